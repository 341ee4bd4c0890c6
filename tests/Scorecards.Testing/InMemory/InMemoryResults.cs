using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Storage;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Testing.InMemory;

/// <summary>Values with versions that count up with each write.</summary>
internal sealed class VersionedValues<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, (TValue Value, int Version)> values = [];

    public IEnumerable<KeyValuePair<TKey, TValue>> All => values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value));

    public Versioned<TValue>? Find(TKey key) => values.TryGetValue(key, out var found) ? new(found.Value, found.Version.ToString(CultureInfo.InvariantCulture)) : null;

    public Versioned<TValue>? TryWrite(TKey key, string? version, TValue value)
    {
        if (Find(key)?.Version != version)
        {
            return null;
        }

        values[key] = (value, (version is null ? 0 : int.Parse(version, CultureInfo.InvariantCulture)) + 1);
        return Find(key);
    }
}

/// <summary>The scorecards.</summary>
public sealed class InMemoryScorecards(CrashPlan plan) : IScorecardStore
{
    private readonly VersionedValues<(string Scorecard, string Area, ReportingPeriod Period), (ScorecardHead Head, ScorecardDocument Document)> heads = new();
    private readonly Dictionary<(string Scorecard, string Area, ReportingPeriod Period, int Revision), (ScorecardHead Head, ScorecardDocument Document)> revisions = [];

    /// <summary>Every revision, in order.</summary>
    public IReadOnlyList<ScorecardDocument> Revisions => [.. revisions.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => pair.Value.Document)];

    /// <inheritdoc/>
    public Task<IReadOnlyList<Versioned<ScorecardHead>>> HeadsAsync(string scorecard, string? area, CancellationToken cancellationToken) =>
        plan.CallAsync<IReadOnlyList<Versioned<ScorecardHead>>>("scorecards.heads", () => [.. heads.All
            .Where(pair => pair.Key.Scorecard == scorecard && (area is null || pair.Key.Area == area))
            .OrderBy(pair => pair.Key.Period)
            .Select(pair => new Versioned<ScorecardHead>(pair.Value.Head, heads.Find(pair.Key)!.Version))]);

    /// <inheritdoc/>
    public Task<(ScorecardHead Head, ScorecardDocument Document)?> FindAsync(string scorecard, string area, ReportingPeriod period, int? revision, CancellationToken cancellationToken) =>
        plan.CallAsync("scorecards.find", () => revision is { } number
            ? revisions.TryGetValue((scorecard, area, period, number), out var kept) ? kept : ((ScorecardHead, ScorecardDocument)?)null
            : heads.Find((scorecard, area, period))?.Value);

    /// <inheritdoc/>
    public Task<bool> TrySaveAsync(Versioned<ScorecardHead>? read, ScorecardHead head, ScorecardDocument document, CancellationToken cancellationToken) => plan.CallAsync("scorecards.save", () =>
    {
        if (heads.TryWrite((head.Scorecard, head.Area, head.Period), read?.Version, (head, document)) is null)
        {
            return false;
        }

        revisions.TryAdd((head.Scorecard, head.Area, head.Period, head.Revision), (head, document));
        return true;
    });
}

/// <summary>The alerts and the outbox.</summary>
public sealed class InMemoryAlerts(CrashPlan plan) : IAlertStore, INotificationOutbox
{
    private readonly VersionedValues<string, Alert> alerts = new();
    private readonly SortedDictionary<string, (Notification Notification, bool Told)> notifications = new(StringComparer.Ordinal);

    /// <summary>Every alert, by id.</summary>
    public IReadOnlyList<Alert> Alerts => [.. alerts.All.Select(pair => pair.Value).OrderBy(alert => alert.Id, StringComparer.Ordinal)];

    /// <summary>Every notification and whether it was told.</summary>
    public IReadOnlyList<(Notification Notification, bool Told)> Notifications => [.. notifications.Values];

    /// <inheritdoc/>
    public Task<IReadOnlyList<Versioned<Alert>>> ReadAsync(string scorecard, string? area, CancellationToken cancellationToken) =>
        plan.CallAsync<IReadOnlyList<Versioned<Alert>>>("alerts.read", () => [.. Alerts
            .Where(alert => alert.Scorecard == scorecard && (area is null || alert.Area == area))
            .Select(alert => alerts.Find(alert.Id)!)]);

    /// <inheritdoc/>
    public Task AddAsync(Notification notification, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken) => plan.CallAsync("alerts.add", () =>
    {
        if (!notifications.ContainsKey(notification.Id))
        {
            if (alerts.Any(alert => this.alerts.Find(alert.Id) is not null))
            {
                throw new OvertakenException("An alert was raised meanwhile.");
            }

            notifications.Add(notification.Id, (notification, false));
            foreach (var alert in alerts)
            {
                this.alerts.TryWrite(alert.Id, version: null, alert);
            }
        }
    });

    /// <inheritdoc/>
    public Task<bool> TryUpdateAsync(Versioned<Alert> read, Alert alert, CancellationToken cancellationToken) =>
        plan.CallAsync("alerts.update", () => alerts.TryWrite(alert.Id, read.Version, alert) is not null);

    /// <inheritdoc/>
    public Task AddAsync(Notification notification, CancellationToken cancellationToken) => AddAsync(notification, [], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Notification>> PendingAsync(CancellationToken cancellationToken) =>
        plan.CallAsync<IReadOnlyList<Notification>>("outbox.pending", () => [.. notifications.Values.Where(item => !item.Told).Select(item => item.Notification)]);

    /// <inheritdoc/>
    public Task CompleteAsync(Notification notification, CancellationToken cancellationToken) =>
        plan.CallAsync("outbox.complete", () => { notifications[notification.Id] = (notification, true); });
}

/// <summary>The delivery log.</summary>
public sealed class InMemoryDeliveries(CrashPlan plan) : IDeliveryLog
{
    private readonly VersionedValues<(string Notification, string Channel), Delivery> entries = new();

    /// <summary>Every entry, in order.</summary>
    public IReadOnlyList<Delivery> Entries => [.. entries.All.Select(pair => pair.Value).OrderBy(entry => (entry.NotificationId, entry.Channel))];

    /// <inheritdoc/>
    public Task<Versioned<Delivery>?> FindAsync(string notificationId, string channel, CancellationToken cancellationToken) =>
        plan.CallAsync("deliveries.find", () => entries.Find((notificationId, channel)));

    /// <inheritdoc/>
    public Task<Versioned<Delivery>?> TryWriteAsync(Versioned<Delivery>? read, Delivery delivery, CancellationToken cancellationToken) =>
        plan.CallAsync($"deliveries.write {delivery.Status}", () => entries.TryWrite((delivery.NotificationId, delivery.Channel), read?.Version, delivery));
}

/// <summary>A channel that keeps what it is given, and can be told to refuse.</summary>
public sealed class InMemoryChannel(string name, Func<Person, bool> reaches) : IAlertChannel
{
    /// <summary>What was sent, in order.</summary>
    public List<(Person Recipient, AlertMessage Message)> Sent { get; } = [];

    /// <summary>What it answers next, in order; it takes the message once these are used up.</summary>
    public Queue<Func<SendResult>> Answers { get; } = new();

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool Reaches(Person recipient) => reaches(recipient);

    /// <inheritdoc/>
    public Task<SendResult> SendAsync(Person recipient, AlertMessage message, CancellationToken cancellationToken)
    {
        if (Answers.TryDequeue(out var answer))
        {
            return Task.FromResult(answer());
        }

        Sent.Add((recipient, message));
        return Task.FromResult(SendResult.Taken($"{name}-{Sent.Count}"));
    }
}
