using System.Net;
using System.Text.Json.Nodes;

namespace Scorecards.LocalHost.Tests;

/// <summary>Kent's scorecard through the whole system, against the printed one. Nothing here changes what is stored.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class KentScorecardTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Path = "api/scorecards/kent-scs/2015-02";

    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task The_summary_is_the_printed_one()
    {
        var card = await host.GetAsync(Path);

        card["summary"]!.ToJsonString().ShouldBe(
            """{"measures":47,"rated":35,"green":17,"amber":17,"red":1,"notRated":12,"sincePrevious":{"improved":25,"unchanged":1,"worsened":13},"sinceOutturn":{"improved":24,"unchanged":1,"worsened":7}}""");
        Text(card, "period").ShouldBe("2015-02");
        ((int)card["revision"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Every_row_is_the_printed_one()
    {
        var card = await host.GetAsync(Path);

        var rows = card["sections"]!.AsArray().SelectMany(section => section!["measures"]!.AsArray()).Select(measure => new PrintedRow(
            Text(measure!, "number")!,
            Text(measure!, "polarity")!,
            Text(measure!, "dataPeriod")!,
            Text(measure!, "display")!,
            Text(measure!, "rag"),
            (decimal?)measure!["numerator"],
            (decimal?)measure["denominator"],
            (decimal?)measure["target"],
            Text(measure["previous"]!, "display")!,
            Text(measure["previous"]!, "travel"),
            Text(measure["outturn"]!, "display")!,
            Text(measure["outturn"]!, "travel")));

        rows.ShouldBe(PrintedKentTable.Rows);
    }

    [Fact]
    public async Task The_sections_are_the_printed_ones()
    {
        var card = await host.GetAsync(Path);

        card["sections"]!.AsArray().Select(section => (Text(section!, "title"), section!["measures"]!.AsArray().Count)).ShouldBe(
        [
            ("Referral and Assessments", 6), ("Children in Need", 2), ("Private Fostering", 4), ("Child Protection", 12),
            ("Children in Care", 14), ("Quality Assurance", 4), ("Staffing", 5),
        ]);
    }

    [Fact]
    public async Task Values_are_exact_and_not_rounded()
    {
        var card = await host.GetAsync(Path);

        var row = card["sections"]!.AsArray().SelectMany(section => section!["measures"]!.AsArray()).Single(measure => Text(measure!, "number") == "12")!;
        row["value"]!.ToJsonString().ShouldBe("60.714285714285714");
        row["trend"]![0]!.ToJsonString().ShouldBe("""{"period":"2014-11","value":46.428571428571429,"display":"46.4%","target":85,"rag":"red"}""");
    }

    [Fact]
    public async Task The_exception_report_of_measure_12_is_the_printed_one()
    {
        var report = await host.GetAsync(Path + "/exceptions");

        var item = report["exceptions"]!.AsArray().Single()!;
        item.ShouldSatisfyAllConditions(
            () => Text(item, "title").ShouldBe("Percentage of existing Private Fostering arrangements where scheduled visits were held in time"),
            () => (Text(item, "director"), Text(item, "cabinetMember")).ShouldBe(("Philip Segurola", "Peter Oakford")),
            () => (Text(report, "portfolio"), Text(report, "division")).ShouldBe(("Specialist Children's Services", "Specialist Children's Services")),
            () => ((decimal)item["numerator"]!, (decimal)item["denominator"]!).ShouldBe((17m, 28m)),
            () => ((decimal)item["target"]!, (decimal)item["minimum"]!).ShouldBe((85m, 76.5m)),
            () => item["trend"]!.AsArray().Select(point => (Text(point!, "period"), Text(point!, "display"), (decimal)point!["target"]!, Text(point, "rag"))).ShouldBe(
                [("2014-11", "46.4%", 85m, "red"), ("2014-12", "46.4%", 85m, "red"), ("2015-01", "60.7%", 85m, "red"), ("2015-02", "60.7%", 85m, "red")]),
            () => item["notes"]!.AsArray().Select(note => Text(note!, "label")).ShouldBe(["Target", "Tolerance", "Data"]));
    }

    [Fact]
    public async Task Latest_is_the_last_month_with_figures()
    {
        var latest = await host.GetAsync("api/scorecards/kent-scs/latest");

        latest.ToJsonString().ShouldBe((await host.GetAsync(Path)).ToJsonString());
    }

    [Fact]
    public async Task The_list_names_the_latest_period_and_its_colours()
    {
        var listed = (await host.GetAsync("api/scorecards"))["scorecards"]!.AsArray().Single(item => Text(item!, "scorecard") == "kent-scs")!;

        (Text(listed, "latestPeriod"), (int)listed["summary"]!["red"]!).ShouldBe(("2015-02", 1));
        listed["periods"]!.AsArray().Select(period => (string?)period).ShouldBe(["2015-02", "2015-01", "2014-12", "2014-11", "2014-03"]);
    }

    [Fact]
    public async Task A_caller_who_has_the_scorecard_is_told_that_it_has_not_changed()
    {
        using var first = await host.Http.GetAsync(Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await host.Http.SendAsync(request);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Csv_has_a_line_for_each_measure()
    {
        var lines = (await host.Http.GetStringAsync(Path + "?format=csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        lines[0].TrimStart('\uFEFF').ShouldStartWith("area,section,number,measure,code,title,polarity,data period,unit,value,display,");
        lines.Count(line => line.StartsWith("Kent,Staffing,", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Theory]
    [InlineData("scorecards/kent-scs/2015-02", HttpStatusCode.OK)]
    [InlineData("scorecards/kent-scs/2015-02/exceptions", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("alerts", HttpStatusCode.OK)]
    [InlineData("extracts", HttpStatusCode.OK)]
    [InlineData("scorecards/kent-scs/2015-99", HttpStatusCode.NotFound)]
    [InlineData("extracts/none", HttpStatusCode.NotFound)]
    public async Task Pages_are_whole_html_with_a_policy_that_allows_their_own_style_alone(string path, HttpStatusCode status)
    {
        using var response = await host.Http.GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'sha256-");
        (html.StartsWith("<!doctype html>", StringComparison.Ordinal), html.TrimEnd().EndsWith("</html>", StringComparison.Ordinal)).ShouldBe((true, true));
    }

    [Fact]
    public async Task The_page_says_colour_and_travel_in_words()
    {
        var html = await host.Http.GetStringAsync("scorecards/kent-scs/2015-02");

        Count(html, "<span class=\"rag green\">Green</span>").ShouldBe(17 + 1); // and once in the key
        Count(html, "<span class=\"rag amber\">Amber</span>").ShouldBe(17 + 1);
        Count(html, "<span class=\"rag red\">Red</span>").ShouldBe(1 + 1);
        Count(html, " and better since January 2015</span>").ShouldBe(25);
        Count(html, "Unchanged since January 2015</span>").ShouldBe(1);
        Count(html, " and worse since January 2015</span>").ShouldBe(13);
        Count(html, "<span class=\"hidden\">Improved</span>").ShouldBe(24); // since the outturn
        Count(html, "<span class=\"hidden\">Unchanged</span>").ShouldBe(1);
        Count(html, "<span class=\"hidden\">Worsened</span>").ShouldBe(7);
    }

    [Theory]
    [InlineData("api/scorecards/kent-scs/2015-13", "'2015-13' is not a period: write yyyy-MM, for example 2015-02, or latest.")]
    [InlineData("api/scorecards/kent-sc/2015-02", "There is no scorecard 'kent-sc': write kent-scs.")]
    [InlineData("api/scorecards/kent-scs/2016-01", "kent-scs has no figures for 2016-01: upload an extract to extracts/kent-scs/2016-01/measures.csv, or ask for latest.")]
    [InlineData("api/scorecards/kent-scs/2015-02?area=kant", "'kant' is not an area of kent-scs: write kent.")]
    [InlineData("api/scorecards/kent-scs/2015-02?revision=7", "kent-scs for 2015-02 has no revision 7.")]
    public async Task What_is_not_there_is_a_problem_that_says_what_to_write(string path, string detail)
    {
        using var response = await host.Http.GetAsync(path);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        Text(problem, "detail").ShouldBe(detail);
    }

    [Fact]
    public async Task The_alert_names_the_director_and_both_deliveries()
    {
        var alert = (await host.GetAsync("api/alerts?scorecard=kent-scs&state=red"))["alerts"]!.AsArray().Single()!;

        (Text(alert, "number"), Text(alert, "period"), Text(alert, "redSince"), Text(alert, "recipient")).ShouldBe(("12", "2015-02", "2014-11", "Philip Segurola, Director"));
        alert["deliveries"]!.AsArray().Select(delivery => (Text(delivery!, "channel"), Text(delivery!, "status"))).ShouldBe([("teams", "sent"), ("email", "sent")], ignoreOrder: true);
    }

    [Fact]
    public async Task Health_is_told()
    {
        Text(await host.GetAsync("api/health"), "status").ShouldBe("healthy");
        (await host.GetAsync("api/diagnostics"))["checks"]!.AsArray().ShouldAllBe(check => check!["problem"] == null);
    }

    [Fact]
    public async Task Another_sites_name_that_leads_to_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/scorecards") { Headers = { Host = "evil.example" } };
        using var response = await host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_no_operation_answers_has_the_headers_that_keep_browsers_safe_too()
    {
        using var response = await host.Http.GetAsync("no/such/page/at/all");

        (response.StatusCode, response.Headers.GetValues("X-Frame-Options").Single()).ShouldBe((System.Net.HttpStatusCode.NotFound, "DENY"));
    }

    [Fact]
    public async Task Who_did_what_is_in_the_audit_trail()
    {
        await host.RunAsync("check-deadlines");

        var records = (await host.GetAsync("api/audit"))["records"]!.AsArray();
        var run = records.First(record => Text(record!["entry"]!, "operation") == "RunJob")!;
        (Text(run["entry"]!, "who"), Text(run["entry"]!["asked"]!, "job"), (int)run["outcome"]!["status"]!).ShouldBe(("local user", "check-deadlines", 200));
        records[0]!["outcome"].ShouldBeNull("it is this reading, which is not answered yet");
    }

    private static string? Text(JsonNode node, string name) => (string?)node[name];

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
