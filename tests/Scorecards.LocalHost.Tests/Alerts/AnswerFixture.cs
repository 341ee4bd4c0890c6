namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>One host with a red measure for each of two directors, for the tests that leave both as they are.</summary>
public sealed class AnswerFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly WrittenCatalogue catalogue = new WrittenCatalogue().With("answers", directors: 2, measures: 2);

    internal RunningHost Host { get; private set; } = default!;

    /// <summary>The link that the first director got.</summary>
    internal string Link { get; private set; } = string.Empty;

    public async Task InitializeAsync()
    {
        Host = await RunningHost.StartAsync(azurite, catalogue, "--Local:Now=2015-03-09T08:00:00Z");
        await Host.UploadAsync("answers/2015-02/measures.csv", WrittenCatalogue.Month(2, _ => true));
        await Host.RunAsync("compute-scorecards");
        await Host.RunAsync("deliver-alerts");
        Link = (await Host.MessagesAsync()).First(message => message.To == "d1@council.example").Acknowledge!;
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        catalogue.Dispose();
    }
}
