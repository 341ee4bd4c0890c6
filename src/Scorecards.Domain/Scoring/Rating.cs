using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Scoring;

/// <summary>Judges a figure by its standard, on exact values: both boundaries belong to the better colour.</summary>
public static class Rating
{
    /// <summary>The colour of a figure under a polarity and the standard of its period.</summary>
    public static RagStatus Of(Polarity polarity, Figure? figure, Standard? standard) => figure switch
    {
        null => RagStatus.NoData,
        _ => (polarity, standard) switch
        {
            (Polarity.High, { Target: { } target, Minimum: { } minimum }) => Judge(figure.Value >= target, figure.Value < minimum),
            (Polarity.Low, { Target: { } target, Minimum: { } minimum }) => Judge(figure.Value <= target, figure.Value > minimum),
            (Polarity.Target, { Target: { } target, GreenWithin: { } green, RedBeyond: { } red }) => JudgeDistance((figure.Value - target).Abs(), green, red),
            _ => RagStatus.NotRated,
        },
    };

    /// <summary>The values at which the colour changes, in no order; none where the figure is not rated.</summary>
    public static IReadOnlyList<Fraction> Boundaries(Polarity polarity, Standard? standard) => (polarity, standard) switch
    {
        (Polarity.High or Polarity.Low, { Target: { } target, Minimum: { } minimum }) => [target, minimum],
        (Polarity.Target, { Target: { } target, GreenWithin: { } green, RedBeyond: { } red }) =>
            [target - green, target + green, target - red, target + red],
        _ => [],
    };

    private static RagStatus JudgeDistance(Fraction distance, decimal green, decimal red) => Judge(distance <= green, distance > red);

    private static RagStatus Judge(bool green, bool red) => green ? RagStatus.Green : red ? RagStatus.Red : RagStatus.Amber;
}
