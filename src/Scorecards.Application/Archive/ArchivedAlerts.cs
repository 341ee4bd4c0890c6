using System.Collections.Concurrent;
using Scorecards.Application.Alerts;
using Scorecards.Application.Storage;

namespace Scorecards.Application.Archive;

/// <summary>
/// Alerts and the outbox, with every edition of a book in the archive. The table decides which edition there is, so the archive
/// follows it: a run that died in between left an edition out, and the next reader of the book keeps it then.
/// </summary>
public sealed class ArchivedAlerts(IAlertStore books, INotificationOutbox outbox, IRecordArchive records) : IAlertStore, INotificationOutbox
{
    // The last edition of each book that this process knows to be kept.
    private readonly ConcurrentDictionary<string, int> kept = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<Versioned<AlertBook>?> FindAsync(string scorecard, CancellationToken cancellationToken)
    {
        var found = await books.FindAsync(scorecard, cancellationToken);
        if (found is not null)
        {
            await CatchUpAsync(scorecard, found.Value, cancellationToken);
        }

        return found;
    }

    /// <inheritdoc/>
    /// <exception cref="RestoreNeededException">It is a scorecard's first book, and the archive knows another.</exception>
    public async Task<bool> TryWriteAsync(string scorecard, Versioned<AlertBook>? read, AlertBook book, IReadOnlyList<Notification> notifications, CancellationToken cancellationToken)
    {
        // A first book where the archive has one: the table was lost after somebody had looked at it.
        if (read is null && await records.NamesAsync(RecordNames.BooksOf(scorecard), cancellationToken).AnyAsync(cancellationToken))
        {
            throw new RestoreNeededException();
        }

        var edition = book with { Edition = (read?.Value.Edition ?? 0) + 1 };
        if (!await books.TryWriteAsync(scorecard, read, edition, notifications, cancellationToken))
        {
            return false;
        }

        await KeepAsync(scorecard, edition, notifications, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async Task AddAsync(Notification notification, CancellationToken cancellationToken) =>
        await outbox.AddAsync(await KeepAsync(notification, cancellationToken), cancellationToken); // as it is kept: a run that died may have kept it first

    /// <inheritdoc/>
    public Task RestoreAsync(Notification notification, OutboxState state, CancellationToken cancellationToken) => outbox.RestoreAsync(notification, state, cancellationToken);

    /// <inheritdoc/>
    public Task<Notification?> FindAsync(string scorecard, string id, CancellationToken cancellationToken) => outbox.FindAsync(scorecard, id, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Notification>> ListAsync(OutboxState state, CancellationToken cancellationToken) => outbox.ListAsync(state, cancellationToken);

    /// <inheritdoc/>
    public async Task MarkAsync(Notification notification, OutboxState state, CancellationToken cancellationToken)
    {
        if (state is OutboxState.Told or OutboxState.Dismissed)
        {
            await records.KeepAsync(RecordNames.Settled(notification.Scorecard, notification.Id), new SettledNotification(notification, state), cancellationToken);
        }

        await outbox.MarkAsync(notification, state, cancellationToken);
    }

    private async Task CatchUpAsync(string scorecard, AlertBook book, CancellationToken cancellationToken)
    {
        if (kept.GetValueOrDefault(scorecard) >= book.Edition)
        {
            return;
        }

        if (await records.ExistsAsync(RecordNames.Book(scorecard, book.Edition), cancellationToken))
        {
            kept[scorecard] = book.Edition;
            return;
        }

        // What was told everywhere by now has a record of its own.
        var open = (await outbox.ListAsync(OutboxState.Pending, cancellationToken)).Concat(await outbox.ListAsync(OutboxState.Undelivered, cancellationToken));
        await KeepAsync(scorecard, book, open.Where(notification => string.Equals(notification.Scorecard, scorecard, StringComparison.Ordinal)), cancellationToken);
    }

    // The book is kept last, so that its edition says that its notifications are.
    private async Task KeepAsync(string scorecard, AlertBook book, IEnumerable<Notification> notifications, CancellationToken cancellationToken)
    {
        foreach (var notification in notifications)
        {
            await KeepAsync(notification, cancellationToken);
        }

        await records.KeepAsync(RecordNames.Book(scorecard, book.Edition), book, cancellationToken);
        kept[scorecard] = book.Edition;
    }

    private Task<Notification> KeepAsync(Notification notification, CancellationToken cancellationToken) =>
        records.KeepAsync(RecordNames.Notification(notification.Scorecard, notification.Id), notification, cancellationToken);
}
