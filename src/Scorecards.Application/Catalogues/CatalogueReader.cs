using Scorecards.Application.Catalogues.Shared;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Measures;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads a scorecard's definition from YAML, or says everything that is wrong with it at once.</summary>
public static class CatalogueReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="file">Its name, for messages; the scorecard's id must be the name without ".yaml".</param>
    /// <param name="text">Its YAML.</param>
    public static (ScorecardDefinition? Definition, IReadOnlyList<CatalogueProblem> Problems) Read(string file, string text)
    {
        var problems = new List<CatalogueProblem>();
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text.TrimStart('\uFEFF'))); // some editors begin a file with a byte order mark
        }
        catch (YamlException e)
        {
            return (null, [NoYaml(file, e)]);
        }

        if (yaml.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            return (null, [new(file, 1, 1, string.Empty, "a catalogue is one document of keys", "start with 'scorecard:'")]);
        }

        var definition = ReadDefinition(file, new(file, string.Empty, root, root, problems));
        return problems.Count == 0 ? (definition, []) : (null, [.. problems.Distinct().OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private static CatalogueProblem NoYaml(string file, YamlException e)
    {
        const string twice = "Duplicate key ";
        var (what, writeInstead) = e.Message.StartsWith(twice, StringComparison.Ordinal)
            ? ($"the key '{e.Message[twice.Length..]}' stands twice in one group", "keep one of them, or begin a new item of the list with a hyphen")
            : ($"this is not YAML: {e.Message}", "check the indentation (spaces, no tabs), colons and quotes here");
        return new(file, e.Start.Line, e.Start.Column, string.Empty, what, writeInstead);
    }

    private static ScorecardDefinition ReadDefinition(string file, YamlScope root)
    {
        root.Expect("scorecard", "portfolio", "people", "areas", "comparators", "datasets", "sections", "blocks", "reports", "alerts", "deadlines");
        root.Group("scorecard", required: true);
        var people = PersonReader.Read(root);
        var areas = AreaReader.Read(root);
        var areaIds = root.IdsOf("areas", areas, area => area.Id);
        var comparators = ComparatorReader.Read(root);
        var head = new HeadReader(file, people, areas).Read(root);
        var portfolio = ReadPortfolio(root, people);
        var datasets = new DatasetBook(DatasetReader.Read(root));
        var reader = new SectionReader(new(new(
            people, areaIds, root.IdsOf("comparators", comparators, comparator => comparator.Id), head.Director, head.Definition.Year, head.Travel, datasets)));
        var sections = reader.Read(root);
        new FormulaCheck(reader).Run();
        var blocks = BlockReader.Read(root);
        var sectionIds = root.IdsOf("sections", sections, section => section.Id);
        var blockIds = root.IdsOf("blocks", blocks, block => block.Id);
        var definition = head.Definition with
        {
            Portfolio = portfolio,
            Sections = sections,
            Comparators = comparators,
            Blocks = blocks,
            Datasets = datasets.Used,
            SharedVersion = root.Groups("datasets").Concat(reader.Places.Select(place => place.Scope)).Any(scope => scope.Has("include")) || datasets.TakesShared ? SharedDefinitions.Shipped.Version : null,
            Reports = new ReportReader(new(people, areaIds, sectionIds, reader.MeasureIds, blockIds)).Read(root),
            Alerts = new AlertRulesReader(people, sectionIds).Read(root),
        };
        CheckNames(root, definition);
        CheckTitles(root, definition);
        var names = Datasets.Of(definition).Select(dataset => dataset.Name).Union(blockIds, StringComparer.Ordinal).ToList();
        return definition with { Deadlines = new DeadlineReader(new(people, names, head.HasDataOwner, head.Director)).Read(root) };
    }

    // A dataset's id is the name of its files.
    private static void CheckNames(YamlScope root, ScorecardDefinition definition)
    {
        var taken = Datasets.Common.Select(dataset => dataset.Name).Append(Datasets.Records).Concat(definition.Blocks.Select(block => block.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var dataset in definition.Datasets.Where(dataset => taken.Contains(dataset.Id)))
        {
            root.Report("datasets", $"'{dataset.Id}' is the name of another kind of extract, or of a block", "give the dataset, or the block, another id");
        }
    }

    // Records name their areas by title.
    private static void CheckTitles(YamlScope root, ScorecardDefinition definition)
    {
        foreach (var twice in definition.Datasets.Count == 0 ? [] : definition.Areas.CountBy(area => area.Title, StringComparer.OrdinalIgnoreCase).Where(title => title.Value > 1))
        {
            root.Report("areas", $"two areas have the title '{twice.Key}', and records name areas by their title", "give each its own");
        }
    }

    private static Portfolio? ReadPortfolio(YamlScope root, People people)
    {
        if (root.Group("portfolio") is not { } scope)
        {
            return null;
        }

        var title = scope.Text("title", required: true);
        var division = scope.Text("division");
        var memberId = scope.Name("cabinetMember", "a person's id", people.Ids);
        scope.Done();
        return new(title ?? string.Empty, division, people.With(memberId)?.Name);
    }
}
