using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Scorecards.Application;
using Scorecards.Application.Archive;

namespace Scorecards.Azure.Storage;

/// <summary>Records as JSON in the archive container, each written once.</summary>
public sealed class BlobRecordArchive(BlobContainerClient container) : IRecordArchive
{
    /// <inheritdoc/>
    public async Task<T> KeepAsync<T>(string name, T record, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var once = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All }, HttpHeaders = new() { ContentType = "application/json" } };
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(record, WireJson.Options)), once, cancellationToken);
            return record;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return await ReadAsync<T>(name, cancellationToken); // by a run before this one, or by a try whose answer was lost
        }
    }

    /// <inheritdoc/>
    public async Task<bool> ExistsAsync(string name, CancellationToken cancellationToken) => (await container.GetBlobClient(name).ExistsAsync(cancellationToken)).Value;

    /// <inheritdoc/>
    public async Task<T> ReadAsync<T>(string name, CancellationToken cancellationToken)
        where T : class
    {
        var blob = (await container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value;
        return blob.Content.ToObjectFromJson<T>(WireJson.Options) ?? throw new InvalidOperationException($"The record {name} of the archive is empty.");
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> NamesAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in container.GetBlobsAsync(prefix: prefix, cancellationToken: cancellationToken))
        {
            yield return blob.Name;
        }
    }
}
