using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Scorecards.Application;
using Scorecards.Azure.Tables;

namespace Scorecards.Azure.Storage;

/// <summary>
/// A document inside a row: JSON, compressed, in as many properties of at most 64 KiB as it takes (a row holds 1 MiB).
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
/// </summary>
internal static class PackedJson
{
    private const int MostBytes = 64 * 1024;

    public static void Write<T>(TableEntity row, string property, T value)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            JsonSerializer.Serialize(zip, value, WireJson.Options);
        }

        foreach (var (chunk, index) in packed.ToArray().Chunk(MostBytes).Select((chunk, index) => (chunk, index)))
        {
            row[NameOf(property, index)] = chunk;
        }
    }

    public static T Read<T>(TableEntity row, string property)
    {
        using var packed = new MemoryStream();
        for (var index = 0; row.GetBytes(NameOf(property, index)) is { } chunk; index++)
        {
            packed.Write(chunk);
        }

        packed.Position = 0;
        using var zip = new GZipStream(packed, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(zip, WireJson.Options)
            ?? throw new InvalidOperationException($"The row ({row.PartitionKey}, {row.RowKey}) holds no {property}.");
    }

    private static string NameOf(string property, int index) => property + index.ToString(CultureInfo.InvariantCulture);
}
