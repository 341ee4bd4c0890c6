using Microsoft.Extensions.Logging;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Work;

namespace Scorecards.Application.Archive;

/// <summary>What putting the tables back came to.</summary>
/// <param name="Uploads">Uploads that the archive has and the ledger has again.</param>
/// <param name="Revisions">Revisions of scorecards that the archive has and the table has again.</param>
/// <param name="Commentaries">Entries of commentary, the same.</param>
/// <param name="Notifications">Notifications, the same; none is sent by that.</param>
/// <param name="Revised">Scorecards that, worked out again from the restored figures, say something else than the archive's; 0 where all are as they were, null where not all could be worked out.</param>
/// <param name="Problems">What could not be put back, and what to do.</param>
public sealed record RestoreRun(int Uploads, int Revisions, int Commentaries, int Notifications, int? Revised, IReadOnlyList<string> Problems);

/// <summary>
/// Puts every table back from the archive alone. While it works the tables have no mark, so that nothing is decided, stored or told; then every
/// scorecard is worked out again from the restored figures, which shows that they are whole: one that says what it said keeps its
/// revision. Running it again goes on where a run before died, and changes nothing where nothing is missing.
/// </summary>
public sealed partial class RestoreFromArchive(TablesGuard guard, RestoreRows rows, RestoreBooks books, RestoreRevisions revisions, ComputeScorecards compute, ILogger<RestoreFromArchive> logger)
{
    /// <summary>Puts everything back.</summary>
    public async Task<RestoreRun> RunAsync(IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        await guard.HoldAsync(cancellationToken);
        var (uploads, clashes) = await rows.UploadsAsync(progress, cancellationToken);
        var documents = await revisions.RunAsync(progress, cancellationToken);
        var commentaries = await rows.CommentaryAsync(cancellationToken);
        var notifications = await rows.NotificationsAsync(cancellationToken);
        await books.RunAsync(cancellationToken);
        await guard.ReleaseAsync(cancellationToken);

        var (revised, problem) = await ComputeAsync(progress, cancellationToken);
        var run = new RestoreRun(uploads, documents, commentaries, notifications, revised, [.. clashes, .. problem is null ? Array.Empty<string>() : [problem]]);
        LogRestored(run.Uploads, run.Revisions, run.Revised);
        foreach (var what in run.Problems)
        {
            LogProblem(what);
        }

        return run;
    }

    // Everything is back by now: whatever keeps scorecards from being worked out, a catalogue file that cannot be read for one, must not hide that.
    private async Task<(int? Revised, string? Problem)> ComputeAsync(IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            return ((await compute.RunAsync(progress, cancellationToken)).Revised, null);
        }
#pragma warning disable CA1031 // It is told and logged as a problem of its own.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return (null, $"Not every scorecard could be worked out again: {e.Message}");
        }
    }

    [LoggerMessage(6001, LogLevel.Warning, "The tables were put back from the archive: {Uploads} uploads, {Revisions} revisions; {Revised} scorecards say something else than before")]
    private partial void LogRestored(int uploads, int revisions, int? revised);

    [LoggerMessage(6002, LogLevel.Error, "Not put back: {What}")]
    private partial void LogProblem(string what);
}
