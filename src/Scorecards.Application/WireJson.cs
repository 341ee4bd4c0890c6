using System.Text.Encodings.Web;
using System.Text.Json;

namespace Scorecards.Application;

/// <summary>The JSON of the wire and of stored documents: camel case, nulls written, "£" and "–" as themselves.</summary>
public static class WireJson
{
    /// <summary>The one set of options.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // Answers are served as JSON, never written into a page, so only JSON's own escapes are needed.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
