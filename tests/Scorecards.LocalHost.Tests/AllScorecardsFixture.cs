namespace Scorecards.LocalHost.Tests;

/// <summary>One running host with the shipped catalogue folder, for the tests that only read from it.</summary>
public sealed class AllScorecardsFixture : IAsyncLifetime
{
    private readonly AzuriteFixture azurite = new();

    internal RunningHost Host { get; private set; } = default!;

    public async Task InitializeAsync()
    {
        await azurite.InitializeAsync();
        Host = await RunningHost.StartShippedAsync(azurite);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await azurite.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class AllScorecardsCollection : ICollectionFixture<AllScorecardsFixture>
{
    public const string Name = "All scorecards";
}
