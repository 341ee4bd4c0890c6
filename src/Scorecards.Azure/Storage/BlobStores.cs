using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Scorecards.Application;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;

namespace Scorecards.Azure.Storage;

/// <summary>The extracts container.</summary>
public sealed class BlobExtractFiles(BlobContainerClient container) : IExtractFiles
{
    /// <inheritdoc/>
    public async Task<ExtractUpload?> FindAsync(string blob, CancellationToken cancellationToken)
    {
        try
        {
            var properties = (await container.GetBlobClient(blob).GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            return new(blob, properties.ETag.ToString("H"), properties.ContentLength, properties.LastModified.ToUniversalTime());
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ExtractUpload> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            yield return new(blob.Name, blob.Properties.ETag!.Value.ToString("H"), blob.Properties.ContentLength ?? 0, blob.Properties.LastModified!.Value.ToUniversalTime());
        }
    }

    /// <inheritdoc/>
    public async Task<Stream> OpenAsync(ExtractUpload upload, CancellationToken cancellationToken)
    {
        var conditions = new BlobRequestConditions { IfMatch = new(upload.ETag) };
        return (await container.GetBlobClient(upload.Blob).DownloadStreamingAsync(new() { Conditions = conditions }, cancellationToken)).Value.Content;
    }
}

/// <summary>The archive container: each file once, by the hash of its bytes.</summary>
public sealed class BlobRawArchive(BlobContainerClient container) : IRawArchive
{
    /// <inheritdoc/>
    public async Task KeepAsync(string sha256, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            var once = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } };
            await container.GetBlobClient(sha256).UploadAsync(content, once, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Kept already; the name is the hash of the bytes, so it is the same file.
        }
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            return (await container.GetBlobClient(sha256).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value.Content;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}

/// <summary>The issue reports in the reports container: extracts/{id}.json.</summary>
public sealed class BlobIssueReports(BlobContainerClient container) : IIssueReports
{
    /// <inheritdoc/>
    public async Task WriteAsync(ExtractEntry entry, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(entry, WireJson.Options);

        // Last writer wins: the report of an upload is derived from it, so every run writes the same issues.
        await BlobOf(entry.Id).UploadAsync(
            BinaryData.FromBytes(json), new BlobUploadOptions { HttpHeaders = new() { ContentType = "application/json" } }, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ExtractIssue>?> ReadIssuesAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var content = await BlobOf(id).DownloadContentAsync(cancellationToken);
            return content.Value.Content.ToObjectFromJson<ExtractEntry>(WireJson.Options)?.Issues;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private BlobClient BlobOf(string id) => container.GetBlobClient($"extracts/{id}.json");
}

/// <summary>The catalogue container: one YAML per scorecard.</summary>
public sealed class BlobCatalogueSource(BlobContainerClient container) : ICatalogueSource
{
    // As last read, by name: one listing tells which files are still the same, and only the others are read.
    private volatile IReadOnlyDictionary<string, (string ETag, CatalogueFile File)> known = new Dictionary<string, (string, CatalogueFile)>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CatalogueFile>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var before = known;
        var found = new Dictionary<string, (string ETag, CatalogueFile File)>(StringComparer.Ordinal);
        var files = new List<CatalogueFile>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            {
                var version = before.TryGetValue(blob.Name, out var read) && string.Equals(read.ETag, blob.Properties.ETag?.ToString("H"), StringComparison.Ordinal)
                    ? read
                    : await ReadAsync(blob.Name, cancellationToken);
                found.Add(blob.Name, version);
                files.Add(version.File);
            }
        }

        known = found;
        return files;
    }

    private async Task<(string ETag, CatalogueFile File)> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var blob = (await container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value;
        return (blob.Details.ETag.ToString("H"), new(name, blob.Content.ToString()));
    }
}
