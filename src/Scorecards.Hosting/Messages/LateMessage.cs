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
        var (ask, why) = (isOwner, late.Count == 1) switch
        {
            (true, true) => ("upload it as soon as you have it", "you see to the extracts"),
            (true, false) => ("upload them as soon as you have them", "you see to the extracts"),
            (false, true) => ("see that it comes", "whoever sees to the extract was told, and it is still not there"),
            _ => ("see that they come", "whoever sees to the extracts was told, and they are still not there"),
        };
        var subject = late is [var only]
            ? $"Extract late: {DatasetOf(only)} for {FigureWords.Month(only.Period)}, due on {FigureWords.Day(only.DueOn)}"
            : string.Create(CultureInfo.InvariantCulture, $"{late.Count} extracts late: {MessageContents.TitleOf(notification)}");
        return new(
            subject,
            late.Count == 1 ? "An extract is late" : string.Create(CultureInfo.InvariantCulture, $"{late.Count} extracts are late"),
            $"{MessageContents.Whose(notification)}: {ask}. Until then the scorecard shows what it showed before.",
            MessageTone.Warning,
            [links.Extracts()],
            $"{MessageContents.Reader(notification)}: you get this because {why}.",
            notification.Id)
        {
            Details = [.. late.Select(SentenceOf)],
        };
    }

    private static string SentenceOf(LateExtract late)
    {
        var told = late.OwnerToldOn is { } day ? $", and was told on {FigureWords.Day(day)}" : string.Empty;
        var owner = late.Owner.Length == 0 ? "Nobody is named who sees to it" : $"{MessageText.Line(late.Owner, MessageText.MostOfName)} sees to it{told}";
        return $"{DatasetOf(late)} for {FigureWords.Month(late.Period)}: due on {FigureWords.Day(late.DueOn)}, and not there. {owner}.";
    }

    private static string DatasetOf(LateExtract late) => MessageText.Line(late.Dataset, MessageText.MostOfName);
}
