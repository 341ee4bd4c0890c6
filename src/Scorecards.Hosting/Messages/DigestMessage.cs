using System.Globalization;
using Scorecards.Application.Alerts;

namespace Scorecards.Hosting.Messages;

/// <summary>The overview of a period.</summary>
internal static class DigestMessage
{
    public static MessageContent Of(Notification notification, MessageLinks links)
    {
        var period = notification.Period ?? MessageContents.LatestPeriod(notification);
        var (title, month) = (MessageContents.TitleOf(notification), period is null ? string.Empty : $", {FigureWords.Month(period)}");
        var counts = notification.Counts is { } of
            ? string.Create(CultureInfo.InvariantCulture, $"{of.Red} red, {of.Amber} amber, {of.Green} green, {of.NoFigure} without a figure{(of.RedInAreas > 0 ? $"; {of.RedInAreas} red in areas" : string.Empty)}")
            : null;
        var what = notification.Lines.Count == 0 ? "no measure is red and none has recovered." : "every measure that is red, and those that have recovered.";
        var withdrawn = notification.Withdrawn is { } taken ? $"the overview of {taken.ToLongString()} has been withdrawn, and nothing in it holds. " : string.Empty;
        return new(
            $"{(notification.Withdrawn is { } told ? $"Withdrawn, {told.ToLongString()}: " : string.Empty)}{title}{month}{(counts is null ? string.Empty : $": {counts}")}",
            $"{title}{month}",
            $"{MessageText.Line(notification.Organisation, MessageText.MostOfName)}: {withdrawn}{(withdrawn.Length == 0 ? what : period is null ? "No month has figures." : $"{FigureWords.Month(period)}: {what}")}",
            MessageTone.Plain,
            [links.Scorecard(notification, period)],
            $"{MessageContents.Reader(notification)}: you get this overview once for each month{(notification.Withdrawn is null ? string.Empty : ", and when one is withdrawn")}.",
            notification.Id)
        {
            Details = counts is null ? [] : [$"Measures: {counts}."],
            Lines = [.. notification.Lines.Select(LineWords.InOverview)],
            InFull = false,
            RestIsIn = "the scorecard",
            Tally = counts is null ? null : $"Measures: {counts}.",
        };
    }
}
