namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>An operator's test message: sent at once, and told where it fails.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class TestMessageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task It_comes_as_a_card_and_as_an_email_with_the_reference_that_was_answered()
    {
        var (status, answer) = await host.PostAsync("api/run/test-message?to=director");

        status.ShouldBe(200);
        var result = answer["result"]!;
        ((string?)result["to"], result["deliveries"]!.ToJsonString()).ShouldBe(
            ("Philip Segurola, Director", """[{"channel":"teams","accepted":true,"error":null},{"channel":"email","accepted":true,"error":null}]"""));
        var messages = (await host.MessagesAsync()).Where(message => message.Id == (string?)result["notification"]).ToList();
        messages.Select(message => message.Channel).ShouldBe(["teams", "email"], ignoreOrder: true);
        messages.ShouldAllBe(message => message.Subject.StartsWith("Test message: ", StringComparison.Ordinal) && message.Text.Contains((string)result["notification"]!, StringComparison.Ordinal) && message.Acknowledge == null);
        (await host.GetAsync("api/alerts"))["undelivered"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("teams", "status=404", "404 Not Found")]
    [InlineData("email", "status=401", "401 Unauthorized")]
    public async Task A_channel_that_does_not_take_it_is_told_in_the_answer(string channel, string failure, string error)
    {
        await host.FailAsync($"channel={channel}&{failure}");

        var (status, answer) = await host.PostAsync("api/run/test-message?to=director&scorecard=kent-scs");

        status.ShouldBe(200);
        answer["result"]!["deliveries"]!.AsArray().Select(delivery => ((bool)delivery!["accepted"]!, (string?)delivery["error"])).ShouldBe([(false, error), (true, null)], ignoreOrder: true);
        (await host.MessagesAsync()).Where(message => message.Id == (string?)answer["result"]!["notification"]).Select(message => message.Channel).ShouldBe([channel == "teams" ? "email" : "teams"]);
        (await host.RunAsync("deliver-alerts"))["pending"]!.GetValue<int>().ShouldBe(0, "nothing of it is tried again");
    }

    [Theory]
    [InlineData("?to=direktor", "Write ?to= and a person's id of the catalogue: write director.")]
    [InlineData("", "Write ?to= and a person's id of the catalogue: write one of director, corporate-director, cabinet-member, information-manager.")]
    [InlineData("?to=director&scorecard=kent", "Write ?to= and a person's id of the catalogue: there is none to choose from.")]
    [InlineData("?to=cabinet-member", "No channel reaches 'cabinet-member': add 'email:', 'upn:' or 'channel:' to the person.")]
    public async Task Nobody_to_send_it_to_is_a_problem_that_says_what_to_write(string query, string detail)
    {
        var before = await host.ToldAsync();

        var (status, problem) = await host.PostAsync($"api/run/test-message{query}");

        (status, (string?)problem["detail"]).ShouldBe((422, detail));
        (await host.ToldAsync()).ShouldBe(before);
    }
}
