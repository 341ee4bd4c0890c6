namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>The overview for those without measures of their own: once for each month, some working days after its first scorecard.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class DigestTests(AzuriteFixture azurite) : IDisposable
{
    private readonly WrittenCatalogue catalogue = new WrittenCatalogue().With("overview", measures: 3, rules: "alerts: { digest: { to: [chief, analyst], afterWorkingDays: 2 } }");

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public async Task It_goes_to_each_reader_once_for_each_month()
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue, "--Local:Now=2015-03-06T08:00:00Z");
        await host.UploadAsync("overview/2015-02/measures.csv", WrittenCatalogue.Month(3, measure => measure == 2));
        await DayAsync(host);
        (await OverviewsAsync(host)).ShouldBeEmpty("the director has two working days to answer");

        await host.RestartAsync("--Local:Now=2015-03-10T08:00:00Z");
        await DayAsync(host);
        await DayAsync(host);
        (await OverviewsAsync(host)).Select(message => (message.Channel, message.To, message.Subject)).ShouldBe(
        [
            ("email", "analyst@council.example", "Scorecard overview, February 2015: 1 red, 0 amber, 2 green, 0 without a figure"),
            ("email", "chief@council.example", "Scorecard overview, February 2015: 1 red, 0 amber, 2 green, 0 without a figure"),
        ], ignoreOrder: true);
        (await OverviewsAsync(host)).ShouldAllBe(message => message.Text.Contains("2. Visits in time of team 2 (safeguarding): red 50% against 90%. Person 1, Director 1. Not acknowledged", StringComparison.Ordinal));

        await host.UploadAsync("overview/2015-02/measures.csv", WrittenCatalogue.Month(3, measure => measure != 2));
        await DayAsync(host);
        (await OverviewsAsync(host)).Count.ShouldBe(2, "a restatement is no new month");

        await host.RestartAsync("--Local:Now=2015-04-08T08:00:00Z");
        await host.UploadAsync("overview/2015-03/measures.csv", WrittenCatalogue.Month(3, _ => false));
        await DayAsync(host);
        await host.RestartAsync("--Local:Now=2015-04-10T08:00:00Z");
        await DayAsync(host);
        (await OverviewsAsync(host))[2..].Select(message => message.Subject).ShouldBe(Enumerable.Repeat("Scorecard overview, March 2015: 0 red, 0 amber, 3 green, 0 without a figure", 2));
    }

    private static async Task<List<ArrivedMessage>> OverviewsAsync(RunningHost host) => [.. (await host.MessagesAsync()).Where(message => message.Subject.StartsWith("Scorecard overview", StringComparison.Ordinal))];

    private static async Task DayAsync(RunningHost host)
    {
        await host.RunAsync("compute-scorecards");
        await host.RunAsync("check-deadlines");
        await host.RunAsync("deliver-alerts");
    }
}
