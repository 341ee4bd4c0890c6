using System.Text.Json;
using System.Text.Json.Nodes;

namespace Scorecards.LocalHost.StandIns;

/// <summary>A request as a stand-in reads it.</summary>
/// <param name="Bytes">How long its body is.</param>
/// <param name="Body">Its body; null where it is no JSON object.</param>
internal sealed record ReceivedMessage(long Bytes, JsonObject? Body)
{
    public static async Task<ReceivedMessage> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellationToken);
        try
        {
            return new(bytes.Length, JsonNode.Parse(bytes.ToArray()) as JsonObject);
        }
        catch (JsonException)
        {
            return new(bytes.Length, null);
        }
    }
}
