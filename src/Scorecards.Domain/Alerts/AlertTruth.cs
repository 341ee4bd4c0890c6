using System.Text.Json.Serialization;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Alerts;

/// <summary>One month of a measure and area, as a message may show it.</summary>
/// <param name="Period">The month.</param>
/// <param name="Rag">Its colour; no data where it has no figure.</param>
/// <param name="Display">Its figure; a count of 1 to 5 is not told.</param>
public sealed record SeenMonth(ReportingPeriod Period, RagStatus Rag, string Display);

/// <summary>What is true of a measure and area.</summary>
/// <param name="Latest">The latest period with a scorecard.</param>
/// <param name="IsMeasured">False where the catalogue no longer has the measure or the area.</param>
/// <param name="LastDue">The last period, up to the latest, for which a figure is due: the latest itself, but for what is reported less often.</param>
/// <param name="IsExplained">Whether the extract says why that period has none.</param>
/// <param name="RedRunStart">
/// The first month of the run of red that ends with the last figure, months without a figure passed over; null where that is
/// not red.
/// </param>
/// <param name="Months">The months up to and with the latest, oldest first, a year and a month of them: what a restatement is compared with.</param>
public sealed record AlertTruth(
    ReportingPeriod Latest, bool IsMeasured, ReportingPeriod LastDue, bool IsExplained, ReportingPeriod? RedRunStart, IReadOnlyList<SeenMonth> Months)
{
    /// <summary>How many months are looked back at: the latest and a year before it.</summary>
    public const int MonthsKept = 13;

    // A figure of a year ago says nothing of how a measure stands.
    private const int StandingMonths = 12;

    /// <summary>The last month with a figure, within a year; null where there is none.</summary>
    [JsonIgnore]
    public SeenMonth? Last => Months.LastOrDefault(month => month.Rag != RagStatus.NoData && Latest.MonthsSince(month.Period) < StandingMonths);

    /// <summary>What is left of it once the months after a period are withdrawn, where nothing else is known.</summary>
    public AlertTruth UpTo(ReportingPeriod period)
    {
        var months = Months.Where(month => month.Period <= period).ToList();
        return period >= Latest ? this : this with
        {
            Latest = period,
            LastDue = LastDue < period ? LastDue : period,
            RedRunStart = RedRunStart <= period && months.LastOrDefault(month => month.Rag is RagStatus.Red or RagStatus.Amber or RagStatus.Green)?.Rag == RagStatus.Red ? RedRunStart : null,
            Months = months,
        };
    }
}

/// <summary>What was last told of a measure and area.</summary>
/// <param name="State">The state it was left in.</param>
/// <param name="IsOpen">Whether a red that was told has not ended yet: it may be without a figure meanwhile.</param>
/// <param name="IsAcknowledged">Whether somebody has acknowledged that red.</param>
/// <param name="RaisedFor">The red month its director was told of first, in the run that is open or was last; null where none ever was.</param>
/// <param name="LastRed">The last month known as red in that run; it stays, whatever becomes of its figure, until the run has ended.</param>
/// <param name="ToldOn">When it was raised, or last told to a person further up, or silenced: what an escalation counts from.</param>
/// <param name="Escalations">How many people further up have been told.</param>
/// <param name="DecidedFor">The latest period it was decided for.</param>
/// <param name="Months">The months as they were known then.</param>
public sealed record AlertMemory(
    AlertState State,
    bool IsOpen,
    bool IsAcknowledged,
    ReportingPeriod? RaisedFor,
    ReportingPeriod? LastRed,
    DateOnly? ToldOn,
    int Escalations,
    ReportingPeriod DecidedFor,
    IReadOnlyList<SeenMonth> Months)
{
    /// <summary>The first month of the run of red as it was when its director was told of it first; null where that is not known.</summary>
    public ReportingPeriod? RunStart { get; init; }

    /// <summary>A month as it was known; null where it was not looked at.</summary>
    public SeenMonth? At(ReportingPeriod period) => Months.FirstOrDefault(month => month.Period == period);
}

/// <summary>A month whose colour is another one than it was known with.</summary>
/// <param name="Was">As it was known.</param>
/// <param name="Is">As it is now.</param>
public sealed record Amendment(SeenMonth Was, SeenMonth Is);
