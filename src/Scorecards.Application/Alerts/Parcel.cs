namespace Scorecards.Application.Alerts;

/// <summary>How far a run of deliveries came with a message.</summary>
internal enum ParcelOutcome
{
    /// <summary>Another run is sending it, or it must pause, or its channel is left alone.</summary>
    Waiting = 0,

    /// <summary>The service took it.</summary>
    Sent,

    /// <summary>A run before this one had it taken.</summary>
    SentBefore,

    /// <summary>The service did not take it, or nobody knows; it is tried again.</summary>
    Failed,

    /// <summary>It was tried for the last time.</summary>
    Undelivered,
}

/// <summary>What of a notification goes by one channel, in one run of deliveries.</summary>
/// <param name="channel">The channel.</param>
/// <param name="notification">What of the notification goes by it.</param>
internal sealed class Parcel(IAlertChannel channel, Notification notification)
{
    /// <summary>The channel.</summary>
    public IAlertChannel Channel => channel;

    /// <summary>What goes by it.</summary>
    public Notification Notification => notification;

    /// <summary>How far it came.</summary>
    public ParcelOutcome Outcome { get; set; }

    /// <summary>Whether it is of a notification.</summary>
    public bool IsOf(Notification whole) => string.Equals(notification.Id, whole.Id, StringComparison.Ordinal);
}
