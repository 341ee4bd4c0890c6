using System.Text.Json.Serialization;
using Scorecards.Application.Storage;
using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Alerts;

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
