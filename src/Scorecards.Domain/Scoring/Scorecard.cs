using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>A scorecard worked out for an area and a period.</summary>
/// <param name="Definition">What it was worked out from.</param>
/// <param name="Area">The area.</param>
/// <param name="Period">The period.</param>
/// <param name="Columns">Its columns of other stretches of time: quarters, half years, years, the months before.</param>
/// <param name="Sections">The scored sections in print order.</param>
public sealed record Scorecard(
    ScorecardDefinition Definition, Area Area, ReportingPeriod Period, IReadOnlyList<StretchColumn> Columns, IReadOnlyList<ScoredSection> Sections)
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
/// <param name="Outturn">The last period of the year before.</param>
/// <param name="Trend">The months up to the reported one, oldest first.</param>
/// <param name="Standing">How the measure stands; null where it had no figure within a year.</param>
/// <param name="RedSince">The first month of the unbroken run of red that ends with its last figure; null where that is not red.</param>
public sealed record ScoredMeasure(
    Measure Measure,
    StandardInForce? Standard,
    ScoredPoint Latest,
    Commentary? Commentary,
    Comparison? Previous,
    Comparison Outturn,
    IReadOnlyList<ScoredPoint> Trend,
    MeasureStanding? Standing,
    ReportingPeriod? RedSince)
{
    /// <summary>The direction of travel as the measure's own rule has it.</summary>
    public required TravelFinding Travel { get; init; }

    /// <summary>Its figures of the scorecard's stretches of time, one for each of its columns.</summary>
    public IReadOnlyList<ScoredPoint> Stretches { get; init; } = [];

    /// <summary>Its figures for the areas below.</summary>
    public IReadOnlyList<ScoredPart> Parts { get; init; } = [];

    /// <summary>Its comparators.</summary>
    public IReadOnlyList<ComparatorFinding> Comparators { get; init; } = [];

    /// <summary>Where it stands nationally; null where nothing says.</summary>
    public BaselineFinding? Baseline { get; init; }

    /// <summary>How it does against further sets of targets.</summary>
    public IReadOnlyList<ScoredSet> Sets { get; init; } = [];
}

/// <summary>How a measure stands: its last figure, and the run of red it ends.</summary>
/// <param name="Last">The last month with a figure, up to the reported one.</param>
/// <param name="RedRunStart">
/// The first month of the red run that ends with it, months without a figure passed over; null where it is not red. A month
/// with a figure that is not red ends a run, so each run is an episode of its own.
/// </param>
public sealed record MeasureStanding(ScoredPoint Last, ReportingPeriod? RedRunStart)
{
    /// <summary>The standard that judged its last figure, which a later one may have replaced.</summary>
    public StandardInForce? Standard { get; init; }
}

/// <summary>A figure of one period, printed and judged by the standard of that period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Figure">The figure, or null.</param>
/// <param name="Display">As printed.</param>
/// <param name="Target">The target that held.</param>
/// <param name="State">What is said of it.</param>
public sealed record ScoredPoint(ReportingPeriod Period, Figure? Figure, string Display, Fraction? Target, RatingState State)
{
    /// <summary>Why there is no figure, where its source says so.</summary>
    public DataCode? Code { get; init; }

    /// <summary>The colour that somebody has put in place of the computed one, or null.</summary>
    public RatingOverride? Override { get; init; }

    /// <summary>Its colour: an override's, else that of its state.</summary>
    public RagStatus Rag => Override?.Rag ?? State.Rag();

    /// <summary>What is said of it once somebody has decided: never another colour than <see cref="Rag"/>.</summary>
    public RatingState Shown => Override?.Rag switch
    {
        RagStatus.Green => RatingState.Green,
        RagStatus.Amber => RatingState.Amber,
        RagStatus.Red => RatingState.Red,
        _ => State,
    };
}

/// <summary>An earlier figure and the travel from it to the reported one.</summary>
/// <param name="Period">The earlier period.</param>
/// <param name="Figure">Its figure, or null.</param>
/// <param name="Display">As printed.</param>
/// <param name="Travel">Whether the reported one is better.</param>
/// <param name="Direction">Which way the number went.</param>
public sealed record Comparison(ReportingPeriod Period, Figure? Figure, string Display, Travel Travel, Direction Direction);

/// <summary>A measure's direction of travel by its own rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Since">The period it is taken against, or the first month of a slope; null where there is none.</param>
/// <param name="Direction">Which way the number went.</param>
/// <param name="Travel">Whether that is better.</param>
/// <param name="Slope">For a slope: the change a month, in the measure's unit; null without enough months.</param>
public sealed record TravelFinding(TravelRule Rule, ReportingPeriod? Since, Direction Direction, Travel Travel, Fraction? Slope);

/// <summary>A column of another stretch of time.</summary>
/// <param name="Kind">Which kind of column.</param>
/// <param name="Heading">Its heading: "2014/15 Qtr 3".</param>
/// <param name="Stretch">The stretch of time.</param>
public sealed record StretchColumn(ColumnKind Kind, string Heading, Stretch Stretch);

/// <summary>A measure's figure for one of the areas below.</summary>
/// <param name="Area">The area.</param>
/// <param name="Point">The figure.</param>
public sealed record ScoredPart(Area Area, ScoredPoint Point);

/// <summary>How a measure does against a further set of targets.</summary>
/// <param name="Set">The set.</param>
/// <param name="Standard">The standard in force, or null.</param>
/// <param name="State">What is said of the figure.</param>
public sealed record ScoredSet(StandardSet Set, StandardInForce? Standard, RatingState State);
