using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Scorecards.Application.Extracts;
using Scorecards.Application.Work;
using Names = Scorecards.Hosting.Http.Triggers;

namespace Scorecards.Functions.Triggers;

/// <summary>
/// Takes in what is written to the extracts container. Event Grid says so: the Flex Consumption plan looks at no container itself.
/// https://learn.microsoft.com/azure/azure-functions/functions-event-grid-blob-trigger
/// </summary>
public sealed class IngestExtractFunction(IngestExtract ingest, IProgress<WorkProgress> progress)
{
    /// <summary>Runs at least once for each version of each blob.</summary>
    [Function(Names.IngestExtract)]
    public Task RunAsync(
        [BlobTrigger(Names.ExtractPath, Connection = Names.Connection, Source = BlobTriggerSource.EventGrid)] BlobClient blob, string name, CancellationToken cancellationToken) =>
        ingest.RunAsync(name, progress, cancellationToken);
}
