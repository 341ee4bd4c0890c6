namespace Scorecards.Application.Alerts;

/// <summary>How far a notification in the outbox has come.</summary>
public enum OutboxState
{
    /// <summary>Not yet told on every channel.</summary>
    Pending = 0,

    /// <summary>Told on every channel.</summary>
    Told,

    /// <summary>Given up on a channel: somebody must act.</summary>
    Undelivered,

    /// <summary>Given up, and somebody has decided to leave it at that.</summary>
    Dismissed,
}

/// <summary>What must be told.</summary>
public interface INotificationOutbox
{
    /// <summary>Puts a notification in; nothing happens where it is in already.</summary>
    Task AddAsync(Notification notification, CancellationToken cancellationToken);

    /// <summary>Puts a notification back in as far as it had come; nothing happens where it is in already.</summary>
    Task RestoreAsync(Notification notification, OutboxState state, CancellationToken cancellationToken);

    /// <summary>A notification, or null.</summary>
    Task<Notification?> FindAsync(string scorecard, string id, CancellationToken cancellationToken);

    /// <summary>Notifications in a state, oldest first.</summary>
    Task<IReadOnlyList<Notification>> ListAsync(OutboxState state, CancellationToken cancellationToken);

    /// <summary>Says how far a notification has come.</summary>
    Task MarkAsync(Notification notification, OutboxState state, CancellationToken cancellationToken);
}
