using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Scorecards.Application.Alerts;
using Scorecards.Application.Catalogues;
using Scorecards.Domain.Alerts;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Http;

namespace Scorecards.Hosting.Tests.Access;

/// <summary>What somebody with an area alone sees: their area's figures and those of the areas below it, in every form, and nobody else's.</summary>
public sealed class SeenTests : IAsyncLifetime
{
    private static readonly string[] East = ["Scorecards.Administrator.alpha.east"];
    private static readonly string[] EastAndWest = ["Scorecards.Reader.alpha.east", "Scorecards.Reader.alpha.west"];
    private static readonly string[] All = ["Scorecards.Administrator"];

    // Figures of the whole, of west, of beta, and of the authority nationally.
    private static readonly string[] OfOthers = ["61.1", "611", "64.4", "644", "65.5", "655", "71.7", "7171", "9191919", "9292929", "Beta"];

    private AccessHost host = null!;

    public async Task InitializeAsync() => host = await AccessHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    public static TheoryData<string, string> Asked => new()
    {
        { "HomePage", "" }, { "GetScorecards", "api/scorecards" }, { "GetScorecards", "api/scorecards?format=csv" }, { "GetScorecards", "api/scorecards?format=xlsx" },
        { "ScorecardPage", "scorecards/alpha/2015-02?area=east" }, { "GetScorecard", "api/scorecards/alpha/2015-02?area=east" }, { "GetScorecard", "api/scorecards/alpha/2015-02?area=east&revision=1" },
        { "GetScorecard", "api/scorecards/alpha/2015-02?area=east&format=csv" }, { "GetScorecard", "api/scorecards/alpha/2015-02?area=east&format=xlsx" }, { "GetScorecard", "api/scorecards/alpha/2015-02?area=east-one&format=xlsx" },
        { "ExceptionsPage", "scorecards/alpha/2015-02/exceptions?area=east" }, { "GetExceptions", "api/scorecards/alpha/2015-02/exceptions?area=east" },
        { "GetExceptions", "api/scorecards/alpha/2015-02/exceptions?area=east&format=csv" }, { "GetExceptions", "api/scorecards/alpha/2015-02/exceptions?area=east&format=xlsx" },
        { "ReportPage", "scorecards/alpha/2015-02/reports/east-report" }, { "GetReport", "api/scorecards/alpha/2015-02/reports/east-report" },
        { "GetReport", "api/scorecards/alpha/2015-02/reports/east-report?format=csv" }, { "GetReport", "api/scorecards/alpha/2015-02/reports/east-report?format=xlsx" },
        { "GetCommentary", "api/scorecards/alpha/2015-02/measures/visits/commentary?area=east" },
        { "ExtractsPage", "extracts" }, { "GetExtracts", "api/extracts" }, { "GetExtracts", "api/extracts?format=csv" }, { "GetExtracts", "api/extracts?scorecard=alpha" },
        { "AlertsPage", "alerts" }, { "GetAlerts", "api/alerts" }, { "GetAlerts", "api/alerts?format=csv" }, { "GetAlerts", "api/alerts?format=xlsx" }, { "GetAlerts", "api/alerts?scorecard=beta" },
        { "AuditPage", "audit" }, { "GetAudit", "api/audit" },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task No_answer_to_somebody_of_an_area_holds_a_figure_of_another_place(string operation, string path)
    {
        var answer = await host.SendAsync(operation, path, East);

        answer.Status.ShouldBe(200);
        var text = TextOf(answer);
        OfOthers.Where(figure => text.Contains(figure, StringComparison.Ordinal)).ShouldBeEmpty(text);
    }

    [Theory]
    [InlineData("GetScorecard", "api/scorecards/alpha/2015-02", "61.1%")]
    [InlineData("GetScorecard", "api/scorecards/alpha/2015-02", "71.71")]
    [InlineData("GetScorecard", "api/scorecards/alpha/2015-02", "9191919")]
    [InlineData("GetScorecard", "api/scorecards/alpha/2015-02?area=east&format=xlsx", "644")]
    [InlineData("GetScorecard", "api/scorecards/alpha/2015-02?area=east&format=xlsx", "7171")]
    [InlineData("GetScorecard", "api/scorecards/alpha/2015-02?area=east&format=xlsx", "9191919")]
    [InlineData("GetAlerts", "api/alerts", "64.4%")]
    public async Task Somebody_of_everything_finds_those_figures_there(string operation, string path, string figure) =>
        TextOf(await host.SendAsync(operation, path, All)).ShouldContain(figure);

    [Fact]
    public async Task The_list_of_scorecards_shows_the_uppermost_places_that_somebody_may_read()
    {
        async Task<string> ListedAsync(params string[] roles) => string.Join(' ', (await JsonAsync("GetScorecards", "api/scorecards", roles))["scorecards"]!.AsArray().Select(item => $"{item!["scorecard"]}/{item["area"]}"));

        (await ListedAsync(All)).ShouldBe("alpha/alpha beta/beta");
        (await ListedAsync("Scorecards.Reader.beta")).ShouldBe("beta/beta");
        (await ListedAsync(East)).ShouldBe("alpha/east");
        (await ListedAsync(EastAndWest)).ShouldBe("alpha/east alpha/west");
        (await ListedAsync("Scorecards.Reader.alpha.east-one", "Scorecards.Reader.alpha.east")).ShouldBe("alpha/east");
        (await ListedAsync("Scorecards.Reader.alpha.nowhere", "Scorecards.Reader.nothing")).ShouldBe(string.Empty);
        (await host.SendAsync("HomePage", "", East)).Text.ShouldContain("""<a class="strong" href="/scorecards/alpha/2015-02?area=east">February 2015</a>""");
    }

    [Fact]
    public async Task An_areas_scorecard_is_without_what_is_of_the_whole()
    {
        var part = await JsonAsync("GetScorecard", "api/scorecards/alpha/2015-02?area=east", East);
        var whole = await JsonAsync("GetScorecard", "api/scorecards/alpha/2015-02?area=east", All);

        Names(part["reports"]!).ShouldBe(["east-report", "open-report"]);
        Names(whole["reports"]!).ShouldBe(["east-report", "both-report", "whole-report", "open-report"]);
        var (seen, full) = (part["sections"]![0]!["measures"]![0]!, whole["sections"]![0]!["measures"]![0]!);
        ((string?)seen["display"], seen["baseline"], (string?)full["baseline"]!["rank"]).ShouldBe(("62.2%", null, full["baseline"]!["rank"]!.ToString()));
    }

    [Fact]
    public async Task A_version_that_one_reader_has_is_not_taken_for_anothers()
    {
        const string Path = "api/scorecards/alpha/2015-02?area=east";
        var tag = (await host.SendAsync("GetScorecard", Path, All)).Headers.ETag.ToString();

        (await host.SendAsync("GetScorecard", Path, All, with: request => request.Headers.IfNoneMatch = tag)).Status.ShouldBe(304);
        (await host.SendAsync("GetScorecard", Path, East, with: request => request.Headers.IfNoneMatch = tag)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_workbook_holds_the_rows_of_the_readers_areas()
    {
        async Task<string[]> RowsAsync(params string[] roles)
        {
            var text = TextOf(await host.SendAsync("GetScorecard", "api/scorecards/alpha/2015-02?area=east&format=xlsx", roles));
            return [.. new[] { "611", "622", "633", "644", "7171", "8282", "9191919" }.Where(figure => text.Contains(figure, StringComparison.Ordinal))];
        }

        (await RowsAsync(All)).ShouldBe(["611", "622", "633", "644", "7171", "8282", "9191919"]);
        (await RowsAsync(East)).ShouldBe(["622", "633", "8282"]);
        (await RowsAsync(EastAndWest)).ShouldBe(["622", "633", "644", "8282"]);
    }

    [Fact]
    public async Task Uploads_are_listed_for_those_who_may_see_the_whole_page_by_page()
    {
        async Task<string[]> ListedAsync(params string[] roles) => [.. (await JsonAsync("GetExtracts", "api/extracts", roles))["extracts"]!.AsArray().Select(item => (string)item!["blob"]!).Order(StringComparer.Ordinal)];

        (await ListedAsync(All)).ShouldBe(["alpha/2015-02/measures.csv", "alpha/2015-02/money.csv", "alpha/2015-02/national.csv", "beta/2015-02/measures.csv", "nobodys/2015-02/measures.csv"]);
        (await ListedAsync("Scorecards.Analyst.beta")).ShouldBe(["beta/2015-02/measures.csv"]);
        (await ListedAsync("Scorecards.Reader", "Scorecards.Analyst.beta")).ShouldBe(["beta/2015-02/measures.csv"]);
        (await ListedAsync(East)).ShouldBe([]);

        var queries = new Application.Extracts.ExtractQueries(host.System.Ledger, host.System.Reports);
        var blobs = new List<string>();
        for (string? after = null; ;)
        {
            var page = await queries.ListAsync(null, after, 2, scorecard => scorecard == "alpha", CancellationToken.None);
            page.Extracts.Count.ShouldBeInRange(1, 2);
            blobs.AddRange(page.Extracts.Select(entry => entry.Blob));
            after = page.Next;
            if (after is null)
            {
                break;
            }
        }

        blobs.Order(StringComparer.Ordinal).ShouldBe(["alpha/2015-02/measures.csv", "alpha/2015-02/money.csv", "alpha/2015-02/national.csv"]);
    }

    [Fact]
    public async Task Of_alerts_silences_messages_and_late_extracts_each_is_seen_by_those_with_a_right_to_its_place()
    {
        var catalogue = await Catalogue.LoadAsync(host.System.Catalogue, CancellationToken.None);
        var told = host.System.Alerts.Notifications.Select(item => item.Notification).Single(notification => notification is { Scorecard: "alpha", Kind: NotificationKind.Measures });
        told.Lines.Select(line => line.Facts.Area).Order(StringComparer.Ordinal).ShouldBe(["alpha", "east", "east-one", "west"]);
        Notification Of(string id, params string[] areas) => told with { Id = id, Lines = [.. told.Lines.Where(line => areas.Contains(line.Facts.Area))] };
        var list = new AlertList(
            [.. host.System.Alerts.Alerts.Select(alert => new AlertWithDeliveries(alert, null, []))],
            [.. new[] { Of("east", "east", "east-one"), Of("both", "east", "west"), Of("none"), told with { Id = "digest", Kind = NotificationKind.Digest, Lines = [] } }.Select(notification => new UndeliveredNotification(notification, []))],
            [new("alpha", new DeadlineMemory("measures", new(2015, 2), AlertState.Late, new(2015, 3, 1), new(2015, 3, 2), null))],
            [.. new[] { "alpha", "east", "west" }.Select(area => new SilencedMeasure("alpha", new("visits", area, new(2015, 4, 1), "r", "ann", default)))]);

        string Seen(params string[] roles)
        {
            var seen = SeenAlerts.Of(list, new(new("ann", [.. roles.Select(Grant.Read).OfType<Grant>()]), AccessRole.Reader, catalogue));
            return string.Join(" | ", string.Join(' ', seen.Alerts.Select(item => item.Alert.Area).Order(StringComparer.Ordinal)), string.Join(' ', seen.Undelivered.Select(item => item.Notification.Id)), seen.Late.Count, string.Join(' ', seen.Silences.Select(item => item.Silence.Area)));
        }

        Seen(All).ShouldBe("alpha beta east east-one west | east both none digest | 1 | alpha east west");
        Seen("Scorecards.Reader.alpha").ShouldBe("alpha east east-one west | east both none digest | 1 | alpha east west");
        Seen(East).ShouldBe("east east-one | east | 0 | east");
        Seen(EastAndWest).ShouldBe("east east-one west | east both | 0 | east west");
        Seen("Scorecards.Reader.beta").ShouldBe("beta |  | 0 | ");
    }

    private async Task<JsonNode> JsonAsync(string operation, string path, string[] roles) => JsonNode.Parse((await host.SendAsync(operation, path, roles)).Text)!;

    private static string[] Names(JsonNode items) => [.. items.AsArray().Select(item => (string)item!["id"]!)];

    // A workbook's parts one after another; the style sheet has numbers of its own.
    private static string TextOf(Executed answer)
    {
        if (answer.ContentType != XlsxAnswer.ContentType)
        {
            return answer.Text.Split("<style>") is [var before, var after] ? before + after.Split("</style>")[1] : answer.Text;
        }

        using var zip = new ZipArchive(new MemoryStream(answer.Body));
        var text = new StringBuilder();
        foreach (var part in zip.Entries.Where(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
