using System.Net;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;

namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>A message that was tried for the last time: every place says so, until somebody has it sent again or leaves it at that.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class UndeliveredTests(AzuriteFixture azurite) : IDisposable
{
    private const string Id = "given-up~n000001~d1";
    private const string Advice = "1 message is undelivered: see /alerts, mend the channel and POST /api/run/deliver-alerts?undelivered=retry.";

    private readonly WrittenCatalogue catalogue = new WrittenCatalogue().With("given-up");

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public async Task What_is_given_up_is_told_everywhere_and_delivered_when_somebody_asks_for_it()
    {
        await using var host = await GivenUpAsync();

        (await HealthAsync(host)).ShouldBe((503, Advice));
        var list = await host.GetAsync("api/alerts");
        list["undelivered"]!.AsArray().Select(item => ((string?)item!["id"], (string?)item["recipient"], (string?)item["deliveries"]!.AsArray().Single(delivery => (string?)delivery!["channel"] == "teams")!["error"])).ShouldBe(
            [(Id, "Person 1, Director 1", "503 Service Unavailable")]);
        ((bool)list["alerts"]![0]!["undelivered"]!).ShouldBeTrue();
        WebUtility.HtmlDecode(await host.Http.GetStringAsync("alerts")).ShouldContain("Teams undelivered after 20 tries: 503 Service Unavailable");
        (await host.RunAsync("deliver-alerts")).ToJsonString().ShouldBe("""{"pending":0,"sent":0,"failed":0,"waiting":0,"undelivered":0}""", "nobody asked");

        var run = await host.RunAsync("deliver-alerts?undelivered=retry");

        ((int)run["sent"]!, (int)run["undelivered"]!).ShouldBe((1, 0));
        (await host.MessagesAsync()).Select(message => message.ToString()).ShouldBe([$"email {Id}", $"teams {Id}"]);
        (await HealthAsync(host)).ShouldBe((200, null));
        (await host.GetAsync("api/alerts"))["undelivered"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_fails_when_it_is_sent_again_is_tried_by_the_timer_from_then_on()
    {
        await using var host = await GivenUpAsync();
        await host.FailAsync("channel=teams&status=503");
        await host.RunAsync("deliver-alerts?undelivered=retry");

        var run = await host.DeliverAfterPauseAsync(Id, MessageChannel.Teams);

        ((int)run["sent"]!, (int)run["failed"]!).ShouldBe((1, 0));
        (await host.ToldAsync()).ShouldBe((1, 1));
        (await HealthAsync(host)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_somebody_leaves_at_that_is_no_trouble_and_is_never_sent()
    {
        await using var host = await GivenUpAsync();

        var dismissed = await host.RunAsync($"deliver-alerts?undelivered=dismiss&notification={Id}");
        await host.RunAsync("deliver-alerts?undelivered=retry");
        await host.RunAsync("deliver-alerts");

        dismissed.ToJsonString().ShouldBe($$"""{"dismissed":"{{Id}}"}""");
        (await host.ToldAsync()).ShouldBe((0, 1));
        (await HealthAsync(host)).ShouldBe((200, null));
        (await host.GetAsync("api/alerts"))["undelivered"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_that_wait_for_hours_are_told_before_they_are_given_up()
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue, "--Local:Now=2015-03-09T08:00:00Z");
        await RaiseAsync(host);
        await host.FailAsync("channel=teams&status=503");
        await host.RunAsync("deliver-alerts");
        (await HealthAsync(host)).ShouldBe((200, null));
        await host.RewriteAsync(Id, MessageChannel.Teams, delivery => delivery with { NotBefore = delivery.NotBefore.AddDays(1) });

        await host.RestartAsync("--Local:Now=2015-03-09T10:00:01Z");

        (await HealthAsync(host)).ShouldBe((503, "1 message has been waiting for two hours or more: see /alerts for what the channels answer."));
    }

    [Theory]
    [InlineData("again")]
    [InlineData("Retry")]
    public async Task Another_choice_is_a_problem_that_says_what_to_write(string choice)
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue);

        var (status, problem) = await host.PostAsync($"api/run/deliver-alerts?undelivered={choice}");

        (status, (string?)problem["detail"]).ShouldBe(
            (400, $"'{choice}' is not a choice: write undelivered=retry to send what was given up again, or undelivered=dismiss&notification= to leave it at that with one of them."));
    }

    private static async Task RaiseAsync(RunningHost host)
    {
        await host.UploadAsync("given-up/2015-02/measures.csv", WrittenCatalogue.Red);
        await host.RunAsync("compute-scorecards");
    }

    private static async Task<(int Status, string? Problem)> HealthAsync(RunningHost host)
    {
        using var response = await host.Http.GetAsync("api/diagnostics");
        var checks = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!["checks"]!.AsArray();
        checks.Where(check => (string?)check!["name"] != "messages").ShouldAllBe(check => check!["problem"] == null);
        return ((int)response.StatusCode, (string?)checks.Single(check => (string?)check!["name"] == "messages")!["problem"]);
    }

    // Nineteen tries have failed, and so does the last one.
    private async Task<RunningHost> GivenUpAsync()
    {
        var host = await RunningHost.StartAsync(azurite, catalogue);
        await RaiseAsync(host);
        await host.FailAsync("channel=teams&status=503&times=2");
        await host.RunAsync("deliver-alerts");
        await host.RewriteAsync(Id, MessageChannel.Teams, delivery => delivery with { Attempts = DeliverAlerts.MostAttempts - 1 });
        ((int)(await host.DeliverAfterPauseAsync(Id, MessageChannel.Teams))["undelivered"]!).ShouldBe(1);
        return host;
    }
}
