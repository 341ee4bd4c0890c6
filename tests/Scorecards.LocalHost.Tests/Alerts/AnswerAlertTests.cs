using System.Net;
using System.Text.Json.Nodes;

namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>An answer by a message's link, and everywhere it is then read.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class AnswerAlertTests(AzuriteFixture azurite) : IDisposable
{
    private const string Exceptions = "scorecards/answers/2015-02/exceptions";

    private readonly WrittenCatalogue catalogue = new WrittenCatalogue().With("answers");

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public async Task An_answer_stands_on_the_exception_report_and_with_the_alert()
    {
        await using var host = await StartAsync();
        var (link, before) = (await LinkAsync(host), await TagsAsync(host));

        var (status, html) = await host.AnswerAsync(link);

        status.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain("Thank you. What is done about it stands on the exception report now.");
        (await TagsAsync(host)).Intersect(before, StringComparer.Ordinal).ShouldBeEmpty("whoever has the report is told that it has changed");
        var exceptions = WebUtility.HtmlDecode(await host.Http.GetStringAsync(Exceptions));
        foreach (var written in (string[])["Dana Director, 9 Mar 2015 08:0", "<dd>Two workers left in January.</dd>", "<dd>Agency cover from 16 March.</dd>", "<dd>Team manager, East</dd>", "<dd>31 March 2015</dd>"])
        {
            exceptions.ShouldContain(written);
        }

        Given((await host.GetAsync("api/" + Exceptions))["exceptions"]![0]!).ShouldBe([("Dana Director", "Two workers left in January.", "Agency cover from 16 March.", "Team manager, East", "2015-03-31")]);
        (await host.Http.GetStringAsync("api/" + Exceptions + "?format=csv")).ShouldContain("Dana Director,Two workers left in January.,Agency cover from 16 March.,\"Team manager, East\",2015-03-31");
        var alert = await AlertAsync(host);
        ((string?)alert["state"], Given(alert).Count).ShouldBe(("red-acknowledged", 1));
        (await host.GetAsync("api/alerts?state=red"))["alerts"]!.AsArray().ShouldBeEmpty();
        (await host.GetAsync("api/alerts?state=red-acknowledged"))["alerts"]!.AsArray().Count.ShouldBe(1);
        var alerts = WebUtility.HtmlDecode(await host.Http.GetStringAsync("alerts"));
        alerts.ShouldContain("Red, acknowledged");
        alerts.ShouldContain("Agency cover from 16 March. (Team manager, East, by 31 March 2015)");
    }

    [Fact]
    public async Task An_answer_that_is_sent_twice_is_one_and_another_one_is_added_to_it()
    {
        await using var host = await StartAsync();
        var link = await LinkAsync(host);
        var id = (string)(await AlertAsync(host))["id"]!;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.AnswerAsync(link, ("alert", id))));
        Given(await AlertAsync(host)).Count.ShouldBe(1);

        await host.AnswerAsync(link, ("alert", id), ("action", "Two workers start on 1 May."), ("due", null));
        Given(await AlertAsync(host)).Select(given => (given.Action, given.DueOn)).ShouldBe([("Agency cover from 16 March.", "2015-03-31"), ("Two workers start on 1 May.", null)]);
    }

    [Fact]
    public async Task What_looks_like_HTML_or_a_formula_is_shown_as_it_was_written()
    {
        await using var host = await StartAsync();

        await host.AnswerAsync(await LinkAsync(host), ("by", "<b>Dana</b>"), ("comment", "<script>alert(1)</script>"), ("action", "=1+1"), ("owner", "\"><img src=x>"));

        foreach (var page in (string[])[Exceptions, "alerts", await LinkAsync(host)])
        {
            var html = await host.Http.GetStringAsync(page);
            ((string[])["<b>", "<script", "<img"]).Where(mark => html.Contains(mark, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(page);
            WebUtility.HtmlDecode(html).ShouldContain("<b>Dana</b>");
        }

        (await host.Http.GetStringAsync("api/" + Exceptions + "?format=csv")).ShouldContain(",'=1+1,");
    }

    [Fact]
    public async Task An_acknowledged_red_is_told_of_with_its_answer_and_is_not_asked_for_again()
    {
        await using var host = await StartAsync();
        await host.AnswerAsync(await LinkAsync(host));

        await MonthAsync(host, "2015-03", WrittenCatalogue.Red);

        var reminder = (await host.MessagesAsync())[^1];
        reminder.Text.ShouldContain("by Dana Director on 9 March 2015. Action: Agency cover from 16 March. Owner: Team manager, East, due 31 March 2015");
        reminder.Acknowledge.ShouldBeNull();
    }

    [Fact]
    public async Task A_link_to_what_has_recovered_opens_and_asks_for_nothing()
    {
        await using var host = await StartAsync();
        var (link, id) = (await LinkAsync(host), (string)(await AlertAsync(host))["id"]!);
        await MonthAsync(host, "2015-03", WrittenCatalogue.Green);

        var opened = await host.OpenAsync(link);
        var (status, html) = await host.AnswerAsync(link, ("alert", id));

        (opened.Status, opened.Html.Contains("Nothing is left to acknowledge", StringComparison.Ordinal), opened.Html.Contains("<button", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.OK, true, false));
        (status, html.Contains("Nothing is left to acknowledge: this alert of 1. Visits in time of team 1 has ended.", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        Given(await AlertAsync(host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_approver_acknowledges_without_a_link()
    {
        await using var host = await StartAsync();
        var id = (string)(await AlertAsync(host))["id"]!;
        var path = $"api/alerts/{Uri.EscapeDataString(id)}/acknowledge";

        var (taken, _) = await host.PostAsync(path, """{"comment": "Seen.", "action": "Cover.", "owner": "Team manager"}""");
        var (refused, missing) = await host.PostAsync(path, """{"comment": "Seen."}""");
        var (unreadable, advice) = await host.PostAsync(path, "comment=Seen.");
        var (unknown, none) = await host.PostAsync($"api/alerts/{Uri.EscapeDataString(id)}0/acknowledge", """{"comment": "Seen.", "action": "Cover.", "owner": "Team manager"}""");

        (taken, refused, unreadable, unknown).ShouldBe((200, 422, 400, 404));
        ((string?)missing["detail"], (string?)none["detail"]).ShouldBe(("Write what is done, who does it.", "There is no such alert."));
        ((string?)advice["detail"]).ShouldBe("Send {\"comment\": \"...\", \"action\": \"...\", \"owner\": \"...\", \"dueOn\": \"yyyy-MM-dd\"} as JSON, at most 64 KB.");
        Given(await AlertAsync(host)).ShouldBe([("local user", "Seen.", "Cover.", "Team manager", null)]);
    }

    private static async Task<string> LinkAsync(RunningHost host) => (await host.MessagesAsync())[0].Acknowledge!;

    private static async Task<JsonNode> AlertAsync(RunningHost host) => (await host.GetAsync("api/alerts"))["alerts"]!.AsArray().Single()!;

    // Of the page, the JSON and the CSV.
    private static async Task<List<string>> TagsAsync(RunningHost host)
    {
        var tags = new List<string>();
        foreach (var path in (string[])[Exceptions, "api/" + Exceptions, "api/" + Exceptions + "?format=csv"])
        {
            using var response = await host.Http.GetAsync(path);
            tags.Add(response.Headers.ETag!.Tag);
        }

        return tags;
    }

    private static List<(string? By, string? Comment, string? Action, string? Owner, string? DueOn)> Given(JsonNode holder) =>
        [.. holder["acknowledgements"]!.AsArray().Select(given => ((string?)given!["by"], (string?)given["comment"], (string?)given["action"], (string?)given["owner"], (string?)given["dueOn"]))];

    private static async Task MonthAsync(RunningHost host, string month, string figures)
    {
        await host.UploadAsync($"answers/{month}/measures.csv", figures);
        await host.RunAsync("compute-scorecards");
        await host.RunAsync("deliver-alerts");
    }

    private async Task<RunningHost> StartAsync()
    {
        var host = await RunningHost.StartAsync(azurite, catalogue, "--Local:Now=2015-03-09T08:00:00Z");
        await MonthAsync(host, "2015-02", WrittenCatalogue.Red);
        return host;
    }
}
