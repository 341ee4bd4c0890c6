using System.Text.Json.Nodes;
using Scorecards.Testing;
using Scorecards.Testing.Workbooks;

namespace Scorecards.LocalHost.Tests;

[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class RestatementTests(AzuriteFixture azurite)
{
    private const string Path = "api/scorecards/kent-scs/2015-02";

    [Fact]
    public async Task A_changed_figure_for_the_month_gives_revision_2_and_the_summary_follows()
    {
        await using var host = await RunningHost.StartAsync(azurite);
        var first = await host.GetAsync(Path);

        var entry = await host.UploadAsync("kent-scs/2015-02/measures--restated.csv", Repository.Sample("kent-scs", "2015-02").Replace(",17,28,60.7%,", ",24,28,85.7%,", StringComparison.Ordinal));
        await host.RunAsync("compute-scorecards");

        ((string?)entry["status"], (int)entry["revision"]!).ShouldBe(("accepted", 2));
        var second = await host.GetAsync(Path);
        ((int)second["revision"]!, (int)second["summary"]!["green"]!, (int)second["summary"]!["red"]!, (int)second["summary"]!["sincePrevious"]!["improved"]!).ShouldBe((2, 18, 0, 26));
        (await host.GetAsync(Path + "?revision=1")).ToJsonString().ShouldBe(first.ToJsonString());
        (await host.GetAsync(Path + "/exceptions"))["exceptions"]!.AsArray().ShouldBeEmpty();
        (await host.GetAsync("api/alerts"))["alerts"]!.AsArray().Select(alert => (string?)alert!["state"]).ShouldBe(["recovered"]);
        await host.RunAsync("deliver-alerts");
        var told = (await host.MessagesAsync())[2..];
        told.Select(message => message.Channel).ShouldBe(["teams", "email"], ignoreOrder: true);
        told.ShouldAllBe(message => message.Text.Contains("Restated: February 2015 is green now, and no longer red.", StringComparison.Ordinal) && message.Text.Contains("February 2015: from red 60.7% to green 85.7%", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_upload_that_was_restated_is_superseded_in_the_ledger()
    {
        await using var host = await RunningHost.StartAsync(azurite);

        await host.UploadAsync("kent-scs/2015-02/measures.csv", Repository.Sample("kent-scs", "2015-02").Replace(",17,28,60.7%,", ",18,28,,", StringComparison.Ordinal));

        var february = (await host.GetAsync("api/extracts?scorecard=kent-scs"))["extracts"]!.AsArray().Where(entry => (string?)entry!["period"] == "2015-02");
        february.Select(entry => ((string?)entry!["status"], (int)entry["revision"]!)).ShouldBe([("accepted", 2), ("superseded", 1)]);
    }

    [Fact]
    public async Task The_first_bytes_again_after_others_bring_the_first_figures_back_as_revision_3()
    {
        await using var host = await RunningHost.StartAsync(azurite);
        var sample = Repository.Sample("kent-scs", "2015-02");
        await host.UploadAsync("kent-scs/2015-02/measures.csv", sample.Replace(",17,28,60.7%,", ",28,28,,", StringComparison.Ordinal));
        await host.RunAsync("compute-scorecards");

        await host.UploadAsync("kent-scs/2015-02/measures.csv", sample);
        await host.RunAsync("compute-scorecards");

        var card = await host.GetAsync(Path);
        ((int)card["revision"]!, (int)card["summary"]!["red"]!).ShouldBe((3, 1));
    }

    [Fact]
    public async Task The_same_figures_as_a_workbook_change_no_figure_and_no_revision_of_the_scorecard()
    {
        await using var host = await RunningHost.StartAsync(azurite);
        var before = await host.GetAsync(Path);
        using var known = await host.Http.GetAsync(Path);
        var workbook = new WorkbookBuilder().Sheet("measures").Row("measure", "numerator", "denominator", "value", "commentary");
        foreach (var row in before["sections"]!.AsArray().SelectMany(section => section!["measures"]!.AsArray()))
        {
            var (numerator, denominator) = ((decimal?)row!["numerator"], (decimal?)row["denominator"]);
            workbook.Row(
                (string?)row["number"]!,
                numerator is { } n ? WorkbookCell.Number((double)n) : null,
                denominator is { } d ? WorkbookCell.Number((double)d) : null,
                numerator is not null ? null : WorkbookCell.Number((double)row["value"]!),
                (string?)row["commentary"] is { } commentary ? commentary : null);
        }

        var entry = await host.UploadAsync("kent-scs/2015-02/measures.xlsx", new MemoryStream(workbook.Build()));
        await host.RunAsync("compute-scorecards");

        ((string?)entry["status"], (int)entry["revision"]!, (int)entry["figures"]!).ShouldBe(("accepted", 2, 47));
        using var request = new HttpRequestMessage(HttpMethod.Get, Path) { Headers = { IfNoneMatch = { known.Headers.ETag! } } };
        using var response = await host.Http.SendAsync(request);
        var after = JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!; // not 304: it names another upload
        after["sources"]!.AsArray().Select(source => ((int)source!["revision"]!, (string?)source["extract"])).ShouldBe([(2, (string?)entry["id"])]);
        Documents.WithoutUploads(after).ToJsonString().ShouldBe(Documents.WithoutUploads(before).ToJsonString());
    }

    [Fact]
    public async Task A_broken_workbook_is_told_by_sheet_row_and_column()
    {
        await using var host = await RunningHost.StartAsync(azurite);
        var workbook = new WorkbookBuilder().Sheet("measures").Row("measure", "numerator", "denominator").Row("12", 17, 28).Row("11", "7l", 76);

        var entry = await host.UploadAsync("kent-scs/2015-02/measures.xlsx", new MemoryStream(workbook.Build()));

        var issue = entry["issues"]!.AsArray().Single()!;
        ((string?)entry["status"], (string?)issue["sheet"], (int)issue["row"]!, (string?)issue["column"], (string?)issue["code"]).ShouldBe(("rejected", "measures", 3, "B", "not-a-number"));
    }
}
