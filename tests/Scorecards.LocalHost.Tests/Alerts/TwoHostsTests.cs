using System.Diagnostics;
using System.Globalization;

namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>Two hosts on one storage, as two instances of the app are: whichever does the work, everybody is told once.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class TwoHostsTests(AzuriteFixture azurite) : IDisposable
{
    private const int Directors = 4;
    private const int Measures = 12;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly WrittenCatalogue catalogue = new WrittenCatalogue().With("twice", Directors, Measures, "alerts: { digest: { to: [chief] } }");

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public async Task Every_job_at_once_on_both_over_reds_and_recoveries_tells_each_thing_once_on_each_channel()
    {
        await using var one = await RunningHost.StartAsync(azurite, catalogue);
        await using var other = await one.StartBesideAsync();

        for (var round = 1; round <= 4; round++)
        {
            await one.UploadAsync(BlobOf(round), FiguresOf(round));
            await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => (RunningHost[])[one, other]).SelectMany(host =>
                ((string[])["compute-scorecards", "deliver-alerts", "check-deadlines"]).Select(host.RunAsync)));
            await Task.WhenAll(one.RunAsync("deliver-alerts"), other.RunAsync("deliver-alerts"));
        }

        await one.RunAsync("deliver-alerts"); // two runs that had a channel each leave it to the next to see that it is told on both
        (await one.RunAsync("deliver-alerts"))["pending"]!.GetValue<int>().ShouldBe(0);
        ShouldTellOnce([.. await one.MessagesAsync(), .. await other.MessagesAsync()], rounds: 4);
        await ShouldBeLoggedAsync(one, rounds: 4);
    }

    [Fact]
    public async Task Their_own_timers_tell_each_thing_once_on_each_channel()
    {
        const string EverySecond = "* * * * * *";
        await using var one = await RunningHost.StartAsync(
            azurite, catalogue, $"--Schedules:ComputeScorecards={EverySecond}", $"--Schedules:DeliverAlerts={EverySecond}", $"--Schedules:CheckDeadlines={EverySecond}");
        await using var other = await one.StartBesideAsync();

        for (var round = 1; round <= 2; round++)
        {
            await one.PutAsync(BlobOf(round), FiguresOf(round));
            await WaitForAsync(() => ArrivedAsync(one, other), MessagesIn(round));
        }

        await Task.WhenAll(one.RunAsync("deliver-alerts"), other.RunAsync("deliver-alerts"));
        ShouldTellOnce([.. await one.MessagesAsync(), .. await other.MessagesAsync()], rounds: 2);
        (await one.GetAsync("api/extracts"))["extracts"]!.AsArray().Select(entry => (string?)entry!["status"]).ShouldBe(["accepted", "accepted"]);
    }

    // In each month every director has news: of a third of the measures that go red or stay red, and of those that recover.
    private static string FiguresOf(int round) => WrittenCatalogue.Month(Measures, measure => (measure - 1) / Directors == round % 3);

    private static string BlobOf(int round) => string.Create(CultureInfo.InvariantCulture, $"twice/2015-0{round}/measures.csv");

    // A card and an email for each director, and the chief's overview.
    private static int MessagesIn(int rounds) => rounds * ((2 * Directors) + 1);

    private static async Task<int> ArrivedAsync(RunningHost one, RunningHost other) => (await one.MessagesAsync()).Count + (await other.MessagesAsync()).Count;

    private static void ShouldTellOnce(List<ArrivedMessage> messages, int rounds)
    {
        messages.GroupBy(message => message.ToString(), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty("no message comes twice");
        messages.Where(message => message.To == "chief@council.example").Count().ShouldBe(rounds);
        for (var director = 1; director <= Directors; director++)
        {
            var own = messages.Where(message => message.Id.EndsWith(string.Create(CultureInfo.InvariantCulture, $"~d{director}"), StringComparison.Ordinal)).ToList();
            own.Count(message => message.IsCard).ShouldBe(rounds);
            own.Where(message => message.IsCard).Select(message => message.Id).Order(StringComparer.Ordinal).ShouldBe(own.Where(message => !message.IsCard).Select(message => message.Id).Order(StringComparer.Ordinal));
            own.Where(message => !message.IsCard).Sum(message => Count(message.Text, "Went red in")).ShouldBe(rounds, "one measure of theirs goes red each month");
            own.Where(message => !message.IsCard).Sum(message => Count(message.Text, "Recovered: green in")).ShouldBe(rounds - 1, "and that of the month before recovers");
        }

        messages.Count.ShouldBe(MessagesIn(rounds));
    }

    private static async Task ShouldBeLoggedAsync(RunningHost host, int rounds)
    {
        var alerts = (await host.GetAsync("api/alerts"))["alerts"]!.AsArray();
        alerts.Count.ShouldBe(rounds * Directors);
        alerts.SelectMany(alert => alert!["told"]!.AsArray()).SelectMany(told => told!["deliveries"]!.AsArray()).ShouldAllBe(delivery => (string?)delivery!["status"] == "sent" && (int)delivery["attempts"]! == 1);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static async Task WaitForAsync(Func<Task<int>> look, int expected)
    {
        var start = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var found = await look();
        while (found < expected && Stopwatch.GetElapsedTime(start) < LongestWait)
        {
            await timer.WaitForNextTickAsync();
            found = await look();
        }

        found.ShouldBeGreaterThanOrEqualTo(expected);
    }
}
