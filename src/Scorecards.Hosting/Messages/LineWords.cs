using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Hosting.Messages;

/// <summary>What a message says of one measure.</summary>
internal static class LineWords
{
    private const int MostMonths = 6;
    private const int MostWords = 300;

    /// <summary>A measure as a message shows it.</summary>
    public static LineContent Of(NotificationLine line)
    {
        var facts = line.Facts;
        return new(
            TitleOf(facts),
            StatusWords.Of(line),
            FigureWords.Tone(facts.Rag),
            FigureWords.IsNone(facts.Display) ? "None" : FigureWords.Figure(facts.Display),
            NoteOf(facts),
            [.. FactsOf(line).Select(fact => fact with { Value = MessageText.Line(fact.Value, 2 * MostWords) })],
            facts.Commentary is { } commentary ? new(FigureWords.Month(commentary.Period), MessageText.Line(commentary.Text, 2 * MostWords), commentary.IsWhole) : null,
            [.. facts.Trend.TakeLast(MostMonths).Select(point => new TrendMonth(ReportingPeriod.Parse(point.Period).ToShortString(), FigureWords.WithColour(point.Rag, point.Display), FigureWords.Tone(point.Rag)))],
            $"{TitleOf(facts)}: {CompactOf(line)}");
    }

    /// <summary>A measure in one line of an overview: who answers for it, too.</summary>
    public static LineContent InOverview(NotificationLine line)
    {
        var content = Of(line);
        var answer = line.Acknowledgement is { } given ? $". Acknowledged {Acknowledged(given)}" : line.News == AlertReason.Recovered ? string.Empty : ". Not acknowledged";
        return content with { Compact = $"{content.Compact}. {Responsible(line.Facts)}{answer}." };
    }

    /// <summary>"60.7% against 85.0%".</summary>
    public static string Against(MeasureFacts facts) => $"{FigureWords.Figure(facts.Display)}{(FigureWords.IsNone(facts.Target) ? string.Empty : $" against {FigureWords.Figure(facts.Target)}")}";

    private static string TitleOf(MeasureFacts facts)
    {
        var place = facts.Place is null ? string.Empty : $", {MessageText.Line(facts.Place, MessageText.MostOfName)}";
        return $"{MessageText.Line(facts.Number, 20)}. {MessageText.Line(facts.Title, MessageText.MostOfTitle)}{place}{(facts.Safeguarding ? " (safeguarding)" : string.Empty)}";
    }

    // " (17 of 28), red in February 2015".
    private static string NoteOf(MeasureFacts facts) => FigureWords.IsNone(facts.Display)
        ? string.Empty
        : $"{(facts.Parts is null ? string.Empty : $" ({MessageText.Line(facts.Parts, MessageText.MostOfName)})")}, {FigureWords.Colour(facts.Rag)} in {FigureWords.Month(facts.Period)}{(StatusWords.IsGone(facts) ? ", the last figure" : string.Empty)}";

    private static IEnumerable<LineFact> FactsOf(NotificationLine line)
    {
        var facts = line.Facts;
        if (facts.Shortfall is { } shortfall)
        {
            yield return new("Shortfall", shortfall);
        }

        if (facts.Decided is { } decided)
        {
            yield return new("Colour decided", decided);
        }

        if (facts.Change is { } change)
        {
            yield return new("Change", Sentence(change));
        }

        yield return new("Target", FigureWords.IsNone(facts.Target) ? "None" : facts.Target);
        yield return new("Minimum standard", FigureWords.IsNone(facts.Minimum) ? "None" : facts.Minimum);
        if (facts.RedSince is { } since)
        {
            yield return new("Red since", $"{FigureWords.Month(since)} ({FigureWords.Count(facts.RedMonths, "month", "months")})");
        }

        if (line.Missed.Count > 0)
        {
            yield return new("Was red", string.Join("; ", line.Missed.TakeLast(MostMonths).Select(missed => $"{missed.Period.ToLongString()}: {FigureWords.Figure(missed.Display)}")));
        }

        if (line.Restated.Count > 0)
        {
            yield return new("Restated", RestatedOf(line.Restated));
        }

        if (line.Withdrawn.Count > 0)
        {
            yield return new("Withdrawn", string.Join("; ", line.Withdrawn.Select(withdrawn => $"{withdrawn.Period.ToLongString()}, which was told as {FigureWords.Colour(withdrawn.Rag)}")));
        }

        yield return new("Responsible", Responsible(facts));
        if (line.Acknowledgement is { } given)
        {
            yield return new("Acknowledged", Acknowledged(given));
        }
    }

    private static string Sentence(string words) => words.Length == 0 ? words : string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1));

    private static string Responsible(MeasureFacts facts) => facts.Responsible.Length == 0 ? "Nobody is named" : MessageText.Line(facts.Responsible, MessageText.MostOfName);

    // "February 2015: from red 60.7% to amber 78.0%".
    private static string RestatedOf(IReadOnlyList<Amendment> amendments)
    {
        var shown = amendments.TakeLast(MostMonths).Select(amendment =>
            $"{amendment.Is.Period.ToLongString()}: from {FigureWords.Coloured(amendment.Was.Rag, amendment.Was.Display)} to {FigureWords.Coloured(amendment.Is.Rag, amendment.Is.Display)}{CauseOf(amendment)}");
        var before = amendments.Count > MostMonths ? string.Create(CultureInfo.InvariantCulture, $"{amendments.Count - MostMonths} earlier; ") : string.Empty;
        return before + string.Join("; ", shown);
    }

    // The same figure has another colour where what it is judged by was changed. Two counts that are kept back need not be the same.
    private static string CauseOf(Amendment amendment) => string.Equals(amendment.Was.Display, amendment.Is.Display, StringComparison.Ordinal)
        && !string.Equals(amendment.Is.Display, MessagePrivacy.SmallCount, StringComparison.Ordinal) && amendment.Is.Rag != RagStatus.NoData
        ? ", as its target or minimum standard was changed"
        : string.Empty;

    // What somebody typed may hold a count, or give one away beside the figure, and those do not leave the store.
    private static string Acknowledged(Acknowledgement given)
    {
        var due = given.DueOn is { } day ? $", due {FigureWords.Day(day)}" : string.Empty;
        return $"by {Typed(given.By, MessageText.MostOfName)} on {FigureWords.Day(CouncilClock.DateAt(given.At))}. Action: {Typed(given.Action, MostWords).TrimEnd('.')}. Owner: {Typed(given.Owner, MessageText.MostOfName)}{due}";
    }

    private static string Typed(string text, int most) => CommentaryPrivacy.WithoutCounts(text) is { } words ? MessageText.Line(words, most) : "on the page";

    private static string CompactOf(NotificationLine line)
    {
        var facts = line.Facts;
        var news = NewsWords.Of(line.News).Label.ToLowerInvariant();
        var isRed = line.News is AlertReason.WentRed or AlertReason.RedAgain or AlertReason.RestatedRed or AlertReason.RedAfterWithdrawal or AlertReason.StillRed; // the colour says so
        var month = facts.RedMonths > 1 ? string.Create(CultureInfo.InvariantCulture, $", month {facts.RedMonths}") : string.Empty;
        var said = line.Acknowledgement is null ? string.Empty : ", acknowledged";
        return FigureWords.IsNone(facts.Display) || StatusWords.IsWithdrawn(line)
            ? news
            : $"{(isRed ? string.Empty : $"{news}, ")}{(StatusWords.IsGone(facts) ? "last " : string.Empty)}{FigureWords.Colour(facts.Rag)} {Against(facts)}{month}{said}";
    }
}
