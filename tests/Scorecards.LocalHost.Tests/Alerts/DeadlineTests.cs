namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>An extract that is not there by its working day: its data owner hears of it, then the director, once each.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class DeadlineTests(AzuriteFixture azurite) : IDisposable
{
    // February's extract is due by the fifth working day of March, Friday the 6th.
    private readonly WrittenCatalogue catalogue = new WrittenCatalogue().With("late", rules: "deadlines: [{ dataset: measures, workingDay: 5, from: 2015-02, directorAfter: 2 }]");

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public async Task The_data_owner_hears_of_it_and_then_the_director_once_each()
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue, "--Local:Now=2015-03-06T22:00:00Z");
        await CheckAsync(host);
        (await host.MessagesAsync()).ShouldBeEmpty("the day it is due on is not over");
        (await host.GetAsync("api/alerts"))["late"]!.AsArray().ShouldBeEmpty();

        await LaterAsync(host, "2015-03-09T06:00:00Z");
        await CheckAsync(host);
        var first = (await host.MessagesAsync()).ShouldHaveSingleItem();
        (first.To, first.Subject).ShouldBe(("analyst@council.example", "Extract late: measures for February 2015, due on 6 March 2015"));
        (await host.Http.GetStringAsync("alerts")).ShouldContain("late, measures for February 2015: due on 6 March 2015; the data owner was told on 9 March 2015.");

        await LaterAsync(host, "2015-03-10T22:00:00Z");
        (await host.MessagesAsync()).Count.ShouldBe(1, "one working day later is not two");

        await LaterAsync(host, "2015-03-11T06:00:00Z");
        await CheckAsync(host);
        var director = (await host.MessagesAsync())[1..];
        director.Select(message => (message.Channel, message.Subject)).ShouldBe([("email", first.Subject), ("teams", first.Subject)], ignoreOrder: true);
        director.ShouldAllBe(message => message.Text.Contains("Alex Analyst, Performance Analyst sees to it, and was told on 9 March 2015.", StringComparison.Ordinal));

        await LaterAsync(host, "2015-03-31T06:00:00Z");
        (await host.MessagesAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Its_arrival_ends_it_and_the_next_month_is_a_deadline_of_its_own()
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue, "--Local:Now=2015-03-09T06:00:00Z");
        await CheckAsync(host);
        (await host.GetAsync("api/alerts"))["late"]!.AsArray().Select(late => ((string?)late!["dataset"], (string?)late["period"], (string?)late["dueOn"])).ShouldBe([("measures", "2015-02", "2015-03-06")]);

        await host.UploadAsync("late/2015-02/measures.csv", WrittenCatalogue.Green);
        await CheckAsync(host);

        (await host.GetAsync("api/alerts"))["late"]!.AsArray().ShouldBeEmpty();
        await LaterAsync(host, "2015-03-31T06:00:00Z");
        (await host.MessagesAsync()).Count.ShouldBe(1, "the director hears nothing of what arrived");

        await LaterAsync(host, "2015-04-11T06:00:00Z"); // Good Friday and Easter Monday were no working days
        (await host.MessagesAsync())[1..].Select(message => (message.To, message.Subject)).ShouldBe([("analyst@council.example", "Extract late: measures for March 2015, due on 9 April 2015")]);
    }

    [Fact]
    public async Task A_rejected_extract_does_not_keep_the_deadline()
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue, "--Local:Now=2015-03-09T06:00:00Z");
        await host.UploadAsync("late/2015-02/measures.csv", "measure,value\nm1,many\n");

        await CheckAsync(host);

        (await host.MessagesAsync()).Select(message => (message.To, message.Subject)).ShouldBe(
        [
            ("analyst@council.example", "Extract refused, 1 error: late/2015-02/measures.csv"),
            ("analyst@council.example", "Extract late: measures for February 2015, due on 6 March 2015"),
        ], ignoreOrder: true);
    }

    private static async Task LaterAsync(RunningHost host, string now)
    {
        await host.RestartAsync($"--Local:Now={now}");
        await CheckAsync(host);
    }

    private static async Task CheckAsync(RunningHost host)
    {
        await host.RunAsync("check-deadlines");
        await host.RunAsync("deliver-alerts");
    }
}
