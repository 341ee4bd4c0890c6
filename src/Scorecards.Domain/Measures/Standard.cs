namespace Scorecards.Domain.Measures;

/// <summary>
/// The target and minimum standard of a measure from a date on. Every amount is in the measure's own unit
/// (85 means 85%), and the minimum is stated, never worked out from the target.
/// </summary>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Target">The target, or null where none is set.</param>
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
    bool Illustrative = false);
