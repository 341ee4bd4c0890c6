using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Scorecards.Hosting.Tests.Access;

namespace Scorecards.Hosting.Tests.Reports;

/// <summary>Nothing that a public report is made of holds a small count, whatever form it has.</summary>
public sealed class PublicPackTests : IAsyncLifetime
{
    private const string Report = "scorecards/gamma/2015-02/reports/open";

    private static readonly string[] Formats = ["html", "csv", "xlsx", "json"];

    private AccessHost host = null!;

    public async Task InitializeAsync() => host = await PlantedReport.StartAsync("public");

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task No_file_of_a_public_pack_holds_a_small_count()
    {
        (await host.SendAsync("PublishReport", $"api/{Report}/publish", ["Scorecards.Approver"])).Status.ShouldBe(201);

        var texts = await TextsAsync(host, "&revision=1", roles: null);

        Found(texts).ShouldBeEmpty();
        PlantedReport.Shown.Where(shown => !texts["html"].Contains(shown, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_form_of_the_report_as_it_stands_does_either() =>
        Found(await TextsAsync(host, string.Empty, ["Scorecards.Reader"])).ShouldBeEmpty();

    [Fact]
    public async Task The_same_report_for_those_with_a_right_to_the_figures_holds_them_all()
    {
        await using var internally = await PlantedReport.StartAsync("internal");

        var texts = await TextsAsync(internally, string.Empty, ["Scorecards.Reader"]);

        PlantedReport.Secrets.Keys.Except(Found(texts).Select(found => found.Secret), StringComparer.Ordinal).ShouldBeEmpty("a search that finds nothing there proves nothing");
    }

    [Fact]
    public async Task The_pack_names_no_file_that_it_was_worked_out_from()
    {
        (await host.SendAsync("PublishReport", $"api/{Report}/publish", ["Scorecards.Approver"])).Status.ShouldBe(201);

        var texts = await TextsAsync(host, "&revision=1", roles: null);

        var entries = host.System.Ledger.Entries.Values.ToList();
        entries.Count.ShouldBe(7);
        foreach (var text in texts.Values)
        {
            entries.ShouldAllBe(entry => !text.Contains(entry.Id) && !text.Contains(entry.Sha256!));
        }
    }

    [Fact]
    public async Task Those_with_a_right_to_the_figures_read_why_each_is_not_shown_and_the_public_does_not()
    {
        (await host.SendAsync("PublishReport", $"api/{Report}/publish", ["Scorecards.Approver"])).Status.ShouldBe(201);

        var live = JsonNode.Parse((await host.SendAsync("GetReport", $"api/{Report}?format=json", ["Scorecards.Reader"])).Text)!["suppressed"]!.AsArray();
        var pack = JsonNode.Parse((await host.SendAsync("GetReport", $"api/{Report}?format=json&revision=1", roles: null)).Text)!.AsObject();

        pack.ContainsKey("suppressed").ShouldBeFalse();
        live.Select(item => $"{item!["subject"]} {item["place"]} {item["period"]} {item["reason"]}").ShouldBe(
        [
            "children area-south 2015-02 secondary",
            "children area-west 2015-02 primary",
            "children commentary 2015-02 derived",
            "few latest 2015-02 primary",
            "few trend 2015-02 primary",
            "few years-2015-02 2015-02 primary",
            "few commentary 2015-02 derived",
            "most latest 2015-02 complement",
            "most trend 2015-02 complement",
            "most years-2015-02 2015-02 complement",
            "to-date previous 2015-01 between-periods",
            "to-date trend 2015-01 between-periods",
            "to-date travel 2015-01 derived",
            "rate latest 2015-02 primary",
            "rate trend 2015-02 primary",
            "rate years-2015-02 2015-02 primary",
            "outturn previous 2014-03 primary",
            "outturn outturn 2014-03 primary",
            "outturn years-2014-03 2014-03 primary",
            "outturn travel 2014-03 derived",
            "grades grades fair 2015-02 secondary",
            "grades grades poor 2015-02 primary",
            "shares shares good 2015-02 unchecked",
            "shares shares poor 2015-02 unchecked",
            "money spend note 2015-02 derived",
            "plan panels status 2015-02 derived",
        ]);
    }

    [Fact]
    public async Task A_figure_that_is_not_shown_has_no_colour_no_arrow_and_no_words()
    {
        var measures = JsonNode.Parse((await host.SendAsync("GetReport", $"api/{Report}?format=json", ["Scorecards.Reader"])).Text)!["areas"]![0]!["sections"]![0]!["measures"]!.AsArray();

        var few = measures[1]!;
        (few["display"]!.ToString(), few["code"]!.ToString(), few["rag"], few["state"]!.ToString(), few["stateLabel"]!.ToString(), few["commentary"]).ShouldBe(("c", "c", null, "not-rated", "Not shown", null));
        (few["value"], few["numerator"], few["denominator"], few["redSince"]).ShouldBe((null, null, null, null));
        measures[3]!["travel"]!["words"]!.ToString().ShouldBe("Not shown");
        measures[0]!["commentary"]!.ToString().ShouldBe("Every child was seen. […]");
    }

    private static List<(string Format, string Secret, string What)> Found(Dictionary<string, string> texts) =>
        [.. from text in texts from secret in PlantedReport.Secrets where text.Value.Contains(secret.Key, StringComparison.OrdinalIgnoreCase) select (text.Key, secret.Key, secret.Value)];

    private static async Task<Dictionary<string, string>> TextsAsync(AccessHost host, string query, IReadOnlyList<string>? roles)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var format in Formats)
        {
            var answer = await host.SendAsync("GetReport", $"api/{Report}?format={format}{query}", roles);
            answer.Status.ShouldBe(200);
            texts.Add(format, format == "xlsx" ? Unzipped(answer.Body) : WebUtility.HtmlDecode(answer.Text));
        }

        return texts;
    }

    private static string Unzipped(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
