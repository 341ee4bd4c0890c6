using Scorecards.Application.Commentaries;
using Scorecards.Domain.Periods;

namespace Scorecards.Testing.InMemory;

/// <summary>The commentary.</summary>
public sealed class InMemoryCommentary(CrashPlan plan) : ICommentaryStore
{
    private readonly Dictionary<(CommentarySubject Subject, DateTimeOffset WrittenAt, string Id), CommentaryEntry> entries = [];

    /// <summary>The table is dropped.</summary>
    public void Drop() => entries.Clear();

    /// <summary>Every entry, oldest first.</summary>
    public IReadOnlyList<CommentaryEntry> Entries => CommentaryEntry.OldestFirst(entries.Values);

    /// <inheritdoc/>
    public Task AddAsync(CommentaryEntry entry, CancellationToken cancellationToken) =>
        plan.CallAsync("commentary.add", () => { entries.TryAdd((entry.Subject, entry.WrittenAt, entry.Id), entry); });

    /// <inheritdoc/>
    public Task<IReadOnlyList<CommentaryEntry>> ListAsync(string scorecard, ReportingPeriod? period, CancellationToken cancellationToken) =>
        plan.CallAsync("commentary.list", () => CommentaryEntry.OldestFirst(entries.Values.Where(entry => entry.Scorecard == scorecard && (period is null || entry.Period == period))));
}
