using System.Text.Json.Serialization;
using Scorecards.Application.Storage;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Alerts;

/// <summary>A notification as a person reads it, in each form a channel may send.</summary>
/// <param name="NotificationId">The notification it renders.</param>
/// <param name="Subject">One line: an email's subject, a toast's text.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">An email's HTML.</param>
/// <param name="CardJson">An Adaptive Card.</param>
public sealed record AlertMessage(string NotificationId, string Subject, string Text, string Html, string CardJson);

/// <summary>Renders a notification.</summary>
public delegate Task<AlertMessage> RenderMessage(Notification notification);

/// <summary>A way to reach people: Teams, email.</summary>
public interface IAlertChannel
{
    /// <summary>Its name in the delivery log: "teams", "email".</summary>
    string Name { get; }

    /// <summary>Whether a person can be reached this way.</summary>
    bool Reaches(Person recipient);

    /// <summary>Sends a message once. An answer of the service is a value; no answer throws.</summary>
    Task<SendResult> SendAsync(Person recipient, AlertMessage message, CancellationToken cancellationToken);
}

/// <summary>What the service answered.</summary>
/// <param name="Accepted">Whether it took the message.</param>
/// <param name="MessageId">Its id for the message, where it gave one.</param>
/// <param name="Error">What it said instead; never a key or a webhook's URL.</param>
/// <param name="RetryAfter">How long it asked to be left alone.</param>
public sealed record SendResult(bool Accepted, string? MessageId, string? Error, TimeSpan? RetryAfter)
{
    /// <summary>The service took it.</summary>
    public static SendResult Taken(string? messageId) => new(true, messageId, null, null);

    /// <summary>The service refused it.</summary>
    public static SendResult Refused(string error, TimeSpan? retryAfter = null) => new(false, null, error, retryAfter);
}

/// <summary>How far the delivery of a notification on a channel has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryStatus>))]
public enum DeliveryStatus
{
    /// <summary>A run is sending it, until its claim ends.</summary>
    [JsonStringEnumMemberName("sending")]
    Sending = 0,

    /// <summary>The service took it.</summary>
    [JsonStringEnumMemberName("sent")]
    Sent,

    /// <summary>The service did not take it; it is tried again.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}

/// <summary>The delivery log's entry of a notification on a channel.</summary>
/// <param name="NotificationId">The notification.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="At">When that was last known, UTC.</param>
/// <param name="NotBefore">Until when no run may try it: the end of a claim or of a pause.</param>
/// <param name="MessageId">The service's id for the message.</param>
/// <param name="Error">Why the last try failed.</param>
public sealed record Delivery(
    string NotificationId,
    string Channel,
    DeliveryStatus Status,
    int Attempts,
    DateTimeOffset At,
    DateTimeOffset NotBefore,
    string? MessageId,
    string? Error);

/// <summary>The delivery log.</summary>
public interface IDeliveryLog
{
    /// <summary>A notification's entry on a channel, or null.</summary>
    Task<Versioned<Delivery>?> FindAsync(string notificationId, string channel, CancellationToken cancellationToken);

    /// <summary>Writes an entry over the one that was read, or as the first; null where another run wrote meanwhile.</summary>
    Task<Versioned<Delivery>?> TryWriteAsync(Versioned<Delivery>? read, Delivery delivery, CancellationToken cancellationToken);
}
