using System.Net;

namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>February's file as March's: told red, withdrawn, told again, and uploaded as it should have been.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class WithdrawnMonthTests(AzuriteFixture azurite) : IDisposable
{
    private readonly WrittenCatalogue catalogue = new WrittenCatalogue().With("moved", rules: "alerts: { digest: { to: [chief], afterWorkingDays: 0 } }");

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public async Task A_month_is_moved_by_withdrawing_it_and_its_director_hears_that_the_red_never_was()
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue, "--Local:Now=2015-04-09T08:00:00Z");
        await MonthAsync(host, "2015-01", WrittenCatalogue.Green);
        var wrong = await MonthAsync(host, "2015-03", WrittenCatalogue.Red);
        var told = (await host.MessagesAsync()).Count;
        (await host.GetAsync("api/scorecards/moved/latest"))["period"]!.GetValue<string>().ShouldBe("2015-03");

        var withdrawn = await host.PostAsync($"api/extracts/{wrong}/withdraw", """{"reason": "It is February's <file>."}""");
        await host.RunAsync("compute-scorecards");
        await host.RunAsync("deliver-alerts");

        (withdrawn.Status, (string?)withdrawn.Answer["status"], (string?)withdrawn.Answer["withdrawal"]!["reason"]).ShouldBe((200, "withdrawn", "It is February's <file>."));
        (await host.GetAsync("api/scorecards/moved/latest"))["period"]!.GetValue<string>().ShouldBe("2015-01");
        (await host.GetAsync("api/alerts?state=withdrawn"))["alerts"]!.AsArray().Select(alert => (string?)alert!["period"]).ShouldBe(["2015-03"]);
        (await host.GetAsync("api/alerts?state=recovered"))["alerts"]!.AsArray().ShouldBeEmpty();
        (await host.Http.GetStringAsync("alerts")).ShouldContain("Withdrawn");
        await ReadAsync(host, wrong);

        var messages = (await host.MessagesAsync())[told..];
        messages.Select(message => (message.Channel, message.To, message.Subject)).ShouldBe(
        [
            ("email", "chief@council.example", "Withdrawn, March 2015: Scorecard moved, January 2015: 0 red, 0 amber, 1 green, 0 without a figure"),
            ("email", "d1@council.example", "Withdrawn: Visits in time of team 1 (March 2015)"),
            ("teams", string.Empty, "Withdrawn: Visits in time of team 1 (March 2015)"),
        ], ignoreOrder: true);
        messages.Where(message => message.Subject.StartsWith("Withdrawn: ", StringComparison.Ordinal)).ShouldAllBe(message =>
            message.Text.Contains("The figure for March 2015 has been withdrawn, and the red that was told with it. It is green in January 2015, which is no recovery.", StringComparison.Ordinal)
            && message.Text.Contains("March 2015, which was told as red", StringComparison.Ordinal) && message.Acknowledge == null);

        await MonthAsync(host, "2015-02", WrittenCatalogue.Red);
        (await host.GetAsync("api/alerts?state=red"))["alerts"]!.AsArray().Select(alert => (string?)alert!["period"]).ShouldBe(["2015-02"]);
        await MonthAsync(host, "2015-03", WrittenCatalogue.Green);

        var march = await host.GetAsync("api/scorecards/moved/latest");
        ((string?)march["period"], (int)march["revision"]!, (int)march["summary"]!["green"]!).ShouldBe(("2015-03", 2, 1));
        (await host.MessagesAsync()).Select(message => message.Subject).Last(subject => subject.StartsWith("Recovered", StringComparison.Ordinal)).ShouldBe("Recovered: Visits in time of team 1: 95% against 90% (March 2015)");
    }

    [Fact]
    public async Task What_cannot_be_withdrawn_is_refused_with_what_to_do()
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue, "--Local:Now=2015-04-09T08:00:00Z");
        var entry = await MonthAsync(host, "2015-03", WrittenCatalogue.Green);
        var path = $"api/extracts/{entry}/withdraw";

        (await host.PostAsync("api/extracts/none/withdraw", """{"reason": "x"}""")).Status.ShouldBe(404);
        (await host.PostAsync(path, "{}")).Status.ShouldBe(400);
        (await host.PostAsync(path, """{"reason": " "}""")).ShouldSatisfyAllConditions(
            answer => answer.Status.ShouldBe(422), answer => ((string?)answer.Answer["detail"]).ShouldBe("Write why it is withdrawn, in at most 500 characters."));
        (await host.PostAsync(path, """{"reason": "Wrong month."}""")).Status.ShouldBe(200);
        (await host.PostAsync(path, """{"reason": "Again."}""")).ShouldSatisfyAllConditions(
            answer => answer.Status.ShouldBe(409), answer => ((string?)answer.Answer["detail"])!.ShouldStartWith("It was withdrawn already, on 9 April 2015 by "));
    }

    private static async Task ReadAsync(RunningHost host, string wrong)
    {
        (await host.Http.GetStringAsync($"extracts/{wrong}")).ShouldContain("It is February&#x27;s &lt;file&gt;.");
        (await host.Http.GetStringAsync("extracts")).ShouldContain("It is February&#x27;s &lt;file&gt;.");
        using var gone = await host.Http.GetAsync("scorecards/moved/2015-03");
        (gone.StatusCode, (await gone.Content.ReadAsStringAsync()).Contains("March 2015 has no figures in use: measures was withdrawn on 9 April 2015", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.NotFound, true));
        var old = await host.Http.GetStringAsync("scorecards/moved/2015-03?revision=1");
        ((string?)(await host.GetAsync("api/scorecards/moved/2015-03?revision=1"))["withdrawn"]).ShouldStartWith("March 2015 has no figures in use");
        ((string?)(await host.GetAsync("api/scorecards/moved/2015-03/exceptions?revision=1"))["withdrawn"]).ShouldStartWith("March 2015 has no figures in use");
        var rows = (await host.Http.GetStringAsync("api/scorecards/moved/2015-03?revision=1&format=csv")).Trim().Split('\n');
        rows.Skip(1).ShouldAllBe(row => row.TrimEnd('\r').EndsWith(",withdrawn", StringComparison.Ordinal));
        old.ShouldContain("This is revision 1 of a month that was withdrawn: none of it holds.");
        old.ShouldContain("/scorecards/moved/2015-03/exceptions?area=whole&amp;revision=1");
    }

    private static async Task<string> MonthAsync(RunningHost host, string month, string figures)
    {
        var entry = await host.UploadAsync($"moved/{month}/measures.csv", figures);
        await host.RunAsync("compute-scorecards");
        await host.RunAsync("deliver-alerts");
        return (string)entry["id"]!;
    }
}
