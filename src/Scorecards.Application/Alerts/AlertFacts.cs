using System.Globalization;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Alerts;

/// <summary>Takes from scored measures what the alert policy decides by and what a message may say.</summary>
internal static class AlertFacts
{
    /// <summary>Every measure of a scorecard that is looked at already, or has had a colour within a year and a month.</summary>
    /// <param name="scorecard">The scorecard of the latest period for an area.</param>
    /// <param name="inputs">What it was worked out from.</param>
    /// <param name="isKnown">Whether a measure, by id, is looked at already.</param>
    public static IEnumerable<(MeasureFacts Facts, AlertTruth Truth)> Of(Scorecard scorecard, ScorecardInputs inputs, Func<string, bool> isKnown) =>
        from section in scorecard.Sections
        from scored in section.Measures
        where scored.Measure.IsRated
        let truth = TruthOf(scorecard, scored, inputs)
        where isKnown(scored.Measure.Id) || truth.Months.Any(month => month.Rag is RagStatus.Red or RagStatus.Amber or RagStatus.Green)
        select (FactsOf(scorecard, section.Section, scored, inputs), truth);

    private static AlertTruth TruthOf(Scorecard scorecard, ScoredMeasure scored, ScorecardInputs inputs)
    {
        var (measure, period) = (scored.Measure, scorecard.Period);
        var months = ScorecardCalculator.MonthsOf(scorecard.Definition, scorecard.Area, measure, period, AlertTruth.MonthsKept, inputs);
        var due = months.LastOrDefault(month => measure.IsDue(month.Period) && !inputs.Awaited.Contains((measure.Id, month.Period))) ?? months[^1];
        return new(
            period,
            IsMeasured: true,
            due.Period,
            due.Code is not null || inputs.Awaited.Contains((measure.Id, due.Period)),
            scored.Standing?.RedRunStart,
            [.. months.Select(month => new SeenMonth(month.Period, RagOf(month), Shown(measure, month)))]);
    }

    // What is complete has been done, and is as good as green; without a figure or a decision nothing is known.
    private static RagStatus RagOf(ScoredPoint point) => point switch
    {
        { Override: not null } => point.Rag,
        { State: RatingState.Complete } => RagStatus.Green,
        { Figure: null } => RagStatus.NoData,
        _ => point.Rag,
    };

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
            RagOf(last),
            Shown(measure, last),
            MessagePrivacy.PartsOf(last.Figure, Amount),
            StandardWords.Target(measure, standard),
            StandardWords.Limit(measure, standard) + (standard?.Source.Illustrative == true ? " (illustrative)" : string.Empty),
            ShortfallOf(measure, last, standard),
            ChangeOf(scored),
            scored.Standing?.RedRunStart?.ToString(),
            scored.Standing?.RedRunStart is { } since ? last.Period.MonthsSince(since) + 1 : 0,
            TrendOf(scored),
            CommentaryOf(scorecard, measure, last.Figure, inputs))
        {
            IsCount = measure.Unit == MeasureUnit.Count,
            Decided = last.Override is { } decided
                ? $"by {definition.PersonWith(decided.PersonId)?.NameAndRole() ?? decided.PersonId}: {CommentaryPrivacy.WithoutCounts(decided.Reason) ?? "the reason is on the page"}"
                : null,
        };
    }

    // Of a count that runs on through the year, two months tell the count of the second: where that is 1 to 5, it is not shown.
    private static List<TrendPoint> TrendOf(ScoredMeasure scored)
    {
        var points = new List<TrendPoint>();
        Figure? shown = null;
        foreach (var point in scored.Trend)
        {
            var tells = TellsSmallCount(scored.Measure, shown, point.Figure);
            points.Add(new(point.Period.ToString(), tells ? MessagePrivacy.NotShown : Shown(scored.Measure, point), RagOf(point)));
            shown = tells ? shown : point.Figure ?? shown;
        }

        return points;
    }

    private static bool TellsSmallCount(Measure measure, Figure? before, Figure? now) =>
        measure is { Unit: MeasureUnit.Count, DataPeriod: not (DataPeriod.Snapshot or DataPeriod.Month) } && before is not null && now is not null
        && MessagePrivacy.IsSmallCount(measure.Unit, now.Value - before.Value);

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
        if (TellsSmallCount(scored.Measure, before, now))
        {
            return null;
        }

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
        var parts = new CountsBeside(figure, MessagePrivacy.PartsOf(figure, Amount) is not null, measure.Unit == MeasureUnit.Count);
        for (var back = 0; back < AlertTruth.MonthsKept; back++)
        {
            var period = scorecard.Period.AddMonths(-back);
            if (inputs.Commentaries.GetValueOrDefault((measure.Id, scorecard.Area.Id, period)) is { } written)
            {
                return CommentaryPrivacy.Of(written.Text, parts) is var (text, isWhole) ? new(period.ToString(), text, isWhole) : new(period.ToString(), CommentaryPrivacy.LeftOut, IsWhole: false);
            }
        }

        return null;
    }

    private static string Amount(decimal amount) => amount.ToString("#,0.##", CultureInfo.InvariantCulture);
}
