using System.Text;
using System.Text.Json.Nodes;

namespace Scorecards.LocalHost.Tests;

/// <summary>Broken uploads are rejected whole, with every issue, and change no figure.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class BrokenUploadTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Blob = "kent-scs/2015-02/measures.csv";
    private const string Header = "measure,area,numerator,denominator,value\n";

    private readonly RunningHost host = fixture.Host;

    /// <summary>What is wrong, the blob's name, its text, and the issues as "code row column field".</summary>
    public static TheoryData<string, string, string, string[]> Broken { get; } = new()
    {
        { "wrong header", Blob, "measure,area,numeratr,denominator,value\n12,,17,28,\n", ["unknown-column 1 C "] },
        { "a header of something else", Blob, "name,date\nx,y\n", ["missing-header 1  "] },
        { "unknown measure", Blob, Header + "12,,17,28,\n99,,1,2,\nre-referals-12-months,,1,2,\n", ["unknown-measure 3 A measure", "unknown-measure 4 A measure"] },
        { "unknown area", Blob, Header + "12,Kant,17,28,\n11,,71,76,\n", ["unknown-area 2 B area"] },
        { "letters in a number", Blob, Header + "12,,1O,28,\n10,,72,8E,\n5,,,2b\n11,,71,76,\n", ["not-a-number 2 C numerator", "not-a-number 3 D denominator", "not-a-number 4 D denominator"] },
        { "denominator 0", Blob, Header + "12,,0,0,\n11,,71,76,\n", ["denominator-zero 2 D denominator"] },
        { "numerator above denominator", Blob, Header + "12,,28,17,\n11,,71,76,\n", ["numerator-above-denominator 2 C numerator"] },
        { "duplicate row", Blob, Header + "12,,17,28,\n11,,71,76,\npf-existing-visits-in-time,kent,17,28,\n", ["duplicate-row 4 A measure"] },
        { "empty file", Blob, string.Empty, ["empty-file   "] },
        { "header only", Blob, Header, ["no-rows   "] },
        { "month 13 in the name", "kent-scs/2015-13/measures.csv", Header + "12,,17,28,\n", ["unreadable-period   "] },
        { "another month in the rows", Blob, "measure,value,period\n5,26,2015-01\n8,0,2015-02\n", ["wrong-period 2 C period"] },
        { "a month that has not begun", "kent-scs/2199-01/measures.csv", Header + "12,,17,28,\n", ["future-period   "] },
        { "no such scorecard", "kent-csc/2015-02/measures.csv", Header + "12,,17,28,\n", ["unknown-scorecard   "] },
        { "not a CSV at all", Blob, "%PDF-1.7\n%\u00e2\u00e3\n", ["not-csv   "] },
        { "text in an xlsx", "kent-scs/2015-02/measures.xlsx", Header + "12,,17,28,\n", ["not-xlsx   "] },
        { "neither csv nor xlsx", "kent-scs/2015-02/measures.docx", "PK", ["unreadable-format   "] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_upload_is_rejected_whole_with_every_issue_and_no_figure_changes(string what, string blob, string text, string[] issues)
    {
        var before = await host.GetAsync("api/scorecards/kent-scs/2015-02");

        var entry = await host.UploadAsync(blob, text);
        await host.RunAsync("compute-scorecards");

        ((string?)entry["status"]).ShouldBe("rejected", what);
        entry["issues"]!.AsArray().Select(Describe).ShouldBe(issues, what);
        entry["issues"]!.AsArray().ShouldAllBe(issue => ((string?)issue!["message"])!.Contains(':', StringComparison.Ordinal), "each message says what is wrong: and what to do");
        (await host.ReportAsync((string)entry["id"]!))["issues"]!.ToJsonString().ShouldBe(entry["issues"]!.ToJsonString());
        (await host.GetAsync("api/scorecards/kent-scs/2015-02")).ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_rejected()
    {
        var entry = await host.UploadAsync(Blob, new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00]));

        entry["issues"]!.AsArray().Select(Describe).ShouldBe(["not-csv   "]);
    }

    [Fact]
    public async Task The_page_of_a_rejected_upload_says_where_and_what_to_do()
    {
        var entry = await host.UploadAsync(Blob, Header + "12,,1O,28,\n");

        var html = await host.Http.GetStringAsync($"extracts/{(string?)entry["id"]}");

        html.ShouldContain("Rejected: no figure has changed.");
        html.ShouldContain("C2 (numerator)");
    }

    [Fact]
    public async Task A_rehearsal_tells_the_same_and_stores_nothing()
    {
        var before = (await host.GetAsync("api/extracts"))["extracts"]!.AsArray().Count;
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Header + "12,,28,17,\n"));

        using var response = await host.Http.PostAsync($"api/extracts/validate?name={Blob}", content);
        var result = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        ((bool)result["acceptable"]!).ShouldBeFalse();
        result["issues"]!.AsArray().Select(Describe).ShouldBe(["numerator-above-denominator 2 C numerator"]);
        (await host.GetAsync("api/extracts"))["extracts"]!.AsArray().Count.ShouldBe(before);
    }

    private static string Describe(JsonNode? issue) => $"{issue!["code"]} {issue["row"]} {issue["column"]} {issue["field"]}";
}
