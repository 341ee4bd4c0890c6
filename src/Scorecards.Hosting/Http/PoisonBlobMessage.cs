using System.Text.Json;

namespace Scorecards.Hosting.Http;

/// <summary>
/// What the platform puts on the poison queue: {"FunctionId":"...","BlobType":"BlockBlob","ContainerName":"extracts","BlobName":"...","ETag":"\"0x8D...\""}.
/// </summary>
/// <param name="BlobName">The blob's name within its container.</param>
/// <param name="ETag">The version that failed.</param>
public sealed record PoisonBlobMessage(string BlobName, string? ETag)
{
    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">It is not such a message.</exception>
    public static PoisonBlobMessage Read(string json) =>
        JsonSerializer.Deserialize<PoisonBlobMessage>(json) is { BlobName: not null } message
            ? message
            : throw new JsonException("A poison message without BlobName.");
}
