using System.Globalization;
using System.Text.RegularExpressions;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Catalogues.Shared;
using Scorecards.Domain.Records;
using Scorecards.Testing;
using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Tests.Records.Definitions;

/// <summary>Every shared measure comes to what an analyst works out by hand.</summary>
public sealed partial class WorkedExampleTests
{
    private const string Head = "scorecard: { id: all, title: All, organisation: Example Council, director: director }\npeople:\n  - { id: director, role: Director, name: Sam Taylor, email: director@council.example }\nareas:\n  - { id: whole, title: Whole, populations: { 2024: 1000 } }\n";

    private static readonly Random Order = new(7);

    private static string Page => Path.Combine(Repository.Catalogue, "measures", "README.md");

    public static TheoryData<string> Examples() => [.. WorkedExample.Ids];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_shared_measure_comes_to_what_is_worked_out_by_hand(string id)
    {
        var example = WorkedExample.Read(id);

        (await ExampleSystem.CountAsync(example)).ShouldBe(example.Result);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_order_of_rows_and_files_changes_nothing(string id)
    {
        var example = WorkedExample.Read(id);
        var shuffled = example with { Tables = [.. example.Tables.Reverse().Select(table => table with { Rows = [.. table.Rows.OrderBy(_ => Order.Next())] })] };

        (await ExampleSystem.CountAsync(shuffled)).ShouldBe(example.Result);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_row_counts_for_the_area_it_names_and_for_no_other(string id)
    {
        var example = WorkedExample.Read(id);

        (await ExampleSystem.CountAsync(example, "north", [])).ShouldBe(example.Result);
        var south = await ExampleSystem.CountAsync(example, "south", []);
        (south.Numerator ?? 0).ShouldBe(0);
        south.Denominator.ShouldBe(example.Population is null ? null : 500);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_has_the_measures_title_at_most_ten_rows_and_a_reason_for_each(string id)
    {
        var example = WorkedExample.Read(id);

        example.Title.ShouldBe(Text(SharedDefinitions.Shipped.Measures[id], "title"));
        example.Tables.Sum(table => table.Rows.Count).ShouldBeInRange(2, 10);
        foreach (var table in example.Tables)
        {
            table.Headers[^1].ShouldBe("why");
            table.Rows.ShouldAllBe(row => row.Length == table.Headers.Count && row.Last().Length > 0);
        }

        example.Tables[0].Dataset.ShouldBe(Text((YamlMappingNode)SharedDefinitions.Shipped.Measures[id]["count"], "dataset"));
    }

    [Fact]
    public void Every_shared_measure_has_an_example_and_every_example_a_shared_measure() =>
        WorkedExample.Ids.ShouldBe(SharedDefinitions.Shipped.Measures.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_shared_measure_has_guidance_that_names_its_source()
    {
        SharedDefinitions.Shipped.Measures.Count.ShouldBeGreaterThanOrEqualTo(45);
        foreach (var (id, measure) in SharedDefinitions.Shipped.Measures)
        {
            var guidance = Text(measure, "guidance");
            guidance.ShouldContain("Source: ", customMessage: id);
            guidance.Length.ShouldBeGreaterThan(150, id);
            Text(measure, "dataSource").ShouldNotBeEmpty(id);
        }
    }

    [Fact]
    public void Every_shared_dataset_names_its_source_and_counts_by_team_and_area()
    {
        foreach (var dataset in SharedDefinitions.Shipped.Datasets.Values)
        {
            Text(dataset, "source").ShouldNotBeEmpty();
            dataset["areas"].ShouldBeOfType<YamlSequenceNode>().Select(area => area.ToString()).ShouldBe(["team", "area"], Text(dataset, "id"));
        }
    }

    [Fact]
    public void What_names_a_person_never_leaves_the_file()
    {
        string[] personal = ["child_id", "born", "date_of_birth", "worker_id", "adopter_id", "family_id", "upn", "mothers_child_born", "home_postcode", "placement_postcode", "allocated_worker", "social_worker", "personal_adviser"];
        var definition = CatalogueReader.Read("all.yaml", Everything()).Definition!;

        definition.Datasets.Count.ShouldBe(SharedDefinitions.Shipped.Datasets.Count);
        foreach (var dataset in definition.Datasets)
        {
            dataset.Columns.Where(column => personal.Contains(column.Id, StringComparer.Ordinal) && column.Type != ColumnType.Flag).ShouldAllBe(column => column.Personal, dataset.Id);
        }
    }

    [Fact]
    public void Every_shared_definition_loads_without_a_problem() => CatalogueReader.Read("all.yaml", Everything()).Problems.ShouldBeEmpty();

    [Fact]
    public void What_the_page_for_analysts_shows_loads_without_a_problem()
    {
        var blocks = YamlBlock.Matches(File.ReadAllText(Page)).Select(block => block.Groups["yaml"].Value).ToList();

        blocks.Count.ShouldBe(3);
        CatalogueReader.Read("all.yaml", Head + blocks[2] + blocks[0] + blocks[1]).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_for_analysts_lists_every_shared_measure()
    {
        var listed = File.ReadAllLines(Page).Where(line => line.StartsWith("| [`", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (cells[1], cells[2], cells[3])).ToList();

        listed.Order().ShouldBe(SharedDefinitions.Shipped.Measures.Values
            .Select(measure => ($"[`{Text(measure, "id")}`](examples/{Text(measure, "id")}.md)", Text(measure, "title"), $"`{Text((YamlMappingNode)measure["count"], "dataset")}`"))
            .Order());
    }

    private static string Everything() => Head
        + "datasets:\n" + string.Concat(SharedDefinitions.Shipped.Datasets.Keys.Select(id => $"  - include: {id}\n"))
        + "sections:\n  - id: all\n    title: All\n    measures:\n"
        + string.Concat(SharedDefinitions.Shipped.Measures.Keys.Select((id, index) => string.Create(CultureInfo.InvariantCulture, $"      - include: {id}\n        number: {index + 1}\n")));

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value!;

    [GeneratedRegex(@"```yaml\r?\n(?<yaml>.*?)```", RegexOptions.Singleline, 1000)]
    private static partial Regex YamlBlock { get; }
}
