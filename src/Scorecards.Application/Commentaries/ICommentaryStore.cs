using Scorecards.Domain.Periods;

namespace Scorecards.Application.Commentaries;

/// <summary>Commentary with its history. Nothing changes or deletes an entry.</summary>
public interface ICommentaryStore
{
    /// <summary>Adds an entry; nothing happens where the same id is there.</summary>
    Task AddAsync(CommentaryEntry entry, CancellationToken cancellationToken);

    /// <summary>Every entry of a scorecard, or of one period of it, withdrawals among them, oldest first.</summary>
    Task<IReadOnlyList<CommentaryEntry>> ListAsync(string scorecard, ReportingPeriod? period, CancellationToken cancellationToken);
}
