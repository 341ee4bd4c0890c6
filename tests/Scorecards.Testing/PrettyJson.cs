using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Scorecards.Application;

namespace Scorecards.Testing;

/// <summary>JSON as people compare it: one member a line, letters as themselves.</summary>
public static class PrettyJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON text with its members in their order.</summary>
    public static string Of(string json) => JsonNode.Parse(json)!.ToJsonString(Indented);

    /// <summary>A value as the wire writes it: two values are the same if all they say is, decimals' last zeros among it.</summary>
    public static string OfValue<T>(T value) => Of(JsonSerializer.Serialize(value, WireJson.Options));
}
