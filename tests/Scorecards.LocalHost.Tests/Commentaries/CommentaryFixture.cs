namespace Scorecards.LocalHost.Tests.Commentaries;

/// <summary>One host with a scorecard of one area and one of several.</summary>
public sealed class CommentaryFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly CatalogueFolder catalogue = new CatalogueFolder().With("kent-scs", 1).With("birmingham-cs", 1);

    internal RunningHost Host { get; private set; } = default!;

    public async Task InitializeAsync() => Host = await RunningHost.StartAsync(azurite, catalogue.Setting);

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        catalogue.Dispose();
    }
}
