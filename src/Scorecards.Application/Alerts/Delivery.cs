using System.Text.Json.Serialization;
using Scorecards.Application.Storage;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Alerts;

/// <summary>A notification as a person reads it, in each form a channel may send.</summary>
/// <param name="NotificationId">The notification it renders.</param>
/// <param name="Subject">One line: an email's subject, a toast's text.</param>
/// <param name="Full">The whole message.</param>
/// <param name="Brief">The same in a few lines: for a service that refuses the whole one as too large.</param>
public sealed record AlertMessage(string NotificationId, string Subject, MessageBody Full, MessageBody Brief);

/// <summary>What a message says, in each form.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Html">An email's HTML.</param>
/// <param name="CardJson">An Adaptive Card.</param>
public sealed record MessageBody(string Text, string Html, string CardJson);

/// <summary>Renders a notification.</summary>
public delegate Task<AlertMessage> RenderMessage(Notification notification);

/// <summary>A way to reach people: Teams, email.</summary>
public interface IAlertChannel
{
    /// <summary>Which one it is.</summary>
    MessageChannel Channel { get; }

    /// <summary>How many messages it may be sending at once.</summary>
    int MostAtOnce { get; }

    /// <summary>Whether a person can be reached this way.</summary>
    bool Reaches(Person recipient);

    /// <summary>Sends a message once. Whatever becomes of it is a value; it throws only when it is cancelled.</summary>
    Task<SendResult> SendAsync(Person recipient, AlertMessage message, CancellationToken cancellationToken);
}

/// <summary>What became of a message.</summary>
public enum SendOutcome
{
    /// <summary>The service took it.</summary>
    Taken = 0,

    /// <summary>The service refused it, or was not reached at all: nobody got it.</summary>
    Refused,

    /// <summary>It was sent and no answer came: nobody knows whether it was taken.</summary>
    Unanswered,
}

/// <summary>What the service answered.</summary>
/// <param name="Outcome">What became of the message.</param>
/// <param name="MessageId">Its id for the message, where it gave one.</param>
/// <param name="Error">What it said instead; never a key or a webhook's URL.</param>
/// <param name="RetryAfter">How long it asked to be left alone.</param>
public sealed record SendResult(SendOutcome Outcome, string? MessageId, string? Error, TimeSpan? RetryAfter)
{
    /// <summary>The service took it.</summary>
    public static SendResult Taken(string? messageId) => new(SendOutcome.Taken, messageId, null, null);

    /// <summary>The service refused it.</summary>
    public static SendResult Refused(string error, TimeSpan? retryAfter = null) => new(SendOutcome.Refused, null, error, retryAfter);

    /// <summary>No answer came.</summary>
    public static SendResult Unanswered(string error) => new(SendOutcome.Unanswered, null, error, null);
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

    /// <summary>Nobody knows whether the service took it; it is tried again, with the same id.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>It was tried for the last time and not taken: somebody must act.</summary>
    [JsonStringEnumMemberName("undelivered")]
    Undelivered,
}

/// <summary>The delivery log's entry of a notification on a channel.</summary>
/// <param name="NotificationId">The notification.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Unanswered">How many of those nobody knows the end of: each may have been taken, so that the message came more than once.</param>
/// <param name="At">When that was last known, UTC.</param>
/// <param name="NotBefore">Until when no run may try it: the end of a claim or of a pause.</param>
/// <param name="MessageId">The service's id for the message.</param>
/// <param name="Error">Why the last try failed.</param>
public sealed record Delivery(
    string NotificationId,
    MessageChannel Channel,
    DeliveryStatus Status,
    int Attempts,
    int Unanswered,
    DateTimeOffset At,
    DateTimeOffset NotBefore,
    string? MessageId,
    string? Error);

/// <summary>The delivery log.</summary>
public interface IDeliveryLog
{
    /// <summary>A notification's entry on a channel, or null.</summary>
    Task<Versioned<Delivery>?> FindAsync(string notificationId, MessageChannel channel, CancellationToken cancellationToken);

    /// <summary>Writes an entry over the one that was read, or as the first; null where another run wrote meanwhile.</summary>
    Task<Versioned<Delivery>?> TryWriteAsync(Versioned<Delivery>? read, Delivery delivery, CancellationToken cancellationToken);
}
