using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;

namespace Scorecards.LocalHost.Tests.Exports;

/// <summary>Scorecards of each kind as a workbook and as CSV, and the workbook uploaded again.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class ScorecardExportTests(ExportFixture fixture) : IClassFixture<ExportFixture>
{
    private static readonly string[] Unsaid = ["computedAt", "sources"];

    private readonly RunningHost host = fixture.Host;

    [Theory]
    [InlineData("kent-scs", "2015-02")]
    [InlineData("birmingham-cs", "2017-12")]
    [InlineData("doncaster-cst", "2015-12")]
    [InlineData("harrow-cs", "2006-04")]
    public async Task The_first_sheet_shows_each_measure_as_people_read_it(string scorecard, string period)
    {
        var card = await host.GetAsync($"api/scorecards/{scorecard}/{period}");
        using var workbook = await OpenAsync(scorecard, period);

        var heading = workbook.HeadingOf("Scorecard", "area");
        heading[0].ShouldBe($"{Text(card, "title")}, {Text(card, "organisation")}");
        heading.Any(line => line.StartsWith("Illustrative figures", StringComparison.Ordinal)).ShouldBe(scorecard == "harrow-cs");
        workbook.FrozenRowsOf("Scorecard").ShouldBe(heading.Count + 1);
        workbook.HasFormulas.ShouldBeFalse();
        var rows = workbook.TableOf("Scorecard", "area");
        rows.Select(row => row["measure"].Text).ShouldBe(MeasuresOf(card).Select(measure => Text(measure, "id")));
        foreach (var (row, measure) in rows.Zip(MeasuresOf(card)))
        {
            ShowsFigure(row.GetValueOrDefault("value"), measure, "value");
            ShowsFigure(row.GetValueOrDefault("target"), measure, "target");
            ShowsRating(row.GetValueOrDefault("rag"), Text(measure, "rag"));
        }
    }

    [Theory]
    [InlineData("kent-scs", "2015-02", "measures")]
    [InlineData("birmingham-cs", "2017-12", "measures, previous-months")]
    [InlineData("doncaster-cst", "2015-12", "measures, case-audits, budget, internal-audit, projects")]
    [InlineData("harrow-cs", "2006-04", "measures")]
    public async Task The_workbook_uploaded_as_each_of_its_datasets_changes_nothing(string scorecard, string period, string datasets)
    {
        var path = $"api/scorecards/{scorecard}/{period}";
        var before = await host.GetAsync(path);
        var bytes = await host.Http.GetByteArrayAsync($"{path}?format=xlsx");
        using var workbook = new OpenedWorkbook(bytes);
        workbook.Sheets.ShouldBe(["Scorecard", .. datasets.Split(", ")]);

        foreach (var dataset in datasets.Split(", "))
        {
            var entry = await host.UploadAsync($"{scorecard}/{period}/{dataset}.xlsx", new MemoryStream(bytes));
            ((int)entry["errors"]!).ShouldBe(0, entry.ToJsonString());
            var first = before["sources"]!.AsArray().Single(source => Text(source!, "dataset") == dataset)!;
            WarningsOf(entry).Except(WarningsOf(await host.GetAsync($"api/extracts/{first["extract"]}")), StringComparer.Ordinal).ShouldBeEmpty();
        }

        await host.RunAsync("compute-scorecards");
        var after = await host.GetAsync(path);
        SaidBy(after).ShouldBe(SaidBy(before));
        using var again = await OpenAsync(scorecard, period);
        again.Sheets.ShouldBe(workbook.Sheets);
    }

    [Fact]
    public async Task A_quarters_own_figures_come_back_from_the_workbook_of_its_month()
    {
        // A month with quarters alone has measures without figures of their own, and the workbook has the quarters' sheet.
        var before = await host.GetAsync("api/scorecards/doncaster-cst/2015-12");
        var bytes = await host.Http.GetByteArrayAsync("api/scorecards/doncaster-cst/2015-09?format=xlsx");

        var entry = await host.UploadAsync("doncaster-cst/2015-09/quarters.xlsx", new MemoryStream(bytes));
        await host.RunAsync("compute-scorecards");

        ((int)entry["errors"]!).ShouldBe(0, entry.ToJsonString());
        SaidBy(await host.GetAsync("api/scorecards/doncaster-cst/2015-12")).ShouldBe(SaidBy(before));
    }

    [Theory]
    [InlineData("kent-scs", "2015-02")]
    [InlineData("birmingham-cs", "2017-12")]
    [InlineData("doncaster-cst", "2015-12")]
    [InlineData("harrow-cs", "2006-04")]
    public async Task The_CSV_has_each_measure_once_with_the_figures_of_the_JSON(string scorecard, string period)
    {
        var path = $"api/scorecards/{scorecard}/{period}";
        var measures = MeasuresOf(await host.GetAsync(path)).ToList();

        var rows = await ReadCsvAsync($"{path}?format=csv");

        rows.Select(row => row["measure"]).ShouldBe(measures.Select(measure => Text(measure, "id")));
        foreach (var (row, measure) in rows.Zip(measures))
        {
            foreach (var figure in (string[])["value", "numerator", "denominator", "target"])
            {
                NumberIn(row[figure]).ShouldBe((decimal?)measure[figure], $"{figure} of {row["measure"]}");
            }

            (row["display"].TrimStart('\''), row["rag"]).ShouldBe((Text(measure, "display"), Text(measure, "rag") ?? string.Empty));
        }
    }

    [Fact]
    public async Task A_commentary_that_looks_like_a_formula_stays_text_in_workbook_CSV_and_upload()
    {
        const string Words = "=HYPERLINK(\"https://evil.example\",\"Open\")";
        const string Path = "api/scorecards/kent-scs/2015-01";
        await host.UploadAsync("kent-scs/2015-01/commentary.csv", $"measure,commentary,author\n11,\"{Words.Replace("\"", "\"\"", StringComparison.Ordinal)}\",Ann\n");
        await host.RunAsync("compute-scorecards");
        var before = await host.GetAsync(Path);
        Text(MeasuresOf(before).Single(measure => Text(measure, "number") == "11"), "commentary").ShouldBe(Words);

        var bytes = await host.Http.GetByteArrayAsync(Path + "?format=xlsx");
        using var workbook = new OpenedWorkbook(bytes);
        workbook.HasFormulas.ShouldBeFalse();
        var cell = workbook.TableOf("Scorecard", "area").Single(row => row["number"].Text == "11")["commentary"];
        (cell.Text, cell.IsQuoted).ShouldBe((Words, true));
        (await ReadCsvAsync(Path + "?format=csv")).Single(row => row["number"] == "11")["commentary"].ShouldBe("'" + Words);

        var entry = await host.UploadAsync("kent-scs/2015-01/commentary.xlsx", new MemoryStream(bytes));
        await host.RunAsync("compute-scorecards");
        Text(entry, "status").ShouldBe("accepted", entry.ToJsonString());
        SaidBy(await host.GetAsync(Path)).ShouldBe(SaidBy(before));
    }

    private static void ShowsFigure(OpenedCell? cell, JsonNode measure, string name)
    {
        var (value, isPercent) = ((double?)measure[name], Text(measure, "unit") == "percent");
        (cell?.Number is { } number ? Math.Round(isPercent ? number * 100 : number, 9) : (double?)null).ShouldBe(value is { } known ? Math.Round(known, 9) : null, measure.ToJsonString());
        if (cell is not null)
        {
            cell.Format!.EndsWith('%').ShouldBe(isPercent, measure.ToJsonString());
        }
    }

    private static void ShowsRating(OpenedCell? cell, string? rag) => (cell?.Text, cell?.Fill).ShouldBe(rag switch
    {
        "red" => ("Red", "FFB10E1E"),
        "amber" => ("Amber", "FFF9B233"),
        "green" => ("Green", "FF14692F"),
        _ => (null, null),
    });

    private static IEnumerable<JsonNode> MeasuresOf(JsonNode card) => card["sections"]!.AsArray().SelectMany(section => section!["measures"]!.AsArray()).Select(measure => measure!);

    // A sum that was printed in millions is a whole number in the workbook, which no longer says how far its rounding may hide a difference.
    private static IEnumerable<string> WarningsOf(JsonNode entry) =>
        entry["issues"]!.AsArray().Select(issue => $"{issue!["code"]}: {issue["message"]}").Where(warning => !warning.StartsWith("variance-disagrees", StringComparison.Ordinal));

    // Everything but when it was computed and from which uploads.
    private static string SaidBy(JsonNode card)
    {
        var said = card.DeepClone().AsObject();
        foreach (var name in Unsaid)
        {
            said.Remove(name).ShouldBeTrue();
        }

        return said.ToJsonString();
    }

    private static decimal? NumberIn(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string? Text(JsonNode node, string name) => (string?)node[name];

    private async Task<OpenedWorkbook> OpenAsync(string scorecard, string period) => new(await host.Http.GetByteArrayAsync($"api/scorecards/{scorecard}/{period}?format=xlsx"));

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ReadCsvAsync(string path)
    {
        using var csv = new CsvReader(new StringReader((await host.Http.GetStringAsync(path)).TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (await csv.ReadAsync())
        {
            // Two columns may have one heading; the first is the measure's own.
            rows.Add(csv.HeaderRecord!.Index().DistinctBy(header => header.Item, StringComparer.Ordinal).ToDictionary(header => header.Item, header => csv.GetField(header.Index)!, StringComparer.Ordinal));
        }

        return rows;
    }
}
