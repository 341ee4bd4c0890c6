using System.Text.Json.Nodes;

namespace Scorecards.Hosting.Messages;

/// <summary>A trend in a card: a table of months, and a line of text where there are no tables.</summary>
internal static class CardTrend
{
    /// <summary>The table.</summary>
    public static JsonObject Of(IReadOnlyList<TrendMonth> trend) => new()
    {
        ["type"] = "Table",
        ["columns"] = new JsonArray([.. trend.Select(_ => new JsonObject { ["width"] = 1 })]),
        ["showGridLines"] = false,
        ["rows"] = new JsonArray(
            Row(trend.Select(month => CardText.Block(month.Month, "Small"))),
            Row(trend.Select(month => CardText.Block(month.Figure, "Small", "Bolder", CardText.Colour(month.Tone))))),
        ["fallback"] = CardText.Block($"Trend: {TrendWords.Of(trend)}"),
    };

    private static JsonObject Row(IEnumerable<JsonObject> blocks) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = new JsonArray([.. blocks.Select(block => new JsonObject { ["type"] = "TableCell", ["items"] = new JsonArray(block) })]),
    };
}
