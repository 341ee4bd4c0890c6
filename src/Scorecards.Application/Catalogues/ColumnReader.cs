using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads the columns of a scorecard's table.</summary>
internal static class ColumnReader
{
    /// <summary>The columns, or those of a scorecard that names none.</summary>
    /// <param name="scorecard">The scorecard's group.</param>
    /// <param name="levels">The levels that areas have.</param>
    public static IReadOnlyList<ColumnDefinition> Read(YamlScope scorecard, IReadOnlyCollection<string> levels)
    {
        var columns = scorecard.Groups("columns").Select(scope => ReadColumn(scope, levels)).ToList();
        return columns.Count == 0 ? ColumnDefinition.Default : columns;
    }

    private static ColumnDefinition ReadColumn(YamlScope scope, IReadOnlyCollection<string> levels)
    {
        var kind = scope.Choice("show", Codes.Column);
        var count = scope.WholeNumber("count", 1, 36, otherwise: kind switch
        {
            ColumnKind.Quarters => 4,
            ColumnKind.PreviousMonths => 6,
            ColumnKind.HalfYears or ColumnKind.Years => 2,
            _ => 1,
        });
        var level = scope.Text("level");
        scope.Done();
        if (!scope.IsSound("show"))
        {
            return new(kind, count, level);
        }

        if (scope.Has("count") && kind is not (ColumnKind.Quarters or ColumnKind.PreviousMonths or ColumnKind.HalfYears or ColumnKind.Years))
        {
            scope.Report("count", $"there is only one {Codes.Column[kind]} column", "delete it");
        }

        if (level is not null && kind != ColumnKind.Areas)
        {
            scope.Report("level", "only an areas column has a level", "delete it");
        }
        else if (level is not null && !levels.Knows(level))
        {
            scope.Report("level", $"'{level}' is not a level of any area", NearestName.Advice(level, levels));
        }

        return new(kind, count, level);
    }
}
