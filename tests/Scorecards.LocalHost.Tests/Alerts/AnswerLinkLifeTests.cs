using System.Net;

namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>How long a link opens: until its day, and as long as the key that signed it is known.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class AnswerLinkLifeTests(AzuriteFixture azurite) : IDisposable
{
    private const string OldKey = "a-key-of-the-tests-and-of-nothing-else";
    private const string NewKey = "another-key-of-the-tests-and-of-nothing-else";

    private readonly WrittenCatalogue catalogue = new WrittenCatalogue().With("answers");

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public async Task A_link_opens_to_the_end_of_its_last_day_and_says_then_when_it_ended()
    {
        await using var host = await StartAsync("--Links:Days=5");
        var link = (await host.MessagesAsync())[0].Acknowledge!;

        await host.RestartAsync("--Local:Now=2015-03-14T23:00:00Z");
        (await host.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.OK);

        await host.RestartAsync("--Local:Now=2015-03-15T00:01:00Z");
        var (status, html) = await host.OpenAsync(link);
        status.ShouldBe(HttpStatusCode.Forbidden);
        WebUtility.HtmlDecode(html).ShouldContain("The link ended on 14 March 2015: the alert's next reminder has a new one.");
    }

    [Fact]
    public async Task After_a_change_of_keys_old_links_open_as_long_as_the_old_key_is_kept()
    {
        await using var host = await StartAsync($"--Links:SigningKey={OldKey}");
        var link = (await host.MessagesAsync())[0].Acknowledge!;

        await host.RestartAsync($"--Links:SigningKey={NewKey}");
        (await host.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.Forbidden);

        await host.RestartAsync($"--Links:SigningKey={NewKey}", $"--Links:PreviousSigningKey={OldKey}");
        (await host.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
        (await host.AnswerAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
        ((string?)(await host.GetAsync("api/alerts"))["alerts"]![0]!["state"]).ShouldBe("red-acknowledged");
    }

    private async Task<RunningHost> StartAsync(string setting)
    {
        var host = await RunningHost.StartAsync(azurite, catalogue, "--Local:Now=2015-03-09T08:00:00Z", setting);
        await host.UploadAsync("answers/2015-02/measures.csv", WrittenCatalogue.Red);
        await host.RunAsync("compute-scorecards");
        await host.RunAsync("deliver-alerts");
        return host;
    }
}
