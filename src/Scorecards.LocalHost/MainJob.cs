using System.Globalization;
using Azure.Storage.Blobs;
using Scorecards.Application.Alerts;
using Scorecards.Application.Archive;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Work;
using Scorecards.Hosting.Settings;
using Scorecards.LocalHost.Loops;

namespace Scorecards.LocalHost;

/// <summary>What the triggers would do by themselves, once and in order, so that the first page is already whole.</summary>
internal static class MainJob
{
    public static async Task RunAsync(
        IServiceProvider services, LocalSettings local, IReadOnlyList<CatalogueFile> catalogue, bool ownStorage, TextWriter output, CancellationToken cancellationToken)
    {
        var containers = services.GetRequiredService<ScorecardSettings>().Containers;
        var blobs = services.GetRequiredService<BlobServiceClient>();
        await SampleFiles.PutCatalogueAsync(catalogue, blobs.GetBlobContainerClient(containers.Catalogue), removeOthers: ownStorage, cancellationToken);
        var progress = services.GetRequiredService<IProgress<WorkProgress>>();
        if (local.Restore)
        {
            var restored = await services.GetRequiredService<RestoreFromArchive>().RunAsync(progress, cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"      The tables were put back from the archive: {restored.Uploads} uploads, {restored.Revisions} revisions of scorecards; {restored.Revised} say something else than before"));
            foreach (var problem in restored.Problems)
            {
                await output.WriteLineAsync($"      {problem}");
            }
        }

        if (!await services.GetRequiredService<TablesGuard>().AreWholeAsync(cancellationToken))
        {
            throw new LocalHostException("A table is lost, or the tables were not put back whole, and the archive has what they held: start with --Local:Restore=true to put it back, or delete the folder of Local:Data to begin anew.");
        }

        if (local.Samples)
        {
            var (uploaded, all) = await new SampleFiles(local.Catalogue).PutSamplesAsync(blobs.GetBlobContainerClient(containers.Extracts), cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"[3/6] Uploaded {uploaded} of {all} sample extracts{(uploaded < all ? "; the others were there" : string.Empty)}"));
        }
        else
        {
            await output.WriteLineAsync("[3/6] No sample extracts are wanted (Local:Samples)");
        }

        await output.WriteLineAsync("[4/6] Ingesting extracts");
        await services.GetRequiredService<ExtractTrigger>().ScanAsync(cancellationToken);
        await output.WriteLineAsync("[5/6] Computing scorecards");
        var computed = await services.GetRequiredService<ComputeScorecards>().RunAsync(progress, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"      {computed.Checked} scorecards, {computed.Revised} of them new or revised, {computed.Raised} measures went red"));
        await output.WriteLineAsync("[6/6] Delivering alerts");
        var delivered = await services.GetRequiredService<DeliverAlerts>().RunAsync(progress, again: false, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"      {delivered.Pending} notifications, {delivered.Sent} messages sent, {delivered.Failed} failed{(delivered.Waiting > 0 ? string.Create(CultureInfo.InvariantCulture, $", {delivered.Waiting} wait for an earlier run's claim or a pause to end") : string.Empty)}"));
    }
}
