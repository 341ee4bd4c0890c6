using System.Globalization;
using Azure.Storage.Blobs;
using Scorecards.Application.Extracts;
using Scorecards.Application.Work;
using Scorecards.Hosting.Http;
using Scorecards.Hosting.Settings;

namespace Scorecards.LocalHost.Loops;

/// <summary>
/// Does for the extracts container what the platform's blob trigger does: runs once for each version of each blob, five
/// times if it must, and then hands it to the poison handler.
/// </summary>
internal sealed partial class ExtractTrigger(
    BlobServiceClient blobs,
    ScorecardSettings settings,
    IngestExtract ingest,
    FailExtract fail,
    IProgress<WorkProgress> progress,
    TextWriter output,
    ILogger<ExtractTrigger> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly HashSet<(string Name, string ETag)> done = [];
    private readonly Dictionary<(string Name, string ETag), int> tries = [];
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Runs for every blob that it has not run for.</summary>
    public async Task ScanAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var found = await FindAsync(cancellationToken);
            for (var i = 0; i < found.Count; i++)
            {
                if (await RunAsync(found[i], cancellationToken) is { } outcome)
                {
                    await output.WriteLineAsync(string.Create(
                        CultureInfo.InvariantCulture, $"      extract {i + 1} of {found.Count}: {Printable(outcome.Entry.Blob)}: {(outcome.IsNew ? Describe(outcome.Entry) : "taken in before")}"));
                }
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public override void Dispose()
    {
        gate.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ScanAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The platform goes on whatever a scan throws; so does this stand-in for it.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogScanFailed(e); // the next scan finds the same blobs
            }
        }
    }

    private async Task<List<(string Name, string ETag)>> FindAsync(CancellationToken cancellationToken)
    {
        var found = new List<((string, string) Version, DateTimeOffset? WrittenAt)>();
        var present = new HashSet<(string, string)>();
        await foreach (var blob in blobs.GetBlobContainerClient(settings.Containers.Extracts).GetBlobsAsync(cancellationToken: cancellationToken))
        {
            var version = (blob.Name, blob.Properties.ETag?.ToString("H") ?? string.Empty);
            present.Add(version);
            if (!done.Contains(version))
            {
                found.Add((version, blob.Properties.LastModified));
            }
        }

        done.IntersectWith(present);
        return [.. found.OrderBy(blob => blob.WrittenAt).Select(blob => blob.Version)];
    }

    private async Task<IngestOutcome?> RunAsync((string Name, string ETag) version, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await ingest.RunAsync(version.Name, progress, cancellationToken);
            done.Add(version);
            return outcome;
        }
#pragma warning disable CA1031 // The platform retries whatever a function throws; so does this stand-in for it.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            tries[version] = tries.GetValueOrDefault(version) + 1;
            LogFailed(e, tries[version]);
            if (tries[version] < Triggers.MostTries)
            {
                return null;
            }

            return await FailAsync(version, cancellationToken);
        }
    }

    private async Task<IngestOutcome?> FailAsync((string Name, string ETag) version, CancellationToken cancellationToken)
    {
        try
        {
            var entry = await fail.RunAsync(version.Name, version.ETag, cancellationToken);
            done.Add(version);
            return entry is null ? null : new(entry, IsNew: true);
        }
#pragma warning disable CA1031 // One blob that cannot be marked must not keep the others waiting; the next scan tries it again.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotMarked(e);
            return null;
        }
    }

    // A blob's name may hold what a terminal would act on.
    private static string Printable(string name) => string.Concat((ExtractIssue.Shorten(name) ?? string.Empty).Select(c => char.IsControl(c) ? '?' : c));

    private static string Describe(ExtractEntry entry) => entry.Status switch
    {
        ExtractStatus.Accepted or ExtractStatus.AcceptedWithWarnings or ExtractStatus.Superseded =>
            string.Create(CultureInfo.InvariantCulture, $"accepted as revision {entry.Revision}, {entry.Figures} figures{(entry.Warnings > 0 ? $", {entry.Warnings} warnings" : string.Empty)}"),
        ExtractStatus.Rejected => string.Create(CultureInfo.InvariantCulture, $"rejected, {entry.Errors} errors: see /extracts/{entry.Id}"),
        ExtractStatus.Withdrawn => string.Create(CultureInfo.InvariantCulture, $"accepted as revision {entry.Revision}, and withdrawn since"),
        ExtractStatus.Duplicate => "the same as what is in use",
        _ => $"failed: see /extracts/{entry.Id}",
    };

    [LoggerMessage(9001, LogLevel.Error, "An extract could not be processed at try {Attempt}")]
    private partial void LogFailed(Exception exception, int attempt);

    [LoggerMessage(9002, LogLevel.Error, "The extracts could not be looked at; they are looked at again")]
    private partial void LogScanFailed(Exception exception);

    [LoggerMessage(9003, LogLevel.Error, "An extract could not be marked failed; it is tried again")]
    private partial void LogNotMarked(Exception exception);
}
