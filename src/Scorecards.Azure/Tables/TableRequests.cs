using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Scorecards.Azure.Tables;

/// <summary>Builds the requests of a table.</summary>
internal sealed class TableRequests(HttpPipeline pipeline, Uri endpoint, string table)
{
    // The service version whose behaviour this client relies on.
    private const string Version = "2019-02-02";
    private const string FullMetadata = "application/json;odata=fullmetadata";

    private readonly string root = endpoint.AbsoluteUri.TrimEnd('/');

    public HttpMessage Create()
    {
        var message = Message(RequestMethod.Post, $"{root}/Tables");
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        SetJson(message, $$"""{"TableName":"{{table}}"}""");
        return message;
    }

    public HttpMessage Get(string partitionKey, string rowKey) => Message(RequestMethod.Get, EntityUri(partitionKey, rowKey));

    public HttpMessage Query(string filter, int? top, IReadOnlyCollection<string>? select, string? nextPartition, string? nextRow)
    {
        var query = new List<string> { "$filter=" + Uri.EscapeDataString(filter) };
        Add("$top", top?.ToString(CultureInfo.InvariantCulture));
        Add("$select", select is null ? null : string.Join(',', select));
        Add("NextPartitionKey", nextPartition);
        Add("NextRowKey", nextRow);
        return Message(RequestMethod.Get, $"{root}/{table}()?{string.Join('&', query)}");

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }

    public HttpMessage Insert(TableEntity entity)
    {
        var message = Message(RequestMethod.Post, TableUri);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        SetJson(message, entity.ToJson());
        return message;
    }

    public HttpMessage Replace(TableEntity entity, ETag ifMatch)
    {
        var message = Message(RequestMethod.Put, EntityUri(entity.PartitionKey, entity.RowKey));
        message.Request.Headers.SetValue("If-Match", ifMatch.ToString("H"));
        SetJson(message, entity.ToJson());
        return message;
    }

    public HttpMessage Delete(string partitionKey, string rowKey, ETag ifMatch)
    {
        var message = Message(RequestMethod.Delete, EntityUri(partitionKey, rowKey));
        message.Request.Headers.SetValue("If-Match", ifMatch.ToString("H"));
        return message;
    }

    public HttpMessage Batch((string ContentType, string Body) batch)
    {
        var message = Message(RequestMethod.Post, $"{root}/$batch");
        message.Request.Headers.SetValue("Content-Type", batch.ContentType);
        message.Request.Content = RequestContent.Create(BinaryData.FromString(batch.Body));
        return message;
    }

    public string TableUri => $"{root}/{table}";

    public string EntityUri(string partitionKey, string rowKey) =>
        $"{root}/{table}(PartitionKey='{Quoted(partitionKey)}',RowKey='{Quoted(rowKey)}')";

    // A quotation mark is doubled inside a key, and the key is escaped for the address.
    private static string Quoted(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private HttpMessage Message(RequestMethod method, string uri)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new(uri));
        message.Request.Headers.SetValue("x-ms-version", Version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", FullMetadata);
        return message;
    }

    private static void SetJson(HttpMessage message, string json)
    {
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(BinaryData.FromString(json));
    }
}
