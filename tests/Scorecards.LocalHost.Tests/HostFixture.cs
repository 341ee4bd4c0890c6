namespace Scorecards.LocalHost.Tests;

/// <summary>One running host with Kent's scorecard for a class whose tests leave its scorecards as they are.</summary>
public sealed class HostFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    internal RunningHost Host { get; private set; } = default!;

    public async Task InitializeAsync() => Host = await RunningHost.StartAsync(azurite);

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
