using System.Globalization;
using Scorecards.Application.Alerts;

namespace Scorecards.Hosting.Messages;

/// <summary>Extracts that are not there by their working day.</summary>
internal static class LateMessage
{
    public static MessageContent Of(Notification notification, MessageLinks links)
    {
        var late = notification.Late;
        var isOwner = late.All(extract => extract.OwnerToldOn is null);
        var subject = late is [var only]
            ? $"Extract late: {DatasetOf(only)} for {FigureWords.Month(only.Period)}, due on {FigureWords.Day(only.DueOn)}"
            : string.Create(CultureInfo.InvariantCulture, $"{late.Count} extracts late: {MessageContents.TitleOf(notification)}");
        return new(
            subject,
            late.Count == 1 ? "An extract is late" : string.Create(CultureInfo.InvariantCulture, $"{late.Count} extracts are late"),
            $"{MessageContents.Whose(notification)}: {(isOwner ? "upload it as soon as you have it." : "see that it comes.")} Until then the scorecard shows what it showed before.",
            MessageTone.Warning,
            [links.Extracts()],
            $"{MessageContents.Reader(notification)}: you get this because {(isOwner ? "you see to the extracts" : "whoever sees to the extract was told and it is still not there")}.",
            notification.Id)
        {
            Details = [.. late.Select(SentenceOf)],
        };
    }

    private static string SentenceOf(LateExtract late)
    {
        var owner = late.Owner.Length == 0 ? "Nobody is named who sees to it" : $"{MessageText.Line(late.Owner, MessageText.MostOfName)} sees to it";
        var told = late.OwnerToldOn is { } day ? $", and was told on {FigureWords.Day(day)}" : string.Empty;
        return $"{DatasetOf(late)} for {FigureWords.Month(late.Period)}: due on {FigureWords.Day(late.DueOn)}, and not there. {owner}{told}.";
    }

    private static string DatasetOf(LateExtract late) => MessageText.Line(late.Dataset, MessageText.MostOfName);
}
