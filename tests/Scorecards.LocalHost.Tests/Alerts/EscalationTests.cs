namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>A red that nobody answers: after five working days the next person up hears of it, once, and not where it was answered.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class EscalationTests(AzuriteFixture azurite) : IDisposable
{
    private readonly WrittenCatalogue catalogue = new WrittenCatalogue().With("up", directors: 2, measures: 2);

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public async Task Only_what_nobody_answers_goes_to_the_next_person_up_and_once()
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue, "--Local:Now=2015-03-27T08:00:00Z");
        await host.UploadAsync("up/2015-02/measures.csv", WrittenCatalogue.Month(2, _ => true));
        await host.RunAsync("compute-scorecards");
        await host.RunAsync("deliver-alerts");
        await host.AnswerAsync((await host.MessagesAsync()).First(message => message.To == "d2@council.example").Acknowledge!);

        await LaterAsync(host, "2015-04-06T22:00:00Z"); // four working days: Easter lies between
        (await host.MessagesAsync()).Count.ShouldBe(4);

        await LaterAsync(host, "2015-04-07T06:00:00Z");
        var up = (await host.MessagesAsync())[4..].ShouldHaveSingleItem();
        up.To.ShouldBe("chief@council.example");
        up.Text.ShouldContain("Not acknowledged: nobody has answered the message of 27 March 2015 to Person 1, Director 1.");
        up.Text.ShouldNotContain("team 2");

        await LaterAsync(host, "2015-04-30T06:00:00Z");
        (await host.MessagesAsync()).Count.ShouldBe(5);
        (await host.AnswerAsync(up.Acknowledge!, ("due", "2015-05-31"))).Html.ShouldContain("Thank you."); // whoever was told may answer
    }

    private static async Task LaterAsync(RunningHost host, string now)
    {
        await host.RestartAsync($"--Local:Now={now}");
        await host.RunAsync("check-deadlines");
        await host.RunAsync("deliver-alerts");
    }
}
