using System.Text;
using System.Text.Json;
using Scorecards.Application;
using Scorecards.Application.Reports;

namespace Scorecards.Hosting.Tests.Access;

/// <summary>Published reports: whose they are, and those that are everybody's.</summary>
public sealed class PublicReportTests : IAsyncLifetime
{
    private const string Open = "scorecards/alpha/2015-02/reports/open-report";

    private AccessHost host = null!;

    public async Task InitializeAsync() => host = await AccessHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("ReportPage", Open + "?revision=1", 200)]
    [InlineData("GetReport", "api/" + Open + "?revision=1", 200)]
    [InlineData("GetReport", "api/" + Open + "?revision=1&format=html", 200)]
    [InlineData("ReportPage", Open, 401)]
    [InlineData("GetReport", "api/" + Open, 401)]
    [InlineData("GetReport", "api/" + Open + "?revision=", 401)]
    [InlineData("GetReport", "api/" + Open + "?revision=2", 401)]
    [InlineData("GetReport", "api/" + Open + "?revision=1&revision=1", 401)]
    [InlineData("GetReport", "api/scorecards/alpha/latest/reports/open-report?revision=1", 401)]
    [InlineData("GetReport", "api/scorecards/alpha/2015-02/reports/east-report?revision=1", 401)]
    public async Task Anybody_opens_a_public_report_as_it_was_published_and_nothing_else(string operation, string path, int status)
    {
        await KeepAsync("open-report", "public", "east");
        await KeepAsync("east-report", "public", "east");

        var answer = await host.SendAsync(operation, path, roles: null);

        (answer.Status, answer.Text.Contains("published words", StringComparison.Ordinal)).ShouldBe((status, status == 200));
    }

    [Fact]
    public async Task What_was_published_while_it_was_internal_stays_internal()
    {
        await KeepAsync("open-report", "internal", "east");

        (await host.SendAsync("ReportPage", Open + "?revision=1", roles: null)).Status.ShouldBe(401);
        (await host.SendAsync("ReportPage", Open + "?revision=1", ["Scorecards.Reader.alpha.east"])).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_is_published_for_the_public_anybody_opens_and_nobody_publishes_without_the_role()
    {
        (await host.SendAsync("PublishReport", "api/" + Open + "/publish", ["Scorecards.Approver"])).Status.ShouldBe(201);

        var answer = await host.SendAsync("ReportPage", Open + "?revision=1", roles: null);
        (answer.Status, answer.Text.Contains("62.2%", StringComparison.Ordinal)).ShouldBe((200, true));
        (await host.SendAsync("PublishReport", "api/" + Open + "/publish?revision=1", roles: null)).Status.ShouldBe(401);
        (await host.SendAsync("PublishReport", "api/" + Open + "/publish?revision=1", ["Scorecards.Reader"])).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("east", 200)]
    [InlineData("east east-one", 200)]
    [InlineData("east west", 403)]
    [InlineData("alpha", 403)]
    public async Task A_published_report_needs_every_area_that_it_was_published_with(string areas, int status)
    {
        await KeepAsync("east-report", "internal", areas.Split(' '));

        (await host.SendAsync("GetReport", "api/scorecards/alpha/2015-02/reports/east-report?revision=1", ["Scorecards.Reader.alpha.east"])).Status.ShouldBe(status);
        (await host.SendAsync("GetReport", "api/scorecards/alpha/2015-02/reports/east-report?revision=1", ["Scorecards.Reader.alpha"])).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_published_report_with_a_figure_of_the_whole_needs_the_whole()
    {
        (await host.SendAsync("PublishReport", "api/scorecards/alpha/2015-02/reports/east-report/publish", ["Scorecards.Approver.alpha.east"])).Status.ShouldBe(201);

        (await host.SendAsync("GetReport", "api/scorecards/alpha/2015-02/reports/east-report?revision=1", ["Scorecards.Reader.alpha.east"])).Status.ShouldBe(403);
        (await host.SendAsync("GetReport", "api/scorecards/alpha/2015-02/reports/east-report?revision=1", ["Scorecards.Reader.alpha"])).Status.ShouldBe(200);
    }

    // As publishing would keep it, without the national places that the sample states.
    private async Task KeepAsync(string report, string audience, params string[] areas)
    {
        var queries = new ReportQueries(host.System.Queries, host.System.Catalogue, host.System.Packs, new(host.System.Observations, host.System.Inputs, host.System.Packs));
        var live = (await queries.FindAsync("alpha", AccessHost.Period, "both-report", CancellationToken.None)).Document!;
        var document = live with
        {
            Report = report,
            Audience = audience,
            Title = "published words",
            Areas = [.. areas.Select(area => live.Areas[0] with { Area = area, Sections = [] })],
        };
        PackFile[] files =
        [
            new("report.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes("<p>published words</p>")),
            new("report.json", "application/json", JsonSerializer.SerializeToUtf8Bytes(document, WireJson.Options)),
        ];
        (await host.System.Packs.KeepAsync(new("alpha", new(2015, 2), report, document.Title, 1, 1, "ann", host.System.Clock.Now, [.. files.Select(file => file.Describe())]), files, CancellationToken.None)).ShouldBeTrue();
    }
}
