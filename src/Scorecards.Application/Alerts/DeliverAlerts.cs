using Microsoft.Extensions.Logging;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Work;

namespace Scorecards.Application.Alerts;

/// <summary>What a run of deliveries came to.</summary>
/// <param name="Pending">Notifications that were waiting.</param>
/// <param name="Sent">Messages that services took.</param>
/// <param name="Failed">Messages that they did not; they are tried again.</param>
/// <param name="Waiting">Messages another run is sending, or that must pause.</param>
public sealed record DeliveryRun(int Pending, int Sent, int Failed, int Waiting);

/// <summary>
/// Sends what the outbox holds. Each channel is claimed in the delivery log before it is tried and logged after the
/// service took it, so two runs at once never send twice. A second message can follow only where nobody knows whether the
/// first was taken: a run that died between the two, once its claim has ended, or a service that took it and did not answer.
/// A lost red alert is worse. One failing channel never stops another.
/// </summary>
public sealed partial class DeliverAlerts(
    INotificationOutbox outbox,
    IDeliveryLog log,
    IEnumerable<IAlertChannel> channels,
    ICatalogueSource catalogues,
    RenderMessage render,
    TimeProvider clock,
    ILogger<DeliverAlerts> logger)
{
    /// <summary>How long a claim lasts: longer than any channel's own time-out with its retries.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    // The service may have taken it without saying so: a second message is better than none, but not at once.
    private static readonly TimeSpan PauseAfterNoAnswer = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Sends every pending notification.</summary>
    public async Task<DeliveryRun> RunAsync(IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var pending = await WithTodaysAddressesAsync(await outbox.PendingAsync(cancellationToken), cancellationToken);
        var counts = new Dictionary<Outcome, int>();
        for (var done = 0; done < pending.Count; done++)
        {
            var notification = pending[done];
            var message = await render(notification);
            var reached = channels.Where(channel => channel.Reaches(notification.Recipient)).ToList();
            var outcomes = new List<Outcome>();
            foreach (var channel in reached)
            {
                outcomes.Add(await DeliverAsync(channel, notification, message, cancellationToken));
            }

            if (reached.Count == 0)
            {
                LogUnreachable(notification.Id, notification.Recipient.Id);
                outcomes.Add(Outcome.Failed);
            }
            else if (outcomes.TrueForAll(outcome => outcome is Outcome.Sent or Outcome.SentBefore))
            {
                await outbox.CompleteAsync(notification, cancellationToken);
            }

            outcomes.ForEach(outcome => counts[outcome] = counts.GetValueOrDefault(outcome) + 1);
            progress.Report(new("notifications delivered", done + 1, pending.Count));
        }

        return new(pending.Count, counts.GetValueOrDefault(Outcome.Sent), counts.GetValueOrDefault(Outcome.Failed), counts.GetValueOrDefault(Outcome.Waiting));
    }

    // An address that was wrong when a notification was raised may have been corrected in the catalogue since.
    private async Task<IReadOnlyList<Notification>> WithTodaysAddressesAsync(IReadOnlyList<Notification> pending, CancellationToken cancellationToken)
    {
        if (pending.Count == 0)
        {
            return pending;
        }

        // Where the scorecard's file cannot be read now, the addresses it was raised with serve.
        var catalogue = await Catalogue.LoadAsync(catalogues, cancellationToken);
        return [.. pending.Select(notification => catalogue.Find(notification.Scorecard)?.PersonWith(notification.Recipient.Id) is { } person
            ? notification.To(person)
            : notification)];
    }

    private async Task<Outcome> DeliverAsync(IAlertChannel channel, Notification notification, AlertMessage message, CancellationToken cancellationToken)
    {
        var read = await log.FindAsync(notification.Id, channel.Name, cancellationToken);
        var now = clock.GetUtcNow();
        if (read?.Value.Status == DeliveryStatus.Sent)
        {
            return Outcome.SentBefore;
        }

        if (read?.Value.NotBefore > now)
        {
            return Outcome.Waiting;
        }

        var attempt = new Delivery(notification.Id, channel.Name, DeliveryStatus.Sending, (read?.Value.Attempts ?? 0) + 1, now, now + Claim, null, null);
        if (await log.TryWriteAsync(read, attempt, cancellationToken) is not { } claimed)
        {
            return Outcome.Waiting;
        }

        var result = await TrySendAsync(channel, notification, message, cancellationToken);
        var after = clock.GetUtcNow();
        var logged = attempt with
        {
            Status = result.Accepted ? DeliveryStatus.Sent : DeliveryStatus.Failed,
            At = after,
            NotBefore = result.Accepted ? after : after + PauseAfter(attempt.Attempts, result.RetryAfter),
            MessageId = result.MessageId,
            Error = result.Error,
        };

        // Whoever started this run may be gone by now; that it was sent must be known all the same.
        if (await log.TryWriteAsync(claimed, logged, CancellationToken.None) is null)
        {
            LogClaimLost(notification.Id, channel.Name);
        }

        if (result.Accepted)
        {
            LogSent(notification.Id, channel.Name, attempt.Attempts);
            return Outcome.Sent;
        }

        LogFailed(notification.Id, channel.Name, attempt.Attempts, result.Error);
        return Outcome.Failed;
    }

    // No answer at all is this channel's failure, kept in the log and tried again; it must not stop the other channels.
    private async Task<SendResult> TrySendAsync(IAlertChannel channel, Notification notification, AlertMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await channel.SendAsync(notification.Recipient, message, cancellationToken);
        }
#pragma warning disable CA1031
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNoAnswer(e, notification.Id, channel.Name);
            return SendResult.Refused($"{e.GetType().Name}: no answer", PauseAfterNoAnswer);
        }
    }

    /// <summary>How long to wait after a failed try: as long as the service asks, else 15 seconds doubled for each try; an hour at most.</summary>
    internal static TimeSpan PauseAfter(int attempts, TimeSpan? asked) =>
        asked is { } pause ? (pause < LongestPause ? pause : LongestPause) : TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 15 * Math.Pow(2, Math.Min(attempts, 20) - 1)));

    private enum Outcome
    {
        Sent = 0,
        SentBefore,
        Failed,
        Waiting,
    }

    [LoggerMessage(3001, LogLevel.Information, "Notification {Id} was taken by {Channel} at try {Attempt}")]
    private partial void LogSent(string id, string channel, int attempt);

    [LoggerMessage(3002, LogLevel.Error, "Notification {Id} was not taken by {Channel} at try {Attempt}: {Error}")]
    private partial void LogFailed(string id, string channel, int attempt, string? error);

    [LoggerMessage(3003, LogLevel.Warning, "Notification {Id} was sent by {Channel} after its claim had ended; another run may have sent it too")]
    private partial void LogClaimLost(string id, string channel);

    [LoggerMessage(3006, LogLevel.Error, "Notification {Id} got no answer from {Channel}")]
    private partial void LogNoAnswer(Exception exception, string id, string channel);

    [LoggerMessage(3004, LogLevel.Error, "Notification {Id} reaches nobody: no channel is set up for {Person}")]
    private partial void LogUnreachable(string id, string person);
}
