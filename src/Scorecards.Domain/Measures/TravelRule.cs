namespace Scorecards.Domain.Measures;

/// <summary>What a measure's direction of travel is taken against.</summary>
public enum TravelBasis
{
    /// <summary>The last earlier period with a result.</summary>
    Previous = 0,

    /// <summary>The same period last year.</summary>
    LastYear,

    /// <summary>The last period of the year before.</summary>
    YearEnd,

    /// <summary>The slope of the line through several months.</summary>
    Slope,
}

/// <summary>How a measure's direction of travel is worked out.</summary>
/// <param name="Against">What it is taken against.</param>
/// <param name="Periods">For a slope: how many months, the reported one among them.</param>
/// <param name="DeadBand">For a slope: the change a month, in the measure's unit, up to which there is no clear trend.</param>
public sealed record TravelRule(TravelBasis Against, int Periods, decimal DeadBand)
{
    /// <summary>Against the last earlier period with a result.</summary>
    public static TravelRule SincePrevious { get; } = new(TravelBasis.Previous, 6, 0m);
}

/// <summary>What an arrow's direction means on a scorecard.</summary>
public enum ArrowConvention
{
    /// <summary>Up is better.</summary>
    Improvement = 0,

    /// <summary>Up is a higher number; the colour says whether that is better.</summary>
    Direction,
}
