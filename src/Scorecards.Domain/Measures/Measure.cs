using Scorecards.Domain.Periods;
using Scorecards.Domain.Records;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Measures;

/// <summary>One line of a scorecard: what is measured, which way is better and against what it is judged.</summary>
public sealed record Measure
{
    /// <summary>Its lasting id within the scorecard, for example "pf-visits-in-time".</summary>
    public required string Id { get; init; }

    /// <summary>Its number as printed, for example "12".</summary>
    public required string Number { get; init; }

    /// <summary>Its title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>True when the title was lost in the source and a standard one stands in.</summary>
    public bool TitleInferred { get; init; }

    /// <summary>Which way is better.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>The stretch of time its figure covers.</summary>
    public required DataPeriod DataPeriod { get; init; }

    /// <summary>What its value counts.</summary>
    public required MeasureUnit Unit { get; init; }

    /// <summary>Decimals shown.</summary>
    public required int Decimals { get; init; }

    /// <summary>How far it is agreed.</summary>
    public MeasureStatus Status { get; init; }

    /// <summary>True when it watches over a child's safety.</summary>
    public bool Safeguarding { get; init; }

    /// <summary>True when a contract asks for it.</summary>
    public bool Contract { get; init; }

    /// <summary>Its code in statutory returns, for example "C20".</summary>
    public string? StatutoryCode { get; init; }

    /// <summary>The body that monitors it.</summary>
    public string? MonitoredBy { get; init; }

    /// <summary>How often it is reported.</summary>
    public Frequency Frequency { get; init; }

    /// <summary>True when extracts carry each month's own parts, and the figure's stretch of time is worked out from them.</summary>
    public bool Monthly { get; init; }

    /// <summary>True when an area without a figure of its own is the sum of its parts.</summary>
    public bool RollUp { get; init; }

    /// <summary>The measure it is a line below, by id: shown, never rated, and not counted.</summary>
    public string? Supports { get; init; }

    /// <summary>The areas it belongs to alone, by id; empty for all.</summary>
    public IReadOnlyList<string> OnlyFor { get; init; } = [];

    /// <summary>How it follows from other measures; null where it is reported.</summary>
    public MeasureFormula? Formula { get; init; }

    /// <summary>How it is counted from records; null where extracts report it.</summary>
    public CountingRule? Counting { get; init; }

    /// <summary>How the months before are brought together.</summary>
    public PreviousMonths PreviousMonths { get; init; }

    /// <summary>How its direction of travel is worked out.</summary>
    public TravelRule Travel { get; init; } = TravelRule.SincePrevious;

    /// <summary>When its year starts.</summary>
    public ReportingYear Year { get; init; } = ReportingYear.April;

    /// <summary>Its stated baselines, oldest first.</summary>
    public IReadOnlyList<Baseline> Baselines { get; init; } = [];

    /// <summary>Comparators' stated values.</summary>
    public IReadOnlyList<StatedComparison> Comparisons { get; init; } = [];

    /// <summary>Colours that a named person has put in place of the computed one.</summary>
    public IReadOnlyList<RatingOverride> Overrides { get; init; } = [];

    /// <summary>Further sets of targets, beside <see cref="Standards"/>.</summary>
    public IReadOnlyList<StandardSet> StandardSets { get; init; } = [];

    /// <summary>The person who answers for it, by id.</summary>
    public string? DirectorId { get; init; }

    /// <summary>The system its data come from.</summary>
    public string? DataSource { get; init; }

    /// <summary>What it means and how to read it.</summary>
    public string? Guidance { get; init; }

    /// <summary>Notes printed below its exception report, in order.</summary>
    public IReadOnlyList<DataNote> DataNotes { get; init; } = [];

    /// <summary>Its targets and minimum standards, oldest first.</summary>
    public IReadOnlyList<Standard> Standards { get; init; } = [];

    /// <summary>The standard that holds on the last day of a period; null before the first one.</summary>
    public Standard? StandardAt(ReportingPeriod period) => At(Standards, period);

    /// <summary>Whether a standard could colour it: a line below another measure, and one that is not agreed yet, have none.</summary>
    public bool IsRated => Supports is null && Status is (MeasureStatus.Live or MeasureStatus.New);

    /// <summary>Whether a figure of it is due for a period: every month, or at the end of each quarter, half year or year.</summary>
    public bool IsDue(ReportingPeriod period) => Frequency switch
    {
        Frequency.Quarterly => IsEndOf(period, 3),
        Frequency.HalfYearly => IsEndOf(period, 6),
        Frequency.Yearly => IsEndOf(period, 12),
        _ => true,
    };

    /// <summary>Whether it is shown for an area.</summary>
    public bool IsFor(string areaId) => OnlyFor.Count == 0 || OnlyFor.Contains(areaId, StringComparer.Ordinal);

    private bool IsEndOf(ReportingPeriod period, int months) => Year.StartOf(period, months).AddMonths(months - 1) == period;

    /// <summary>The one of a list, oldest first, that holds on the last day of a period.</summary>
    public static Standard? At(IReadOnlyList<Standard> standards, ReportingPeriod period) => standards.LastOrDefault(standard => standard.From <= period.LastDay);
}

/// <summary>A labelled note, for example "Tolerance: Higher values are better".</summary>
/// <param name="Label">The label.</param>
/// <param name="Text">The note.</param>
public sealed record DataNote(string Label, string Text);

/// <summary>A colour that a named person has put in place of the computed one.</summary>
/// <param name="Period">The month.</param>
/// <param name="AreaId">The area; null for the whole.</param>
/// <param name="Rag">The colour.</param>
/// <param name="PersonId">Who decided, by id.</param>
/// <param name="Reason">Why.</param>
public sealed record RatingOverride(ReportingPeriod Period, string? AreaId, RagStatus Rag, string PersonId, string Reason);
