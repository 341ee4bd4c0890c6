using Microsoft.Extensions.Logging;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Work;
using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Alerts;

/// <summary>What a run of deliveries came to.</summary>
/// <param name="Pending">Notifications that were waiting.</param>
/// <param name="Sent">Messages that services took.</param>
/// <param name="Failed">Messages that they did not take, or nobody knows whether they did; they are tried again.</param>
/// <param name="Waiting">Messages another run is sending, or that must pause.</param>
/// <param name="Undelivered">Messages that were tried for the last time, or reach nobody: somebody must act.</param>
public sealed record DeliveryRun(int Pending, int Sent, int Failed, int Waiting, int Undelivered);

/// <summary>
/// Sends what the outbox holds, the channels beside one another: one that fails or stalls never delays the other. Each message
/// is claimed in the delivery log before it is tried and logged after the service took it, so two runs at once never send twice.
/// A second message can follow only where nobody knows whether the first was taken: a run that died between the two, once its
/// claim has ended, or a service that took it and did not answer. It carries the same id. A lost red alert is worse.
/// </summary>
public sealed partial class DeliverAlerts(
    INotificationOutbox outbox,
    IDeliveryLog log,
    IEnumerable<IAlertChannel> channels,
    MessageSender sender,
    ICatalogueSource catalogues,
    TimeProvider clock,
    ILogger<DeliverAlerts> logger)
{
    /// <summary>How long a claim lasts: longer than any channel's own time-out, twice over.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    /// <summary>How often a message is tried: with the pauses between, for some twelve hours.</summary>
    public const int MostAttempts = 20;

    // The service may have taken it without saying so: a second message is better than none, but not at once.
    private static readonly TimeSpan PauseAfterNoAnswer = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Sends every pending notification.</summary>
    /// <param name="progress">Hears of each.</param>
    /// <param name="again">Whether to try again, from the start, what was given up.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<DeliveryRun> RunAsync(IProgress<WorkProgress> progress, bool again, CancellationToken cancellationToken)
    {
        var open = await outbox.ListAsync(OutboxState.Pending, cancellationToken);
        var givenUp = again ? await outbox.ListAsync(OutboxState.Undelivered, cancellationToken) : [];
        var pending = await WithTodaysPeopleAsync([.. open, .. givenUp], cancellationToken);
        var parcels = pending.SelectMany(ParcelsOf).ToList();
        await Task.WhenAll(channels.Select(channel => RunAsync(channel, [.. parcels.Where(parcel => parcel.Channel == channel)], again, cancellationToken)));
        for (var done = 0; done < pending.Count; done++)
        {
            await FinishAsync(pending[done], [.. parcels.Where(parcel => parcel.IsOf(pending[done]))], wasGivenUp: done >= open.Count, cancellationToken);
            progress.Report(new("notifications delivered", done + 1, pending.Count));
        }

        int Count(Outcome outcome) => parcels.Count(parcel => parcel.Outcome == outcome);
        return new(
            pending.Count, Count(Outcome.Sent), Count(Outcome.Failed), Count(Outcome.Waiting),
            Count(Outcome.Undelivered) + pending.Count(notification => !parcels.Exists(parcel => parcel.IsOf(notification))));
    }

    /// <summary>Leaves it at that with everything that is undelivered; it is kept, and no longer counts as trouble.</summary>
    /// <returns>How many notifications that were.</returns>
    public async Task<int> DismissAsync(CancellationToken cancellationToken)
    {
        var undelivered = await outbox.ListAsync(OutboxState.Undelivered, cancellationToken);
        foreach (var notification in undelivered)
        {
            await outbox.MarkAsync(notification, OutboxState.Dismissed, cancellationToken);
        }

        return undelivered.Count;
    }

    // An address that was wrong when a notification was raised may have been corrected in the catalogue since.
    private async Task<IReadOnlyList<Notification>> WithTodaysPeopleAsync(IReadOnlyList<Notification> pending, CancellationToken cancellationToken)
    {
        if (pending.Count == 0)
        {
            return pending;
        }

        // Where the scorecard's file cannot be read now, the addresses it was raised with serve.
        var catalogue = await Catalogue.LoadAsync(catalogues, cancellationToken);
        return [.. pending.Select(notification => catalogue.Find(notification.Scorecard)?.PersonWith(notification.Recipient.Id) is { } person
            ? notification with { Recipient = person }
            : notification)];
    }

    private IEnumerable<Parcel> ParcelsOf(Notification notification)
    {
        var reaching = channels.Where(channel => channel.Reaches(notification.Recipient)).ToList();
        var names = reaching.ConvertAll(channel => channel.Channel);
        return reaching
            .Select(channel => (Channel: channel, Content: notification.By(channel.Channel, names)))
            .Where(pair => pair.Content is not null)
            .Select(pair => new Parcel(pair.Channel, pair.Content!));
    }

    // As many at once as the service bears. One that asks to be left alone, or does not answer, is left alone until the next run.
    private async Task RunAsync(IAlertChannel channel, IReadOnlyList<Parcel> parcels, bool again, CancellationToken cancellationToken)
    {
        var waiting = new Queue<Parcel>(parcels);
        var isLeftAlone = false;
        async Task WorkAsync()
        {
            while (!isLeftAlone && waiting.TryDequeue(out var parcel))
            {
                isLeftAlone |= await DeliverAsync(parcel, again, cancellationToken);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, channel.MostAtOnce).Select(_ => WorkAsync()));
    }

    // Gives whether the channel must be left alone.
    private async Task<bool> DeliverAsync(Parcel parcel, bool again, CancellationToken cancellationToken)
    {
        var (channel, notification) = (parcel.Channel, parcel.Notification);
        var read = await log.FindAsync(notification.Id, channel.Channel, cancellationToken);
        var now = clock.GetUtcNow();
        if (read?.Value is { Status: DeliveryStatus.Sent })
        {
            parcel.Outcome = Outcome.SentBefore;
            return false;
        }

        if (read?.Value is { Status: DeliveryStatus.Undelivered } && !again)
        {
            parcel.Outcome = Outcome.Undelivered;
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

        var result = await sender.SendAsync(channel, notification, cancellationToken);
        var logged = Logged(attempt, result, clock.GetUtcNow());

        // Whoever started this run may be gone by now; that it was sent must be known all the same.
        if (await log.TryWriteAsync(claimed, logged, CancellationToken.None) is null)
        {
            LogClaimLost(notification.Id, channel.Channel);
        }

        parcel.Outcome = OutcomeOf(logged.Status);
        Log(logged);
        return result.Outcome == SendOutcome.Unanswered || result.RetryAfter is not null;
    }

    // What was given up starts from the first try again.
    private static Delivery Attempt(Notification notification, IAlertChannel channel, Delivery? before, DateTimeOffset now)
    {
        var tried = before is null || before.Status == DeliveryStatus.Undelivered ? 0 : before.Attempts;
        var died = before?.Status == DeliveryStatus.Sending ? 1 : 0; // its run died, and nobody knows how far it came
        return new(notification.Id, channel.Channel, DeliveryStatus.Sending, tried + 1, (before?.Unanswered ?? 0) + died, now, now + Claim, null, null);
    }

    private static Delivery Logged(Delivery attempt, SendResult result, DateTimeOffset now)
    {
        var isLast = attempt.Attempts >= MostAttempts;
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

    // Told everywhere, or given up somewhere; else it stays pending, and what was given up is pending from now on.
    private async Task FinishAsync(Notification notification, IReadOnlyList<Parcel> parcels, bool wasGivenUp, CancellationToken cancellationToken)
    {
        if (parcels.Count == 0)
        {
            LogUnreachable(notification.Id, notification.Recipient.Id);
            await outbox.MarkAsync(notification, OutboxState.Undelivered, cancellationToken);
        }
        else if (parcels.All(parcel => parcel.Outcome is Outcome.Sent or Outcome.SentBefore))
        {
            await outbox.MarkAsync(notification, OutboxState.Told, cancellationToken);
        }
        else if (parcels.All(parcel => parcel.Outcome is Outcome.Sent or Outcome.SentBefore or Outcome.Undelivered))
        {
            await outbox.MarkAsync(notification, OutboxState.Undelivered, cancellationToken);
        }
        else if (wasGivenUp)
        {
            await outbox.MarkAsync(notification, OutboxState.Pending, cancellationToken);
        }
    }

    /// <summary>How long to wait after a failed try: as long as the service asks, else 15 seconds doubled for each try; an hour at most.</summary>
    internal static TimeSpan PauseAfter(int attempts, TimeSpan? asked) =>
        asked is { } pause ? (pause < LongestPause ? pause : LongestPause) : TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 15 * Math.Pow(2, Math.Min(attempts, 20) - 1)));

    private static Outcome OutcomeOf(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Sent => Outcome.Sent,
        DeliveryStatus.Undelivered => Outcome.Undelivered,
        _ => Outcome.Failed,
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

    [LoggerMessage(3004, LogLevel.Error, "Notification {Id} reaches nobody: no channel is set up for {Person}")]
    private partial void LogUnreachable(string id, string person);

    [LoggerMessage(3005, LogLevel.Error, "Notification {Id} is undelivered: {Channel} did not take it at try {Attempt}, the last one: {Error}")]
    private partial void LogUndelivered(string id, MessageChannel channel, int attempt, string? error);

    [LoggerMessage(3006, LogLevel.Warning, "Notification {Id} got no answer from {Channel} at try {Attempt}; nobody knows whether it was taken: {Error}")]
    private partial void LogNoAnswer(string id, MessageChannel channel, int attempt, string? error);

    private enum Outcome
    {
        Waiting = 0,
        Sent,
        SentBefore,
        Failed,
        Undelivered,
    }

    /// <param name="channel">The channel.</param>
    /// <param name="notification">What of the notification goes by it.</param>
    private sealed class Parcel(IAlertChannel channel, Notification notification)
    {
        public IAlertChannel Channel => channel;

        public Notification Notification => notification;

        public Outcome Outcome { get; set; }

        public bool IsOf(Notification whole) => string.Equals(notification.Id, whole.Id, StringComparison.Ordinal);
    }
}
