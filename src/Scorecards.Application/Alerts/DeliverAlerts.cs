using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Scorecards.Application.Archive;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Telemetry;
using Scorecards.Application.Work;

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
    TablesGuard guard,
    TimeProvider clock,
    WorkTelemetry telemetry,
    ILogger<DeliverAlerts> logger)
{
    private readonly Courier courier = new(log, sender, clock, telemetry, logger);

    /// <summary>How long a claim lasts: longer than any channel's own time-out, twice over.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    /// <summary>How often a message is tried: with the pauses between, for some twelve hours.</summary>
    public const int MostAttempts = 20;

    /// <summary>Sends every pending notification.</summary>
    /// <param name="progress">Hears of each.</param>
    /// <param name="again">Whether to try again, from the start, what was given up.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<DeliveryRun> RunAsync(IProgress<WorkProgress> progress, bool again, CancellationToken cancellationToken)
    {
        await guard.RequireAsync(cancellationToken);
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

        telemetry.GivenUp((await outbox.ListAsync(OutboxState.Undelivered, cancellationToken)).Count);
        telemetry.Ran(TelemetryNames.DeliverJob);
        int Count(ParcelOutcome outcome) => parcels.Count(parcel => parcel.Outcome == outcome);
        return new(
            pending.Count, Count(ParcelOutcome.Sent), Count(ParcelOutcome.Failed), Count(ParcelOutcome.Waiting),
            Count(ParcelOutcome.Undelivered) + pending.Count(notification => !parcels.Exists(parcel => parcel.IsOf(notification))));
    }

    /// <summary>Leaves it at that with a notification that is undelivered; it is kept, and no longer counts as trouble.</summary>
    /// <returns>Whether there was one with that id.</returns>
    public async Task<bool> DismissAsync(string id, CancellationToken cancellationToken)
    {
        var undelivered = await outbox.ListAsync(OutboxState.Undelivered, cancellationToken);
        if (undelivered.FirstOrDefault(notification => string.Equals(notification.Id, id, StringComparison.Ordinal)) is not { } found)
        {
            return false;
        }

        await outbox.MarkAsync(found, OutboxState.Dismissed, cancellationToken);
        return true;
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
        var waiting = new ConcurrentQueue<Parcel>(parcels);
        var isLeftAlone = false;
        async Task WorkAsync()
        {
            while (!isLeftAlone && waiting.TryDequeue(out var parcel))
            {
                if (await courier.DeliverAsync(parcel, again, cancellationToken))
                {
                    isLeftAlone = true; // for every worker, whatever another one's message comes to
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, channel.MostAtOnce).Select(_ => WorkAsync()));
    }

    // Told everywhere, or given up somewhere; else it stays pending, and what was given up is pending from now on.
    private async Task FinishAsync(Notification notification, IReadOnlyList<Parcel> parcels, bool wasGivenUp, CancellationToken cancellationToken)
    {
        if (parcels.Count == 0)
        {
            LogUnreachable(notification.Id, notification.Recipient.Id);
            await outbox.MarkAsync(notification, OutboxState.Undelivered, cancellationToken);
        }
        else if (parcels.All(parcel => parcel.Outcome is ParcelOutcome.Sent or ParcelOutcome.SentBefore))
        {
            await outbox.MarkAsync(notification, OutboxState.Told, cancellationToken);
        }
        else if (parcels.All(parcel => parcel.Outcome is ParcelOutcome.Sent or ParcelOutcome.SentBefore or ParcelOutcome.Undelivered))
        {
            await outbox.MarkAsync(notification, OutboxState.Undelivered, cancellationToken);
        }
        else if (wasGivenUp)
        {
            await outbox.MarkAsync(notification, OutboxState.Pending, cancellationToken);
        }
    }

    [LoggerMessage(3004, LogLevel.Error, "Notification {Id} reaches nobody: no channel is set up for {Person}")]
    private partial void LogUnreachable(string id, string person);
}
