using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Scorecards.Application.Alerts;
using Scorecards.Application.Archive;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Records;
using Scorecards.Application.Telemetry;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts;

/// <summary>
/// Marks an upload failed after the platform gave up on it, and has its data owner told. What failed is not in the file,
/// so the message is for the operator as much as for the analyst.
/// </summary>
public sealed partial class FailExtract(
    IExtractFiles files,
    IExtractLedger ledger,
    IIssueReports reports,
    EnterExtract enter,
    IObservationStore observations,
    ICatalogueSource catalogues,
    INotificationOutbox outbox,
    TablesGuard guard,
    TimeProvider clock,
    WorkTelemetry telemetry,
    ILogger<FailExtract> logger)
{
    /// <summary>Marks an upload failed.</summary>
    /// <param name="blob">The blob's name within the extracts container.</param>
    /// <param name="etag">The version that failed, or null where it is not known.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The ledger's entry; null where there is nothing to mark: it is gone, or a later upload took its place.</returns>
    public async Task<ExtractEntry?> RunAsync(string blob, string? etag, CancellationToken cancellationToken)
    {
        var upload = await files.FindAsync(blob, cancellationToken);
        if (upload is null || (etag is not null && !string.Equals(Bare(upload.ETag), Bare(etag), StringComparison.Ordinal)))
        {
            LogNothingToMark();
            return null;
        }

        return await telemetry.RunAsync("fail extract", ActivityKind.Consumer, UploadTrace.Of(upload.Id), _ => RunAsync(upload, cancellationToken));
    }

    private async Task<ExtractEntry?> RunAsync(ExtractUpload upload, CancellationToken cancellationToken)
    {
        await guard.RequireAsync(cancellationToken);
        if (await ledger.FindAsync(upload.Id, cancellationToken) is { Status: not ExtractStatus.Failed } done)
        {
            return done; // a later try succeeded
        }

        if (await enter.FinishAsync(upload.Id, cancellationToken) is { } entered)
        {
            return entered; // it had come to its end, but for the ledger
        }

        var catalogue = await Catalogue.LoadAsync(catalogues, cancellationToken);
        var name = ExtractName.Read(upload.Blob, Datasets.NamesIn(catalogue), CouncilClock.PeriodAt(clock.GetUtcNow()));
        var definition = name.Scorecard is { } scorecard ? catalogue.Find(scorecard) : null; // its file may be what is broken
        if (await FindRevisionAsync(upload, name, cancellationToken) is { } revision)
        {
            return await EnterInterruptedAsync(upload, revision, cancellationToken);
        }

        var issue = ExtractIssue.OfFile(
            "processing-failed",
            "The file could not be processed for a reason that is not in it, after five tries; none of its figures are in use. Upload it again; if it fails again, give the operator this id.");
        var entry = new ExtractEntry(
            upload.Id, upload.Blob, name.Scorecard, name.Period?.ToString(), name.Dataset, ExtractStatus.Failed, null,
            upload.UploadedAt, clock.GetUtcNow(), null, 0, 0, 1, 0, [issue]);
        if (definition?.PersonWith(definition.DataOwnerId) is { } owner)
        {
            await outbox.AddAsync(ExtractNotifications.OfFailed(definition, owner, entry) with { Trace = Activity.Current?.Id }, cancellationToken);
            LogFailed(entry.Id, owner.Id);
        }
        else
        {
            LogFailedUntold(entry.Id);
        }

        return await enter.RunAsync(entry, [], cancellationToken);
    }

    private async Task<ExtractRevision?> FindRevisionAsync(ExtractUpload upload, ExtractName name, CancellationToken cancellationToken) =>
        name is { Scorecard: { } scorecard, Period: { } period }
            ? (await observations.RevisionsAsync(scorecard, period, cancellationToken)).FirstOrDefault(revision => revision.Withdrawal is null && string.Equals(revision.ExtractId, upload.Id, StringComparison.Ordinal))
            : null;

    // It failed after its figures had been put into use: to say they are not would be false.
    private async Task<ExtractEntry> EnterInterruptedAsync(ExtractUpload upload, ExtractRevision revision, CancellationToken cancellationToken)
    {
        var observed = await observations.ReadAsync(revision, cancellationToken);
        var month = (await observations.RevisionsAsync(revision.Subject.Scorecard, revision.Subject.Period, cancellationToken)).Where(other => other.Subject == revision.Subject).ToList();
        await RevisionLog.MarkAsync(ledger, month.Where(other => other.Number <= revision.Number), cancellationToken);
        var issues = await reports.ReadIssuesAsync(upload.Id, cancellationToken) ??
        [
            new(IssueSeverity.Warning, null, null, null, null, null, "processing-interrupted", "Processing was interrupted after the figures had been put into use: they are in use, and only the list of warnings is lost. Rehearse the file to see them."),
        ];
        var (scorecard, period, dataset) = revision.Subject;
        var entry = new ExtractEntry(
            upload.Id,
            upload.Blob,
            scorecard,
            period.ToString(),
            dataset,
            month.Exists(other => other.Number > revision.Number) ? ExtractStatus.Superseded : issues.Count > 0 ? ExtractStatus.AcceptedWithWarnings : ExtractStatus.Accepted,
            revision.Number,
            upload.UploadedAt,
            clock.GetUtcNow(),
            revision.Sha256,
            revision.CoversFrom is null ? observed.Count : RecordSheet.Of(observed).Sum(sheet => sheet.Rows),
            revision.CoversFrom is null ? observed.Count(observation => observation.HasFigure) : 0,
            0,
            issues.Count,
            issues)
        {
            CoversFrom = revision.CoversFrom?.ToString(),
            Lists = revision.Lists,
        };
        entry = await enter.RunAsync(entry, observed, cancellationToken);
        LogInterrupted(entry.Id);
        return entry;
    }

    // Queue messages carry the ETag with quotation marks, clients without.
    private static string Bare(string etag) => etag.Trim('"');

    [LoggerMessage(1011, LogLevel.Error, "Extract {Id} failed and {Owner} is told")]
    private partial void LogFailed(string id, string owner);

    [LoggerMessage(1013, LogLevel.Error, "Extract {Id} failed and nobody is told: its scorecard has no data owner that can be read")]
    private partial void LogFailedUntold(string id);

    [LoggerMessage(1014, LogLevel.Error, "Extract {Id} was interrupted after its figures were in use; it is entered as accepted")]
    private partial void LogInterrupted(string id);

    [LoggerMessage(1012, LogLevel.Warning, "An extract failed, but it is gone or replaced by a later upload")]
    private partial void LogNothingToMark();
}
