using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;

namespace Scorecards.Hosting.Messages;

/// <summary>What changed in measures that the reader answers for.</summary>
internal static class MeasuresMessage
{
    private const int MostOfSubjectTitle = 100;

    public static MessageContent Of(Notification notification, MessageLinks links)
    {
        var (first, tally) = (notification.Lines[0], NewsWords.Tally(notification.Lines));
        var news = notification.Lines.Select(line => NewsWords.Of(line.News)).Distinct().ToList();
        List<MessageLink> pressed = [.. links.Acknowledge(notification), links.Exceptions(notification, first.Facts)];
        return new(
            SubjectOf(notification, news, tally),
            HeadingOf(notification.Lines.Count, news, tally),
            $"{MessageContents.Whose(notification)}, {FigureWords.Month(MessageContents.LatestPeriod(notification)!)}: {AskOf(notification, pressed)}",
            news[0].Tone,
            pressed,
            FootingOf(notification),
            notification.Id)
        {
            Lines = [.. notification.Lines.Select(LineWords.Of)],
            Tally = $"{tally}.",
        };
    }

    private static string SubjectOf(Notification notification, List<NewsWords> news, string tally)
    {
        // Where all of it is withdrawn, the reader knows it by the month it was told of.
        var month = notification.Lines.All(line => line.News == AlertReason.Withdrawn) ? StatusWords.WithdrawnMonths(notification.Lines[0]) : FigureWords.Month(MessageContents.LatestPeriod(notification)!);
        var places = notification.Lines.Select(line => line.Facts.Place).Distinct(StringComparer.Ordinal).ToList();
        var where = places is [{ } place] ? $"{MessageText.Line(place, MessageText.MostOfName)}, {month}" : month; // the whole needs no name
        return notification.Lines is [var only] ? $"{OneOf(only, news[0])} ({where})"
            : news.Count == 1 ? string.Create(CultureInfo.InvariantCulture, $"{news[0].Label}: {notification.Lines.Count} {NounOf(notification.Lines)} of {MessageContents.TitleOf(notification)} ({where})")
            : $"{tally}: {MessageContents.TitleOf(notification)} ({where})";
    }

    // "Still red, month 4: Visits: 60.7% against 85.0%"; "No figure: Visits: red 60.7% when last seen".
    private static string OneOf(NotificationLine line, NewsWords news)
    {
        var facts = line.Facts;
        var month = line.News == AlertReason.StillRed && facts.RedMonths > 1 ? string.Create(CultureInfo.InvariantCulture, $", month {facts.RedMonths}") : string.Empty;
        var figure = FigureWords.IsNone(facts.Display) || line.News == AlertReason.Withdrawn || StatusWords.IsWithdrawn(line) ? string.Empty
            : StatusWords.IsGone(facts) ? $": {FigureWords.Coloured(facts.Rag, facts.Display)} when last seen"
            : $": {LineWords.Against(facts)}";
        return $"{news.Label}{month}: {MessageText.Line(facts.Title, MostOfSubjectTitle)}{figure}";
    }

    private static string HeadingOf(int lines, List<NewsWords> news, string tally) => (lines, news) switch
    {
        (1, _) => news[0].One,
        (_, [var same]) => string.Create(CultureInfo.InvariantCulture, $"{lines} {same.Many}"),
        _ => tally,
    };

    // A measure that is red in three areas is three results.
    private static string NounOf(IReadOnlyList<NotificationLine> lines) =>
        lines.Select(line => line.Facts.Measure).Distinct(StringComparer.Ordinal).Count() == lines.Count ? "measures" : "results";

    private static string AskOf(Notification notification, List<MessageLink> pressed)
    {
        var waiting = notification.Lines.Count(line => line is { AlertId: not null, Acknowledgement: null });
        var what = waiting < notification.Lines.Count ? "what is open," : waiting == 1 ? "it" : "them";
        return pressed[0].IsAsked ? $"acknowledge {what} with what is done, by whom and by when."
            : notification.Lines.Any(line => line.Acknowledgement is not null) ? "it is acknowledged; see that what was agreed is done."
            : notification.Lines.Any(line => line.News == AlertReason.NoFigure) ? "see that the figure comes with the next extract."
            : "nothing is asked of you.";
    }

    private static string FootingOf(Notification notification) =>
        $"{MessageContents.Reader(notification)}: you get this because {string.Join(", and ", notification.Lines.Select(line => WhyOf(line, notification)).Distinct(StringComparer.Ordinal))}.";

    private static string WhyOf(NotificationLine line, Notification notification) =>
        line.News == AlertReason.Unacknowledged ? "whoever was told before you has not answered"
        : !string.Equals(line.Facts.DirectorId, notification.Recipient.Id, StringComparison.Ordinal) ? "nobody who can be reached is named for it"
        : notification.Lines.Count == 1 ? "you answer for this measure"
        : "you answer for these measures";
}
