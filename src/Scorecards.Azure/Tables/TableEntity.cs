using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;

namespace Scorecards.Azure.Tables;

/// <summary>
/// A row of Table storage, shaped like the official client's type of the same name. Properties are strings, 32 and 64 bit
/// integers, booleans, UTC times and bytes.
/// </summary>
public sealed class TableEntity
{
    private const string TypeSuffix = "@odata.type";

    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    /// <summary>Makes a row of its keys.</summary>
    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>The partition's key.</summary>
    public string PartitionKey { get; }

    /// <summary>The row's key within the partition.</summary>
    public string RowKey { get; }

    /// <summary>The version it was read at; default for one that was not read.</summary>
    public ETag ETag { get; init; }

    /// <summary>A property, or null; set to null to leave it out.</summary>
    public object? this[string name]
    {
        get => values.GetValueOrDefault(name);
        set
        {
            if (value is null)
            {
                values.Remove(name);
            }
            else
            {
                values[name] = value;
            }
        }
    }

    /// <summary>The names of the properties.</summary>
    public IEnumerable<string> Keys => values.Keys;

    /// <summary>A text property, or null.</summary>
    public string? GetString(string name) => this[name] as string;

    /// <summary>A text property that must be there.</summary>
    /// <exception cref="InvalidOperationException">It is missing.</exception>
    public string GetRequired(string name) => GetString(name) ?? throw Missing(name);

    /// <summary>An integer property that must be there.</summary>
    /// <exception cref="InvalidOperationException">It is missing.</exception>
    public int GetInt32(string name) => this[name] as int? ?? throw Missing(name);

    /// <summary>A time property that must be there, UTC.</summary>
    /// <exception cref="InvalidOperationException">It is missing.</exception>
    public DateTimeOffset GetTime(string name) => this[name] as DateTimeOffset? ?? throw Missing(name);

    /// <summary>A property of bytes, or null.</summary>
    public byte[]? GetBytes(string name) => this[name] as byte[];

    /// <summary>The row as the service's JSON. https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations</summary>
    internal string ToJson()
    {
        var json = new JsonObject { [nameof(PartitionKey)] = PartitionKey, [nameof(RowKey)] = RowKey };
        foreach (var (name, value) in values)
        {
            var (node, type) = value switch
            {
                string text => (JsonValue.Create(text), null),
                int number => (JsonValue.Create(number), null),
                bool flag => (JsonValue.Create(flag), (string?)null),
                long number => (JsonValue.Create(number.ToString(CultureInfo.InvariantCulture)), "Edm.Int64"),
                DateTimeOffset time => (JsonValue.Create(time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)), "Edm.DateTime"),
                byte[] bytes => (JsonValue.Create(Convert.ToBase64String(bytes)), "Edm.Binary"),
                _ => throw new InvalidOperationException($"Property {name} has a type that is not stored: {value.GetType().Name}."),
            };
            json[name] = node;
            if (type is not null)
            {
                json[name + TypeSuffix] = type;
            }
        }

        return json.ToJsonString();
    }

    /// <summary>Reads a row of the service's JSON with full metadata.</summary>
    internal static TableEntity FromJson(JsonElement json, ETag? header = null)
    {
        var etag = json.TryGetProperty("odata.etag", out var stated) ? new ETag(stated.GetString()!) : header ?? default;
        var entity = new TableEntity(Text(json, nameof(PartitionKey)), Text(json, nameof(RowKey))) { ETag = etag };
        foreach (var property in json.EnumerateObject().Where(property =>
            property.Name is not (nameof(PartitionKey) or nameof(RowKey) or "Timestamp") && !property.Name.Contains("odata.", StringComparison.Ordinal)))
        {
            var type = json.TryGetProperty(property.Name + TypeSuffix, out var named) ? named.GetString() : null;
            entity[property.Name] = ValueOf(property.Value, type);
        }

        return entity;
    }

    private static object? ValueOf(JsonElement value, string? type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.String, "Edm.Int64") => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        (JsonValueKind.String, "Edm.DateTime") => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        (JsonValueKind.String, "Edm.Binary") => value.GetBytesFromBase64(),
        (JsonValueKind.String, _) => value.GetString(),
        (JsonValueKind.Number, _) => value.GetInt32(),
        (JsonValueKind.True, _) => true,
        (JsonValueKind.False, _) => false,
        _ => null,
    };

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString()! : string.Empty;

    private InvalidOperationException Missing(string name) => new($"The row ({PartitionKey}, {RowKey}) has no property {name}.");
}
