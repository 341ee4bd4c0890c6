using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Alerts;

/// <summary>What there is to know about alerts.</summary>
/// <param name="Alerts">The alerts, newest first.</param>
/// <param name="Undelivered">What reached nobody, or not by every channel: somebody must act.</param>
/// <param name="Late">Extracts that are late.</param>
/// <param name="Silences">Measures that are silenced today.</param>
public sealed record AlertList(
    IReadOnlyList<AlertWithDeliveries> Alerts, IReadOnlyList<UndeliveredNotification> Undelivered, IReadOnlyList<LateDeadline> Late, IReadOnlyList<SilencedMeasure> Silences);

/// <summary>An alert and how it was told.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Silence">The silence that holds for its measure today, or null.</param>
/// <param name="Told">What was told, oldest first, with its deliveries.</param>
public sealed record AlertWithDeliveries(Alert Alert, Silence? Silence, IReadOnlyList<ToldDelivery> Told);

/// <summary>One time that somebody was told, and how it reached them.</summary>
/// <param name="Telling">What was told to whom.</param>
/// <param name="Deliveries">By channel.</param>
public sealed record ToldDelivery(Telling Telling, IReadOnlyList<Delivery> Deliveries);

/// <summary>A notification that did not reach its recipient by every channel.</summary>
/// <param name="Notification">The notification.</param>
/// <param name="Deliveries">By channel; none where no channel is set up for the person.</param>
public sealed record UndeliveredNotification(Notification Notification, IReadOnlyList<Delivery> Deliveries);

/// <summary>An extract that is late.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Deadline">What was told of it.</param>
public sealed record LateDeadline(string Scorecard, DeadlineMemory Deadline);

/// <summary>A silence that holds today.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Silence">The silence.</param>
public sealed record SilencedMeasure(string Scorecard, Silence Silence);

/// <summary>What stands with a measure of an area.</summary>
/// <param name="Alert">The alert, or null.</param>
/// <param name="Silence">The silence that holds today, or null.</param>
public sealed record MeasureAlert(Alert? Alert, Silence? Silence);

/// <summary>An alert that a notification told of.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Facts">What is known of its measure now; null where the alert has ended.</param>
public sealed record ToldAlert(Alert Alert, MeasureFacts? Facts);
