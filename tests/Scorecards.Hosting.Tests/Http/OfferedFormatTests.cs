using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Http;
using Scorecards.Application.Alerts;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Http;
using Scorecards.Testing.InMemory;

namespace Scorecards.Hosting.Tests.Http;

/// <summary>Which formats the endpoints offer, on Kent's sample.</summary>
public sealed class OfferedFormatTests : IAsyncLifetime
{
    private static readonly EndpointTools Tools = new(null!); // no page is asked for

    private readonly InMemorySystem system = new();

    private ScorecardEndpoints Scorecards => new(system.Queries, Queries, null!, Sights, Tools);

    private Sights Sights => new(new Everyone(), system.Catalogue);

    private AlertQueries Queries => new(system.Alerts, system.Alerts, system.Deliveries, system.Catalogue, system.Clock);

    private AlertEndpoints Alerts => new(Queries, system.Answers, system.Catalogue, null!, Sights, Tools);

    private ExtractEndpoints Extracts => new(new(system.Ledger, system.Reports), null!, system.Withdraw, system.Compute, null!, Sights, null!, Tools);

    public async Task InitializeAsync()
    {
        system.UploadSamples("kent-scs");
        await system.RunAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Scorecards_are_listed_in_a_workbook() =>
        (await LinesAsync(await Scorecards.ListAsync(Asking("xlsx"), ResponseFormat.Json, CancellationToken.None))).Take(2).ShouldBe(
            ["scorecard|title|organisation|area|latest period|green|amber|red|illustrative", (await FirstLineAsync(await Scorecards.ListAsync(Asking("csv"), ResponseFormat.Json, CancellationToken.None))).TrimEnd('|')]);

    [Fact]
    public async Task Alerts_are_listed_in_a_workbook()
    {
        var lines = await LinesAsync(await Alerts.ListAsync(Asking("xlsx"), ResponseFormat.Json, CancellationToken.None));
        lines[0].ShouldBe("id|scorecard|area|measure|number|title|state|period|red since|display|target|recipient|raised at|acknowledged by|acknowledged at|comment|action|owner|due on");
        lines.Count.ShouldBe(system.Alerts.Alerts.Count + 1);
        lines[1].ShouldEndWith("|2015-03-09 08:00");
    }

    [Fact]
    public async Task Uploads_and_the_issues_of_one_are_listed_in_workbooks()
    {
        var bad = await system.IngestAsync("kent-scs/2015-02/measures--bad.csv", "measure,value\n12,many\n");
        (await LinesAsync(await Extracts.ListAsync(Asking("xlsx"), ResponseFormat.Json, CancellationToken.None)))[0].ShouldBe("id|blob|status|uploaded at|rows|figures|errors|warnings|withdrawn by|withdrawn at|withdrawn because");

        var one = Asking("xlsx");
        one.Request.RouteValues["id"] = bad.Id;
        (await LinesAsync(await Extracts.FindAsync(one, ResponseFormat.Json, CancellationToken.None)))[1].ShouldStartWith("error|2|B|value|many|not-a-number|");
    }

    [Theory]
    [InlineData("scorecards", "xml", "json, html, csv or xlsx")]
    [InlineData("alerts", "xml", "json, html, csv or xlsx")]
    [InlineData("extracts", "xml", "json, html, csv or xlsx")]
    [InlineData("extract", "xml", "json, html, csv or xlsx")]
    [InlineData("scorecard", "xml", "json, html, csv or xlsx")]
    [InlineData("exceptions", "xml", "json, html, csv or xlsx")]
    public async Task A_format_that_is_not_offered_is_a_problem_that_names_those_that_are(string endpoint, string format, string offered)
    {
        var executed = await Executed.OfAsync(await AnswerAsync(endpoint, Asking(format)));
        executed.Status.ShouldBe(400);
        using var problem = JsonDocument.Parse(executed.Body);
        (problem.RootElement.GetProperty("title").GetString(), problem.RootElement.GetProperty("detail").GetString()).ShouldBe(
            ("Unknown format", $"'{format}' is not a format here: write {offered}."));
    }

    private Task<IResult> AnswerAsync(string endpoint, HttpContext context) => endpoint switch
    {
        "scorecards" => Scorecards.ListAsync(context, ResponseFormat.Json, CancellationToken.None),
        "scorecard" => Scorecards.ScorecardAsync(context, ResponseFormat.Json, CancellationToken.None),
        "exceptions" => Scorecards.ExceptionsAsync(context, ResponseFormat.Json, CancellationToken.None),
        "alerts" => Alerts.ListAsync(context, ResponseFormat.Json, CancellationToken.None),
        "extract" => Extracts.FindAsync(context, ResponseFormat.Json, CancellationToken.None),
        _ => Extracts.ListAsync(context, ResponseFormat.Json, CancellationToken.None),
    };

    private sealed class Everyone : ICallerIdentity
    {
        public bool HasSignIn => false;

        public Caller CallerOf(HttpRequest request) => new("ann", [new(AccessRole.Administrator)]);
    }

    private static DefaultHttpContext Asking(string format) => new() { Request = { QueryString = new($"?format={format}") } };

    private static async Task<List<string>> LinesAsync(IResult result)
    {
        var executed = await Executed.OfAsync(result);
        executed.ContentType.ShouldBe(XlsxAnswer.ContentType);
        using var document = SpreadsheetDocument.Open(new MemoryStream(executed.Body), isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(row => string.Join('|', row.Elements<Cell>().Select(cell => cell.InnerText)))];
    }

    private static async Task<string> FirstLineAsync(IResult csv) => (await Executed.OfAsync(csv)).Text.Split("\r\n")[1].Replace(',', '|');
}
