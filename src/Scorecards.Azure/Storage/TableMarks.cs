using Azure;
using Scorecards.Application.Archive;
using Scorecards.Azure.Tables;

namespace Scorecards.Azure.Storage;

/// <summary>One row in each table, in a partition of its own.</summary>
public sealed class TableMarks(IReadOnlyList<TableClient> tables) : ITableMarks
{
    private const string Mark = nameof(Mark);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string?>> ReadAsync(CancellationToken cancellationToken) => await Task.WhenAll(tables.Select(async table =>
        (await table.GetEntityIfExistsAsync(StorageKeys.Mark, StorageKeys.Mark, cancellationToken))?.GetRequired(Mark)));

    /// <inheritdoc/>
    public Task WriteAsync(string mark, CancellationToken cancellationToken) => Task.WhenAll(tables.Select(table => table.SubmitTransactionAsync(
        [new(TableTransactionActionType.UpsertReplace, new TableEntity(StorageKeys.Mark, StorageKeys.Mark) { [Mark] = mark })], cancellationToken)));

    /// <inheritdoc/>
    public Task ClearAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(tables.Select(table => table.DeleteEntityAsync(StorageKeys.Mark, StorageKeys.Mark, ETag.All, cancellationToken)));
}
