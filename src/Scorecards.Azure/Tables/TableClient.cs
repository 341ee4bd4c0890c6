using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Scorecards.Azure.Tables;

/// <summary>
/// One table, with the operations this product uses, shaped and named as the official client's are so that it can take
/// this one's place. Every write states its condition. Immutable and thread-safe.
/// </summary>
public sealed class TableClient
{
    private static readonly TableFailure Failure = new();

    private readonly HttpPipeline pipeline;
    private readonly TableRequests requests;

    internal TableClient(HttpPipeline pipeline, Uri endpoint, string name)
    {
        this.pipeline = pipeline;
        Name = name;
        requests = new(pipeline, endpoint, name);
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>Makes the table; nothing happens where it is. https://learn.microsoft.com/rest/api/storageservices/create-table</summary>
    public async Task CreateIfNotExistsAsync(CancellationToken cancellationToken)
    {
        using var message = requests.Create();
        await SendAsync(message, [204, 409], cancellationToken);
    }

    /// <summary>One row, or null. https://learn.microsoft.com/rest/api/storageservices/query-entities</summary>
    public async Task<TableEntity?> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        using var message = requests.Get(partitionKey, rowKey);
        var response = await SendAsync(message, [200, 404], cancellationToken);
        if (response.Status == 404)
        {
            return null;
        }

        using var json = JsonDocument.Parse(response.Content);
        return TableEntity.FromJson(json.RootElement, response.Headers.ETag);
    }

    /// <summary>Rows in key order, page after page. https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination</summary>
    /// <param name="filter">An OData filter from <see cref="TableFilter"/>.</param>
    /// <param name="maxPerPage">Rows in a page, 1,000 at the most.</param>
    /// <param name="select">The properties to read, or null for all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async IAsyncEnumerable<TableEntity> QueryAsync(
        string filter, int? maxPerPage = null, IReadOnlyCollection<string>? select = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        (string? Partition, string? Row) next = default;
        do
        {
            using var message = requests.Query(filter, maxPerPage, select, next.Partition, next.Row);
            var response = await SendAsync(message, [200], cancellationToken);
            using var json = JsonDocument.Parse(response.Content);
            foreach (var row in json.RootElement.GetProperty("value").EnumerateArray())
            {
                yield return TableEntity.FromJson(row);
            }

            next = (Header(response, "x-ms-continuation-NextPartitionKey"), Header(response, "x-ms-continuation-NextRowKey"));
        }
        while (next.Partition is not null);
    }

    /// <summary>Adds a row that must not be there. https://learn.microsoft.com/rest/api/storageservices/insert-entity</summary>
    /// <exception cref="RequestFailedException">Status 409 where it is.</exception>
    public async Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken)
    {
        using var message = requests.Insert(entity);
        return (await SendAsync(message, [204], cancellationToken)).Headers.ETag ?? default;
    }

    /// <summary>Replaces a row as it was read, or any with <see cref="ETag.All"/>. https://learn.microsoft.com/rest/api/storageservices/update-entity2</summary>
    /// <exception cref="RequestFailedException">Status 412 where it changed, 404 where it is gone.</exception>
    public async Task<ETag> UpdateEntityAsync(TableEntity entity, ETag ifMatch, CancellationToken cancellationToken)
    {
        using var message = requests.Replace(entity, ifMatch);
        return (await SendAsync(message, [204], cancellationToken)).Headers.ETag ?? default;
    }

    /// <summary>Deletes a row as it was read, or any with <see cref="ETag.All"/>; nothing happens where it is gone. https://learn.microsoft.com/rest/api/storageservices/delete-entity1</summary>
    /// <exception cref="RequestFailedException">Status 412 where it changed.</exception>
    public async Task DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken)
    {
        using var message = requests.Delete(partitionKey, rowKey, ifMatch);
        await SendAsync(message, [204, 404], cancellationToken);
    }

    /// <summary>
    /// Does up to 100 writes of one partition, all or none. https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
    /// </summary>
    /// <exception cref="RequestFailedException">The first write that failed; none was done.</exception>
    public async Task SubmitTransactionAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        if (actions.Count is 0 or > TableTransaction.MostActions)
        {
            throw new ArgumentException($"A transaction has 1 to {TableTransaction.MostActions} writes, not {actions.Count}.", nameof(actions));
        }

        using var message = requests.Batch(TableTransaction.Write(actions, requests));
        var response = await SendAsync(message, [202], cancellationToken);
        TableTransaction.ThrowIfFailed(response.Content.ToString());
    }

    private async Task<Response> SendAsync(HttpMessage message, int[] expected, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken);
        return expected.Contains(message.Response.Status) ? message.Response : throw new RequestFailedException(message.Response, innerException: null, Failure);
    }

    private static string? Header(Response response, string name) => response.Headers.TryGetValue(name, out var value) ? value : null;
}
