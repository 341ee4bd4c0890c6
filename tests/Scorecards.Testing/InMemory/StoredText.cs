using System.Text.Json;
using Scorecards.Application;
using Scorecards.Application.Alerts;
using Scorecards.Application.Extracts;

namespace Scorecards.Testing.InMemory;

/// <summary>What a system stored, as text to compare.</summary>
public static class StoredText
{
    /// <summary>Everything stored, but for when it was and how often it took: two systems that end the same give the same text.</summary>
    public static string State(this InMemorySystem system) => JsonSerializer.Serialize(
        new
        {
            archive = system.Archive.Kept.Select(file => $"{file.Key} {file.Value.Length}"),
            reports = system.Reports.Written.Values.Select(Timeless),
            ledger = system.Ledger.Entries.Values.Select(Timeless),
            revisions = system.Observations.Revisions.Values.Select(revision => (revision with { Withdrawal = Timeless(revision.Withdrawal) }).ToString()).Order(StringComparer.Ordinal),
            observations = system.Observations.Written.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => pair.Value),
            heads = system.Scorecards.Latest.Select(item => $"{item.Head.Scorecard} {item.Head.Area} {item.Head.Period} {item.Head.Revision}"),
            scorecards = system.Scorecards.Revisions.Select(document => document with { ComputedAt = default }),
            alerts = system.Alerts.Books.Select(Timeless),
            notifications = system.Alerts.Notifications.Select(item => new { Notification = item.Notification with { RaisedAt = default }, item.State }),
            commentary = system.Commentary.Entries.Select(entry => new { entry.Subject, entry.Text, entry.Author }),
            packs = system.Packs.Kept.Select(pack => pack with { PublishedAt = default }),
            packFiles = system.Packs.Files,
            deliveries = system.Deliveries.Entries.Select(entry => new { entry.NotificationId, entry.Channel, entry.Status }),
        },
        WireJson.Options);

    /// <summary>Every table but the log of deliveries, to the last character.</summary>
    public static string Tables(this InMemorySystem system) => JsonSerializer.Serialize(
        new
        {
            ledger = system.Ledger.Entries.Values.Select(entry => entry.Status == ExtractStatus.Rejected || entry.CoversFrom is not null ? entry with { Issues = [.. entry.Issues.Select(issue => issue.WithoutText())] } : entry), // as the archive keeps it
            revisions = system.Observations.Revisions.Values.Select(revision => revision.ToString()).Order(StringComparer.Ordinal),
            observations = system.Observations.Written.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => new { Key = pair.Key.ToString(), pair.Value }),
            heads = system.Scorecards.Latest.Select(item => new { item.Head, item.Document }),
            scorecards = system.Scorecards.Revisions,
            alerts = system.Alerts.Books,
            notifications = system.Alerts.Notifications.Select(item => new { item.Notification, item.State }),
            commentary = system.Commentary.Entries,
        },
        WireJson.Options);

    private static AlertBook Timeless(AlertBook book) => book with
    {
        Edition = 0,
        Entries = [.. book.Entries.Select(entry => entry.Alert is { } alert ? entry with { Alert = Timeless(alert) } : entry)],
        Past = [.. book.Past.Select(Timeless)],
        Silences = [.. book.Silences.Select(silence => silence with { At = default })],
    };

    private static Alert Timeless(Alert alert) => alert with { RaisedAt = default, Tellings = [.. alert.Tellings.Select(telling => telling with { At = default })], Acknowledgements = [.. alert.Acknowledgements.Select(given => given with { At = default })] };

    private static ExtractEntry Timeless(ExtractEntry entry) => entry with { IngestedAt = default, Withdrawal = Timeless(entry.Withdrawal) };

    private static ExtractWithdrawal? Timeless(ExtractWithdrawal? withdrawal) => withdrawal is null ? null : withdrawal with { At = default };
}
