using System.Text.Json.Nodes;
using Scorecards.Application.Catalogues;
using Scorecards.Testing;
using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>The schema that editors use, the loader, and the reference's example say the same.</summary>
public sealed class CatalogueSchemaTests
{
    private static readonly string Example = ReferenceExample();

    /// <summary>Where the schema has a code, and the loader's codes.</summary>
    public static TheoryData<string, string[]> CodePlaces => new()
    {
        { "scorecard.yearStarts", [.. Codes.YearStart.All] },
        { "scorecard.arrows", [.. Codes.Arrows.All] },
        { "scorecard.travel.against", [.. Codes.TravelBasis.All] },
        { "scorecard.columns[].show", [.. Codes.Column.All] },
        { "comparators[].kind", [.. Codes.ComparatorKind.All] },
        { "datasets[].columns[].type", [.. Codes.ColumnType.All] },
        { "blocks[].kind", [.. Codes.BlockKind.All] },
        { "blocks[].unit", ["count", "percent"] },
        { "blocks[].lines[].unit", ["currency", "percent"] },
        { "blocks[].lines[].better", [.. Codes.Polarity.All.Where(code => code is not "target")] },
        { "reports[].frequency", [.. Codes.Frequency.All] },
        { "reports[].audience", [.. Codes.Audience.All] },
        { "alerts.routes[].severity", [.. Codes.Severity.All] },
        { "alerts.routes[].channels[]", [.. Codes.Channel.All] },
        { "sections[].measures[].polarity", [.. Codes.Polarity.All] },
        { "sections[].measures[].dataPeriod", [.. Codes.DataPeriod.All] },
        { "sections[].measures[].unit", [.. Codes.Unit.All] },
        { "sections[].measures[].status", [.. Codes.Status.All] },
        { "sections[].measures[].frequency", [.. Codes.Frequency.All] },
        { "sections[].measures[].previousMonths", [.. Codes.PreviousMonths.All] },
        { "sections[].measures[].travel.against", [.. Codes.TravelBasis.All] },
        { "sections[].measures[].yearStarts", [.. Codes.YearStart.All] },
        { "sections[].measures[].baseline[].rank", ["A", "B", "C", "D"] },
        { "sections[].measures[].standards[].green.of", [.. Codes.BandUnit.All] },
        { "sections[].measures[].standards[].amber.of", [.. Codes.BandUnit.All] },
        { "sections[].measures[].standards[].amberWhen", ["improved-on-last-year"] },
        { "sections[].measures[].overrides[].rag", [.. Codes.Colour.All] },
    };

    [Fact]
    public void The_references_example_is_a_sound_catalogue()
    {
        var (definition, problems) = CatalogueReader.Read("example-scs.yaml", Example);

        problems.ShouldBeEmpty();
        definition!.Sections.Count.ShouldBe(3);
    }

    [Fact]
    public void The_schema_accepts_the_references_example_and_every_shipped_catalogue()
    {
        var texts = Directory.EnumerateFiles(Repository.Catalogue, "*.yaml", SearchOption.AllDirectories).Where(path => !IsShared(path)).Select(File.ReadAllText).Append(Example).ToList();

        texts.Count.ShouldBe(8);
        texts.SelectMany(text => CatalogueSchema.Validate(CatalogueSchema.Root, CatalogueSchema.Json(text))).ShouldBeEmpty();
    }

    [Fact]
    public void The_references_example_uses_every_key_of_the_schema_so_the_loader_knows_them_all()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        Collect(CatalogueSchema.Root, CatalogueSchema.Json(Example), string.Empty, used);

