using Azure;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting.Health;

/// <summary>What one check found.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="Problem">What does not work and what to do, or null.</param>
public sealed record HealthFinding(string Name, string? Problem);

/// <summary>Checks what the system needs to do its work: storage, a sound catalogue, a way to reach each director.</summary>
public sealed class HealthCheck(ICatalogueSource catalogues, IExtractLedger ledger, ScorecardSettings settings)
{
    /// <summary>Runs every check.</summary>
    public async Task<IReadOnlyList<HealthFinding>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ledger.ListAsync(scorecard: null, after: null, 1, cancellationToken);
            return [new("storage", null), .. CheckCatalogue(await catalogues.ReadAllAsync(cancellationToken))];
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
