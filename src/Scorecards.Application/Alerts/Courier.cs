using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Scorecards.Application.Storage;
using Scorecards.Application.Telemetry;
using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Alerts;

/// <summary>Brings one message to one channel: claims it in the delivery log, sends it, logs what became of it.</summary>
internal sealed partial class Courier(IDeliveryLog log, MessageSender sender, TimeProvider clock, WorkTelemetry telemetry, ILogger logger)
{
    // The service may have taken it without saying so: a second message is better than none, but not at once.
    private static readonly TimeSpan PauseAfterNoAnswer = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Delivers it, unless that is done, or not to be done now.</summary>
    /// <param name="parcel">The message; its outcome is set.</param>
    /// <param name="again">Whether to try again, from the start, what was given up.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether the channel must be left alone for now.</returns>
    public async Task<bool> DeliverAsync(Parcel parcel, bool again, CancellationToken cancellationToken)
    {
        var (channel, notification) = (parcel.Channel, parcel.Notification);
        var read = await log.FindAsync(notification.Id, channel.Channel, cancellationToken);
        var now = clock.GetUtcNow();
        if (read?.Value is { Status: DeliveryStatus.Sent })
        {
            parcel.Outcome = ParcelOutcome.SentBefore;
            return false;
        }

        if (read?.Value is { Status: DeliveryStatus.Undelivered } && !again)
        {
            parcel.Outcome = ParcelOutcome.Undelivered;
            return false;
        }

        if (read?.Value is { Status: not DeliveryStatus.Undelivered } pausing && pausing.NotBefore > now)
        {
            return false;
        }

        var attempt = Attempt(notification, channel, read?.Value, now);
        if (await log.TryWriteAsync(read, attempt, cancellationToken) is not { } claimed)
        {
            return false;
        }

        _ = ActivityContext.TryParse(notification.Trace, null, isRemote: true, out var trace);
        return await telemetry.RunAsync("deliver message", ActivityKind.Producer, trace, async activity =>
        {
            var result = await sender.SendAsync(channel, notification, cancellationToken);
            var logged = Logged(attempt, result, clock.GetUtcNow());
            telemetry.Sent(logged, notification.RaisedAt, activity);
            await LogAsync(claimed, logged);
            parcel.Outcome = OutcomeOf(logged.Status);
            return result.Outcome == SendOutcome.Unanswered || result.RetryAfter is not null;
        });
    }

    // Whoever started this run may be gone by now; that it was sent must be known all the same.
    private async Task LogAsync(Versioned<Delivery> claimed, Delivery logged)
    {
        if (await log.TryWriteAsync(claimed, logged, CancellationToken.None) is null)
        {
            LogClaimLost(logged.NotificationId, logged.Channel);
        }

        Log(logged);
    }

    // What was given up starts from the first try again.
    private static Delivery Attempt(Notification notification, IAlertChannel channel, Delivery? before, DateTimeOffset now)
    {
        var tried = before is null || before.Status == DeliveryStatus.Undelivered ? 0 : before.Attempts;
        var died = before?.Status == DeliveryStatus.Sending ? 1 : 0; // its run died, and nobody knows how far it came
        return new(notification.Id, channel.Channel, DeliveryStatus.Sending, tried + 1, (before?.Unanswered ?? 0) + died, now, now + DeliverAlerts.Claim, null, null);
    }

    private static Delivery Logged(Delivery attempt, SendResult result, DateTimeOffset now)
    {
        var isLast = attempt.Attempts >= DeliverAlerts.MostAttempts;
        return result.Outcome switch
        {
            SendOutcome.Taken => attempt with { Status = DeliveryStatus.Sent, At = now, NotBefore = now, MessageId = result.MessageId },
            SendOutcome.Unanswered => attempt with
            {
                Status = isLast ? DeliveryStatus.Undelivered : DeliveryStatus.Unknown,
                Unanswered = attempt.Unanswered + 1,
                At = now,
                NotBefore = now + PauseAfterNoAnswer,
                Error = result.Error,
            },
            _ => attempt with
            {
                Status = isLast ? DeliveryStatus.Undelivered : DeliveryStatus.Failed,
                At = now,
                NotBefore = now + PauseAfter(attempt.Attempts, result.RetryAfter),
                Error = result.Error,
            },
        };
    }

    /// <summary>How long to wait after a failed try: as long as the service asks, else 15 seconds doubled for each try; an hour at most.</summary>
    internal static TimeSpan PauseAfter(int attempts, TimeSpan? asked) =>
        asked is { } pause ? (pause < LongestPause ? pause : LongestPause) : TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 15 * Math.Pow(2, Math.Min(attempts, 20) - 1)));

    private static ParcelOutcome OutcomeOf(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Sent => ParcelOutcome.Sent,
        DeliveryStatus.Undelivered => ParcelOutcome.Undelivered,
        _ => ParcelOutcome.Failed,
    };

    private void Log(Delivery delivery)
    {
        switch (delivery.Status)
        {
            case DeliveryStatus.Sent:
                LogSent(delivery.NotificationId, delivery.Channel, delivery.Attempts);
                break;
            case DeliveryStatus.Undelivered:
                LogUndelivered(delivery.NotificationId, delivery.Channel, delivery.Attempts, delivery.Error);
                break;
            case DeliveryStatus.Unknown:
                LogNoAnswer(delivery.NotificationId, delivery.Channel, delivery.Attempts, delivery.Error);
                break;
            default:
                LogFailed(delivery.NotificationId, delivery.Channel, delivery.Attempts, delivery.Error);
                break;
        }
    }

    [LoggerMessage(3001, LogLevel.Information, "Notification {Id} was taken by {Channel} at try {Attempt}")]
    private partial void LogSent(string id, MessageChannel channel, int attempt);

    [LoggerMessage(3002, LogLevel.Warning, "Notification {Id} was not taken by {Channel} at try {Attempt}: {Error}")]
    private partial void LogFailed(string id, MessageChannel channel, int attempt, string? error);

    [LoggerMessage(3003, LogLevel.Warning, "Notification {Id} was sent by {Channel} after its claim had ended; another run may have sent it too")]
    private partial void LogClaimLost(string id, MessageChannel channel);

    [LoggerMessage(3005, LogLevel.Error, "Notification {Id} is undelivered: {Channel} did not take it at try {Attempt}, the last one: {Error}")]
    private partial void LogUndelivered(string id, MessageChannel channel, int attempt, string? error);

    [LoggerMessage(3006, LogLevel.Warning, "Notification {Id} got no answer from {Channel} at try {Attempt}; nobody knows whether it was taken: {Error}")]
    private partial void LogNoAnswer(string id, MessageChannel channel, int attempt, string? error);
}
