using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Scorecards;

/// <summary>A direction of travel in words.</summary>
internal static class TravelWords
{
    /// <summary>"Up and better since November 2015", "No clear trend over 6 months".</summary>
    public static string Of(TravelFinding travel) => (travel.Direction, travel.Rule.Against) switch
    {
        (Direction.None, TravelBasis.Slope) => FormattableString.Invariant($"Too few of the {travel.Rule.Periods} months have figures"),
        (Direction.None, _) => "Nothing to compare with",
        (Direction.Level, TravelBasis.Slope) => FormattableString.Invariant($"No clear trend over {travel.Rule.Periods} months"),
        (_, TravelBasis.Slope) => FormattableString.Invariant($"{Way(travel)} over {travel.Rule.Periods} months"),
        (Direction.Level, _) => $"Unchanged since {travel.Since!.Value.ToLongString()}",
        _ => $"{Way(travel)} since {travel.Since!.Value.ToLongString()}",
    };

    private static string Way(TravelFinding travel) => (travel.Direction == Direction.Up ? "Up" : "Down") + travel.Travel switch
    {
        Travel.Improved => " and better",
        Travel.Worsened => " and worse",
        Travel.Unchanged => " and as far from target",
        _ => string.Empty,
    };
}
