using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Application.Commentaries;
using Scorecards.Application.Extracts;
using Scorecards.Application.Work;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Archive;

/// <summary>Puts back what people and files brought in: uploads, commentary, notifications. Each row that is there already stays.</summary>
/// <param name="records">The archive.</param>
/// <param name="ledger">The ledger of uploads.</param>
/// <param name="observations">The figures.</param>
/// <param name="commentary">The commentary, as the table has it.</param>
/// <param name="outbox">The outbox, as the table has it.</param>
public sealed class RestoreRows(IRecordArchive records, IExtractLedger ledger, IObservationStore observations, ICommentaryStore commentary, INotificationOutbox outbox)
{
    // An issue of an upload whose figures could not be put back, so that a further run tells of it too.
    private const string NotPutBack = "not-put-back";

    /// <summary>Puts commentary back.</summary>
    /// <returns>How many entries.</returns>
    internal async Task<int> CommentaryAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var name in records.NamesAsync(RecordNames.Commentaries, cancellationToken))
        {
            await commentary.AddAsync(await records.ReadAsync<CommentaryEntry>(name, cancellationToken), cancellationToken);
            count++;
        }

        return count;
    }

    /// <summary>Enters the uploads again and puts their figures into use, each as the revision it was.</summary>
    /// <returns>How many, and what could not be put back.</returns>
    internal async Task<(int Count, IReadOnlyList<string> Problems)> UploadsAsync(IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var names = await records.NamesAsync(RecordNames.Uploads, cancellationToken).ToListAsync(cancellationToken);
        var (problems, subjects) = (new List<string>(), new HashSet<(string Scorecard, ReportingPeriod Period)>());
        for (var index = 0; index < names.Count; index++)
        {
            var entry = await FindAsync(names[index], cancellationToken);
            if (entry is null)
            {
                var upload = await records.ReadAsync<ArchivedUpload>(names[index], cancellationToken);
                var problem = RevisionOf(upload.Entry) is { } revision ? await PutIntoUseAsync(revision, upload, progress, cancellationToken) : null;
                entry = problem is null ? upload.Entry : upload.Entry with { Status = ExtractStatus.Superseded, Revision = null, Issues = [ExtractIssue.OfFile(NotPutBack, problem), .. upload.Entry.Issues] };
                await ledger.AddAsync(entry, cancellationToken);
            }

            problems.AddRange(entry.Issues.Where(issue => string.Equals(issue.Code, NotPutBack, StringComparison.Ordinal)).Select(issue => issue.Message));
            if (RevisionOf(entry) is { Subject: var subject })
            {
                subjects.Add((subject.Scorecard, subject.Period));
            }

            progress.Report(new("uploads entered again", index + 1, names.Count));
        }

        await WithdrawAsync(cancellationToken);
        foreach (var (scorecard, period) in subjects)
        {
            await MarkAsync(scorecard, period, cancellationToken);
        }

        return (names.Count, problems);
    }

    /// <summary>
    /// Puts notifications back, none of them to be sent: those that were not known to be told everywhere are for somebody to look at,
    /// and to send again or dismiss.
    /// </summary>
    /// <returns>How many.</returns>
    internal async Task<int> NotificationsAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var name in records.NamesAsync(RecordNames.SettledNotifications, cancellationToken))
        {
            var settled = await records.ReadAsync<SettledNotification>(name, cancellationToken);
            await outbox.RestoreAsync(settled.Notification, settled.State, cancellationToken);
            count++;
        }

        await foreach (var name in records.NamesAsync(RecordNames.Notifications, cancellationToken))
        {
            var notification = await records.ReadAsync<Notification>(name, cancellationToken);
            if (await outbox.FindAsync(notification.Scorecard, notification.Id, cancellationToken) is null)
            {
                await outbox.RestoreAsync(notification, OutboxState.Undelivered, cancellationToken);
                count++;
            }
        }

        return count;
    }

    // An upload's entry where it is in the ledger and its figures, if it has any, are in use or were; else null.
    private async Task<ExtractEntry?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var id = name[RecordNames.Uploads.Length..].Split('.')[0];
        if (await ledger.FindAsync(id, cancellationToken) is not { } entry)
        {
            return null;
        }

        return RevisionOf(entry) is not { } revision || (await observations.RevisionsAsync(revision.Subject.Scorecard, revision.Subject.Period, cancellationToken)).Contains(revision) ? entry : null;
    }

    private async Task<string?> PutIntoUseAsync(ExtractRevision revision, ArchivedUpload upload, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var (scorecard, period, dataset) = revision.Subject;
        await observations.WriteAsync(revision.Subject, revision.ExtractId, upload.Observations, progress, cancellationToken);
        if (await observations.TryCommitAsync(revision, cancellationToken)
            || (await observations.RevisionsAsync(scorecard, period, cancellationToken)).Contains(revision))
        {
            return null;
        }

        return string.Create(CultureInfo.InvariantCulture, $"Extract {upload.Entry.Id} was revision {revision.Number} of {dataset} for {period}, and another upload has taken that number meanwhile, which stays: see which of them should be in use, and upload that again.");
    }

    // Only right after the upload that it withdraws: what was uploaded meanwhile is nobody's to withdraw, and where a later upload
    // has the number, the withdrawal came too late and never held.
    private async Task WithdrawAsync(CancellationToken cancellationToken)
    {
        await foreach (var name in records.NamesAsync(RecordNames.Withdrawals, cancellationToken))
        {
            var revision = await records.ReadAsync<ExtractRevision>(name, cancellationToken);
            var month = await observations.RevisionsAsync(revision.Subject.Scorecard, revision.Subject.Period, cancellationToken);
            if (month.Contains(revision with { Number = revision.Number - 1, Withdrawal = null }))
            {
                await observations.TryCommitAsync(revision, cancellationToken);
            }
        }
    }

    private async Task MarkAsync(string scorecard, ReportingPeriod period, CancellationToken cancellationToken)
    {
        foreach (var revisions in (await observations.RevisionsAsync(scorecard, period, cancellationToken)).GroupBy(revision => revision.Subject))
        {
            await RevisionLog.MarkAsync(ledger, revisions, cancellationToken);
        }
    }

    private static ExtractRevision? RevisionOf(ExtractEntry entry) =>
        entry is { Revision: { } number, Scorecard: { } scorecard, Dataset: { } dataset, Sha256: { } sha256 } && ReportingPeriod.TryParse(entry.Period, out var period)
            ? new(new(scorecard, period, dataset), number, entry.Id, sha256) { CoversFrom = ReportingPeriod.TryParse(entry.CoversFrom, out var first) ? first : null, Lists = entry.Lists }
            : null;
}
