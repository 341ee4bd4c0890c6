using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Scorecards.Application.Alerts;
using Scorecards.Application.Archive;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Commentaries;
using Scorecards.Application.Extracts;
using Scorecards.Application.Storage;
using Scorecards.Application.Telemetry;
using Scorecards.Application.Work;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Records.Counting;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Scorecards;

/// <summary>What a run of computing came to.</summary>
/// <param name="Checked">Scorecards looked at: one per scorecard, area and period.</param>
/// <param name="Computed">Those whose inputs had changed.</param>
/// <param name="Revised">Those that then said something new: a first or a further revision.</param>
/// <param name="Raised">Measures that went red.</param>
public sealed record ComputeRun(int Checked, int Computed, int Revised, int Raised);

/// <summary>
/// Works out every scorecard whose inputs changed: its extracts, those of earlier months it is compared with, or the
/// catalogue. Alerts are raised before the scorecards are stored; a run that dies between the two finds them raised. A scorecard that says the same keeps its revision.
/// </summary>
public sealed partial class ComputeScorecards(
    ICatalogueSource catalogues,
    IObservationStore observations,
    ICommentaryStore commentaries,
    IScorecardStore scorecards,
    IRecordArchive records,
    ScorecardInputsReader inputs,
    TablesGuard guard,
    RaiseAlerts alerts,
    TimeProvider clock,
    WorkTelemetry telemetry,
    ILogger<ComputeScorecards> logger)
{
    // Part of every fingerprint: a change of the rules or of the document's form must reach stored scorecards.
    private const string Rules = "rules-4";

    /// <summary>Computes what changed of one scorecard; nothing where its catalogue file cannot be used.</summary>
    public async Task<ComputeRun> RunAsync(string scorecard, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var entries = (await Catalogue.LoadAsync(catalogues, cancellationToken)).Entries;
        return entries.FirstOrDefault(entry => string.Equals(entry.Definition.Id, scorecard, StringComparison.Ordinal)) is { } found
            ? await ComputeUndisturbedAsync(found, progress, cancellationToken)
            : new(0, 0, 0, 0);
    }

    /// <summary>Computes what changed.</summary>
    public async Task<ComputeRun> RunAsync(IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var total = new ComputeRun(0, 0, 0, 0);
        await EachScorecard.RunAsync(
            await Catalogue.LoadAsync(catalogues, cancellationToken),
            async entry =>
            {
                var run = await ComputeUndisturbedAsync(entry, progress, cancellationToken);
                total = new(total.Checked + run.Checked, total.Computed + run.Computed, total.Revised + run.Revised, total.Raised + run.Raised);
            },
            "could not be computed",
            LogFailed,
            cancellationToken);
        telemetry.Ran(TelemetryNames.ComputeJob);
        return total;
    }

    private Task<ComputeRun> ComputeUndisturbedAsync(CatalogueEntry entry, IProgress<WorkProgress> progress, CancellationToken cancellationToken) =>
        EachScorecard.UndisturbedAsync(() => ComputeAsync(entry, progress, cancellationToken), what => LogOvertaken(entry.Definition.Id, what));

    private async Task<ComputeRun> ComputeAsync(CatalogueEntry entry, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var definition = entry.Definition;
        var mark = await guard.RequireAsync(cancellationToken);
        var opened = await alerts.OpenAsync(definition, cancellationToken);
        var revisions = await observations.RevisionsAsync(definition.Id, period: null, cancellationToken);
        var current = RevisionLog.InUse(revisions).FindAll(revision => IsKnown(definition, revision));
        var written = await commentaries.ListAsync(definition.Id, period: null, cancellationToken);
        var periods = current.SelectMany(revision => revision.Months).Distinct().Order().ToList();
        var heads = (await scorecards.HeadsAsync(definition.Id, area: null, cancellationToken)).ToDictionary(head => (head.Value.Area, head.Value.Period));
        var stale = (
            from period in periods
            let fingerprint = FingerprintOf(entry, current, written, period)
            from area in definition.Areas
            where HasScorecard(area, period)
            where heads.GetValueOrDefault((area.Id, period))?.Value.Fingerprint is var known && !string.Equals(known, fingerprint, StringComparison.Ordinal)
            select new Work(area, period, fingerprint, heads.GetValueOrDefault((area.Id, period)))).ToList();
        var withdrawn = RevisionLog.Withdrawn(revisions, current);
        List<Versioned<ScorecardHead>> gone = [.. heads.Values.Where(head => withdrawn.Contains(head.Value.Period))];
        var last = LastOf(revisions, current);
        var goesBack = last is { } left && opened is not null && BookLook.IsWithdrawn(opened.Value, left);
        if (stale.Count == 0 && gone.Count == 0 && !goesBack)
        {
            return new(periods.Count * definition.Areas.Count, 0, 0, 0);
        }

        // What is worked out anew belongs to the trace of the latest upload it is worked out from.
        var newest = (current.Count == 0 ? revisions : current).Select(revision => revision.ExtractId).Min(StringComparer.Ordinal)!;
        return await telemetry.RunAsync("compute scorecard", ActivityKind.Internal, UploadTrace.Of(newest), async activity =>
        {
            activity?.SetTag(TelemetryNames.Scorecard, definition.Id).SetTag("computed", stale.Count);
            var start = clock.GetTimestamp();
            var (raised, revised) = await ComputeAsync(new(entry, mark, opened, revisions, current, written, last, goesBack), stale, progress, cancellationToken);
            await RemoveAsync(gone, cancellationToken);
            telemetry.Computed(definition.Id, clock.GetElapsedTime(start));
            return new ComputeRun(periods.Count * definition.Areas.Count, stale.Count, revised, raised);
        });
    }

    private async Task<(int Raised, int Revised)> ComputeAsync(Found found, List<Work> stale, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var (definition, current) = (found.Entry.Definition, found.Current);
        var read = await inputs.ReadAsync(definition, found.Revisions, current, found.Written, cancellationToken);
        if (!string.Equals(await guard.RequireAsync(cancellationToken), found.Mark, StringComparison.Ordinal))
        {
            throw new OvertakenException($"The tables of {definition.Id} were put back while they were read.");
        }

        foreach (var problem in read.Problems.Where(problem => !problem.HasFigure))
        {
            LogNotCounted(definition.Id, problem.Measure.Id, problem.Period, problem.Reason);
        }

        var hasFigures = PeriodsOf(current).Length > 0;
        var latest = stale.Where(work => hasFigures && work.Period == found.Last).ToDictionary(work => work.Area, work => ScorecardCalculator.Calculate(definition, work.Area, work.Period, read.Inputs));
        var raised = found.Last is { } last && (latest.Count > 0 || found.GoesBack)
            ? (await alerts.RunAsync(definition, found.Opened, current, new(last, [.. found.GoesBack && hasFigures ? LeftOf(found, last, latest, read.Inputs) : latest.Values], read.Inputs), cancellationToken)).Raised
            : 0;
        var revised = 0;
        for (var done = 0; done < stale.Count; done++)
        {
            var work = stale[done];
            var scored = (work.Period == found.Last ? latest.GetValueOrDefault(work.Area) : null) ?? ScorecardCalculator.Calculate(definition, work.Area, work.Period, read.Inputs);
            var content = new ScorecardContent(scored, BlocksOf(definition, work, read), SourcesOf(work.Period, current, read), [.. read.Problems.Where(problem => problem.Period == work.Period)]);
            revised += await SaveAsync(content, work, cancellationToken) ? 1 : 0;
            progress.Report(new($"{definition.Id} {work.Area.Id} scorecards computed", done + 1, stale.Count));
        }

        return (raised, revised);
    }

    // Alerts are about the last month of figures: a budget or a commentary of the next month says nothing of them yet. Where every
    // month of figures was withdrawn, they are about the time before the first.
    private static ReportingPeriod? LastOf(IReadOnlyList<ExtractRevision> revisions, List<ExtractRevision> current) =>
        PeriodsOf(current) is [.., var last] ? last : PeriodsOf(revisions) is [var first, ..] ? first.AddMonths(-1) : null;

    private static ReportingPeriod[] PeriodsOf(IEnumerable<ExtractRevision> revisions) =>
        [.. revisions.Where(revision => revision.CoversFrom is not null || string.Equals(revision.Subject.Dataset, Datasets.Measures.Name, StringComparison.Ordinal)).Select(revision => revision.Subject.Period).Distinct().Order()];

    // Once later months are withdrawn, the last month that is left is told as it is, though nothing of it has changed.
    private static IEnumerable<Scorecard> LeftOf(Found found, ReportingPeriod last, Dictionary<Area, Scorecard> latest, ScorecardInputs inputs) =>
        found.Entry.Definition.Areas.Where(area => HasScorecard(area, last)).Select(area => latest.GetValueOrDefault(area) ?? ScorecardCalculator.Calculate(found.Entry.Definition, area, last, inputs));

    // Of records that the catalogue knows no more, no month is left.
    private static bool IsKnown(ScorecardDefinition definition, ExtractRevision revision) =>
        revision.CoversFrom is null || revision.Datasets.Any(dataset => definition.Datasets.Any(known => string.Equals(known.Id, dataset, StringComparison.Ordinal)));

    private static bool HasScorecard(Area area, ReportingPeriod period) => area.IsLive(period) || area.MergedFrom.Count > 0;

    private async Task RemoveAsync(List<Versioned<ScorecardHead>> gone, CancellationToken cancellationToken)
    {
        foreach (var head in gone)
        {
            if (!await scorecards.TryRemoveAsync(head, cancellationToken))
            {
                throw new OvertakenException($"{head.Value.Scorecard} of {head.Value.Area} for {head.Value.Period} was stored meanwhile.");
            }

            LogRemoved(head.Value.Scorecard, head.Value.Area, head.Value.Period, head.Value.Revision);
        }
    }

    // Gives whether it says something new.
    private async Task<bool> SaveAsync(ScorecardContent content, Work work, CancellationToken cancellationToken)
    {
        var before = work.Head?.Value;
        var contentHash = ContentHash.Of(content.Document(0, DateTimeOffset.UnixEpoch));
        var says = string.Equals(before?.ContentHash, contentHash, StringComparison.Ordinal);
        var document = says
            ? content.Document(before!.Revision, before.ComputedAt)
            : await ArchivedRevision.KeepAsync(records, (before?.Revision ?? 0) + 1, number => content.Document(number, clock.GetUtcNow()), cancellationToken);
        var head = ScorecardHead.Of(document, work.Fingerprint, contentHash);
        if (!await scorecards.TrySaveAsync(work.Head, head, document, cancellationToken))
        {
            throw new OvertakenException($"{head.Scorecard} of {head.Area} for {head.Period} was stored meanwhile.");
        }

        LogComputed(head.Scorecard, head.Area, head.Period, head.Revision);
        return !says;
    }

    // What was uploaded for the period, and the records that its rows are taken from, which may be of a later one.
    private static IReadOnlyList<SourceDocument> SourcesOf(ReportingPeriod period, List<ExtractRevision> current, ReadInputs read)
    {
        var records = read.Records.UploadsOf(period).ToDictionary(upload => upload.Revision);
        return
        [
            .. current.Where(revision => revision.CoversFrom is null ? revision.Subject.Period == period : records.ContainsKey(revision)).Select(revision =>
                new SourceDocument(revision.Subject.Dataset, revision.Subject.Period.ToString(), revision.Number, revision.ExtractId, revision.Sha256)
                {
                    CoversFrom = revision.CoversFrom?.ToString(),
                    Tolerated = records.TryGetValue(revision, out var upload) && upload.Tolerated is { Count: > 0 } tolerated ? tolerated : null,
                }),
        ];
    }

    // Everything a period's scorecard is worked out from: the rules, the catalogue, the extracts up to it and its commentary. Records of
    // any month may restate it, or tell how its cases went on.
    private static string FingerprintOf(CatalogueEntry entry, List<ExtractRevision> current, IReadOnlyList<CommentaryEntry> written, ReportingPeriod period) => ContentHash.OfText(string.Join(
        '\n',
        [Rules, entry.Version, .. current.Where(revision => revision.CoversFrom is not null || revision.Subject.Period <= period).Select(revision => string.Create(CultureInfo.InvariantCulture, $"{revision.Subject.Period} {revision.Subject.Dataset} {revision.Number} {revision.ExtractId}")), .. written.Where(commentary => commentary.Period == period).Select(commentary => commentary.Id)]));

    // Blocks are of the whole alone.
    private static IReadOnlyList<BlockDocument> BlocksOf(ScorecardDefinition definition, Work work, ReadInputs read) => work.Area == definition.Whole
        ? [.. definition.Blocks.Select(block => BlockDocuments.Of(block, read.Blocks.GetValueOrDefault((block.Id, work.Period)) ?? []))]
        : [];

    [LoggerMessage(2001, LogLevel.Information, "Scorecard {Scorecard} of {Area} for {Period} is at revision {Revision}")]
    private partial void LogComputed(string scorecard, string area, ReportingPeriod period, int revision);

    [LoggerMessage(2004, LogLevel.Warning, "Scorecard {Scorecard} of {Area} for {Period} is gone with what it was worked out from, which was withdrawn; revision {Revision} stays readable")]
    private partial void LogRemoved(string scorecard, string area, ReportingPeriod period, int revision);

    [LoggerMessage(2005, LogLevel.Error, "Measure {Measure} of {Scorecard} cannot be counted for {Period}, and has no figure: {Reason}")]
    private partial void LogNotCounted(string scorecard, string measure, ReportingPeriod period, string reason);

    [LoggerMessage(2003, LogLevel.Error, "Scorecard {Scorecard} could not be computed; the others are")]
    private partial void LogFailed(Exception exception, string scorecard);

    [LoggerMessage(2002, LogLevel.Warning, "Another run computes {Scorecard} too, so it is looked at again: {What}")]
    private partial void LogOvertaken(string scorecard, string what);

    private sealed record ScorecardContent(Scorecard Scorecard, IReadOnlyList<BlockDocument> Blocks, IReadOnlyList<SourceDocument> Sources, IReadOnlyList<CountingProblem> Problems)
    {
        public ScorecardDocument Document(int revision, DateTimeOffset computedAt) => ScorecardDocuments.Of(Scorecard, Blocks, Sources, Problems, revision, computedAt);
    }

    // Everything a scorecard is worked out from, as it was found.
    private sealed record Found(CatalogueEntry Entry, string Mark, Versioned<AlertBook>? Opened, IReadOnlyList<ExtractRevision> Revisions, List<ExtractRevision> Current, IReadOnlyList<CommentaryEntry> Written, ReportingPeriod? Last, bool GoesBack);

    private sealed record Work(Area Area, ReportingPeriod Period, string Fingerprint, Versioned<ScorecardHead>? Head);
}
