using System.Diagnostics;
using System.Text.Json;
using Scorecards.Application.Extracts;
using Scorecards.Application.Storage;
using Scorecards.Application.Telemetry;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Alerts;

/// <summary>
/// Brings a scorecard's book of alerts up to date and puts what must be told into the outbox. With scorecards it runs before they
/// are stored, so that a scorecard nobody was told of is never shown as old news; without, it does what the day alone brings:
/// escalations, silences that end, digests, late extracts.
/// </summary>
public sealed class RaiseAlerts(IAlertStore store, TimeProvider clock, WorkTelemetry telemetry)
{
    // Room for a digest's readers and those who hear of late extracts.
    private const int MostRecipients = 60;

    /// <summary>
    /// Reads a scorecard's book. Whatever the round is to look at must be read after it, so that a run that looked at something older
    /// finds the book changed and starts again.
    /// </summary>
    internal async Task<Versioned<AlertBook>?> OpenAsync(ScorecardDefinition definition, CancellationToken cancellationToken) =>
        definition.Illustrative ? null : await store.FindAsync(definition.Id, cancellationToken);

    /// <summary>Decides and writes.</summary>
    /// <param name="definition">The scorecard.</param>
    /// <param name="opened">Its book as it was opened.</param>
    /// <param name="revisions">Its extracts in use.</param>
    /// <param name="latest">Its newly computed scorecards of the latest period; null for what the day brings.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many measures went red, and how many people are told something.</returns>
    /// <exception cref="OvertakenException">Another run wrote meanwhile: the whole must be looked at again.</exception>
    /// <exception cref="InvalidOperationException">
    /// The table of bank holidays ends: what the day brings was decided as far as it counts no working days.
    /// </exception>
    internal async Task<(int Raised, int Told)> RunAsync(
        ScorecardDefinition definition,
        Versioned<AlertBook>? opened,
        IReadOnlyList<ExtractRevision> revisions,
        LookedAt? latest,
        CancellationToken cancellationToken)
    {
        if (definition.Illustrative)
        {
            return (0, 0); // nobody is to act on generated figures
        }

        var known = revisions.SelectMany(revision => revision.Datasets.SelectMany(dataset => revision.Months.Select(month => (dataset, month)))).ToHashSet();
        var now = clock.GetUtcNow();
        var countsDays = BankHolidays.Reaches(CouncilClock.DateAt(now));
        var round = new AlertRound(definition, (dataset, period) => known.Contains((dataset, period)), now, countsDays);
        var (raised, told, read) = (0, 0, opened);
        while (true)
        {
            var before = read?.Value ?? AlertBook.Empty;
            var looked = latest is null ? before : BookLook.Take(definition, before, latest, CouncilClock.DateAt(now));
            var result = round.Run(looked, MostRecipients);
            if (TextOf(before) is var text && !string.Equals(text, TextOf(result.Book), StringComparison.Ordinal)
                && !await store.TryWriteAsync(definition.Id, read, result.Book, [.. result.Notifications.Select(notification => notification with { Trace = Activity.Current?.Id })], cancellationToken))
            {
                throw new OvertakenException($"The alerts of {definition.Id} changed while they were decided.");
            }

            raised += result.Raised;
            told += result.Notifications.Count;
            if (!result.HasMore)
            {
                telemetry.Stands(definition.Id, result.Book);
                return countsDays || latest is not null ? (raised, told) : throw new InvalidOperationException(
                    FormattableString.Invariant($"The table of bank holidays ends on {BankHolidays.Last:yyyy-MM-dd}, so no deadline or escalation is counted: a release with the next year is needed."));
            }

            read = await store.FindAsync(definition.Id, cancellationToken);
            if (!string.Equals(TextOf(read?.Value), TextOf(result.Book), StringComparison.Ordinal))
            {
                throw new OvertakenException($"The alerts of {definition.Id} changed between two rounds.");
            }
        }
    }

    // What it says; how often it was written is the store's.
    private static string TextOf(AlertBook? book) => JsonSerializer.Serialize(book is null ? null : book with { Edition = 0 }, WireJson.Options);
}
