using Microsoft.Extensions.Logging;
using Scorecards.Application.Work;

namespace Scorecards.Application.Extracts;

/// <summary>What a run came to.</summary>
/// <param name="Uploads">Uploads in the container.</param>
/// <param name="TakenIn">Those that the ledger did not have, and has now.</param>
public sealed record MissedRun(int Uploads, int TakenIn);

/// <summary>Takes in what was uploaded and never looked at, because nobody said that it was there: oldest first, as it would have been.</summary>
public sealed partial class IngestMissed(IExtractFiles files, IExtractLedger ledger, IngestExtract ingest, ILogger<IngestMissed> logger)
{
    /// <summary>Looks at every upload.</summary>
    /// <exception cref="AggregateException">Some could not be taken in; the others were.</exception>
    public async Task<MissedRun> RunAsync(IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var uploads = await files.ListAsync(cancellationToken).ToListAsync(cancellationToken);
        var (taken, failures) = (0, new List<Exception>());
        foreach (var upload in uploads.OrderBy(upload => upload.UploadedAt))
        {
            if (await ledger.FindAsync(upload.Id, cancellationToken) is not null)
            {
                continue;
            }

            try
            {
                taken += await ingest.RunAsync(upload.Blob, progress, cancellationToken) is { IsNew: true } ? 1 : 0;
            }
#pragma warning disable CA1031 // All failures are thrown below.
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFailed(e, upload.Id);
                failures.Add(new InvalidOperationException($"Extract {upload.Id} could not be taken in: {e.Message}", e));
            }
        }

        return failures.Count == 0 ? new(uploads.Count, taken) : throw new AggregateException(failures);
    }

    [LoggerMessage(1015, LogLevel.Error, "Extract {Id} could not be taken in; the others are")]
    private partial void LogFailed(Exception exception, string id);
}
