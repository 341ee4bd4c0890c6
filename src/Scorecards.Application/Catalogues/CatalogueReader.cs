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
            return (null, [new(file, e.Start.Line, e.Start.Column, string.Empty, $"this is not YAML: {e.Message}", "check the indentation, colons and quotes here")]);
        }

        if (yaml.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            return (null, [new(file, 1, 1, string.Empty, "a catalogue is one document of keys", "start with 'scorecard:'")]);
        }

        var definition = ReadDefinition(file, new(file, string.Empty, root, root, problems));
        return problems.Count == 0 ? (definition, []) : (null, [.. problems.Distinct().OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private static ScorecardDefinition ReadDefinition(string file, YamlScope root)
    {
        var people = PersonReader.Read(root);
        var areas = AreaReader.Read(root);
        var comparators = ComparatorReader.Read(root);
        var head = root.Group("scorecard", required: true);
        var id = head?.Id("id") ?? string.Empty;
        if (head is not null && id.Length > 0 && !string.Equals(file, id + ".yaml", StringComparison.Ordinal))
        {
            head.Report("id", $"the id '{id}' and the file name '{file}' differ", $"name the file {id}.yaml or change the id");
        }

        var year = head is null ? Domain.Periods.ReportingYear.April : YearReader.Read(head);
        var travel = head?.Group("travel") is { } rule ? TravelReader.Read(rule, TravelRule.SincePrevious) : TravelRule.SincePrevious;
        var director = head is null ? null : PersonReader.ReadReachable(head, "director", people, fallback: null);
        var measures = new MeasureReader(new(people, [.. areas.Select(area => area.Id)], [.. comparators.Select(comparator => comparator.Id)], director, year, travel));
        var sections = new SectionReader(measures).Read(root);
        new FormulaCheck(sections).Run(root);
        var blocks = BlockReader.Read(root);
        var definition = new ScorecardDefinition(
            id,
            head?.Text("title", required: true) ?? string.Empty,
            head?.Text("organisation", required: true) ?? string.Empty,
            head?.WholeNumber("trendPeriods", 1, 60, otherwise: 6) ?? 6,
            areas,
            people,
            head is null ? null : PersonReader.ReadReachable(head, "dataOwner", people, fallback: null),
            ReadPortfolio(root, people),
            sections)
        {
            Authority = head?.Text("authority"),
            Illustrative = head?.Flag("illustrative") ?? false,
            Year = year,
            Arrows = head?.Choice<ArrowConvention>("arrows", Codes.Arrows, ArrowConvention.Improvement) ?? ArrowConvention.Improvement,
            Columns = head is null ? ColumnDefinition.Default : ReadColumns(head, areas),
            Footnotes = head?.Texts("footnotes") ?? [],
            Comparators = comparators,
            Blocks = blocks,
            Reports = new ReportReader(people, areas, sections, blocks).Read(root),
        };
        head?.Done();
        root.Done();
        return definition;
    }

    private static IReadOnlyList<ColumnDefinition> ReadColumns(YamlScope head, IReadOnlyList<Area> areas)
    {
        ColumnReader.CheckLevels(head, areas);
        return ColumnReader.Read(head);
    }

    private static Portfolio? ReadPortfolio(YamlScope root, List<Person> people)
    {
        if (root.Group("portfolio") is not { } scope)
        {
            return null;
        }

        var title = scope.Text("title", required: true);
        var division = scope.Text("division");
        var memberId = scope.Name("cabinetMember", "a person's id", [.. people.Select(person => person.Id)]);
        scope.Done();
        return new(title ?? string.Empty, division, people.FirstOrDefault(person => string.Equals(person.Id, memberId, StringComparison.Ordinal))?.Name);
    }
}
