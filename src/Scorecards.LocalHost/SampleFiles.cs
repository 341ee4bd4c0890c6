using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Scorecards.Application.Catalogues;

namespace Scorecards.LocalHost;

/// <summary>The catalogue and the sample extracts of a folder, and how they get into storage.</summary>
internal sealed class SampleFiles(string folder)
{
    /// <summary>Every catalogue file.</summary>
    public async Task<IReadOnlyList<CatalogueFile>> ReadCatalogueAsync(CancellationToken cancellationToken)
    {
        var files = new List<CatalogueFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            files.Add(new(Path.GetFileName(path), await File.ReadAllTextAsync(path, cancellationToken)));
        }

        return files;
    }

    /// <summary>Puts the catalogue in, over what was there: the folder is where it is edited.</summary>
    /// <param name="files">The folder's files.</param>
    /// <param name="container">The container.</param>
    /// <param name="removeOthers">Whether to remove what is not in the folder; only from storage that is the local host's own.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task PutCatalogueAsync(IReadOnlyList<CatalogueFile> files, BlobContainerClient container, bool removeOthers, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            await container.GetBlobClient(file.Name).UploadAsync(BinaryData.FromString(file.Text), overwrite: true, cancellationToken);
        }

        if (!removeOthers)
        {
            return;
        }

        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (!files.Any(file => string.Equals(file.Name, blob.Name, StringComparison.Ordinal)))
            {
                await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
            }
        }
    }

    /// <summary>Uploads the sample extracts that are not there; what somebody uploaded over one stays.</summary>
    /// <returns>How many were uploaded, and how many there are.</returns>
    public async Task<(int Uploaded, int All)> PutSamplesAsync(BlobContainerClient container, CancellationToken cancellationToken)
    {
        var root = Path.Combine(folder, "samples");
        var paths = Directory.Exists(root) ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList() : [];
        var uploaded = 0;
        foreach (var path in paths)
        {
            var name = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
            await using var content = File.OpenRead(path);
            try
            {
                await container.GetBlobClient(name).UploadAsync(content, new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } }, cancellationToken);
                uploaded++;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412)
            {
                // there already
            }
        }

        return (uploaded, paths.Count);
    }
}
