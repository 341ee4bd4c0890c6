using System.Globalization;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Alerts;

/// <summary>Takes from scored measures what the alert policy decides by and what a message may say.</summary>
internal static class AlertFacts
{
    /// <summary>Every measure of a scorecard that has had a colour within a year and a month.</summary>
    /// <param name="scorecard">The scorecard of the latest period for an area.</param>
    /// <param name="inputs">What it was worked out from.</param>
    public static IEnumerable<(MeasureFacts Facts, AlertTruth Truth)> Of(Scorecard scorecard, ScorecardInputs inputs) =>
        from section in scorecard.Sections
        from scored in section.Measures
        where scored.Measure.IsRated
        let truth = TruthOf(scorecard, scored, inputs)
        where truth.Months.Any(month => month.Rag is RagStatus.Red or RagStatus.Amber or RagStatus.Green)
        select (FactsOf(scorecard, section.Section, scored, inputs), truth);

    private static AlertTruth TruthOf(Scorecard scorecard, ScoredMeasure scored, ScorecardInputs inputs) => new(
        scorecard.Period,
        IsMeasured: true,
        scored.Measure.IsDue(scorecard.Period),
        scored.Latest.Code is not null,
        scored.Standing?.RedRunStart,
        [.. ScorecardCalculator.MonthsOf(scorecard.Definition, scorecard.Area, scored.Measure, scorecard.Period, AlertTruth.MonthsKept, inputs)
            .Select(point => new SeenMonth(point.Period, point.Figure is null && point.Override is null ? RagStatus.NoData : point.Rag, Shown(scored.Measure, point)))]);

    private static MeasureFacts FactsOf(Scorecard scorecard, MeasureSection section, ScoredMeasure scored, ScorecardInputs inputs)
    {
        var (definition, measure) = (scorecard.Definition, scored.Measure);
        var last = scored.Standing?.Last ?? scored.Latest;
        var standard = scored.Standing?.Standard ?? scored.Standard;
        return new(
            measure.Id,
            measure.Number,
            measure.Title,
            measure.Safeguarding,
            section.Id,
            scorecard.Area.Id,
            scorecard.Area == definition.Whole ? null : scorecard.Area.Title,
            measure.DirectorId,
            definition.PersonWith(measure.DirectorId)?.NameAndRole() ?? string.Empty,
            last.Period.ToString(),
            last.Rag,
            Shown(measure, last),
            MessagePrivacy.PartsOf(last.Figure, Amount),
            StandardWords.Target(measure, standard),
            StandardWords.Limit(measure, standard) + (standard?.Source.Illustrative == true ? " (illustrative)" : string.Empty),
            ShortfallOf(measure, last, standard),
            ChangeOf(scored),
            scored.RedSince?.ToString(),
            scored.RedSince is { } since ? last.Period.MonthsSince(since) + 1 : 0,
            [.. scored.Trend.Select(point => new TrendPoint(point.Period.ToString(), Shown(measure, point), point.Rag))],
            CommentaryOf(scorecard, measure, last.Figure, inputs));
    }

    private static string Shown(Measure measure, ScoredPoint point) => MessagePrivacy.ValueOf(measure.Unit, point.Figure, point.Display);

    private static string? ShortfallOf(Measure measure, ScoredPoint point, StandardInForce? standard)
    {
        if (point is not { Rag: RagStatus.Red, Figure: { } figure } || MessagePrivacy.IsSmallCount(measure.Unit, figure.Value))
        {
            return null;
        }

        return standard?.Thresholds switch
        {
            { RedBelow: { } below } when figure.Value < below => $"{FigureDisplay.OfDistance(measure, below - figure.Value)} below the minimum standard",
            { RedAbove: { } above } when figure.Value > above => $"{FigureDisplay.OfDistance(measure, figure.Value - above)} above the {(measure.Polarity == Polarity.Low ? "most that is allowed" : "range")}",
            _ => null,
        };
    }

    // "up 14.3 percentage points from 46.4% in January 2015, which is better".
    private static string? ChangeOf(ScoredMeasure scored)
    {
        if (scored is not { Latest: { Figure: { } now } latest, Previous: { Figure: { } before } previous })
        {
            return null;
        }

        var unit = scored.Measure.Unit;
        var from = $"from {MessagePrivacy.ValueOf(unit, before, previous.Display)} in {previous.Period.ToLongString()}";
        var distance = now.Value - before.Value;
        if (distance == Domain.Numbers.Fraction.Zero)
        {
            return $"unchanged {from}";
        }

        var way = previous.Direction == Direction.Up ? "up" : "down";
        var hidden = MessagePrivacy.IsSmallCount(unit, now.Value) || MessagePrivacy.IsSmallCount(unit, before.Value) || MessagePrivacy.IsSmallCount(unit, distance);
        var judged = previous.Travel switch
        {
            Travel.Improved => ", which is better",
            Travel.Worsened => ", which is worse",
            _ => string.Empty,
        };
        return hidden ? $"{way} {from}{judged}" : $"{way} {FigureDisplay.OfDistance(scored.Measure, distance)} {from}{judged}";
    }

    // The latest words of a year: those of the month before still say what is being done.
    private static MessageCommentary? CommentaryOf(Scorecard scorecard, Measure measure, Figure? figure, ScorecardInputs inputs)
    {
        var hidden = MessagePrivacy.PartsOf(figure, Amount) is null ? figure : null;
        for (var back = 0; back < AlertTruth.MonthsKept; back++)
        {
            var period = scorecard.Period.AddMonths(-back);
            if (inputs.Commentaries.GetValueOrDefault((measure.Id, scorecard.Area.Id, period)) is { } written)
            {
                return CommentaryPrivacy.Of(written.Text, hidden) is var (text, isWhole) ? new(period.ToString(), text, isWhole) : new(period.ToString(), CommentaryPrivacy.LeftOut, IsWhole: false);
            }
        }

        return null;
    }

    private static string Amount(decimal amount) => amount.ToString("#,0.##", CultureInfo.InvariantCulture);
}
