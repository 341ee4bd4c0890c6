using Azure;
using Scorecards.Application.Alerts;
using Scorecards.Application.Storage;
using Scorecards.Azure.Tables;

namespace Scorecards.Azure.Storage;

/// <summary>
/// Alerts and the outbox in Table storage. A notification stands in the partition of its scorecard, beside the alerts it
/// tells of, so that both are written in one transaction.
/// </summary>
public sealed class TableAlertStore(TableClient table) : IAlertStore, INotificationOutbox
{
    private const string Content = nameof(Content);
    private const string State = nameof(State);
    private const string Pending = "pending";
    private const string Told = "told";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Versioned<Alert>>> ReadAsync(string scorecard, string? area, CancellationToken cancellationToken)
    {
        var filter = TableFilter.All(TableFilter.Partition(scorecard), TableFilter.RowPrefix(StorageKeys.AlertsPrefix(area)));
        var alerts = new List<Versioned<Alert>>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellationToken))
        {
            alerts.Add(new(PackedJson.Read<Alert>(row, Content), row.ETag.ToString("H")));
        }

        return alerts;
    }

    /// <inheritdoc/>
    public async Task AddAsync(Notification notification, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, Write(notification, Pending)),
                    .. alerts.Select(alert => new TableTransactionAction(TableTransactionActionType.Add, Write(alert))),
                ],
                cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // In already, with its alerts, by a run before this one or by a try whose answer was lost; else one of the alerts is
            // another notification's, and this one must be decided anew.
            if (await table.GetEntityIfExistsAsync(notification.Scorecard, StorageKeys.Notification(notification.Id), cancellationToken) is null)
            {
                throw new OvertakenException($"An alert of notification {notification.Id} was raised meanwhile.", e);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<bool> TryUpdateAsync(Versioned<Alert> read, Alert alert, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(Write(alert), new(read.Version), cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public Task AddAsync(Notification notification, CancellationToken cancellationToken) => AddAsync(notification, [], cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notification>> PendingAsync(CancellationToken cancellationToken)
    {
        var filter = TableFilter.All(TableFilter.RowPrefix(StorageKeys.NotificationPrefix), TableFilter.Equal(State, Pending));
        var pending = new List<Notification>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellationToken))
        {
            pending.Add(PackedJson.Read<Notification>(row, Content));
        }

        return [.. pending.OrderBy(notification => notification.RaisedAt).ThenBy(notification => notification.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task CompleteAsync(Notification notification, CancellationToken cancellationToken) =>
        // Last writer wins: a notification changes in one way only, from pending to told.
        await table.UpdateEntityAsync(Write(notification, Told), ETag.All, cancellationToken);

    private static TableEntity Write(Notification notification, string state)
    {
        var row = new TableEntity(notification.Scorecard, StorageKeys.Notification(notification.Id)) { [State] = state };
        PackedJson.Write(row, Content, notification);
        return row;
    }

    private static TableEntity Write(Alert alert)
    {
        var row = new TableEntity(alert.Scorecard, StorageKeys.Alert(alert.Area, alert.Id)) { [State] = alert.State.ToString() };
        PackedJson.Write(row, Content, alert);
        return row;
    }
}
