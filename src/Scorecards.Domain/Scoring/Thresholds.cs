using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Scoring;

/// <summary>
/// Where the colours begin and end, for every polarity alike: green inside one range, red outside a wider one, amber between.
/// A missing end is open. Every end belongs to the better colour, but where the target itself is not enough.
/// </summary>
/// <param name="GreenFrom">Green at or above it.</param>
/// <param name="GreenTo">Green at or below it.</param>
/// <param name="RedBelow">Red below it.</param>
/// <param name="RedAbove">Red above it.</param>
/// <param name="Strict">True where green's own ends are not green.</param>
public sealed record Thresholds(Fraction? GreenFrom, Fraction? GreenTo, Fraction? RedBelow, Fraction? RedAbove, bool Strict)
{
    /// <summary>Every value at which the colour changes.</summary>
    public IReadOnlyList<Fraction> Boundaries => [.. new[] { GreenFrom, GreenTo, RedBelow, RedAbove }.OfType<Fraction>().Distinct()];

    /// <summary>
    /// The thresholds of a standard under a polarity; null where it cannot be judged by: no polarity, no target, or nothing
    /// that tells amber from red.
    /// </summary>
    /// <param name="polarity">Which way is better.</param>
    /// <param name="standard">The standard.</param>
    /// <param name="target">The target that holds: the standard's own, an area's, a milestone's or one that follows another figure.</param>
    /// <param name="minimum">The minimum standard that holds.</param>
    public static Thresholds? Of(Polarity polarity, Standard standard, Fraction? target, decimal? minimum) => (polarity, target) switch
    {
        (Polarity.High, { } wanted) => OfHigh(standard, wanted, minimum),
        (Polarity.Low, { } wanted) => OfLow(standard, wanted, minimum),
        (Polarity.Target, { } wanted) => OfTarget(standard, wanted),
        _ => null,
    };

    /// <summary>Whether a value is green.</summary>
    public bool IsGreen(Fraction value) =>
        (GreenFrom is not { } from || (Strict ? value > from : value >= from))
        && (GreenTo is not { } to || (Strict ? value < to : value <= to));

    /// <summary>Whether a value is red: beyond the outer range, or, where there is none between, not green.</summary>
    public bool IsRed(Fraction value) => !IsGreen(value) && (IsBelow(value) || IsAbove(value));

    private bool IsBelow(Fraction value) => RedBelow is { } below && (value < below || (value == below && below == GreenFrom));

    private bool IsAbove(Fraction value) => RedAbove is { } above && (value > above || (value == above && above == GreenTo));

    private static Thresholds? OfHigh(Standard standard, Fraction target, decimal? minimum) => standard switch
    {
        { AmberWhenImproved: true } => new(target, null, target, null, standard.Strict),
        { Amber: { } amber } => new(target + Reach(amber.Above, amber, target), null, target - Reach(amber.Below, amber, target), null, standard.Strict),
        // Nothing below the minimum standard is green, also where a milestone or an area's target lies below it.
        _ => minimum is { } floor ? new(target < floor ? floor : target, null, floor, null, standard.Strict && target >= floor) : null,
    };

    private static Thresholds? OfLow(Standard standard, Fraction target, decimal? minimum) => standard switch
    {
        { AmberWhenImproved: true } => new(null, target, null, target, standard.Strict),
        { Amber: { } amber } => new(null, target - Reach(amber.Below, amber, target), null, target + Reach(amber.Above, amber, target), standard.Strict),
        _ => minimum is { } ceiling ? new(null, target > ceiling ? ceiling : target, null, ceiling, standard.Strict && target <= ceiling) : null,
    };

    private static Thresholds? OfTarget(Standard standard, Fraction target) => standard switch
    {
        { Green: { } green, Amber: { } amber } => new(
            target - Reach(green.Below, green, target), target + Reach(green.Above, green, target),
            target - Reach(amber.Below, amber, target), target + Reach(amber.Above, amber, target), standard.Strict),
        { GreenWithin: { } near, RedBeyond: { } far } => new(target - near, target + near, target - far, target + far, standard.Strict),
        _ => null,
    };

    private static Fraction Reach(decimal amount, Band band, Fraction target) =>
        band.OfTarget ? target.Abs() * amount / 100m : amount;
}