        CatalogueSchema.Properties(CatalogueSchema.Root).Distinct(StringComparer.Ordinal).Where(place => !used.Contains(place) && !IsOfAnotherSet(place)).ShouldBeEmpty();
    }

    [Fact]
    public void A_key_that_the_schema_does_not_know_at_a_place_the_loader_does_not_know_there()
    {
        var keys = CatalogueSchema.Properties(CatalogueSchema.Root).Select(place => place.Split('.')[^1]).Where(key => key is not "*").Distinct(StringComparer.Ordinal).ToList();
        var stream = new YamlStream();
        stream.Load(new StringReader(Example));
        var added = new List<string>();
        AddEverywhere(CatalogueSchema.Root, stream.Documents[0].RootNode, string.Empty, keys, added);
        using var text = new StringWriter();
        stream.Save(text, assignAnchors: false);

        var problems = CatalogueReader.Read("example-scs.yaml", text.ToString()).Problems;

        added.Count.ShouldBeGreaterThan(1000);
        problems.Select(problem => problem.Key).Order(StringComparer.Ordinal).ShouldBe(added.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_refuses_what_the_loader_refuses()
    {
        var wrong = Example.Replace("polarity: high ", "polarity: up ", StringComparison.Ordinal)
            .Replace("contract: false", "contrat: false", StringComparison.Ordinal)
            .Replace("deadBand: 0.5", "deadBand: -0.5", StringComparison.Ordinal)
            .Replace("quarters: { 1:", "quarters: { 5:", StringComparison.Ordinal)
            .Replace("escalateAfter: 5", "escalateAfter: 61", StringComparison.Ordinal)
            .Replace("severity: red", "severity: amber", StringComparison.Ordinal)
            .Replace("afterWorkingDays: 3", "afterWorkingDays: 16", StringComparison.Ordinal)
            .Replace("workingDay: 8", "workingDay: 21", StringComparison.Ordinal)
            .Replace("from: 2026-04 ", "from: April ", StringComparison.Ordinal)
            .Replace("directorAfter: 2", "directorAfter: 0", StringComparison.Ordinal);

        string[] wrongKeys = ["polarity", "contrat", "deadBand", "5", "escalateAfter", "severity", "afterWorkingDays", "workingDay", "from", "directorAfter"];

        CatalogueSchema.Validate(CatalogueSchema.Root, CatalogueSchema.Json(wrong)).Select(problem => problem.Split(": ")[0].Split('/')[^1])
            .ShouldBe(wrongKeys, ignoreOrder: true);
        CatalogueReader.Read("example-scs.yaml", wrong).Problems.Select(problem => problem.Key.Split('.')[^1])
            .ShouldBe(wrongKeys, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(CodePlaces))]
    public void The_schemas_codes_are_the_loaders(string place, string[] codes) =>
        CatalogueSchema.Follow(CatalogueSchema.At(place))["enum"]!.AsArray().Select(code => (string?)code).ShouldBe(codes);

    [Fact]
    public void No_code_of_the_schema_is_left_out_of_this_comparison() => CatalogueSchema.Properties(CatalogueSchema.Root)
        .Where(place => CatalogueSchema.Follow(CatalogueSchema.At(place))["enum"] is not null && !IsOfAnotherSet(place))
        .Except(CodePlaces.Select(row => (string)row[0]), StringComparer.Ordinal)
        .ShouldBeEmpty();

    [Fact]
    public void Every_word_of_the_schema_is_checked_here() => CatalogueSchema.UnknownKeywords(CatalogueSchema.Root).ShouldBeEmpty();

    // Shared datasets and measures are no scorecards.
    private static bool IsShared(string path) => Path.GetFileName(Path.GetDirectoryName(path)) is "datasets" or "measures";

    // A further set's standards are the same definition as the measure's own.
    private static bool IsOfAnotherSet(string place) => place.Contains("standardSets[].standards[].", StringComparison.Ordinal);

    private static string ReferenceExample()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Catalogue, "README.md"));
        return guide.Split("## Every key in one file\n")[1].Split("```yaml\n")[1].Split("```")[0];
    }

    private static void Collect(JsonNode schema, JsonNode? value, string place, HashSet<string> used)
    {
        schema = CatalogueSchema.Follow(schema);
        foreach (var (key, child) in value as JsonObject ?? [])
        {
            var isNamed = schema["properties"]?[key] is not null;
            var at = string.Join('.', new[] { place, isNamed ? key : "*" }.Where(step => step.Length > 0));
            used.Add(at);
            Collect((isNamed ? schema["properties"]![key] : schema["additionalProperties"])!, child, at, used);
        }

        foreach (var item in value as JsonArray ?? [])
        {
            Collect(schema["items"]!, item, place + "[]", used);
        }
    }

    // Every key of the schema at every place where the schema does not know it.
    private static void AddEverywhere(JsonNode schema, YamlNode node, string path, List<string> keys, List<string> added)
    {
        schema = CatalogueSchema.Follow(schema);
        if (node is YamlMappingNode map && schema["additionalProperties"] is JsonValue)
        {
            foreach (var (key, child) in map.Children.ToList())
            {
                AddEverywhere(schema["properties"]![((YamlScalarNode)key).Value!]!, child, PathOf(path, ((YamlScalarNode)key).Value!), keys, added);
            }

            foreach (var key in keys.Where(key => schema["properties"]![key] is null))
            {
                map.Add(key, "surplus");
                added.Add(PathOf(path, key));
            }
        }
        else if (node is YamlMappingNode named)
        {
            foreach (var (key, child) in named.Children)
            {
                AddEverywhere(schema["additionalProperties"]!, child, PathOf(path, ((YamlScalarNode)key).Value!), keys, added);
            }
        }
        else if (node is YamlSequenceNode list)
        {
            foreach (var (child, index) in list.Select((child, index) => (child, index)))
            {
                AddEverywhere(schema["items"]!, child, FormattableString.Invariant($"{path}[{index}]"), keys, added);
            }
        }
    }

    private static string PathOf(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
