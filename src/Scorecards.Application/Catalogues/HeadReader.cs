using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Catalogues;

/// <summary>What a catalogue says of its scorecard as a whole.</summary>
/// <param name="Definition">The scorecard, still without what it measures.</param>
/// <param name="Director">Who answers for a measure, or hears of a late extract, that names nobody; null for nobody, blank where that could not be read.</param>
/// <param name="HasDataOwner">Whether somebody answers for its extracts, or that could not be read.</param>
/// <param name="Travel">How its measures' direction of travel is worked out.</param>
internal sealed record Head(ScorecardDefinition Definition, string? Director, bool HasDataOwner, TravelRule Travel);

/// <summary>Reads what a catalogue says of its scorecard as a whole.</summary>
internal sealed class HeadReader(string file, People people, IReadOnlyList<Area> areas)
{
    public Head Read(YamlScope root)
    {
        if (root.Group("scorecard", required: true) is not { } scope)
        {
            return new(new(string.Empty, string.Empty, string.Empty, 1, areas, people.All, null, null, []), string.Empty, HasDataOwner: true, TravelRule.SincePrevious);
        }

        var (id, title, organisation) = (scope.Id("id"), scope.Text("title", required: true), scope.Text("organisation", required: true));
        var trendPeriods = scope.WholeNumber("trendPeriods", 1, 60, otherwise: 6);
        var director = PersonReader.ReadReachable(scope, "director", people, fallback: null);
        var dataOwner = PersonReader.ReadReachable(scope, "dataOwner", people, fallback: null);
        var definition = new ScorecardDefinition(id, title ?? string.Empty, organisation ?? string.Empty, trendPeriods, areas, people.All, dataOwner, null, [])
        {
            Authority = scope.Text("authority"),
            Illustrative = scope.Flag("illustrative"),
            Year = YearReader.Read(scope, ReportingYear.April),
            Arrows = scope.Choice<ArrowConvention>("arrows", Codes.Arrows, ArrowConvention.Improvement),
            Columns = ColumnReader.Read(scope, LevelsOf(areas)),
            Footnotes = scope.Texts("footnotes"),
        };
        var travel = scope.Group("travel") is { } rule ? TravelReader.Read(rule, TravelRule.SincePrevious) : TravelRule.SincePrevious;
        scope.Done();
        if (id.Length > 0 && !string.Equals(file, id + ".yaml", StringComparison.Ordinal) && scope.IsSound("id"))
        {
            scope.Report("id", $"the id '{id}' and the file name '{file}' differ", $"name the file {id}.yaml or change the id");
        }

        return new(definition, director ?? (scope.IsSound("director") ? null : string.Empty), dataOwner is not null || !scope.IsSound("dataOwner"), travel);
    }

    // A blank where no area could be read.
    private static List<string> LevelsOf(IReadOnlyList<Area> areas) =>
        areas.Count == 0 ? [string.Empty] : [.. areas.Select(area => area.Level).OfType<string>().Distinct(StringComparer.Ordinal)];
}
