using System.Globalization;
using Scorecards.Application.Alerts;

namespace Scorecards.Hosting.Messages;

/// <summary>Where a message leads.</summary>
internal sealed class MessageLinks(Uri baseUrl, AnswerLinks answers)
{
    /// <summary>The signed link that answers; none where nothing waits for an answer.</summary>
    public IEnumerable<MessageLink> Acknowledge(Notification notification) =>
        notification.Lines.Any(line => line is { AlertId: not null, Acknowledgement: null }) && answers.For(notification) is { } url
            ? [new("Acknowledge", url) { IsAsked = true }]
            : [];

    /// <summary>The exception report, at a measure.</summary>
    public MessageLink Exceptions(Notification notification, MeasureFacts facts) =>
        new("Open the exception report", To($"scorecards/{notification.Scorecard}/{facts.Period}/exceptions?area={Uri.EscapeDataString(facts.Area)}#m{Uri.EscapeDataString(facts.Number)}"));

    /// <summary>The scorecard of a period.</summary>
    public MessageLink Scorecard(Notification notification, string? period) => new("Open the scorecard", To($"scorecards/{notification.Scorecard}/{period ?? "latest"}"));

    /// <summary>The list of uploads.</summary>
    public MessageLink Extracts() => new("Open the extracts", To("extracts"));

    /// <summary>An upload.</summary>
    public MessageLink Extract(string title, string id) => new(title, To($"extracts/{Uri.EscapeDataString(id)}"));

    /// <summary>A version of a report.</summary>
    public MessageLink Report(Notification notification, NotificationReport report) => new(
        "Open the report",
        To(string.Create(CultureInfo.InvariantCulture, $"scorecards/{notification.Scorecard}/{notification.Period}/reports/{Uri.EscapeDataString(report.Report)}?revision={report.Revision}")));

    private Uri To(string below) => new(baseUrl, below);
}
