namespace Scorecards.Domain.Measures;

/// <summary>
/// The target of a measure from a date on and what tells amber from red. Every amount is in the measure's own unit
/// (85 means 85%), and a minimum standard is stated, never worked out from the target unless the standard says by how much.
/// </summary>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Target">The target, or null where none is set; beside milestones, the target of the year's end.</param>
/// <param name="Minimum">The minimum standard: beyond it a High or Low measure is red.</param>
/// <param name="GreenWithin">For Target polarity: the distance from target, in units, within which it is green.</param>
/// <param name="RedBeyond">For Target polarity: the distance from target, in units, beyond which it is red.</param>
/// <param name="Illustrative">True when the minimum is an example, not a published one.</param>
public sealed record Standard(
    DateOnly From,
    decimal? Target,
    decimal? Minimum = null,
    decimal? GreenWithin = null,
    decimal? RedBeyond = null,
    bool Illustrative = false)
{
    /// <summary>For Target polarity: the band around the target that is green.</summary>
    public Band? Green { get; init; }

    /// <summary>The band around the target that is amber (High, Low), or amber or better (Target).</summary>
    public Band? Amber { get; init; }

    /// <summary>Short of the target, amber only when better than in the same period last year; else red.</summary>
    public bool AmberWhenImproved { get; init; }

    /// <summary>The range that is expected: it says within, above or below, and gives no colour.</summary>
    public ExpectedRange? Expected { get; init; }

    /// <summary>The target itself is not enough: "fewer than 85".</summary>
    public bool Strict { get; init; }

    /// <summary>Targets by calendar month, 1 to 12; a month that is left out has none.</summary>
    public IReadOnlyDictionary<int, decimal> Profile { get; init; } = new Dictionary<int, decimal>();

    /// <summary>Milestones by quarter of the year, 1 to 4; a quarter that is left out has none.</summary>
    public IReadOnlyDictionary<int, decimal> Quarters { get; init; } = new Dictionary<int, decimal>();

    /// <summary>Where an area has a target or minimum standard of its own, by area id.</summary>
    public IReadOnlyDictionary<string, AreaStandard> Areas { get; init; } = new Dictionary<string, AreaStandard>(StringComparer.Ordinal);

    /// <summary>What the target is worked out from, instead of being stated.</summary>
    public RelativeTarget? Relative { get; init; }

    /// <summary>The first day on which the measure is rated, where that is after the standard begins.</summary>
    public DateOnly? NotRatedUntil { get; init; }

    /// <summary>True once what it asked for is done: shown as complete, without a colour.</summary>
    public bool Complete { get; init; }

    /// <summary>The council's own words for the colours, by "green", "amber" or "red".</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>A stretch below and above a target.</summary>
/// <param name="Below">How far it reaches below, not negative.</param>
/// <param name="Above">How far it reaches above, not negative.</param>
/// <param name="OfTarget">True where both are percentages of the target, false where they are units.</param>
public sealed record Band(decimal Below, decimal Above, bool OfTarget);

/// <summary>What a measure without a right direction is expected to be.</summary>
/// <param name="Lower">The lower threshold, itself within.</param>
/// <param name="Upper">The upper threshold, itself within.</param>
public sealed record ExpectedRange(decimal Lower, decimal Upper);

/// <summary>An area's own target and minimum standard.</summary>
/// <param name="Target">The target.</param>
/// <param name="Minimum">The minimum standard; null where the measure's holds.</param>
public sealed record AreaStandard(decimal Target, decimal? Minimum);

/// <summary>A target that follows another figure.</summary>
/// <param name="Basis">Which.</param>
/// <param name="Comparator">For <see cref="RelativeBasis.Comparator"/>: its id.</param>
/// <param name="Plus">How much more than it; negative for less.</param>
public sealed record RelativeTarget(RelativeBasis Basis, string? Comparator, decimal Plus);

/// <summary>What a relative target follows.</summary>
public enum RelativeBasis
{
    /// <summary>The measure's baseline.</summary>
    Baseline = 0,

    /// <summary>The same period last year.</summary>
    LastYear,

    /// <summary>The last period of the year before.</summary>
    Outturn,

    /// <summary>A comparator, such as the statistical neighbours' average.</summary>
    Comparator,
}

/// <summary>A second set of targets for a measure, for example the government's beside the council's own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Standards">Its standards, oldest first.</param>
public sealed record StandardSet(string Id, string Title, IReadOnlyList<Standard> Standards);
