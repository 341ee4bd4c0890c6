using Azure;
using Scorecards.Application.Alerts;
using Scorecards.Application.Storage;
using Scorecards.Azure.Tables;

namespace Scorecards.Azure.Storage;

/// <summary>
/// Alerts and the outbox in Table storage. A scorecard's book and its notifications stand in one partition, so that the book and
/// what it says was told are written in one transaction.
/// </summary>
public sealed class TableAlertStore(TableClient table) : IAlertStore, INotificationOutbox
{
    private const string Content = nameof(Content);
    private const string State = nameof(State);

    /// <inheritdoc/>
    public async Task<Versioned<AlertBook>?> FindAsync(string scorecard, CancellationToken cancellationToken) =>
        await table.GetEntityIfExistsAsync(scorecard, StorageKeys.AlertBook, cancellationToken) is { } row
            ? new(PackedJson.Read<AlertBook>(row, Content), row.ETag.ToString("H"))
            : null;

    /// <inheritdoc/>
    public async Task<bool> TryWriteAsync(string scorecard, Versioned<AlertBook>? read, AlertBook book, IReadOnlyList<Notification> notifications, CancellationToken cancellationToken)
    {
        var row = new TableEntity(scorecard, StorageKeys.AlertBook);
        PackedJson.Write(row, Content, book);
        try
        {
            await table.SubmitTransactionAsync(
                [
                    read is null
                        ? new(TableTransactionActionType.Add, row)
                        : new(TableTransactionActionType.UpdateReplace, row, new(read.Version)),
                    .. notifications.Select(notification => new TableTransactionAction(TableTransactionActionType.Add, Write(notification, OutboxState.Pending))),
                ],
                cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false; // another run wrote, or this one did and the answer was lost: the book will tell
        }
    }

    /// <inheritdoc/>
    public Task AddAsync(Notification notification, CancellationToken cancellationToken) => RestoreAsync(notification, OutboxState.Pending, cancellationToken);

    /// <inheritdoc/>
    public async Task RestoreAsync(Notification notification, OutboxState state, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(Write(notification, state), cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // In already, by a run before this one or by a try whose answer was lost.
        }
    }

    /// <inheritdoc/>
    public async Task<Notification?> FindAsync(string scorecard, string id, CancellationToken cancellationToken) =>
        await table.GetEntityIfExistsAsync(scorecard, StorageKeys.Notification(id), cancellationToken) is { } row ? PackedJson.Read<Notification>(row, Content) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notification>> ListAsync(OutboxState state, CancellationToken cancellationToken)
    {
        var filter = TableFilter.All(TableFilter.RowPrefix(StorageKeys.NotificationPrefix), TableFilter.Equal(State, state.ToString()));
        var found = new List<Notification>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellationToken))
        {
            found.Add(PackedJson.Read<Notification>(row, Content));
        }

        return [.. found.OrderBy(notification => notification.RaisedAt).ThenBy(notification => notification.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task MarkAsync(Notification notification, OutboxState state, CancellationToken cancellationToken) =>
        // Last writer wins: runs that end at once say the same.
        await table.UpdateEntityAsync(Write(notification, state), ETag.All, cancellationToken);

    private static TableEntity Write(Notification notification, OutboxState state)
    {
        var row = new TableEntity(notification.Scorecard, StorageKeys.Notification(notification.Id)) { [State] = state.ToString() };
        PackedJson.Write(row, Content, notification);
        return row;
    }
}
