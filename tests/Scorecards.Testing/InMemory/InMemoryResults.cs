using System.Globalization;
using System.Text.Json;
using Scorecards.Application;
using Scorecards.Application.Alerts;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Storage;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Testing.InMemory;

/// <summary>Values with versions that count up with each write.</summary>
internal sealed class VersionedValues<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, (TValue Value, int Version)> values = [];

    public IEnumerable<KeyValuePair<TKey, TValue>> All => values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value));

    public void Clear() => values.Clear();

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

    public bool TryRemove(TKey key, string version)
    {
        if (Find(key) is { } found && found.Version != version)
        {
            return false;
        }

        values.Remove(key);
        return true;
    }
}

/// <summary>The scorecards.</summary>
public sealed class InMemoryScorecards(CrashPlan plan) : IScorecardStore
{
    private readonly VersionedValues<(string Scorecard, string Area, ReportingPeriod Period), (ScorecardHead Head, ScorecardDocument Document)> heads = new();
    private readonly Dictionary<(string Scorecard, string Area, ReportingPeriod Period, int Revision), (ScorecardHead Head, ScorecardDocument Document)> revisions = [];

    /// <summary>Every head with its document, in order.</summary>
    public IReadOnlyList<(ScorecardHead Head, ScorecardDocument Document)> Latest => [.. heads.All.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => pair.Value)];

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

    /// <inheritdoc/>
    public Task<bool> TryRemoveAsync(Versioned<ScorecardHead> read, CancellationToken cancellationToken) =>
        plan.CallAsync("scorecards.remove", () => heads.TryRemove((read.Value.Scorecard, read.Value.Area, read.Value.Period), read.Version));

    /// <inheritdoc/>
    public Task RestoreAsync(ScorecardHead head, ScorecardDocument document, CancellationToken cancellationToken) =>
        plan.CallAsync("scorecards.restore", () => { revisions.TryAdd((head.Scorecard, head.Area, head.Period, head.Revision), (head, document)); });

    /// <summary>The table is dropped.</summary>
    public void Drop()
    {
        heads.Clear();
        revisions.Clear();
    }
}

/// <summary>The alerts and the outbox.</summary>
public sealed class InMemoryAlerts(CrashPlan plan) : IAlertStore, INotificationOutbox
{
    private readonly VersionedValues<string, AlertBook> books = new();
    private readonly SortedDictionary<string, (Notification Notification, OutboxState State)> notifications = new(StringComparer.Ordinal);

    /// <summary>Every book.</summary>
    public IReadOnlyList<AlertBook> Books => [.. books.All.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];

    /// <summary>Every alert, oldest first.</summary>
    public IReadOnlyList<Alert> Alerts => [.. Books.SelectMany(book => book.Alerts).OrderBy(alert => alert.RaisedAt).ThenBy(alert => alert.Id, StringComparer.Ordinal)];

    /// <summary>Every notification and how far it has come, in order of id.</summary>
    public IReadOnlyList<(Notification Notification, OutboxState State)> Notifications => [.. notifications.Values];

    /// <inheritdoc/>
    public Task<Versioned<AlertBook>?> FindAsync(string scorecard, CancellationToken cancellationToken) =>
        plan.CallAsync("alerts.find", () => books.Find(scorecard) is { } read ? read with { Value = Copy(read.Value) } : null);

    /// <inheritdoc/>
    public Task<bool> TryWriteAsync(string scorecard, Versioned<AlertBook>? read, AlertBook book, IReadOnlyList<Notification> notifications, CancellationToken cancellationToken) =>
        plan.CallAsync("alerts.write", () =>
        {
            if (books.TryWrite(scorecard, read?.Version, Copy(book)) is null)
            {
                return false;
            }

            foreach (var notification in notifications)
            {
                this.notifications.Add(notification.Id, (Copy(notification), OutboxState.Pending));
            }

            return true;
        });

    /// <inheritdoc/>
    public Task AddAsync(Notification notification, CancellationToken cancellationToken) =>
        plan.CallAsync("outbox.add", () => { notifications.TryAdd(notification.Id, (Copy(notification), OutboxState.Pending)); });

