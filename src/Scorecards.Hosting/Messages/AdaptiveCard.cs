using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Scorecards.Hosting.Messages;

/// <summary>
/// Writes a message as an Adaptive Card 1.5. Teams refuses a message above some 28 KB with everything in it, and a refused card is
/// a lost alert, so lines beyond the limit are shown in one line each, and then counted.
/// https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
/// </summary>
internal static class AdaptiveCard
{
    /// <summary>The most bytes of a card, with room for the envelope and its summary.</summary>
    public const int MostBytes = 26 * 1024;

    /// <summary>Writes a message.</summary>
    public static string Write(MessageContent content)
    {
        var full = content.InFull ? content.Lines.Take(LineFit.MostInFull).Select(CardLine.Full).ToList() : [];
        var compact = content.Lines.Select(CardLine.Compact).ToList();
        var fit = LineFit.Of(SizesOf(full), SizesOf(compact), MostBytes - SizeOf(Card(content, [], content.Lines.Count)));
        return Card(content, [.. full.Take(fit.Full), .. compact.Skip(fit.Full).Take(fit.Compact)], content.Lines.Count - fit.Full - fit.Compact).ToJsonString();
    }

    private static JsonObject Card(MessageContent content, IReadOnlyList<JsonObject> lines, int more)
    {
        var heading = CardText.Block(content.Heading, "Large", "Bolder", CardText.Colour(content.Tone));
        heading["style"] = "heading";
        JsonArray body = [heading, CardText.Block(content.Lead)];
        foreach (var block in content.Details.Select(detail => CardText.Literal(detail)).Concat(lines))
        {
            body.Add(block);
        }

        if (more > 0)
        {
            body.Add(CardText.Block(string.Create(CultureInfo.InvariantCulture, $"And {more} more: see {content.RestIsIn}."), weight: "Bolder"));
        }

        body.Add(CardText.Note(content.Footing, isSeparated: true));
        body.Add(CardText.Note($"Reference {content.Reference}"));
        return new()
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["fallbackText"] = content.Lines.Count == 0 && content.Tally is not null ? content.Heading : content.Subject,
            ["body"] = body,
            ["actions"] = new JsonArray([.. content.Links.Select(Open)]),
        };
    }

    private static JsonObject Open(MessageLink link)
    {
        var action = new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = link.Title, ["url"] = link.Url.AbsoluteUri };
        if (link.IsAsked)
        {
            action["style"] = "positive";
        }

        return action;
    }

    private static List<int> SizesOf(IEnumerable<JsonObject> blocks) => [.. blocks.Select(block => SizeOf(block) + 1)]; // and a comma

    private static int SizeOf(JsonObject block) => Encoding.UTF8.GetByteCount(block.ToJsonString());
}
