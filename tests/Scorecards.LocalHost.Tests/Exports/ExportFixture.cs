namespace Scorecards.LocalHost.Tests.Exports;

/// <summary>One host with a scorecard of each kind. What its tests upload says what was there before.</summary>
public sealed class ExportFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly CatalogueFolder catalogue = new CatalogueFolder().With("kent-scs", 2).With("birmingham-cs").With("doncaster-cst").With("harrow-cs", 1);

    internal RunningHost Host { get; private set; } = default!;

    public async Task InitializeAsync() => Host = await RunningHost.StartAsync(azurite, catalogue.Setting);

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        catalogue.Dispose();
    }
}
