using Scorecards.Application.Commentaries;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Archive;

/// <summary>Commentary that is in the archive before it is in the table.</summary>
public sealed class ArchivedCommentary(ICommentaryStore store, IRecordArchive records) : ICommentaryStore
{
    /// <inheritdoc/>
    public async Task AddAsync(CommentaryEntry entry, CancellationToken cancellationToken)
    {
        // Its id is a hash of what it says, so what is kept under its name is the same.
        await records.KeepAsync(RecordNames.Commentary(entry.Scorecard, entry.Period, entry.Id), entry, cancellationToken);
        await store.AddAsync(entry, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CommentaryEntry>> ListAsync(string scorecard, ReportingPeriod? period, CancellationToken cancellationToken) =>
        store.ListAsync(scorecard, period, cancellationToken);
}
