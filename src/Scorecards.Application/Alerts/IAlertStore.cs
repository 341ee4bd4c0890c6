using Scorecards.Application.Storage;

namespace Scorecards.Application.Alerts;

/// <summary>Alerts, and the outbox of what must be told about them.</summary>
public interface IAlertStore
{
    /// <summary>Every alert of a scorecard, or of one area of it, in no order.</summary>
    Task<IReadOnlyList<Versioned<Alert>>> ReadAsync(string scorecard, string? area, CancellationToken cancellationToken);

    /// <summary>
    /// Adds alerts together with the notification that tells of them: all or nothing, at most 99 alerts. Nothing happens
    /// where that notification is in already.
    /// </summary>
    Task AddAsync(Notification notification, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken);

    /// <summary>Changes an alert; false where it changed meanwhile.</summary>
    Task<bool> TryUpdateAsync(Versioned<Alert> read, Alert alert, CancellationToken cancellationToken);
}

/// <summary>What must be told and has not been.</summary>
public interface INotificationOutbox
{
    /// <summary>Puts a notification in; nothing happens where it is in already.</summary>
    Task AddAsync(Notification notification, CancellationToken cancellationToken);

    /// <summary>Notifications not yet told on every channel, oldest first.</summary>
    Task<IReadOnlyList<Notification>> PendingAsync(CancellationToken cancellationToken);

    /// <summary>Marks a notification told on every channel.</summary>
    Task CompleteAsync(Notification notification, CancellationToken cancellationToken);
}
