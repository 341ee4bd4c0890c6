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
            Row(trend.Select(month => Cell(month.Month, weight: null, MessageTone.Plain))),
            Row(trend.Select(month => Cell(month.Figure, "Bolder", month.Tone)))),
        ["fallback"] = CardText.Block($"Trend: {TrendWords.Of(trend)}"),
    };

    private static JsonObject Row(IEnumerable<JsonObject> cells) => new() { ["type"] = "TableRow", ["cells"] = new JsonArray([.. cells]) };

    // The ground is coloured, not the text: each theme has grounds that its text can be read on.
    private static JsonObject Cell(string text, string? weight, MessageTone tone)
    {
        var cell = new JsonObject { ["type"] = "TableCell", ["items"] = new JsonArray(CardText.Block(text, "Small", weight)) };
        if (GroundOf(tone) is { } ground)
        {
            cell["style"] = ground;
        }

        return cell;
    }

    private static string? GroundOf(MessageTone tone) => tone switch
    {
        MessageTone.Bad => "attention",
        MessageTone.Warning => "warning",
        MessageTone.Good => "good",
        _ => null,
    };
}
