namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>One host with a scorecard for each test, so that each has a red of its own to tell.</summary>
public sealed class ChannelFailureFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Scorecards = 20;

    private readonly WrittenCatalogue catalogue = Enumerable.Range(1, Scorecards).Aggregate(new WrittenCatalogue(), (written, number) => written.With($"s{number}"));
    private int used;

    internal RunningHost Host { get; private set; } = default!;

    public async Task InitializeAsync() => Host = await RunningHost.StartAsync(azurite, catalogue, "--Messages:TimeoutSeconds=1");

    /// <summary>Raises a red that nobody was told of yet.</summary>
    /// <returns>The notification's id.</returns>
    internal async Task<string> RaiseAsync()
    {
        var scorecard = $"s{++used}";
        used.ShouldBeLessThanOrEqualTo(Scorecards);
        await Host.UploadAsync($"{scorecard}/2015-02/measures.csv", WrittenCatalogue.Red);
        await Host.RunAsync("compute-scorecards");
        return $"{scorecard}~n000001~d1";
    }

    /// <summary>The messages of a notification that arrived.</summary>
    internal async Task<List<ArrivedMessage>> ArrivedAsync(string notification) => [.. (await Host.MessagesAsync()).Where(message => message.Id == notification)];

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        catalogue.Dispose();
    }
}
