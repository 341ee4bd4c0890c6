using System.Diagnostics;
using Scorecards.Application.Archive;
using Scorecards.Application.Telemetry;

namespace Scorecards.Application.Extracts;

/// <summary>
/// Enters an upload: its issue report, its record in the archive, and last of all the ledger, so that what the ledger has is whole. The
/// record of the first run holds: a run after it enters the same.
/// </summary>
public sealed class EnterExtract(IIssueReports reports, IRecordArchive records, IExtractLedger ledger, WorkTelemetry telemetry)
{
    /// <summary>Enters it.</summary>
    /// <param name="entry">The entry with every issue.</param>
    /// <param name="observations">What was read from it and put into use.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The entry as it is entered, with every issue.</returns>
    internal async Task<ExtractEntry> RunAsync(ExtractEntry entry, IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        await reports.WriteAsync(entry, cancellationToken);
        var name = entry.Status == ExtractStatus.Failed ? RecordNames.UnprocessedUpload(entry.Id) : RecordNames.Upload(entry.Id);
        var shortened = entry with { Issues = [.. entry.Issues.Take(ExtractEntry.IssuesKept)] };
        var kept = (await records.KeepAsync(name, new ArchivedUpload(shortened, observations), cancellationToken)).Entry;
        await ledger.AddAsync(kept, cancellationToken);
        telemetry.Entered(kept, Activity.Current);
        return kept with { Issues = entry.Issues };
    }
}
