using System.Text.Json.Nodes;
using Scorecards.Testing;

namespace Scorecards.LocalHost.Tests;

/// <summary>Row 12 is told once: one card and one email, whatever is run again.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class OnceTests(AzuriteFixture azurite)
{
    private static readonly string[] Jobs = ["compute-scorecards", "deliver-alerts"];

    [Fact]
    public async Task The_card_and_the_email_are_of_row_12_and_reach_its_director()
    {
        await using var host = await RunningHost.StartAsync(azurite);

        var messages = (await host.GetAsync("local/outbox")).AsArray();

        messages.Select(message => (string?)message!["channel"]).ShouldBe(["teams", "email"], ignoreOrder: true);
        var card = messages.Single(message => (string?)message!["channel"] == "teams")!["body"]!["attachments"]![0]!["content"]!;
        card["body"]!.AsArray().Single(item => (string?)item!["type"] == "Container")!["items"]![1]!["facts"]!.AsArray().Select(fact => ((string?)fact!["title"], (string?)fact["value"])).ShouldBe(
        [
            ("Result", "60.7% (17 of 28)"), ("Target", "85.0%"), ("Minimum", "76.5%"), ("Red since", "November 2014 (4 months)"),
            ("Trend", "Nov 14 46.4% · Dec 14 46.4% · Jan 15 60.7% · Feb 15 60.7%"),
        ]);
        var email = messages.Single(message => (string?)message!["channel"] == "email")!["body"]!;
        ((string?)email["personalizations"]![0]!["to"]![0]!["email"], (string?)email["subject"]).ShouldBe(
            ("director.scs@kent.example", "Red: Percentage of existing Private Fostering arrangements where scheduled visits were held in time: 60.7% against 85.0% (February 2015)"));
    }

    [Fact]
    public async Task The_link_in_the_card_opens_the_exception_report()
    {
        await using var host = await RunningHost.StartAsync(azurite);
        var card = (await host.GetAsync("local/outbox")).AsArray().Single(message => (string?)message!["channel"] == "teams")!["body"]!["attachments"]![0]!["content"]!;

        using var response = await host.Http.GetAsync((string?)card["actions"]![0]!["url"]);

        response.IsSuccessStatusCode.ShouldBeTrue();
        (await response.Content.ReadAsStringAsync()).ShouldContain("id=\"m12\"");
    }

    [Fact]
    public async Task Every_timer_again_even_at_once_tells_nobody_again()
    {
        await using var host = await RunningHost.StartAsync(azurite);

        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => Jobs).Select(host.RunAsync));

        (await host.ToldAsync()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Deliveries_at_once_of_what_nobody_was_told_yet_tell_it_once()
    {
        await using var host = await RunningHost.StartAsync(azurite, "--Local:Samples=false");
        await host.UploadAsync("kent-scs/2015-02/measures.csv", Repository.Sample("kent-scs", "2015-02"));
        await host.RunAsync("compute-scorecards");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.RunAsync("deliver-alerts")));

        (await host.ToldAsync()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_restatement_that_is_still_red_tells_nobody_again()
    {
        await using var host = await RunningHost.StartAsync(azurite);

        await host.UploadAsync("kent-scs/2015-02/measures.csv", Repository.Sample("kent-scs", "2015-02").Replace(",17,28,60.7%,", ",16,28,,", StringComparison.Ordinal));
        await RunJobsAsync(host);

        (await host.ToldAsync()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task The_same_bytes_again_are_a_duplicate_and_tell_nobody_again()
    {
        await using var host = await RunningHost.StartAsync(azurite);
        var before = await host.GetAsync("api/scorecards/kent-scs/2015-02");

        var entry = await host.UploadAsync("kent-scs/2015-02/measures.csv", Repository.Sample("kent-scs", "2015-02"));
        await RunJobsAsync(host);

        ((string?)entry["status"]).ShouldBe("duplicate");
        (await host.GetAsync("api/scorecards/kent-scs/2015-02")).ToJsonString().ShouldBe(before.ToJsonString());
        (await host.ToldAsync()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_restart_of_the_host_tells_nobody_again()
    {
        await using var host = await RunningHost.StartAsync(azurite);
        var before = await host.GetAsync("api/scorecards/kent-scs/2015-02");

        await host.RestartAsync();
        await RunJobsAsync(host);

        (await host.ToldAsync()).ShouldBe((1, 1));
        (await host.GetAsync("api/scorecards/kent-scs/2015-02")).ToJsonString().ShouldBe(before.ToJsonString());
        (await host.GetAsync("api/extracts"))["extracts"]!.AsArray().Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_failing_channel_is_tried_again_and_still_told_once()
    {
        await using var host = await RunningHost.StartAsync(azurite, "--Local:Samples=false");
        using var planned = await host.Http.PostAsync("local/outbox/fail?channel=teams&status=429&times=2&retryAfter=0", content: null);
        await host.UploadAsync("kent-scs/2015-02/measures.csv", Repository.Sample("kent-scs", "2015-02"));
        await host.RunAsync("compute-scorecards");

        var runs = new List<JsonNode>();
        for (var run = 0; run < 4; run++)
        {
            runs.Add(await host.RunAsync("deliver-alerts"));
        }

        runs.Select(run => ((int)run["sent"]!, (int)run["failed"]!)).ShouldBe([(1, 1), (0, 1), (1, 0), (0, 0)]);
        (await host.ToldAsync()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Email_goes_by_graph_where_the_setting_says_so()
    {
        await using var host = await RunningHost.StartAsync(azurite, "--Email:Provider=Graph");

        var email = (await host.GetAsync("local/outbox")).AsArray().Single(message => (string?)message!["channel"] == "email")!["body"]!["message"]!;

        ((string?)email["toRecipients"]![0]!["emailAddress"]!["address"]).ShouldBe("director.scs@kent.example");
    }

    private static async Task RunJobsAsync(RunningHost host)
    {
        foreach (var job in Jobs)
        {
            await host.RunAsync(job);
        }
    }
}
