namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>A measure that is silenced until a day: nobody is told meanwhile, every page says so, and its end tells.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class SilenceTests(AzuriteFixture azurite) : IDisposable
{
    private const string Silence = """{"until": "2015-03-20", "reason": "The figure is being put right."}""";
    private const string Advice = "Send {\"until\": \"yyyy-MM-dd\", \"reason\": \"...\"} as JSON, at most 64 KB; a day before today ends a silence.";

    private readonly WrittenCatalogue catalogue = new WrittenCatalogue().With("silences", rules: "alerts: { escalateAfter: never }");

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public async Task A_red_that_is_silenced_is_not_told_again_until_the_silence_has_ended()
    {
        await using var host = await StartAsync();
        await MonthAsync(host, "2015-01", WrittenCatalogue.Red);
        var id = (string)(await host.GetAsync("api/alerts"))["alerts"]![0]!["id"]!;

        var (status, answer) = await host.PostAsync($"api/alerts/{Uri.EscapeDataString(id)}/silence", Silence);
        await MonthAsync(host, "2015-02", WrittenCatalogue.Red);

        status.ShouldBe(200);
        answer.ToJsonString().ShouldBe("""{"scorecard":"silences","measure":"m1","area":"whole","until":"2015-03-20","reason":"The figure is being put right.","by":"local user"}""");
        (await host.ToldAsync()).ShouldBe((1, 1), "the red of January alone");
        ((string?)(await host.GetAsync("api/alerts"))["alerts"]![0]!["silencedUntil"]).ShouldBe("2015-03-20");
        (await host.Http.GetStringAsync("alerts")).ShouldContain("Silenced until 20 March 2015");

        await LaterAsync(host, "2015-03-20T22:00:00Z");
        (await host.ToldAsync()).ShouldBe((1, 1), "its last day is part of it");

        await LaterAsync(host, "2015-03-21T06:00:00Z");
        (await host.ToldAsync()).ShouldBe((2, 2));
        (await host.MessagesAsync())[^1].Text.ShouldContain("Still red in February 2015: month 2.");
        await LaterAsync(host, "2015-03-22T06:00:00Z");
        (await host.ToldAsync()).ShouldBe((2, 2), "once");
    }

    [Fact]
    public async Task A_measure_that_goes_red_while_it_is_silenced_is_told_at_the_end_of_it()
    {
        await using var host = await StartAsync();
        await MonthAsync(host, "2015-01", WrittenCatalogue.Green);

        (await host.PostAsync("api/scorecards/silences/measures/m1/silence", Silence)).Status.ShouldBe(200);
        await MonthAsync(host, "2015-02", WrittenCatalogue.Red);

        (await host.ToldAsync()).ShouldBe((0, 0));
        (await host.GetAsync("api/alerts"))["silences"]!.AsArray().Select(silence => ((string?)silence!["measure"], (string?)silence["until"], (string?)silence["reason"])).ShouldBe([("m1", "2015-03-20", "The figure is being put right.")]);
        (await host.Http.GetStringAsync("alerts")).ShouldContain("silences, m1 (whole): until 20 March 2015, by local user: The figure is being put right.");
        ((string?)(await host.GetAsync("api/scorecards/silences/2015-02/exceptions"))["exceptions"]![0]!["silence"]!["until"]).ShouldBe("2015-03-20");
        (await host.Http.GetStringAsync("scorecards/silences/2015-02/exceptions")).ShouldContain("Nobody is told of this measure until 20 March 2015: The figure is being put right. (local user)");

        await LaterAsync(host, "2015-03-21T06:00:00Z");
        (await host.ToldAsync()).ShouldBe((1, 1));
        (await host.GetAsync("api/alerts"))["silences"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_before_today_ends_a_silence_and_what_is_true_is_told()
    {
        await using var host = await StartAsync();
        await host.PostAsync("api/scorecards/silences/measures/m1/silence", Silence);
        await MonthAsync(host, "2015-02", WrittenCatalogue.Red);
        using var silenced = await host.Http.GetAsync("api/scorecards/silences/2015-02/exceptions");

        (await host.PostAsync("api/scorecards/silences/measures/m1/silence", """{"until": "2015-03-08", "reason": "It was right."}""")).Status.ShouldBe(200);
        await host.RunAsync("check-deadlines");
        await host.RunAsync("deliver-alerts");

        (await host.ToldAsync()).ShouldBe((1, 1));
        using var told = await host.Http.GetAsync("api/scorecards/silences/2015-02/exceptions");
        told.Headers.ETag.ShouldNotBe(silenced.Headers.ETag);
    }

    [Fact]
    public async Task A_silence_that_cannot_be_is_a_problem_that_says_what_to_write()
    {
        await using var host = await StartAsync();
        await MonthAsync(host, "2015-02", WrittenCatalogue.Red);
        var before = (await host.GetAsync("api/alerts")).ToJsonString();
        const string Measure = "api/scorecards/silences/measures/m1/silence";
        var alert = (string)(await host.GetAsync("api/alerts"))["alerts"]![0]!["id"]!;
        (string Path, string Body, int Status, string Detail)[] wrong =
        [
            (Measure, "until tomorrow", 400, Advice),
            (Measure, "{}", 400, Advice),
            (Measure, """{"until": "20/03/2015", "reason": "x"}""", 400, Advice),
            (Measure, $$"""{"until": "2015-03-20", "reason": "{{new string('x', 70_000)}}"}""", 413, "Send at most 64 KB."),
            (Measure, """{"until": "2015-03-20"}""", 422, "Write why, in at most 1000 characters."),
            (Measure, """{"until": "2015-03-20", "reason": " "}""", 422, "Write why, in at most 1000 characters."),
            (Measure, """{"until": "2015-06-10", "reason": "x"}""", 422, "A silence lasts 92 days at most, so until 2015-06-09: write an earlier day, and silence it again then if it must be."),
            (Measure.Replace("m1", "m2", StringComparison.Ordinal), Silence, 404, "There is no such measure in that area."),
            (Measure + "?area=nowhere", Silence, 404, "There is no such measure in that area."),
            (Measure.Replace("silences", "silence", StringComparison.Ordinal), Silence, 404, "There is no scorecard 'silence'."),
            ($"api/alerts/{Uri.EscapeDataString(alert)}0/silence", Silence, 404, "There is no such alert."),
            ("api/alerts/none/silence", Silence, 404, "There is no such alert."),
            ("api/alerts/a%2Fb/silence", Silence, 404, "There is no such alert."),
        ];

        foreach (var (path, body, status, detail) in wrong)
        {
            var answer = await host.PostAsync(path, body);
            (answer.Status, (string?)answer.Answer["detail"]).ShouldBe((status, detail), path + body[..Math.Min(body.Length, 60)]);
        }

        (await host.GetAsync("api/alerts")).ToJsonString().ShouldBe(before);
    }

    private static async Task MonthAsync(RunningHost host, string month, string figures)
    {
        await host.UploadAsync($"silences/{month}/measures.csv", figures);
        await host.RunAsync("compute-scorecards");
        await host.RunAsync("deliver-alerts");
    }

    private static async Task LaterAsync(RunningHost host, string now)
    {
        await host.RestartAsync($"--Local:Now={now}");
        await host.RunAsync("check-deadlines");
        await host.RunAsync("deliver-alerts");
    }

    private Task<RunningHost> StartAsync() => RunningHost.StartAsync(azurite, catalogue, "--Local:Now=2015-03-09T08:00:00Z");
}
