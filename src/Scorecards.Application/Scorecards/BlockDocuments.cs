using System.Globalization;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Scorecards;

/// <summary>Makes documents of blocks.</summary>
internal static class BlockDocuments
{
    private static readonly BlockColumnDocument[] BudgetColumns =
    [
        new("budget", "Budget", "Budget"), new("forecast", "Forecast", "Forecast"), new("variance", "Variance", "Variance"), new("note", "Note", "Note"),
    ];

    private static readonly BlockColumnDocument[] ProjectColumns =
    [
        new("progress", "Progress", "Progress"), new("variance", "Forecast variance", "Forecast variance"), new("status", "Status", "Status"),
    ];

    /// <summary>A block with what its extract says; without one, every cell is empty.</summary>
    public static BlockDocument Of(Block block, IReadOnlyList<Observation> rows)
    {
        BlockColumnDocument[] columns = block.Kind switch
        {
            BlockKind.Budget => BudgetColumns,
            BlockKind.Projects => ProjectColumns,
            _ => [.. block.Categories.Select(category => new BlockColumnDocument(category.Id, category.Short, category.Title))],
        };
        var cells = rows.ToLookup(row => (row.LineId, row.ScopeId));
        return new(
            block.Id,
            Catalogues.Codes.BlockKind[block.Kind],
            block.Title,
            columns,
            [.. block.Lines.Select(line => new BlockLineDocument(line.Id, line.Title, line.Contract, [.. columns.Select(column => CellOf(block, line, column.Id, id => cells[(line.Id, id)].FirstOrDefault()))]))]);
    }

    private static BlockCellDocument CellOf(Block block, BlockLine line, string column, Func<string, Observation?> find)
    {
        var row = find(column);
        return (block.Kind, column) switch
        {
            (BlockKind.Budget, "variance") => Variance(line, row?.Value, find("budget")?.Value, find("forecast")?.Value),
            (BlockKind.Budget, "budget" or "forecast") => new(column, row?.Value, Amount(line.Unit, row?.Value), null, null),
            (BlockKind.Projects, "progress" or "variance") => new(column, null, Word(row?.Text), row?.Text, null),
            (BlockKind.Budget or BlockKind.Projects, _) => new(column, null, row?.Text ?? string.Empty, null, null),
            _ => new(column, row?.Value, Amount(block.Unit, row?.Value), null, null),
        };
    }

    // As reported, which is more exact than the rounded sums it lies between; worked out where it is not reported.
    private static BlockCellDocument Variance(BlockLine line, decimal? reported, decimal? budget, decimal? forecast)
    {
        var variance = reported ?? (budget is not null && forecast is not null ? forecast - budget : null);
        var judgement = (variance, line.Better) switch
        {
            (null or 0, _) or (_, Polarity.None) => null,
            ( > 0, Polarity.High) or ( < 0, Polarity.Low) => "better",
            _ => "worse",
        };
        return new("variance", variance, variance is { } amount ? line.Unit == MeasureUnit.Percent ? Amount(line.Unit, amount) : MoneyDisplay.Of(amount, isSigned: true) : FigureDisplay.NoData, null, judgement);
    }

    private static string Amount(MeasureUnit unit, decimal? amount) => (unit, amount) switch
    {
        (_, null) => FigureDisplay.NoData,
        (MeasureUnit.Currency, { } pounds) => MoneyDisplay.Of(pounds),
        (MeasureUnit.Percent, { } share) => string.Create(CultureInfo.InvariantCulture, $"{share:0.##}%"),
        (_, { } count) => count.ToString("#,0.##", CultureInfo.InvariantCulture),
    };

    private static string Word(string? colour) => colour is { Length: > 0 } ? string.Concat(colour[..1].ToUpperInvariant(), colour.AsSpan(1)) : FigureDisplay.NoData;
}
