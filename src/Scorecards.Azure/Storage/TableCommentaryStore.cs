using Azure;
using Scorecards.Application.Commentaries;
using Scorecards.Azure.Tables;
using Scorecards.Domain.Periods;

namespace Scorecards.Azure.Storage;

/// <summary>Commentary in Table storage: a partition for each month of a scorecard, a row for each entry, which is added and never written again.</summary>
public sealed class TableCommentaryStore(TableClient table) : ICommentaryStore
{
    private const string Content = nameof(Content);

    /// <inheritdoc/>
    public async Task AddAsync(CommentaryEntry entry, CancellationToken cancellationToken)
    {
        var row = new TableEntity(StorageKeys.Commentary(entry.Scorecard, entry.Period), StorageKeys.CommentaryEntry(entry));
        PackedJson.Write(row, Content, entry);
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // In already; its key holds the hash of what it says, so it is the same entry.
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CommentaryEntry>> ListAsync(string scorecard, ReportingPeriod? period, CancellationToken cancellationToken)
    {
        var filter = period is { } month
            ? TableFilter.Partition(StorageKeys.Commentary(scorecard, month))
            : TableFilter.PartitionPrefix(StorageKeys.CommentaryPrefix(scorecard));
        var entries = new List<CommentaryEntry>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellationToken))
        {
            entries.Add(PackedJson.Read<CommentaryEntry>(row, Content));
        }

        return CommentaryEntry.OldestFirst(entries);
    }
}