    /// <inheritdoc/>
    public Task RestoreAsync(Notification notification, OutboxState state, CancellationToken cancellationToken) =>
        plan.CallAsync("outbox.restore", () => { notifications.TryAdd(notification.Id, (Copy(notification), state)); });

    /// <summary>The table is dropped.</summary>
    public void Drop()
    {
        books.Clear();
        notifications.Clear();
    }

    /// <inheritdoc/>
    public Task<Notification?> FindAsync(string scorecard, string id, CancellationToken cancellationToken) =>
        plan.CallAsync("outbox.find", () => notifications.TryGetValue(id, out var found) && found.Notification.Scorecard == scorecard ? found.Notification : null);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Notification>> ListAsync(OutboxState state, CancellationToken cancellationToken) =>
        plan.CallAsync<IReadOnlyList<Notification>>($"outbox.list {state}", () =>
            [.. notifications.Values.Where(item => item.State == state).Select(item => item.Notification).OrderBy(item => item.RaisedAt).ThenBy(item => item.Id, StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public Task MarkAsync(Notification notification, OutboxState state, CancellationToken cancellationToken) =>
        plan.CallAsync($"outbox.mark {state}", () => { notifications[notification.Id] = (notifications[notification.Id].Notification, state); });

    // What a table gives back is what JSON holds of it.
    private static T Copy<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, WireJson.Options), WireJson.Options)!;
}

/// <summary>The delivery log.</summary>
public sealed class InMemoryDeliveries(CrashPlan plan) : IDeliveryLog
{
    private readonly VersionedValues<(string Notification, MessageChannel Channel), Delivery> entries = new();

    /// <summary>The table is dropped.</summary>
    public void Drop() => entries.Clear();

    /// <summary>Every entry, in order.</summary>
    public IReadOnlyList<Delivery> Entries => [.. entries.All.Select(pair => pair.Value).OrderBy(entry => (entry.NotificationId, entry.Channel))];

    /// <inheritdoc/>
    public Task<Versioned<Delivery>?> FindAsync(string notificationId, MessageChannel channel, CancellationToken cancellationToken) =>
        plan.CallAsync("deliveries.find", () => entries.Find((notificationId, channel)));

    /// <inheritdoc/>
    public Task<Versioned<Delivery>?> TryWriteAsync(Versioned<Delivery>? read, Delivery delivery, CancellationToken cancellationToken) =>
        plan.CallAsync($"deliveries.write {delivery.Status}", () => entries.TryWrite((delivery.NotificationId, delivery.Channel), read?.Version, delivery));
}

/// <summary>A channel that keeps what it is given, and can be told to refuse. Sending counts as a call at which the process may die.</summary>
public sealed class InMemoryChannel(MessageChannel channel, Func<Person, bool> reaches, CrashPlan plan) : IAlertChannel
{
    /// <summary>What was sent, in order.</summary>
    public List<(Person Recipient, AlertMessage Message)> Sent { get; } = [];

    /// <summary>What it answers next, in order; it takes the message once these are used up.</summary>
    public Queue<Func<SendResult>> Answers { get; } = new();

    /// <inheritdoc/>
    public MessageChannel Channel => channel;

    /// <inheritdoc/>
    public int MostAtOnce => 1;

    /// <inheritdoc/>
    public bool Reaches(Person recipient) => reaches(recipient);

    /// <inheritdoc/>
    public Task<SendResult> SendAsync(Person recipient, AlertMessage message, CancellationToken cancellationToken) => plan.CallAsync($"{channel}.send", () =>
    {
        if (Answers.TryDequeue(out var answer))
        {
            return answer();
        }

        Sent.Add((recipient, message));
        return SendResult.Taken($"{channel}-{Sent.Count}");
    });
}

/// <summary>The directory.</summary>
public sealed class InMemoryDirectory : IPersonDirectory
{
    /// <summary>Addresses by user principal name.</summary>
    public Dictionary<string, string> Addresses { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Task<string?> FindAddressAsync(string upn, CancellationToken cancellationToken) => Task.FromResult(Addresses.GetValueOrDefault(upn));
}
