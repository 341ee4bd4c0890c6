using System.Globalization;
using Azure;
using Scorecards.Application.Alerts;
using Scorecards.Application.Archive;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Periods;
using Scorecards.Hosting.Messages;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting.Health;

/// <summary>What one check found.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="Problem">What does not work and what to do, or null.</param>
public sealed record HealthFinding(string Name, string? Problem);

/// <summary>Checks what the system needs to do its work: storage, a sound catalogue, a way to reach each director, messages that arrive, a calendar.</summary>
public sealed class HealthCheck(ICatalogueSource catalogues, IExtractLedger ledger, AlertQueries alerts, TablesGuard guard, ScorecardSettings settings, TimeProvider clock)
{
    /// <summary>Runs every check.</summary>
    public async Task<IReadOnlyList<HealthFinding>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ledger.ListAsync(scorecard: null, after: null, 1, cancellationToken);
            return [new("storage", null), .. CheckCatalogue(await catalogues.ReadAllAsync(cancellationToken)), await CheckTablesAsync(cancellationToken), await CheckDeliveriesAsync(cancellationToken), CheckCalendar()];
        }
        catch (RequestFailedException e) when (string.Equals(e.ErrorCode, "TableNotFound", StringComparison.Ordinal))
        {
            return [new("storage", null), new("tables", "A table is not there: make it (azd provision, or in an emulator a restart), then POST /api/run/restore puts back what the archive has.")];
        }
#pragma warning disable CA1031 // Whatever keeps storage from answering is what this check is for: it is told, not hidden.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return [new("storage", $"Storage does not answer ({(e as RequestFailedException)?.ErrorCode ?? e.GetType().Name}): check the setting 'Storage' and the app's roles on the account.")];
        }
    }

    private IEnumerable<HealthFinding> CheckCatalogue(IReadOnlyList<CatalogueFile> files)
    {
        var catalogue = Catalogue.Of(files);
        yield return new("catalogue", catalogue.Problems.Count == 0 ? null : string.Join(Environment.NewLine, catalogue.Problems));
        yield return new("teams channels", ChannelProblem(catalogue));
    }

    private async Task<HealthFinding> CheckTablesAsync(CancellationToken cancellationToken) => new("tables", await guard.AreWholeAsync(cancellationToken)
        ? null
        : "A table is lost, or the tables were not put back whole, so nothing is worked out or told: POST /api/run/restore puts back what the archive has, until it succeeds.");

    private async Task<HealthFinding> CheckDeliveriesAsync(CancellationToken cancellationToken)
    {
        var (undelivered, waiting) = await alerts.TroubleAsync(cancellationToken);
        return new("messages", (undelivered, waiting) switch
        {
            (0, 0) => null,
            (0, _) => $"{FigureWords.Count(waiting, "message has", "messages have")} been waiting for two hours or more: see /alerts for what the channels answer.",
            _ => $"{FigureWords.Count(undelivered, "message is", "messages are")} undelivered: see /alerts, mend the channel and POST /api/run/deliver-alerts?undelivered=retry.",
        });
    }

    // Working days are counted by a table, and nothing is guessed where it ends.
    private HealthFinding CheckCalendar() => new("bank holidays", BankHolidays.Reaches(CouncilClock.DateAt(clock.GetUtcNow()))
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"The table of bank holidays ends on {BankHolidays.Last:yyyy-MM-dd}: a release with the next year is needed, or deadlines and escalations stop."));

    private string? ChannelProblem(Catalogue catalogue)
    {
        var missing = catalogue.Entries
            .SelectMany(entry => entry.Definition.People)
            .Select(person => person.Channel)
            .OfType<string>()
            .Where(channel => !settings.Teams.Channels.ContainsKey(channel))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return missing.Count == 0 ? null : $"The catalogue names channels without a setting: set {string.Join(", ", missing.Select(channel => $"Teams:Channels:{channel}"))} to the URL of each channel's workflow.";
    }
}
