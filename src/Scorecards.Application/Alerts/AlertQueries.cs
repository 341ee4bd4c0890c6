using Scorecards.Application.Catalogues;
using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Alerts;

/// <summary>What directors and operators ask of alerts.</summary>
public sealed class AlertQueries(IAlertStore store, IDeliveryLog log, IEnumerable<IAlertChannel> channels, ICatalogueSource catalogues)
{
    /// <summary>Alerts, newest first, each with its deliveries.</summary>
    /// <param name="scorecard">Of one scorecard only, or null.</param>
    /// <param name="state">In one state only, or null.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<IReadOnlyList<AlertWithDeliveries>> ListAsync(string? scorecard, AlertState? state, CancellationToken cancellationToken)
    {
        IEnumerable<string> scorecards = scorecard is null ? (await Catalogue.LoadAsync(catalogues, cancellationToken)).Ids : [scorecard];
        var found = new List<AlertWithDeliveries>();
        foreach (var id in scorecards)
        {
            foreach (var alert in (await store.ReadAsync(id, area: null, cancellationToken)).Select(read => read.Value).Where(alert => state is null || alert.State == state))
            {
                found.Add(new(alert, await DeliveriesAsync(alert.NotificationId, cancellationToken)));
            }
        }

        return [.. found.OrderByDescending(item => item.Alert.RaisedAt).ThenBy(item => item.Alert.Id, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<Delivery>> DeliveriesAsync(string notificationId, CancellationToken cancellationToken)
    {
        var deliveries = new List<Delivery>();
        foreach (var channel in channels)
        {
            if (await log.FindAsync(notificationId, channel.Name, cancellationToken) is { } delivery)
            {
                deliveries.Add(delivery.Value);
            }
        }

        return deliveries;
    }
}

/// <summary>An alert and how it was told.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Deliveries">By channel.</param>
public sealed record AlertWithDeliveries(Alert Alert, IReadOnlyList<Delivery> Deliveries);
