using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>A scorecard worked out for an area and a period.</summary>
/// <param name="Definition">What it was worked out from.</param>
/// <param name="Area">The area.</param>
/// <param name="Period">The period.</param>
/// <param name="Sections">The scored sections in print order.</param>
public sealed record Scorecard(ScorecardDefinition Definition, Area Area, ReportingPeriod Period, IReadOnlyList<ScoredSection> Sections)
{
    /// <summary>Every scored measure in print order.</summary>
    public IEnumerable<ScoredMeasure> Measures => Sections.SelectMany(section => section.Measures);

    /// <summary>The counts a committee reads first.</summary>
    public ScorecardSummary Summary => ScorecardSummary.Of([.. Measures]);
}

/// <summary>A section with its measures scored.</summary>
/// <param name="Section">The section.</param>
/// <param name="Measures">Its scored measures.</param>
public sealed record ScoredSection(MeasureSection Section, IReadOnlyList<ScoredMeasure> Measures);

/// <summary>A measure scored for a period.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Standard">The target and minimum standard that hold, or null.</param>
/// <param name="Latest">The reported period.</param>
/// <param name="Commentary">The analyst's words, or null.</param>
/// <param name="Previous">The last earlier period with a result, or null.</param>
/// <param name="Outturn">The last financial year's March.</param>
/// <param name="Trend">The months up to the reported one, oldest first.</param>
/// <param name="Standing">How the measure stands; null where it had no figure within a year.</param>
/// <param name="RedSince">The first month of the unbroken run of red that ends with its last figure; null where that is not red.</param>
public sealed record ScoredMeasure(
    Measure Measure,
    Standard? Standard,
    ScoredPoint Latest,
    string? Commentary,
    Comparison? Previous,
    Comparison Outturn,
    IReadOnlyList<ScoredPoint> Trend,
    MeasureStanding? Standing,
    ReportingPeriod? RedSince);

/// <summary>How a measure stands: its last figure, and the run of red it ends.</summary>
/// <param name="Last">The last month with a figure, up to the reported one.</param>
/// <param name="RedRunStart">
/// The first month of the red run that ends with it, months without a figure passed over; null where it is not red. A month
/// with a figure that is not red ends a run, so each run is an episode of its own.
/// </param>
public sealed record MeasureStanding(ScoredPoint Last, ReportingPeriod? RedRunStart);

/// <summary>A figure of one period, printed and judged by the standard of that period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Figure">The figure, or null.</param>
/// <param name="Display">As printed.</param>
/// <param name="Target">The target that held.</param>
/// <param name="Rag">Its colour.</param>
public sealed record ScoredPoint(ReportingPeriod Period, Figure? Figure, string Display, decimal? Target, RagStatus Rag);

/// <summary>An earlier figure and the travel from it to the reported one.</summary>
/// <param name="Period">The earlier period.</param>
/// <param name="Figure">Its figure, or null.</param>
/// <param name="Display">As printed.</param>
/// <param name="Travel">The direction of travel.</param>
public sealed record Comparison(ReportingPeriod Period, Figure? Figure, string Display, Travel Travel);
