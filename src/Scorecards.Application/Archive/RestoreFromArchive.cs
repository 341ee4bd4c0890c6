using Microsoft.Extensions.Logging;
using Scorecards.Application.Alerts;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Work;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Archive;

/// <summary>What putting the tables back came to.</summary>
/// <param name="Scorecards">Scorecards the archive knows.</param>
/// <param name="Uploads">Uploads that the archive has and the ledger has again.</param>
/// <param name="Revisions">Revisions of scorecards that the archive has and the table has again.</param>
/// <param name="Commentaries">Entries of commentary, the same.</param>
/// <param name="Notifications">Notifications, the same; none is sent by that.</param>
/// <param name="Revised">Scorecards that, worked out again from the restored figures, say something else than the archive's; 0 where all are as they were.</param>
/// <param name="Problems">What could not be put back, and what to do.</param>
public sealed record RestoreRun(int Scorecards, int Uploads, int Revisions, int Commentaries, int Notifications, int Revised, IReadOnlyList<string> Problems);

/// <summary>
/// Puts every table back from the archive alone. While it works the books of alerts say so, and nothing is decided or told; then every
/// scorecard is worked out again from the restored figures, which shows that they are whole: one that says what it said keeps its
/// revision. Running it again goes on where a run before died, and changes nothing where nothing is missing.
/// </summary>
/// <param name="records">The archive.</param>
/// <param name="books">The books of alerts, as the table has them.</param>
/// <param name="scorecards">The scorecards.</param>
/// <param name="observations">The figures.</param>
/// <param name="rows">Puts rows back.</param>
/// <param name="compute">Works scorecards out.</param>
/// <param name="catalogues">The catalogue.</param>
/// <param name="logger">The log.</param>
public sealed partial class RestoreFromArchive(
    IRecordArchive records, IAlertStore books, IScorecardStore scorecards, IObservationStore observations, RestoreRows rows, ComputeScorecards compute, ICatalogueSource catalogues, ILogger<RestoreFromArchive> logger)
{
    // No scorecard has this fingerprint, so that each is worked out again.
    private static readonly string NotYetWorkedOut = new('0', 64);

    /// <summary>Puts everything back.</summary>
    public async Task<RestoreRun> RunAsync(IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var kept = await KeptScorecardsAsync(cancellationToken);
        foreach (var scorecard in kept)
        {
            await HoldAsync(scorecard, cancellationToken);
        }

        var (uploads, problems) = await rows.UploadsAsync(progress, cancellationToken);
        var revisions = await RestoreScorecardsAsync(await WithdrawnAsync(kept, cancellationToken), progress, cancellationToken);
        var commentaries = await rows.CommentaryAsync(cancellationToken);
        var notifications = await rows.NotificationsAsync(cancellationToken);
        foreach (var scorecard in kept)
        {
            await ReleaseAsync(scorecard, cancellationToken);
        }

        var computed = await compute.RunAsync(progress, cancellationToken);
        var run = new RestoreRun(kept.Count, uploads, revisions, commentaries, notifications, computed.Revised, problems);
        LogRestored(run.Scorecards, run.Uploads, run.Revisions, run.Revised, problems.Count);
        return run;
    }

    // Those of the catalogue too: their timers must wait for their rows.
    private async Task<IReadOnlyList<string>> KeptScorecardsAsync(CancellationToken cancellationToken)
    {
        var found = new SortedSet<string>((await Catalogue.LoadAsync(catalogues, cancellationToken)).Ids, StringComparer.Ordinal);
        foreach (var prefix in (string[])[RecordNames.Books, RecordNames.Scorecards])
        {
            await foreach (var name in records.NamesAsync(prefix, cancellationToken))
            {
                found.Add(RecordNames.ScorecardIn(name));
            }
        }

        return [.. found];
    }

    // Under the last edition that the archive has, or as it stands where the table was not lost.
    private async Task HoldAsync(string scorecard, CancellationToken cancellationToken)
    {
        var found = await books.FindAsync(scorecard, cancellationToken);
        if (found is { Value.IsBeingRestored: true })
        {
            return;
        }

        var book = found?.Value ?? (await LastEditionAsync(scorecard, cancellationToken)) ?? AlertBook.Empty;
        await WriteAsync(scorecard, found, book with { IsBeingRestored = true }, cancellationToken);
    }

    private async Task ReleaseAsync(string scorecard, CancellationToken cancellationToken)
    {
        var held = await books.FindAsync(scorecard, cancellationToken);
        if (held is { Value.IsBeingRestored: true })
        {
            await WriteAsync(scorecard, held, held.Value with { IsBeingRestored = false }, cancellationToken);
        }
    }

    private async Task WriteAsync(string scorecard, Storage.Versioned<AlertBook>? read, AlertBook book, CancellationToken cancellationToken)
    {
        if (!await books.TryWriteAsync(scorecard, read, book, [], cancellationToken))
        {
            throw new Storage.OvertakenException($"The alerts of {scorecard} changed while the tables were put back: run it again.");
        }
    }

    private async Task<AlertBook?> LastEditionAsync(string scorecard, CancellationToken cancellationToken) =>
        await records.NamesAsync(RecordNames.BooksOf(scorecard), cancellationToken).LastOrDefaultAsync(cancellationToken) is { } last
            ? await records.ReadAsync<AlertBook>(last, cancellationToken)
            : null;

    private async Task<HashSet<(string Scorecard, ReportingPeriod Period)>> WithdrawnAsync(IReadOnlyList<string> kept, CancellationToken cancellationToken)
    {
        var withdrawn = new HashSet<(string, ReportingPeriod)>();
        foreach (var scorecard in kept)
        {
            withdrawn.UnionWith(RevisionLog.Withdrawn(await observations.RevisionsAsync(scorecard, period: null, cancellationToken)).Select(period => (scorecard, period)));
        }

        return withdrawn;
    }

    // The names of one month's revisions follow one another, oldest first; the last of them is the scorecard's head, unless the month
    // was withdrawn.
    private async Task<int> RestoreScorecardsAsync(HashSet<(string Scorecard, ReportingPeriod Period)> withdrawn, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var names = await records.NamesAsync(RecordNames.Scorecards, cancellationToken).ToListAsync(cancellationToken);
        for (var index = 0; index < names.Count; index++)
        {
            var document = await records.ReadAsync<ScorecardDocument>(names[index], cancellationToken);
            var head = ScorecardHead.Of(document, NotYetWorkedOut, ContentHash.Of(document));
            var isLast = index == names.Count - 1 || !string.Equals(FolderOf(names[index]), FolderOf(names[index + 1]), StringComparison.Ordinal);
            if (!isLast || withdrawn.Contains((head.Scorecard, head.Period)))
            {
                await scorecards.RestoreAsync(head, document, cancellationToken);
            }
            else if (await scorecards.FindAsync(head.Scorecard, head.Area, head.Period, revision: null, cancellationToken) is null
                && !await scorecards.TrySaveAsync(read: null, head, document, cancellationToken))
            {
                throw new Storage.OvertakenException($"{head.Scorecard} of {head.Area} for {head.Period} was stored while the tables were put back: run it again.");
            }

            progress.Report(new("revisions of scorecards put back", index + 1, names.Count));
        }

        return names.Count;
    }

    private static string FolderOf(string name) => name[..name.LastIndexOf('/')];

    [LoggerMessage(6001, LogLevel.Warning, "The tables were put back from the archive: {Scorecards} scorecards, {Uploads} uploads, {Revisions} revisions; {Revised} scorecards say something else than before, and {Problems} things could not be put back")]
    private partial void LogRestored(int scorecards, int uploads, int revisions, int revised, int problems);
}
