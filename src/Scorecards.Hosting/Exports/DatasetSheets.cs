using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;
using Scorecards.Hosting.Spreadsheets;

namespace Scorecards.Hosting.Exports;

/// <summary>
/// Writes the rows of uploads as sheets named after their dataset, in the columns that an upload has: the workbook, uploaded as that
/// dataset, gives the same figures back.
/// </summary>
internal static class DatasetSheets
{
    /// <summary>The sheet of a dataset.</summary>
    /// <param name="definition">The scorecard, for titles and units.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="period">The period, yyyy-MM.</param>
    /// <param name="rows">The rows.</param>
    public static Sheet Of(ScorecardDefinition definition, Dataset dataset, string period, IReadOnlyList<Observation> rows) => dataset switch
    {
        { Kind: DatasetKind.National } => Table(dataset, ["measure", "authority", "value", "year"], InOrder(definition, rows), row =>
            [SheetCell.Text(row.LineId), SheetCell.Text(row.ScopeId), ValueOf(definition.MeasureWith(row.LineId).Unit, row), SheetCell.Text(row.Year is { } year ? FormattableString.Invariant($"{year}") : null)]),
        { Kind: DatasetKind.Commentary } => Table(dataset, ["measure", "area", "commentary", "author"], InOrder(definition, rows), row =>
            [SheetCell.Text(row.LineId), SheetCell.Text(row.ScopeId), SheetCell.Text(row.Text), SheetCell.Text(row.Author)]),
        { Block: { } block } => BlockOf(dataset, block, rows),
        _ => Table(dataset, ["measure", "area", "numerator", "denominator", "value", "period", "commentary", "title"], InOrder(definition, rows), row =>
        {
            var measure = definition.MeasureWith(row.LineId);
            return
            [
                SheetCell.Text(row.LineId), SheetCell.Text(row.ScopeId), SheetCell.Number(row.Numerator), SheetCell.Number(row.Denominator), ValueOf(measure.Unit, row),
                SheetCell.Text(period), SheetCell.Text(row.Text), SheetCell.Text(measure.Title),
            ];
        }),
    };

    private static Sheet BlockOf(Dataset dataset, Block block, IReadOnlyList<Observation> rows)
    {
        string[] columns = block.Kind switch
        {
            BlockKind.Budget => ["budget", "forecast", "variance", "note"],
            BlockKind.Projects => ["progress", "variance", "status"],
            _ => [.. block.Categories.Select(category => category.Id)],
        };
        var cells = rows.ToDictionary(row => (row.LineId, row.ScopeId));
        return Table(dataset, [block.Kind == BlockKind.Projects ? "project" : "line", .. columns], block.Lines.Where(line => rows.Any(row => string.Equals(row.LineId, line.Id, StringComparison.Ordinal))), line =>
            [SheetCell.Text(line.Id), .. columns.Select(column => cells.TryGetValue((line.Id, column), out var row) ? CellOf(block, line, row) : SheetCell.Empty)]);
    }

    private static SheetCell CellOf(Block block, BlockLine line, Observation row) => row switch
    {
        { Value: { } value } => FigureCell.Of(Codes.Unit[block.Kind == BlockKind.Budget ? line.Unit : block.Unit], value, decimals: null),
        { Text: "red" or "amber" or "green" } => SheetCell.Rag(row.Text),
        _ => SheetCell.Text(row.Text),
    };

    private static Sheet Table<T>(Dataset dataset, string[] headers, IEnumerable<T> rows, Func<T, SheetCell[]> cells) =>
        new(dataset.Name, [.. headers.Select(header => new SheetColumn(header))], [.. rows.Select(cells)]);

    private static SheetCell ValueOf(MeasureUnit unit, Observation row) => row.Code is { } code
        ? SheetCell.Text(FigureDisplay.OfCode(code))
        : FigureCell.Of(Codes.Unit[unit], row.Value, decimals: null);

    // In print order; of a measure or an area that the catalogue no longer has, nothing can be uploaded.
    private static IEnumerable<Observation> InOrder(ScorecardDefinition definition, IReadOnlyList<Observation> rows)
    {
        var order = definition.Measures.Select((measure, index) => (measure.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        return rows.Where(row => order.ContainsKey(row.LineId)).OrderBy(row => order[row.LineId]);
    }
}
