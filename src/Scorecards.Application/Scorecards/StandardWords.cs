using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Scorecards;

/// <summary>Targets and states in words.</summary>
internal static class StandardWords
{
    /// <summary>"85.0%", "fewer than 85", "40 to 60"; a hyphen where there is none.</summary>
    public static string Target(Measure measure, StandardInForce? standard) => standard switch
    {
        null => FigureDisplay.NoData,
        { Expected: { } expected } => $"{FigureDisplay.OfAmount(measure, expected.Lower)} to {FigureDisplay.OfAmount(measure, expected.Upper)}",
        { Target: null } => FigureDisplay.NoData,
        { Thresholds: { GreenFrom: { } from, GreenTo: null } } when from != standard.Target =>
            $"{FigureDisplay.OfTarget(measure, standard.Target)} (green {(standard.Source.Strict ? "above" : "from")} {FigureDisplay.OfTarget(measure, from)})",
        { Thresholds: { GreenTo: { } to, GreenFrom: null } } when to != standard.Target =>
            $"{FigureDisplay.OfTarget(measure, standard.Target)} (green {(standard.Source.Strict ? "below" : "up to")} {FigureDisplay.OfTarget(measure, to)})",
        { Source.Strict: true } => $"{Strictly(measure)} {FigureDisplay.OfTarget(measure, standard.Target)}",
        _ => FigureDisplay.OfTarget(measure, standard.Target),
    };

    /// <summary>What must not be missed: the minimum standard, or the range outside which it is red; a hyphen where there is none.</summary>
    public static string Limit(Measure measure, StandardInForce? standard) => standard?.Thresholds switch
    {
        { RedBelow: { } lower, RedAbove: { } upper } => $"{FigureDisplay.OfTarget(measure, lower)} to {FigureDisplay.OfTarget(measure, upper)}",
        { RedBelow: { } lower } => FigureDisplay.OfTarget(measure, lower),
        { RedAbove: { } upper } => FigureDisplay.OfTarget(measure, upper),
        _ => FigureDisplay.NoData,
    };

    /// <summary>A figure's state in words.</summary>
    public static string State(ScoredPoint point, StandardInForce? standard) =>
        point.Override is { } decided ? LabelOf(decided.Rag, standard) : State(point.State, standard);

    /// <summary>A state in words: the council's own where it has any.</summary>
    public static string State(RatingState state, StandardInForce? standard) => state switch
    {
        RatingState.Green or RatingState.Amber or RatingState.Red => LabelOf(state.Rag(), standard),
        RatingState.ImprovedNotAchieved => standard?.Source.Labels.GetValueOrDefault("amber") ?? "Improved, not achieved",
        RatingState.ForInformation => "For information",
        RatingState.NotRatedUntil when standard?.Source.NotRatedUntil is { } until => FormattableString.Invariant($"Not rated until {until:d MMMM yyyy}"),
        RatingState.Complete => "Complete",
        RatingState.WithinRange => "Within the expected range",
        RatingState.AboveRange => "Above the expected range",
        RatingState.BelowRange => "Below the expected range",
        RatingState.NoData => "No data",
        RatingState.NotDue => "Not due this month",
        _ => "Not rated",
    };

    private static string LabelOf(RagStatus rag, StandardInForce? standard) => Codes.Colour[rag] is var colour && standard?.Source.Labels.GetValueOrDefault(colour) is { } label
        ? label
        : string.Concat(colour[..1].ToUpperInvariant(), colour.AsSpan(1));

    private static string Strictly(Measure measure) => (measure.Polarity, measure.Unit) switch
    {
        (Polarity.Low, MeasureUnit.Count) => "fewer than",
        (Polarity.Low, _) => "less than",
        _ => "more than",
    };
}
