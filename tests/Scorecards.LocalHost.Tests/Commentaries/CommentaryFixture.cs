using System.Globalization;

namespace Scorecards.LocalHost.Tests.Commentaries;

/// <summary>One host with a scorecard of one area and one of several.</summary>
public sealed class CommentaryFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly CatalogueFolder catalogue = new CatalogueFolder().With("kent-scs", 1).With("birmingham-cs", 1);

    internal RunningHost Host { get; private set; } = default!;

    // Storage tells the second of an upload, rounded down: with the host's clock behind, an upload is always later than what was
    // written before it, and what is written over an upload is later than that, whatever the clock shows.
    public async Task InitializeAsync() =>
        Host = await RunningHost.StartAsync(azurite, catalogue.Setting, string.Create(CultureInfo.InvariantCulture, $"--Local:Now={TimeProvider.System.GetUtcNow().AddHours(-1):yyyy-MM-ddTHH:mm:ssZ}"));

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        catalogue.Dispose();
    }
}
