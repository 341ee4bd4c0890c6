using System.Globalization;
using Scorecards.Application.Alerts;

namespace Scorecards.Hosting.Messages;

/// <summary>A report that was published.</summary>
internal static class ReportMessage
{
    public static MessageContent Of(Notification notification, NotificationReport report, string period, MessageLinks links)
    {
        var revised = report.Revision > 1 ? string.Create(CultureInfo.InvariantCulture, $" It is revision {report.Revision} and takes the place of the one before, which stays readable.") : string.Empty;
        var (title, month) = (MessageText.Line(report.Title, MessageText.MostOfName), FigureWords.Month(period));
        return new(
            $"{title}, {month}: published",
            $"{title}, {month}",
            $"{MessageText.Line(report.PublishedBy, MessageText.MostOfName)} published the report of {MessageContents.TitleOf(notification)}, {MessageText.Line(report.Places, MessageText.MostOfTitle)}.{revised}",
            MessageTone.Plain,
            [links.Report(notification, report)],
            $"{MessageContents.Reader(notification)}: you get each version once.",
            notification.Id)
        {
            Details = report.Headlines,
        };
    }
}
