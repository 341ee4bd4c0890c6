using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Suppression;

/// <summary>
/// Which cells of a table of counts the public may see. The totals of its rows, and of its columns where there are several rows, are
/// taken to be known, wherever they stand; those that are small themselves are not.
/// </summary>
public static class PublicCounts
{
    /// <summary>Why each cell is not shown, or that it is; null where there is none.</summary>
    /// <param name="table">The rows, each with as many cells; null where there is no count.</param>
    /// <param name="small">Which counts are small.</param>
    public static IReadOnlyList<IReadOnlyList<SuppressionReason?>> Of(IReadOnlyList<IReadOnlyList<decimal?>> table, SmallCounts small)
    {
        var now = new Interval(0, 0);
        var system = new CountSystem();
        var cells = new Dictionary<(int Row, int Column), (Form Form, Fraction Value)>();
        for (var row = 0; row < table.Count; row++)
        {
            for (var column = 0; column < table[row].Count; column++)
            {
                if (table[row][column] is { } count)
                {
                    cells.Add((row, column), (system.Single(FormattableString.Invariant($"{row} {column}"), now, isProtected: true), count));
                }
            }
        }

        var totals = new List<Equation>();
        TakeTotals(cells.Keys.GroupBy(cell => cell.Row), "row");
        TakeTotals(table.Count > 1 ? cells.Keys.GroupBy(cell => cell.Column) : [], "column");
        var reasons = cells.ToDictionary(cell => cell.Key, cell => small.Holds(cell.Value.Value) ? SuppressionReason.Primary : SuppressionReason.None);
        var order = reasons.Where(cell => cell.Value == SuppressionReason.None).Select(cell => cell.Key)
            .OrderByDescending(cell => cells[cell].Value == Fraction.Zero).ThenByDescending(cell => cells[cell].Value).ThenBy(cell => cell).ToList();
        var publication = new Publication(system, totals, small);
        foreach (var (cell, reason) in order.Zip(publication.Publish(order.ConvertAll(cell => new Place([new(cells[cell].Form, cells[cell].Value)], now)))))
        {
            reasons[cell] = reason;
        }

        return [.. table.Select((counts, row) => counts.Select((_, column) => reasons.TryGetValue((row, column), out var reason) ? reason : (SuppressionReason?)null).ToList())];

        void TakeTotals(IEnumerable<IGrouping<int, (int Row, int Column)>> lines, string name)
        {
            foreach (var line in lines.Where(line => !small.Holds(SumOf(line))))
            {
                var total = system.Single(FormattableString.Invariant($"{name} {line.Key}"), now, isProtected: false);
                system.Add(new(new(total, Fraction.Zero), [.. line.Select(cell => new Term(cells[cell].Form, cells[cell].Value < 1m ? Fraction.Zero : 1m))], now));
                totals.Add(new(total, SumOf(line)));
            }
        }

        Fraction SumOf(IEnumerable<(int Row, int Column)> line) => line.Aggregate(Fraction.Zero, (sum, cell) => sum + cells[cell].Value);
    }
}
