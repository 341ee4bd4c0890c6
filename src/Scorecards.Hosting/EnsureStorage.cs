using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using Scorecards.Azure.Tables;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting;

/// <summary>
/// Makes the containers and tables of an emulator, at start and before they are put back; nothing happens where they are. In Azure the infrastructure makes them,
/// and the app's identity, whose roles end at single containers and tables, may not.
/// </summary>
public sealed class EnsureStorage(BlobServiceClient blobs, TableServiceClient tables, ScorecardSettings settings) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => RunAsync(cancellationToken);

    /// <summary>Makes those that are not there.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (settings.Storage.Connection is null)
        {
            return;
        }

        var containers = settings.Containers;
        foreach (var container in (string[])[containers.Extracts, containers.Archive, containers.Reports, containers.Catalogue])
        {
            await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        foreach (var table in settings.Tables.All)
        {
            await tables.GetTableClient(table).CreateIfNotExistsAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
