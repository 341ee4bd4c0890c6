using Scorecards.Application.Catalogues;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Alerts;

/// <summary>What directors and operators ask of alerts.</summary>
public sealed class AlertQueries(IAlertStore store, INotificationOutbox outbox, IDeliveryLog log, ICatalogueSource catalogues, TimeProvider clock)
{
    private static readonly TimeSpan LongWait = TimeSpan.FromHours(2);

    /// <summary>Alerts, newest first, with everything that was told of each.</summary>
    /// <param name="scorecard">Of one scorecard only, or null.</param>
    /// <param name="state">In one state only, or null.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<AlertList> ListAsync(string? scorecard, AlertState? state, CancellationToken cancellationToken)
    {
        IEnumerable<string> scorecards = scorecard is null ? (await Catalogue.LoadAsync(catalogues, cancellationToken)).Ids : [scorecard];
        var today = CouncilClock.DateAt(clock.GetUtcNow());
        var (alerts, late, silences) = (new List<AlertWithDeliveries>(), new List<LateDeadline>(), new List<SilencedMeasure>());
        foreach (var id in scorecards)
        {
            var book = (await store.FindAsync(id, cancellationToken))?.Value ?? AlertBook.Empty;
            late.AddRange(book.Deadlines.Where(deadline => deadline.State == AlertState.Late).Select(deadline => new LateDeadline(id, deadline)));
            silences.AddRange(book.Silences.Where(silence => book.SilenceOf(silence.Measure, silence.Area, today) == silence).Select(silence => new SilencedMeasure(id, silence)));
            foreach (var alert in book.Alerts.Where(alert => state is null || alert.State == state))
            {
                alerts.Add(new(alert, book.SilenceOf(alert.Measure, alert.Area, today), await DeliveriesAsync(alert, cancellationToken)));
            }
        }

        return new(
            [.. alerts.OrderByDescending(item => item.Alert.RaisedAt).ThenBy(item => item.Alert.Id, StringComparer.Ordinal)],
            await UndeliveredAsync(scorecard, cancellationToken),
            late,
            silences);
    }

    /// <summary>The alert that covers a period and the silence that holds today, of each measure of an area that has either, by the measure's id.</summary>
    public async Task<IReadOnlyDictionary<string, MeasureAlert>> OfAsync(string scorecard, string area, string period, CancellationToken cancellationToken)
    {
        var book = (await store.FindAsync(scorecard, cancellationToken))?.Value ?? AlertBook.Empty;
        var today = CouncilClock.DateAt(clock.GetUtcNow());
        var alerts = book.Alerts
            .Where(alert => string.Equals(alert.Area, area, StringComparison.Ordinal)
                && string.CompareOrdinal(alert.RedSince, period) <= 0 && string.CompareOrdinal(period, alert.LatestPeriod) <= 0)
            .GroupBy(alert => alert.Measure, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var silences = book.Silences
            .Where(silence => string.Equals(silence.Area, area, StringComparison.Ordinal))
            .Select(silence => book.SilenceOf(silence.Measure, area, today))
            .OfType<Silence>()
            .DistinctBy(silence => silence.Measure, StringComparer.Ordinal)
            .ToDictionary(silence => silence.Measure, StringComparer.Ordinal);
        return alerts.Keys.Union(silences.Keys, StringComparer.Ordinal).ToDictionary(
            measure => measure, measure => new MeasureAlert(alerts.GetValueOrDefault(measure), silences.GetValueOrDefault(measure)), StringComparer.Ordinal);
    }

    /// <summary>The alert with an id, or null.</summary>
    public async Task<Alert?> FindAsync(string scorecard, string id, CancellationToken cancellationToken) =>
        (await store.FindAsync(scorecard, cancellationToken))?.Value.Alerts.FirstOrDefault(alert => string.Equals(alert.Id, id, StringComparison.Ordinal));

    /// <summary>The alerts that a notification told of, as they stand now, with what is known of their measures; null where there is no such notification.</summary>
    public async Task<(Notification Notification, IReadOnlyList<ToldAlert> Alerts)?> ToldByAsync(string scorecard, string notificationId, CancellationToken cancellationToken)
    {
        if (await outbox.FindAsync(scorecard, notificationId, cancellationToken) is not { } notification)
        {
            return null;
        }

        var ids = notification.Lines.Select(line => line.AlertId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var book = (await store.FindAsync(scorecard, cancellationToken))?.Value ?? AlertBook.Empty;
        return (notification, [.. book.Alerts.Where(alert => ids.Contains(alert.Id)).Select(alert =>
            new ToldAlert(alert, book.Entries.FirstOrDefault(entry => entry.Memory is { IsOpen: true } && string.Equals(entry.Alert?.Id, alert.Id, StringComparison.Ordinal))?.Facts))]);
    }

    /// <summary>How many messages are undelivered, and how many have been waiting for two hours.</summary>
    public async Task<(int Undelivered, int Waiting)> TroubleAsync(CancellationToken cancellationToken)
    {
        var longAgo = clock.GetUtcNow() - LongWait;
        return (
            (await outbox.ListAsync(OutboxState.Undelivered, cancellationToken)).Count,
            (await outbox.ListAsync(OutboxState.Pending, cancellationToken)).Count(notification => notification.RaisedAt < longAgo));
    }

    private async Task<IReadOnlyList<UndeliveredNotification>> UndeliveredAsync(string? scorecard, CancellationToken cancellationToken)
    {
        var found = new List<UndeliveredNotification>();
        foreach (var notification in (await outbox.ListAsync(OutboxState.Undelivered, cancellationToken)).Where(item => scorecard is null || string.Equals(item.Scorecard, scorecard, StringComparison.Ordinal)))
        {
            found.Add(new(notification, await DeliveriesAsync(notification.Id, cancellationToken)));
        }

        return found;
    }

    private async Task<IReadOnlyList<ToldDelivery>> DeliveriesAsync(Alert alert, CancellationToken cancellationToken)
    {
        var told = new List<ToldDelivery>();
        foreach (var telling in alert.Tellings)
        {
            told.Add(new(telling, await DeliveriesAsync(telling.NotificationId, cancellationToken)));
        }

        return told;
    }

    private async Task<IReadOnlyList<Delivery>> DeliveriesAsync(string notificationId, CancellationToken cancellationToken)
    {
        var deliveries = new List<Delivery>();
        foreach (var channel in Enum.GetValues<MessageChannel>())
        {
            if (await log.FindAsync(notificationId, channel, cancellationToken) is { } delivery)
            {
                deliveries.Add(delivery.Value);
            }
        }

        return deliveries;
    }
}
