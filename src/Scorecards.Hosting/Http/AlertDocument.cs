using Scorecards.Application.Alerts;

namespace Scorecards.Hosting.Http;

/// <summary>The answer of the alerts' endpoint.</summary>
internal static class AlertDocument
{
    public static object Of(AlertList list) => new
    {
        alerts = list.Alerts.Select(Of),
        undelivered = list.Undelivered.Select(item => new
        {
            item.Notification.Id,
            item.Notification.Kind,
            item.Notification.Scorecard,
            recipient = item.Notification.Recipient.NameAndRole(),
            item.Notification.RaisedAt,
            item.Deliveries,
        }),
        late = list.Late.Select(item => new { item.Scorecard, item.Deadline.Dataset, item.Deadline.Period, item.Deadline.DueOn, item.Deadline.OwnerToldOn, item.Deadline.DirectorToldOn }),
        silences = list.Silences.Select(item => new { item.Scorecard, item.Silence.Measure, item.Silence.Area, item.Silence.Until, item.Silence.Reason, item.Silence.By, item.Silence.At }),
        next = (string?)null,
    };

    private static object Of(AlertWithDeliveries item) => new
    {
        item.Alert.Id,
        item.Alert.Scorecard,
        item.Alert.Area,
        item.Alert.Measure,
        item.Alert.Number,
        item.Alert.Title,
        item.Alert.Safeguarding,
        item.Alert.State,
        item.Alert.Period,
        item.Alert.RedSince,
        item.Alert.LatestPeriod,
        item.Alert.Display,
        item.Alert.Target,
        item.Alert.Recipient,
        item.Alert.RaisedAt,
        item.Alert.Acknowledgements,
        silencedUntil = item.Silence?.Until,
        undelivered = item.Told.Any(told => told.Deliveries.Any(delivery => delivery.Status == DeliveryStatus.Undelivered)),
        told = item.Told.Select(told => new { told.Telling.NotificationId, told.Telling.Reason, told.Telling.Recipient, told.Telling.At, told.Deliveries }),

        // Those of the message that raised it.
        deliveries = item.Told is [var first, ..] ? first.Deliveries : [],
    };
}
