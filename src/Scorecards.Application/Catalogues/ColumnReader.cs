using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads the columns of a scorecard's table.</summary>
internal static class ColumnReader
{
    public static IReadOnlyList<ColumnDefinition> Read(YamlScope scorecard)
    {
        var columns = scorecard.Groups("columns").Select(ReadColumn).ToList();
        return columns.Count == 0 ? ColumnDefinition.Default : columns;
    }

    /// <summary>Levels of areas that a column asks for and no area has.</summary>
    public static void CheckLevels(YamlScope scorecard, IReadOnlyList<Area> areas)
    {
        var levels = areas.Select(area => area.Level).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var scope in scorecard.Groups("columns"))
        {
            scope.Name("level", "a level of any area", levels);
        }
    }

    private static ColumnDefinition ReadColumn(YamlScope scope)
    {
        var kind = scope.Choice("show", Codes.Column);
        var count = scope.WholeNumber("count", 1, 36, otherwise: kind switch
        {
            ColumnKind.Quarters => 4,
            ColumnKind.PreviousMonths => 6,
            ColumnKind.HalfYears or ColumnKind.Years => 2,
            _ => 1,
        });
        if (scope.Has("count") && kind is not (ColumnKind.Quarters or ColumnKind.PreviousMonths or ColumnKind.HalfYears or ColumnKind.Years))
        {
            scope.Report("count", $"there is only one {Codes.Column[kind]} column", "delete it");
        }

        var level = scope.Text("level");
        if (level is not null && kind != ColumnKind.Areas)
        {
            scope.Report("level", "only an areas column has a level", "delete it");
        }

        scope.Done();
        return new(kind, count, level);
    }
}
