using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Periods;

namespace Scorecards.Hosting.Messages;

/// <summary>The sentences of a notification, the same in a card, an email and plain text.</summary>
/// <param name="Subject">One line that says it all: it is the toast and the email's subject; where the figures are illustrative, it says so.</param>
/// <param name="Heading">The heading; where the figures are illustrative, it says so.</param>
/// <param name="Lead">What happened and what is asked.</param>
/// <param name="Link">Where to read more.</param>
/// <param name="LinkTitle">What the link is called.</param>
/// <param name="Footing">Why the reader gets this.</param>
internal sealed record AlertWords(string Subject, string Heading, string Lead, Uri Link, string LinkTitle, string Footing)
{
    public static AlertWords Of(Notification notification, Uri baseUrl)
    {
        var words = WordsOf(notification, baseUrl);
        return notification.Illustrative
            ? words with { Subject = $"Illustrative figures. {words.Subject}", Heading = $"Illustrative figures. {words.Heading}" }
            : words;
    }

    /// <summary>"November 2014".</summary>
    public static string Month(string period) => ReportingPeriod.Parse(period).ToLongString();

    /// <summary>"60.7% (17 of 28)".</summary>
    public static string Result(NotificationLine line) => line.Parts is null ? line.Display : $"{line.Display} ({line.Parts})";

    /// <summary>"November 2014 (4 months)".</summary>
    public static string Since(NotificationLine line) => string.Create(
        CultureInfo.InvariantCulture, $"{Month(line.RedSince)} ({line.RedMonths} {(line.RedMonths == 1 ? "month" : "months")})");

    /// <summary>"Nov 14 46.4% · Dec 14 46.4%".</summary>
    public static string Trend(NotificationLine line) => string.Join(" · ", line.Trend.Select(point => $"{ReportingPeriod.Parse(point.Period).ToShortString()} {point.Display}"));

    private static AlertWords WordsOf(Notification notification, Uri baseUrl) => notification.Kind switch
    {
        NotificationKind.WentRed => OfRed(notification, baseUrl),
        NotificationKind.ExtractFailed when notification.Extract is { } extract => new(
            $"Extract failed: {ExtractIssue.Shorten(extract.Blob)}",
            "An extract could not be processed",
            $"{ExtractIssue.Shorten(extract.Blob)} could not be processed for a reason that is not in the file. None of its figures are in use, and the scorecard shows what it showed before. Upload the file again; if it fails again, give the operator the id {extract.Id}.",
            new(baseUrl, $"extracts/{extract.Id}"),
            "Open the extract",
            $"You are told because you are the data owner of {notification.ScorecardTitle}."),
        NotificationKind.ReportPublished when notification is { Report: { } report, Period: { } period } => OfReport(notification, report, period, baseUrl),
        _ => throw new InvalidOperationException($"Notification {notification.Id} is of a kind that has no words: {notification.Kind}."),
    };

    private static AlertWords OfRed(Notification notification, Uri baseUrl)
    {
        var count = notification.Lines.Count;
        var first = notification.Lines[0];
        var month = Month(count == 1 ? first.Period : notification.Period!);
        var place = notification.Organisation.Contains(notification.AreaTitle, StringComparison.OrdinalIgnoreCase) ? month : $"{notification.AreaTitle}, {month}"; // the whole needs no name
        return new(
            count == 1
                ? $"Red: {first.Title}: {first.Display} against {first.Target} ({place})"
                : string.Create(CultureInfo.InvariantCulture, $"Red: {count} measures of {notification.ScorecardTitle} ({place})"),
            count == 1 ? "A measure misses its minimum standard" : string.Create(CultureInfo.InvariantCulture, $"{count} measures miss their minimum standard"),
            $"{notification.ScorecardTitle}, {notification.AreaTitle}, {month}.",
            new(baseUrl, $"scorecards/{notification.Scorecard}/{first.Period}/exceptions?area={Uri.EscapeDataString(notification.Area)}#m{Uri.EscapeDataString(first.Number)}"),
            "Open the exception report",
            $"You are told once, as {notification.Recipient.Role}, until the measure recovers.");
    }

    private static AlertWords OfReport(Notification notification, NotificationReport report, string period, Uri baseUrl)
    {
        var revised = report.Revision > 1 ? string.Create(CultureInfo.InvariantCulture, $" It is revision {report.Revision} and takes the place of the one before, which stays readable.") : string.Empty;
        return new(
            $"{report.Title}, {Month(period)}: published",
            $"{report.Title}, {Month(period)}",
            $"{report.PublishedBy} published the report of {notification.ScorecardTitle}, {notification.AreaTitle}.{revised}",
            new(baseUrl, string.Create(CultureInfo.InvariantCulture, $"scorecards/{notification.Scorecard}/{period}/reports/{Uri.EscapeDataString(report.Report)}?revision={report.Revision}")),
            "Open the report",
            $"You are told of each version once, as {notification.Recipient.Role}.");
    }
}
