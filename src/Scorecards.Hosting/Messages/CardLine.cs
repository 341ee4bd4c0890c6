using System.Text.Json.Nodes;

namespace Scorecards.Hosting.Messages;

/// <summary>A measure in a card.</summary>
internal static class CardLine
{
    private const int MostOfCommentary = 200;

    /// <summary>In full: title, figure, what happened, facts, commentary and trend.</summary>
    public static JsonObject Full(LineContent line)
    {
        JsonArray items =
        [
            CardText.Literal(CardText.Run(line.Title, weight: "Bolder")),
            Near(CardText.Literal(
                CardText.Run(line.Figure, "ExtraLarge", "Bolder", CardText.Colour(line.Tone)),
                CardText.Run(line.FigureNote))),
            Near(CardText.Block(line.Status)),
            new JsonObject { ["type"] = "FactSet", ["facts"] = new JsonArray([.. line.Facts.Select(fact => CardText.Fact(fact.Label, fact.Value))]) },
        ];
        if (line.Commentary is { } commentary)
        {
            items.Add(CardText.Literal(CardText.Run($"{commentary.Label}: ", weight: "Bolder"), CardText.Run(commentary.Shown(MostOfCommentary))));
        }

        if (line.Trend.Count > 0)
        {
            items.Add(CardTrend.Of(line.Trend));
        }

        return new() { ["type"] = "Container", ["separator"] = true, ["spacing"] = "Medium", ["items"] = items };
    }

    /// <summary>In one line.</summary>
    public static JsonObject Compact(LineContent line)
    {
        var block = CardText.Literal(line.Compact);
        block["separator"] = true;
        return block;
    }

    private static JsonObject Near(JsonObject block)
    {
        block["spacing"] = "Small";
        return block;
    }
}
