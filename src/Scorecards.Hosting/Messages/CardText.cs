using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Scorecards.Hosting.Messages;

/// <summary>
/// The texts of a card. Teams reads a subset of Markdown in text blocks and facts, so what would act as Markdown there is escaped;
/// a rich text block is shown as it stands, and so holds titles, which begin with "12.", and other people's sentences.
/// </summary>
internal static partial class CardText
{
    /// <summary>A text block of our own words.</summary>
    public static JsonObject Block(string text, string? size = null, string? weight = null, string? colour = null)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = Escape(text), ["wrap"] = true };
        Add(block, size, weight, colour);
        return block;
    }

    /// <summary>A small note.</summary>
    public static JsonObject Note(string text, bool isSeparated = false)
    {
        var block = Block(text, "Small");
        block["isSubtle"] = true;
        block["spacing"] = isSeparated ? "Medium" : "None";
        if (isSeparated)
        {
            block["separator"] = true;
        }

        return block;
    }

    /// <summary>A text that is shown as it stands.</summary>
    public static JsonObject Literal(params IReadOnlyList<JsonObject> runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray([.. runs]) };

    /// <summary>The same in one piece.</summary>
    public static JsonObject Literal(string text) => Literal(Run(text));

    /// <summary>A piece of a text that is shown as it stands.</summary>
    public static JsonObject Run(string text, string? size = null, string? weight = null, string? colour = null)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = Still(text) };
        Add(run, size, weight, colour);
        return run;
    }

    /// <summary>A fact.</summary>
    public static JsonObject Fact(string label, string value) => new() { ["title"] = Escape(label), ["value"] = Escape(value) };

    /// <summary>What a card calls the colour of a tone's text; null for the reader's own.</summary>
    public static string? Colour(MessageTone tone) => tone switch
    {
        MessageTone.Bad => "Attention",
        MessageTone.Good => "Good",
        _ => null, // a warning is yellow, which nobody reads on white
    };

    /// <summary>A text whose Markdown is shown and does not act.</summary>
    public static string Escape(string text) => Markdown.Replace(Still(text), @"\$0");

    // "{{DATE(...)}}" is worked out in every text of a card.
    private static string Still(string text) => text.Replace("{{", "{ {", StringComparison.Ordinal);

    private static void Add(JsonObject element, string? size, string? weight, string? colour)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("size", size), ("weight", weight), ("color", colour)])
        {
            if (value is not null)
            {
                element[name] = value;
            }
        }
    }

    [GeneratedRegex(@"[\\*_\[\]`]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markdown { get; }
}
