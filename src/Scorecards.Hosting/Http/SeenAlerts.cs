using Scorecards.Application.Alerts;
using Scorecards.Hosting.Access;

namespace Scorecards.Hosting.Http;

/// <summary>What of a list of alerts somebody may see.</summary>
internal static class SeenAlerts
{
    /// <summary>Alerts and silences of their areas, messages about nothing else, and late extracts where they may see the whole.</summary>
    public static AlertList Of(AlertList list, Sight sight) => new(
        [.. list.Alerts.Where(item => sight.Sees(item.Alert.Scorecard, item.Alert.Area))],
        [.. list.Undelivered.Where(item => IsSeen(item.Notification, sight))],
        [.. list.Late.Where(item => sight.Sees(item.Scorecard, area: null))],
        [.. list.Silences.Where(item => sight.Sees(item.Scorecard, item.Silence.Area))]);

    // An overview, a report and an extract are of the whole; so is what tells of no measure.
    private static bool IsSeen(Notification notification, Sight sight) => sight.Sees(notification.Scorecard, area: null)
        || (notification is { Kind: NotificationKind.Measures, Lines.Count: > 0 } && notification.Lines.All(line => sight.Sees(notification.Scorecard, line.Facts.Area)));
}
