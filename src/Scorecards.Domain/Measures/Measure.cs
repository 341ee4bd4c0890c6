using Scorecards.Domain.Periods;

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
    public Standard? StandardAt(ReportingPeriod period) => Standards.LastOrDefault(standard => standard.From <= period.LastDay);
}

/// <summary>A labelled note, for example "Tolerance: Higher values are better".</summary>
/// <param name="Label">The label.</param>
/// <param name="Text">The note.</param>
public sealed record DataNote(string Label, string Text);
