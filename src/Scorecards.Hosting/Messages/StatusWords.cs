using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Scoring;

namespace Scorecards.Hosting.Messages;

/// <summary>What happened to a measure, in one sentence or two.</summary>
internal static class StatusWords
{
    private const string NoRecovery = "no figure is no recovery";

    /// <summary>The last month of the trend: the one the news is about, which may have no figure.</summary>
    public static string Latest(MeasureFacts facts) => facts.Trend is [.., { } last] ? last.Period : facts.Period;

    /// <summary>Whether its figure is of an earlier month.</summary>
    public static bool IsGone(MeasureFacts facts) => !string.Equals(facts.Period, Latest(facts), StringComparison.Ordinal);

    /// <summary>Whether the red figure itself is gone, and the last one that is left is an older and better one: it says nothing.</summary>
    public static bool IsWithdrawn(NotificationLine line) => (line.News is AlertReason.NoFigureSinceRed or AlertReason.StillNoFigure or AlertReason.Unacknowledged or AlertReason.NoLongerMeasured) && (line.Facts.Rag is RagStatus.Green or RagStatus.Amber);

    /// <summary>"Still red in February 2015: month 4."</summary>
    public static string Of(NotificationLine line)
    {
        var facts = line.Facts;
        var (month, latest, colour) = (FigureWords.Month(facts.Period), FigureWords.Month(Latest(facts)), FigureWords.Colour(facts.Rag));
        return line.News switch
        {
            AlertReason.WentRed => Began("Went red", facts),
            AlertReason.RedAgain => Began("Red again, after a better month: since", facts),
            AlertReason.RestatedRed => $"Restated as red: {month} was known as better.",
            AlertReason.StillRed => $"Still red in {month}{MonthOfRun(facts)}.",
            AlertReason.Unacknowledged when line.Unanswered is { } unanswered =>
                $"Not acknowledged: nobody has answered the message of {FigureWords.Day(unanswered.ToldOn)} to {MessageText.Line(unanswered.Who, MessageText.MostOfName)}.",
            AlertReason.Unacknowledged => "Not acknowledged by anybody.",
            AlertReason.Recovered => $"Recovered: {colour} in {month}.",
            AlertReason.RestatedBetter => $"Restated: {month} is {colour} now, and no longer red.",
            AlertReason.WasRed => $"Red in {string.Join(", ", line.Missed.Select(missed => missed.Period.ToLongString()))}, which was not known before; {colour} in {month}.",
            AlertReason.Restated => $"An earlier month was restated; it stands as before, {colour} in {month}.",
            AlertReason.Withdrawn => $"The figure for {WithdrawnMonths(line)} has been withdrawn, and the red that was told with it. {Left(facts)}",
            AlertReason.RedAfterWithdrawal => $"Red in {month}{MonthOfRun(facts)}. The figure for {WithdrawnMonths(line)} has been withdrawn, and what was told of it does not hold.",
            AlertReason.NoFigureSinceRed => $"No figure for {latest}. It {WasRed(facts)}: {NoRecovery}.",
            AlertReason.StillNoFigure when facts.Rag == RagStatus.NotRated => NotJudged(facts, "Still not judged"),
            AlertReason.StillNoFigure => $"Still no figure for {latest}. It {WasRed(facts)}: {NoRecovery}.",
            AlertReason.NoFigure => $"No figure for {latest}, where one is due. {Before(facts)}",
            AlertReason.NotJudgedSinceRed => NotJudged(facts, "Not judged"),
            AlertReason.Silenced => $"Red in {month}, and silenced: whoever answers for it is not told.",
            AlertReason.NoLongerMeasured => $"No longer measured. It {WasRed(facts)}, and that is no recovery.",
            _ => throw new InvalidOperationException($"A line of a message tells no news: {line.News}."),
        };
    }

    /// <summary>"March 2015": the months that were withdrawn.</summary>
    public static string WithdrawnMonths(NotificationLine line) =>
        line.Withdrawn.Count == 0 ? "a later month" : string.Join(", ", line.Withdrawn.Select(withdrawn => withdrawn.Period.ToLongString()));

    private static string Left(MeasureFacts facts) => FigureWords.IsNone(facts.Display)
        ? "No figure is left within a year."
        : $"It is {FigureWords.Colour(facts.Rag)} in {FigureWords.Month(facts.Period)}, which is no recovery.";

    // "Went red in February 2015."; "Went red in November 2014, and still is in February 2015: month 4."
    private static string Began(string words, MeasureFacts facts)
    {
        var since = facts.RedSince ?? facts.Period;
        var at = words.EndsWith("since", StringComparison.Ordinal) ? words : $"{words} in";
        return string.Equals(since, facts.Period, StringComparison.Ordinal)
            ? $"{at} {FigureWords.Month(since)}."
            : $"{at} {FigureWords.Month(since)}, and still red in {FigureWords.Month(facts.Period)}{MonthOfRun(facts)}.";
    }

    private static string MonthOfRun(MeasureFacts facts) => facts.RedMonths > 1 ? string.Create(CultureInfo.InvariantCulture, $": month {facts.RedMonths}") : string.Empty;

    // The month stands there where the last figure is the red one: an older one may have been taken back since.
    private static string WasRed(MeasureFacts facts) => facts.Rag == RagStatus.Red ? $"was red when last seen, in {FigureWords.Month(facts.Period)}" : "was red when last seen";

    private static string NotJudged(MeasureFacts facts, string words) =>
        $"{words}: nothing says which colour the figure for {FigureWords.Month(facts.Period)} has. It was red when last judged, and that is no recovery.";

    private static string Before(MeasureFacts facts) => FigureWords.IsNone(facts.Display)
        ? "There was none within a year."
        : $"The last was {FigureWords.Coloured(facts.Rag, facts.Display)} in {FigureWords.Month(facts.Period)}.";
}
