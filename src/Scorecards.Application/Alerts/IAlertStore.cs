using Scorecards.Application.Storage;

namespace Scorecards.Application.Alerts;

/// <summary>The book of each scorecard's alerts, and the outbox beside it.</summary>
public interface IAlertStore
{
    /// <summary>The most notifications that one transaction takes beside the book.</summary>
    const int MostNotifications = 99;

    /// <summary>A scorecard's book, or null where it has none yet.</summary>
    Task<Versioned<AlertBook>?> FindAsync(string scorecard, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a book over the one that was read, or as the first, together with the notifications that it says were told: all or
    /// nothing; false where another run wrote meanwhile.
    /// </summary>
    Task<bool> TryWriteAsync(string scorecard, Versioned<AlertBook>? read, AlertBook book, IReadOnlyList<Notification> notifications, CancellationToken cancellationToken);
}
