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

        var messages = await host.MessagesAsync();

        messages.Select(message => message.Channel).ShouldBe(["teams", "email"], ignoreOrder: true);
        var line = messages.Single(message => message.IsCard).Card["body"]!.AsArray().Single(item => (string?)item!["type"] == "Container")!["items"]!.AsArray();
        TextOf(line[0]).ShouldBe("12. Percentage of existing Private Fostering arrangements where scheduled visits were held in time (safeguarding)");
        TextOf(line[1]).ShouldBe("60.7% (17 of 28), red in February 2015");
        line[3]!["facts"]!.AsArray().Select(fact => ((string?)fact!["title"], (string?)fact["value"])).ShouldBe(
        [
            ("Shortfall", "15.8 percentage points below the minimum standard"), ("Change", "Unchanged from 60.7% in January 2015"), ("Target", "85.0%"), ("Minimum standard", "76.5%"),
            ("Red since", "November 2014 (4 months)"), ("Responsible", "Philip Segurola, Director"),
        ]);
        var email = messages.Single(message => !message.IsCard);
        (email.To, email.Subject).ShouldBe(
            ("director.scs@kent.example", "Red: Percentage of existing Private Fostering arrangements where scheduled visits were held in time: 60.7% against 85.0% (February 2015)"));
    }

    [Fact]
    public async Task The_link_in_the_card_opens_the_exception_report()
    {
        await using var host = await RunningHost.StartAsync(azurite);
        var card = (await host.MessagesAsync()).Single(message => message.IsCard).Card;

        using var response = await host.Http.GetAsync((string?)card["actions"]!.AsArray().Single(action => (string?)action!["title"] == "Open the exception report")!["url"]);

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

    private static string TextOf(JsonNode? block) => string.Concat(block!["inlines"]!.AsArray().Select(run => (string?)run!["text"]));

    private static async Task RunJobsAsync(RunningHost host)
    {
        foreach (var job in Jobs)
        {
            await host.RunAsync(job);
        }
    }
}
