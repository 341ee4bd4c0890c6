using Scorecards.Application.Scorecards;
using Scorecards.Hosting.Spreadsheets;

namespace Scorecards.Hosting.Exports;

/// <summary>Writes a figure as its unit is written: percentages as percentages, money as money, numbers as numbers.</summary>
internal static class FigureCell
{
    private const int MostDecimals = 6;

    /// <summary>A figure of a scorecard, shown to the measure's decimals and kept exactly.</summary>
    public static SheetCell Of(MeasureDocument measure, decimal? value) => Of(measure.Unit, value, measure.Decimals);

    /// <summary>A figure in its unit.</summary>
    /// <param name="unit">The unit's code.</param>
    /// <param name="value">The value in that unit, or null.</param>
    /// <param name="decimals">How many decimals are shown; null for as many as it has.</param>
    public static SheetCell Of(string unit, decimal? value, int? decimals) => unit switch
    {
        "percent" => SheetCell.Percent(value, decimals ?? ScaleOf(value)),
        "currency" => SheetCell.Currency(value, decimals ?? ScaleOf(value)),
        _ => SheetCell.Number(value, decimals),
    };

    private static int ScaleOf(decimal? value) => value is { } known ? Math.Min(MostDecimals, (int)(known / 1.0000000000000000000000000000m).Scale) : 0;
}
