using System.Net;
using System.Text.Json.Nodes;
using Scorecards.LocalHost.Tests.Exports;

namespace Scorecards.LocalHost.Tests.Reports;

/// <summary>Reports as they stand now, in each format.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class ReportTests(ReportFixture fixture) : IClassFixture<ReportFixture>
{
    private const string April = "api/scorecards/harrow-cs/2006-04";
    private const string Monthly = April + "/reports/monthly-monitoring";
    private const string Team = April + "/reports/referral-and-assessment-team";

    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task The_monthly_report_has_every_measure_of_the_scorecard_with_its_figure()
    {
        var (card, report) = (await host.GetAsync(April), await host.GetAsync(Monthly));

        MeasuresOf(report["areas"]!.AsArray().Single()!).Select(measure => measure.ToJsonString()).ShouldBe(MeasuresOf(card).Select(measure => measure.ToJsonString()));
        ((bool)report["illustrative"]!, report["circulation"]!.AsArray().Count).ShouldBe((true, 6));
        report["summary"]!.ToJsonString().ShouldBe(card["summary"]!.ToJsonString());
    }

    [Theory]
    [InlineData("child-protection", null)]
    [InlineData("disabilities", null)]
    [InlineData("referral-and-assessment-team", "referral-and-assessment")]
    [InlineData("leaving-care-team", "leaving-care")]
    public async Task A_report_has_exactly_the_measures_that_the_catalogue_lists_and_the_figures_of_its_area(string report, string? area)
    {
        var document = await host.GetAsync($"{April}/reports/{report}");
        var card = await host.GetAsync($"{April}?area={area}");

        var part = document["areas"]!.AsArray().Single()!;
        Text(part, "area").ShouldBe(area ?? "harrow");
        var measures = MeasuresOf(part).ToList();
        var (listed, _) = ReportFixture.Listed(report);
        measures.Select(measure => Text(measure, "id")).ShouldBe(listed, ignoreOrder: true);
        var all = MeasuresOf(card).ToDictionary(measure => Text(measure, "id")!, measure => measure.ToJsonString(), StringComparer.Ordinal);
        measures.ShouldAllBe(measure => measure.ToJsonString() == all[Text(measure, "id")!]);
        measures.ShouldContain(measure => Text(measure, "rag") != null);
    }

    [Fact]
    public async Task The_page_names_report_team_and_measures_and_says_that_the_figures_are_illustrative()
    {
        var page = WebUtility.HtmlDecode(await host.Http.GetStringAsync(Team.Replace("api/", string.Empty, StringComparison.Ordinal)));

        page.ShouldContain("<h1>Referral and Assessment Team balanced scorecard</h1>");
        page.ShouldContain("llustrative figures");
        page.ShouldContain("Team Manager, Referral and Assessment; Service Manager, Safeguarding and Assessment");
        var report = await host.GetAsync(Team);
        var titles = MeasuresOf(report["areas"]![0]!).Select(measure => Text(measure, "title")!).ToList();
        titles.ShouldAllBe(title => page.Contains(title));
        page.ShouldNotContain("Projected expenditure");
    }

    [Fact]
    public async Task The_CSV_and_the_workbook_have_exactly_the_reports_measures()
    {
        var ids = MeasuresOf((await host.GetAsync(Team))["areas"]![0]!).Select(measure => Text(measure, "id")!).ToList();

        var csv = (await host.Http.GetStringAsync(Team + "?format=csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        csv.Skip(1).Select(line => ids.Single(id => line.Contains($",{id},", StringComparison.Ordinal))).ShouldBe(ids);
        csv.Skip(1).ShouldAllBe(line => line.StartsWith("Referral and Assessment Team,", StringComparison.Ordinal));

        using var workbook = new OpenedWorkbook(await host.Http.GetByteArrayAsync(Team + "?format=xlsx"));
        workbook.TableOf("Scorecard", "area").Select(row => (row["area"].Text, row["measure"].Text)).ShouldBe(ids.Select(id => ((string?)"Referral and Assessment Team", (string?)id)));
        workbook.HeadingOf("Scorecard", "area")[^1].ShouldStartWith("Illustrative figures");
        workbook.TableOf("measures", "measure").Select(row => row["area"].Text).Distinct(StringComparer.Ordinal).ShouldBe(["referral-and-assessment"]);
    }

    [Theory]
    [InlineData("monthly-monitoring")]
    [InlineData("child-protection")]
    [InlineData("children-in-need")]
    [InlineData("leaving-care-team")]
    public async Task A_reports_workbook_that_is_uploaded_gives_the_figures_of_its_measures_back(string report)
    {
        // The month is put back after: the workbook of a part replaces it whole.
        var path = $"{April}/reports/{report}";
        var before = await host.GetAsync(path);
        var whole = await host.Http.GetByteArrayAsync(April + "?format=xlsx");
        var part = await host.Http.GetByteArrayAsync($"{path}?format=xlsx");

        await UploadAsync(part);
        var after = await host.GetAsync(path);
        await UploadAsync(whole);

        var measures = before["areas"]!.AsArray().SelectMany(area => MeasuresOf(area!)).ToList();
        var again = after["areas"]!.AsArray().SelectMany(area => MeasuresOf(area!)).ToDictionary(measure => Text(measure, "id")!, StringComparer.Ordinal);
        measures.Select(measure => Figures(again[Text(measure, "id")!])).ShouldBe(measures.Select(Figures));

        async Task UploadAsync(byte[] bytes)
        {
            ((int)(await host.UploadAsync("harrow-cs/2006-04/measures.xlsx", new MemoryStream(bytes)))["errors"]!).ShouldBe(0);
            await host.RunAsync("compute-scorecards");
        }

        static string Figures(JsonNode measure) => $"{measure["id"]} {measure["value"]} {measure["numerator"]}/{measure["denominator"]} {measure["display"]} {measure["rag"]}";
    }

    [Theory]
    [InlineData("GET", "2006-04/reports/monthly-monitorin", "'monthly-monitorin' is not a report of harrow-cs: write monthly-monitoring.")]
    [InlineData("GET", "2006-04/reports/monthly-monitoring?revision=7", "monthly-monitoring of harrow-cs for 2006-04 was never published as revision '7': leave the revision out to see it as it stands now.")]
    [InlineData("GET", "2006-04/reports/monthly-monitoring?revision=x", "monthly-monitoring of harrow-cs for 2006-04 was never published as revision 'x': leave the revision out to see it as it stands now.")]
    [InlineData("GET", "2016-04/reports/monthly-monitoring", "harrow-cs has no figures for 2016-04: upload an extract to extracts/harrow-cs/2016-04/measures.csv, or ask for latest.")]
    [InlineData("GET", "april/reports/monthly-monitoring", "'april' is not a period: write yyyy-MM, for example 2015-02, or latest.")]
    [InlineData("POST", "2006-04/reports/child-protectoin/publish", "'child-protectoin' is not a report of harrow-cs: write child-protection.")]
    [InlineData("POST", "2016-04/reports/child-protection/publish", "harrow-cs has no figures for 2016-04: upload an extract to extracts/harrow-cs/2016-04/measures.csv, or ask for latest.")]
    public async Task What_is_not_there_is_a_problem_that_says_what_to_write(string method, string path, string detail)
    {
        using var request = new HttpRequestMessage(new(method), $"api/scorecards/harrow-cs/{path}");
        using var response = await host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        Text(JsonNode.Parse(await response.Content.ReadAsStringAsync())!, "detail").ShouldBe(detail);
    }

    private static IEnumerable<JsonNode> MeasuresOf(JsonNode card) => card["sections"]!.AsArray().SelectMany(section => section!["measures"]!.AsArray()).Select(measure => measure!);

    private static string? Text(JsonNode node, string name) => (string?)node[name];
}
