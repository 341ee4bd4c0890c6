using Scorecards.Testing;

namespace Scorecards.LocalHost.Tests.Reports;

/// <summary>One host with the illustrative scorecard that has reports.</summary>
public sealed class ReportFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    internal const string Scorecard = "harrow-cs";

    private readonly CatalogueFolder catalogue = new CatalogueFolder().With(Scorecard, 1);

    internal RunningHost Host { get; private set; } = default!;

    /// <summary>The measures that the catalogue lists for a report, and the people.</summary>
    internal static (IReadOnlyList<string> Measures, IReadOnlyList<string> Circulation) Listed(string report)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Catalogue, $"{Scorecard}.yaml")).SkipWhile(line => line != "reports:")
            .SkipWhile(line => line != $"  - id: {report}").Skip(1).TakeWhile(line => !line.StartsWith("  - id:", StringComparison.Ordinal)).ToList();
        return (Items("measures"), Items("circulation"));

        IReadOnlyList<string> Items(string name) => [.. lines.SkipWhile(line => line != $"    {name}:").Skip(1).TakeWhile(line => line.StartsWith("      - ", StringComparison.Ordinal)).Select(line => line[8..])];
    }

    public async Task InitializeAsync() => Host = await RunningHost.StartAsync(azurite, catalogue.Setting);

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        catalogue.Dispose();
    }
}
