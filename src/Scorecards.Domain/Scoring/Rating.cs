using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>Judges a figure by its standard, on exact values.</summary>
public static class Rating
{
    /// <summary>The colour of a figure under a polarity and a standard that needs nothing but itself.</summary>
    public static RagStatus Of(Polarity polarity, Figure? figure, Standard? standard) => figure is null
        ? RagStatus.NoData
        : Judge(figure.Value, standard is null ? null : StandardInForce.Of(polarity, standard).Thresholds).Rag();

    /// <summary>The values at which the colour changes, in no order; none where the figure is not rated.</summary>
    public static IReadOnlyList<Fraction> Boundaries(Polarity polarity, Standard? standard) =>
        standard is null ? [] : StandardInForce.Of(polarity, standard).Thresholds?.Boundaries ?? [];

    /// <summary>What is said of a measure's figure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="figure">Its figure, or null.</param>
    /// <param name="standard">The standard in force, or null.</param>
    /// <param name="period">The period it is of.</param>
    /// <param name="lastYear">The figure of the same period last year, for a rule that asks whether it improved.</param>
    public static RatingState Of(Measure measure, Figure? figure, StandardInForce? standard, ReportingPeriod period, Figure? lastYear) => (figure, standard?.Source) switch
    {
        (_, { Complete: true }) => RatingState.Complete,
        (null, _) => measure.IsDue(period) ? RatingState.NoData : RatingState.NotDue,
        _ when !measure.IsRated => RatingState.NotRated,
        (_, { NotRatedUntil: { } until }) when period.LastDay < until => RatingState.NotRatedUntil,
        ({ } found, _) when standard?.Expected is { } expected => found.Value < expected.Lower ? RatingState.BelowRange : found.Value > expected.Upper ? RatingState.AboveRange : RatingState.WithinRange,
        _ when measure.Polarity == Polarity.None => RatingState.ForInformation,
        ({ } found, { AmberWhenImproved: true }) when standard?.Thresholds is { } thresholds && !thresholds.IsGreen(found.Value) =>
            Travels.Between(measure.Polarity, lastYear, found, standard.Target) == Travel.Improved ? RatingState.ImprovedNotAchieved : RatingState.Red,
        ({ } found, _) => Judge(found.Value, standard?.Thresholds),
    };

    private static RatingState Judge(Fraction value, Thresholds? thresholds) => thresholds switch
    {
        null => RatingState.NotRated,
        _ when thresholds.IsGreen(value) => RatingState.Green,
        _ when thresholds.IsRed(value) => RatingState.Red,
        _ => RatingState.Amber,
    };
}
