using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Scorecards.LocalHost.Tests;

/// <summary>A message as a stand-in got it.</summary>
/// <param name="Channel">"teams" or "email".</param>
/// <param name="Body">What was posted.</param>
internal sealed partial record ArrivedMessage(string Channel, JsonNode Body)
{
    public bool IsCard => Channel == "teams";

    /// <summary>The notification's id, which every message carries.</summary>
    public string Id => IsCard ? Reference.Match(Text).Groups["id"].Value : (string)Body["custom_args"]!["notification"]!;

    /// <summary>Who an email goes to; empty for a card.</summary>
    public string To => IsCard ? string.Empty : (string)Body["personalizations"]![0]!["to"]![0]!["email"]!;

    public string Subject => (string)Body[IsCard ? "summary" : "subject"]!;

    public JsonNode Card => Body["attachments"]![0]!["content"]!;

    /// <summary>The words of it, a line for each of a card's texts.</summary>
    public string Text => IsCard ? string.Join('\n', TextsOf(Card)) : (string)Body["content"]![0]!["value"]!;

    /// <summary>The link that acknowledges, or null.</summary>
    public string? Acknowledge => IsCard
        ? Card["actions"]!.AsArray().Where(action => (string?)action!["title"] == "Acknowledge").Select(action => (string?)action!["url"]).SingleOrDefault()
        : AcknowledgeLine.Match(Text) is { Success: true } found ? found.Groups["url"].Value : null;

    /// <summary>Which message it is, for a list of what arrived.</summary>
    public override string ToString() => $"{Channel} {Id}";

    private static IEnumerable<string> TextsOf(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(TextsOf),
        JsonObject map => map.SelectMany(pair => pair is { Key: "text" or "value", Value: JsonValue } ? [(string)pair.Value!] : TextsOf(pair.Value)),
        _ => [],
    };

    [GeneratedRegex("^Reference (?<id>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference { get; }

    [GeneratedRegex("^Acknowledge: (?<url>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AcknowledgeLine { get; }
}
