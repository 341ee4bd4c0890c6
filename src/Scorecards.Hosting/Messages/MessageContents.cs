using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;

namespace Scorecards.Hosting.Messages;

/// <summary>Puts a notification into words.</summary>
internal static class MessageContents
{
    private const string Illustrative = "Illustrative figures. ";

    /// <summary>A notification in words.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="channel">The channel that carries them.</param>
    /// <param name="links">Where it may lead.</param>
    /// <exception cref="InvalidOperationException">It lacks what its kind is about.</exception>
    public static MessageContent Of(Notification notification, MessageChannel channel, MessageLinks links)
    {
        var content = notification switch
        {
            { Kind: NotificationKind.Measures, Lines.Count: > 0 } => MeasuresMessage.Of(notification, links),
            { Kind: NotificationKind.Digest } => DigestMessage.Of(notification, links),
            { Kind: NotificationKind.ExtractRejected, Extract: { } extract } => ExtractMessage.OfRejected(notification, extract, links),
            { Kind: NotificationKind.ExtractFailed, Extract: { } extract } => ExtractMessage.OfFailed(notification, extract, links),
            { Kind: NotificationKind.ExtractsLate, Late.Count: > 0 } => LateMessage.Of(notification, links),
            { Kind: NotificationKind.ReportPublished, Report: { } report, Period: { } period } => ReportMessage.Of(notification, report, period, links),
            { Kind: NotificationKind.Test } => TestMessage.Of(notification, channel, links),
            _ => throw new InvalidOperationException($"Notification {notification.Id} is of a kind that has no words: {notification.Kind}."),
        };
        return notification.Illustrative ? content with { Subject = Illustrative + content.Subject, Heading = Illustrative + content.Heading } : content;
    }

    /// <summary>The scorecard's title, fit for a message.</summary>
    public static string TitleOf(Notification notification) => MessageText.Line(notification.ScorecardTitle, MessageText.MostOfName);

    /// <summary>"Children's Services Scorecard, Example Council".</summary>
    public static string Whose(Notification notification) => $"{TitleOf(notification)}, {MessageText.Line(notification.Organisation, MessageText.MostOfName)}";

    /// <summary>The latest month its lines tell of; null where it has none.</summary>
    public static string? LatestPeriod(Notification notification) => notification.Lines.Select(line => StatusWords.Latest(line.Facts)).Max(StringComparer.Ordinal);

    /// <summary>"Ann Smith, Director", fit for a message.</summary>
    public static string Reader(Notification notification) => MessageText.Line(notification.Recipient.NameAndRole(), MessageText.MostOfName);

}
