using System.Text.Json.Nodes;

namespace Scorecards.LocalHost.Tests;

/// <summary>Scorecards as JSON.</summary>
internal static class Documents
{
    /// <summary>A scorecard without which uploads it came from and when they were made: what it says.</summary>
    public static JsonNode WithoutUploads(JsonNode card)
    {
        card.AsObject().Remove("sources");
        foreach (var measure in card["sections"]!.AsArray().SelectMany(section => section!["measures"]!.AsArray()))
        {
            measure!.AsObject().Remove("commentaryAt");
        }

        return card;
    }
}
