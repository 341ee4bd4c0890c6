using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using Scorecards.Azure.Tables;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting;

/// <summary>Makes the containers and tables at start; nothing happens where they are.</summary>
public sealed class EnsureStorage(BlobServiceClient blobs, TableServiceClient tables, ScorecardSettings settings) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var (containers, names) = (settings.Containers, settings.Tables);
        foreach (var container in (string[])[containers.Extracts, containers.Archive, containers.Reports, containers.Catalogue])
        {
            await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        foreach (var table in (string[])[names.Extracts, names.Observations, names.Scorecards, names.Alerts, names.Deliveries, names.Commentary])
        {
            await tables.GetTableClient(table).CreateIfNotExistsAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
