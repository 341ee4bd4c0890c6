using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Scorecards.Application.Alerts;
using Scorecards.Application.Archive;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Records;
using Scorecards.Application.Telemetry;
using Scorecards.Application.Work;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts;

/// <summary>
/// Takes one upload in: keeps its bytes, checks it, stores its observations and enters it in the ledger. The ledger's entry
/// is written last, so a run that died is run again from the start and ends the same: every earlier write either
/// finds itself done or repeats itself exactly.
/// </summary>
public sealed partial class IngestExtract(
    IExtractFiles files,
    IRawArchive archive,
    IExtractLedger ledger,
    EnterExtract enter,
    IObservationStore observations,
    ExtractCheck check,
    ICatalogueSource catalogues,
    INotificationOutbox outbox,
    TablesGuard guard,
    TimeProvider clock,
    WorkTelemetry telemetry,
    ILogger<IngestExtract> logger)
{
    /// <summary>Ingests a blob.</summary>
    /// <returns>The ledger's entry and whether this run made it; null where the blob is gone.</returns>
    public async Task<IngestOutcome?> RunAsync(string blob, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(blob, cancellationToken) is not { } upload)
        {
            LogGone();
            return null;
        }

        return await telemetry.RunAsync("ingest extract", ActivityKind.Consumer, UploadTrace.Of(upload.Id), _ => RunAsync(upload, progress, cancellationToken));
    }

    private async Task<IngestOutcome> RunAsync(ExtractUpload upload, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        await guard.RequireAsync(cancellationToken);
        if (await ledger.FindAsync(upload.Id, cancellationToken) is { } known)
        {
            await MarkIfOvertakenAsync(known, cancellationToken); // the run that entered it may have died before it looked
            return new(known, IsNew: false);
        }

        if (await enter.FinishAsync(upload.Id, cancellationToken) is { } entered)
        {
            await MarkIfOvertakenAsync(entered, cancellationToken);
            return new(entered, IsNew: true); // a run that died had come that far
        }

        var found = await check.RunAsync(upload.Blob, upload.Length, token => files.OpenAsync(upload, token), archive.KeepAsync, cancellationToken);
        var (status, revision, issues) = found.Subject is { } subject
            ? await StoreAsync(upload, subject, found, progress, cancellationToken)
            : (ExtractStatus.Rejected, null, found.Issues);
        var entry = EntryOf(upload, found, status, revision, issues);
        await TellOwnerAsync(entry, cancellationToken);
        entry = await enter.RunAsync(entry, await InUseAsync(upload, found, revision, cancellationToken), cancellationToken);
        await MarkIfOvertakenAsync(entry, cancellationToken);
        LogIngested(entry.Id, entry.Scorecard, entry.Period, entry.Dataset, entry.Status, entry.Errors, entry.Warnings);
        return new(entry, IsNew: true);
    }

    // As they are stored: a run that died may have stored them under another catalogue than today's.
    private async Task<IReadOnlyList<Observation>> InUseAsync(ExtractUpload upload, CheckedExtract found, int? revision, CancellationToken cancellationToken) =>
        revision is { } number ? await observations.ReadAsync(new(found.Subject!, number, upload.Id, found.Sha256!), cancellationToken) : [];

    private async Task<(ExtractStatus Status, int? Revision, IReadOnlyList<ExtractIssue> Issues)> StoreAsync(
        ExtractUpload upload, ExtractSubject subject, CheckedExtract found, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        while (true)
        {
            var revisions = (await observations.RevisionsAsync(subject.Scorecard, subject.Period, cancellationToken))
                .Where(revision => revision.Subject == subject)
                .OrderBy(revision => revision.Number)
                .ToList();
            var own = revisions.Find(revision => revision.Withdrawal is null && string.Equals(revision.ExtractId, upload.Id, StringComparison.Ordinal));
            var before = revisions.LastOrDefault(revision => own is null || revision.Number < own.Number);
            if (own is null && before is { Withdrawal: null } && string.Equals(before.Sha256, found.Sha256, StringComparison.Ordinal) && await SaysTheSameAsync(before, found, cancellationToken))
            {
                return (ExtractStatus.Duplicate, null, found.Issues);
            }

            var withdrawn = revisions.Where(revision => revision.Withdrawal is not null).Select(revision => revision.ExtractId).ToHashSet(StringComparer.Ordinal);
            if (own is null && revisions.Exists(revision => !withdrawn.Contains(revision.ExtractId) && ExtractUpload.IsLater(revision.ExtractId, upload.Id)))
            {
                return (ExtractStatus.Superseded, null, found.Issues); // it was tried late: a later upload already restated the month
            }

            if (own is null)
            {
                await observations.WriteAsync(subject, upload.Id, found.Observations, progress, cancellationToken);
                own = new(subject, (before?.Number ?? 0) + 1, upload.Id, found.Sha256!) { CoversFrom = found.CoversFrom, Lists = found.Lists };
                if (!await observations.TryCommitAsync(own, cancellationToken))
                {
                    continue; // another upload of the month took the number: look again
                }
            }

            IReadOnlyList<ExtractIssue> issues = [.. found.Issues, .. await WithdrawnAsync(before, found, cancellationToken), .. await RestatedAsync(subject, found, cancellationToken)];
            await RevisionLog.MarkAsync(ledger, revisions.Where(revision => revision.Number < own.Number).Append(own), cancellationToken);
            return (issues.Count == 0 ? ExtractStatus.Accepted : ExtractStatus.AcceptedWithWarnings, own.Number, issues);
        }
    }

    // The same records may state other months, or hold other lists, since their name or the catalogue says so.
    private async Task<bool> SaysTheSameAsync(ExtractRevision before, CheckedExtract found, CancellationToken cancellationToken) =>
        found.Sheets is null || (await observations.ReadAsync(before, cancellationToken)).ToHashSet().SetEquals(found.Observations);

    // A refused file is news for the data owner: until a sound one comes, the scorecard stays as it was.
    private async Task TellOwnerAsync(ExtractEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Status != ExtractStatus.Rejected)
        {
            return;
        }

        var definition = entry.Scorecard is { } scorecard ? (await Catalogue.LoadAsync(catalogues, cancellationToken)).Find(scorecard) : null;
        if (definition?.PersonWith(definition.DataOwnerId) is { } owner)
        {
            await outbox.AddAsync(ExtractNotifications.OfRejected(definition, owner, entry) with { Trace = Activity.Current?.Id }, cancellationToken);
        }
        else
        {
            LogRejectedUntold(entry.Id);
        }
    }

    // A later upload of the month may have been committed, and have looked for this entry, before it was in the ledger.
    private async Task MarkIfOvertakenAsync(ExtractEntry entry, CancellationToken cancellationToken)
    {
        if (entry is { Status: not (ExtractStatus.Superseded or ExtractStatus.Withdrawn), Revision: { } number, Scorecard: { } scorecard, Dataset: { } dataset } && ReportingPeriod.TryParse(entry.Period, out var period))
        {
            var subject = new ExtractSubject(scorecard, period, dataset);
            var month = await observations.RevisionsAsync(scorecard, period, cancellationToken);
            await RevisionLog.MarkAsync(ledger, month.Where(revision => revision.Subject == subject && revision.Number >= number).OrderBy(revision => revision.Number).Take(2), cancellationToken);
        }
    }

    // A restatement replaces its month whole; a figure it leaves out is gone from the scorecard, and nobody should find that out later.
    private async Task<IEnumerable<ExtractIssue>> WithdrawnAsync(ExtractRevision? before, CheckedExtract found, CancellationToken cancellationToken)
    {
        if (before is not { Withdrawal: null })
        {
            return [];
        }

        if (before.CoversFrom is { } first)
        {
            var lists = await ListsWithdrawnAsync(before, found, cancellationToken);
            return first < found.CoversFrom
                ? [.. lists, ExtractIssue.OfFile("months-withdrawn", $"Revision {before.Number} stated every month since {first.ToLongString()}, and this file states them since {found.CoversFrom.Value.ToLongString()}, so the months before are of no file any more: if they should stay, say in its name since when it states every month.") with { Severity = IssueSeverity.Warning }]
                : lists;
        }

        var kept = found.Observations.Where(observation => observation.HasFigure).Select(observation => (observation.LineId, observation.ScopeId)).ToHashSet();
        return (await observations.ReadAsync(before, cancellationToken))
            .Where(observation => observation.HasFigure && !kept.Contains((observation.LineId, observation.ScopeId)))
            .OrderBy(observation => observation.LineId, StringComparer.Ordinal)
            .Select(observation => new ExtractIssue(
                IssueSeverity.Warning, null, null, null, "measure", observation.LineId, "figure-withdrawn",
                $"Revision {before.Number} had a figure for {observation.LineId} ({observation.ScopeId}) and this file has none, so the scorecard shows no data: if it should stay, upload the whole month again with it."));
    }

    private async Task<IReadOnlyList<ExtractIssue>> RestatedAsync(ExtractSubject subject, CheckedExtract found, CancellationToken cancellationToken) => found.Sheets is { } sheets
        ? await RestatedLater.WarningsAsync((await Catalogue.LoadAsync(catalogues, cancellationToken)).Require(subject.Scorecard), subject, sheets, observations, cancellationToken)
        : [];

    // A workbook replaces all of the one before, also the lists that it does not have.
    private async Task<IReadOnlyList<ExtractIssue>> ListsWithdrawnAsync(ExtractRevision before, CheckedExtract found, CancellationToken cancellationToken)
    {
        var gone = before.Datasets.Except((found.Sheets ?? []).Select(sheet => sheet.Dataset), StringComparer.Ordinal).ToList();
        if (gone.Count == 0)
        {
            return [];
        }

        var titles = (await Catalogue.LoadAsync(catalogues, cancellationToken)).Require(before.Subject.Scorecard).Datasets.Where(list => gone.Contains(list.Id, StringComparer.Ordinal)).Select(list => list.Title).ToList();
        return titles.Count == 0
            ? [] // no list that anything is counted from any more
            : [ExtractIssue.OfFile("lists-withdrawn", $"Revision {before.Number} held {string.Join(", ", titles)}, and this file does not, so nothing of that revision's rows of {(titles.Count == 1 ? "it" : "them")} counts any more: if they should stay, upload the whole workbook again with them.") with { Severity = IssueSeverity.Warning }];
    }

    private ExtractEntry EntryOf(ExtractUpload upload, CheckedExtract found, ExtractStatus status, int? revision, IReadOnlyList<ExtractIssue> issues) => new(
        upload.Id,
        upload.Blob,
        found.Name.Scorecard,
        found.Name.Period?.ToString(),
        found.Name.Dataset,
        status,
        revision,
        upload.UploadedAt,
        clock.GetUtcNow(),
        found.Sha256,
        found.Rows,
        found.Figures,
        issues.Count(issue => issue.Severity == IssueSeverity.Error),
        issues.Count(issue => issue.Severity == IssueSeverity.Warning),
        issues)
    {
        CoversFrom = found.CoversFrom?.ToString(),
        Lists = found.Lists,
    };

    [LoggerMessage(1001, LogLevel.Information, "Extract {Id} ({Scorecard} {Period} {Dataset}) is {Status} with {Errors} errors and {Warnings} warnings")]
    private partial void LogIngested(string id, string? scorecard, string? period, string? dataset, ExtractStatus status, int errors, int warnings);

    [LoggerMessage(1003, LogLevel.Warning, "Extract {Id} is rejected and nobody is told: its name leads to no scorecard with a data owner")]
    private partial void LogRejectedUntold(string id);

    [LoggerMessage(1002, LogLevel.Warning, "An extract was removed before it could be ingested")]
    private partial void LogGone();
}

/// <summary>What a run of ingesting came to.</summary>
/// <param name="Entry">The ledger's entry.</param>
/// <param name="IsNew">Whether this run made it; false where an earlier run had.</param>
public sealed record IngestOutcome(ExtractEntry Entry, bool IsNew);
