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
    /// <summary>Enters what a run that died had recorded; null where none had.</summary>
    /// <returns>The entry as it is entered, with the issues that the ledger keeps.</returns>
    internal async Task<ExtractEntry?> FinishAsync(string id, CancellationToken cancellationToken)
    {
        if (!await records.ExistsAsync(RecordNames.Upload(id), cancellationToken))
        {
            return null;
        }

        var kept = (await records.ReadAsync<ArchivedUpload>(RecordNames.Upload(id), cancellationToken)).Entry;
        kept = kept with { Issues = [.. (await reports.ReadIssuesAsync(id, cancellationToken) ?? kept.Issues).Take(ExtractEntry.IssuesKept)] };
        await ledger.AddAsync(kept, cancellationToken);
        telemetry.Entered(kept, Activity.Current);
        return kept;
    }

    /// <summary>Enters it.</summary>
    /// <param name="entry">The entry with every issue.</param>
    /// <param name="observations">What was read from it and put into use.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The entry as it is entered, with every issue.</returns>
    internal async Task<ExtractEntry> RunAsync(ExtractEntry entry, IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        await reports.WriteAsync(entry, cancellationToken);
        var name = entry.Status == ExtractStatus.Failed ? RecordNames.UnprocessedUpload(entry.Id) : RecordNames.Upload(entry.Id);
        IReadOnlyList<ExtractIssue> listed = [.. entry.Issues.Take(ExtractEntry.IssuesKept)];

        // A refused file may be a list of people, uploaded by mistake, and records are of people: what the archive keeps it keeps for good.
        var lasting = entry.Status == ExtractStatus.Rejected || entry.CoversFrom is not null ? [.. listed.Select(issue => issue.WithoutText())] : listed;
        var kept = (await records.KeepAsync(name, new ArchivedUpload(entry with { Issues = lasting }, observations), cancellationToken)).Entry with { Issues = listed };
        await ledger.AddAsync(kept, cancellationToken);
        telemetry.Entered(kept, Activity.Current);
        return kept with { Issues = entry.Issues };
    }
}
