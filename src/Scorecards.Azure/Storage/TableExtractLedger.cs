using System.Text.Json;
using Azure;
using Scorecards.Application;
using Scorecards.Application.Extracts;
using Scorecards.Azure.Tables;

namespace Scorecards.Azure.Storage;

/// <summary>The ledger in Table storage.</summary>
public sealed class TableExtractLedger(TableClient table) : IExtractLedger
{
    private const string Entry = nameof(Entry);
    private const string Scorecard = nameof(Scorecard);
    private const string Status = nameof(Status);

    /// <inheritdoc/>
    public async Task<ExtractEntry?> FindAsync(string id, CancellationToken cancellationToken) =>
        await table.GetEntityIfExistsAsync(StorageKeys.Ledger, id, cancellationToken) is { } row ? Read(row) : null;

    /// <inheritdoc/>
    public async Task AddAsync(ExtractEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(Write(entry), cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Entered already, by a run before this one or by a try whose answer was lost.
        }
    }

    /// <inheritdoc/>
    public Task SupersedeAsync(string id, CancellationToken cancellationToken) =>
        EndAsync(id, entry => entry with { Status = ExtractStatus.Superseded }, cancellationToken);

    /// <inheritdoc/>
    public Task WithdrawAsync(string id, ExtractWithdrawal withdrawal, CancellationToken cancellationToken) =>
        EndAsync(id, entry => entry with { Status = ExtractStatus.Withdrawn, Withdrawal = withdrawal }, cancellationToken);

    /// <inheritdoc/>
    public async Task<ExtractPage> ListAsync(string? scorecard, string? after, int most, CancellationToken cancellationToken)
    {
        var filter = TableFilter.All(
            TableFilter.Partition(StorageKeys.Ledger),
            after is null ? null : TableFilter.RowAfter(after),
            scorecard is null ? null : TableFilter.Equal(Scorecard, scorecard));
        var page = new List<ExtractEntry>();
        await foreach (var row in table.QueryAsync(filter, Math.Min(most + 1, 1000), cancellationToken: cancellationToken))
        {
            if (page.Count == most)
            {
                return new(NewestFirst(page), page[^1].Id);
            }

            page.Add(Read(row));
        }

        return new(NewestFirst(page), null);
    }

    // Only what is in use can end being it.
    private async Task EndAsync(string id, Func<ExtractEntry, ExtractEntry> end, CancellationToken cancellationToken)
    {
        while (await table.GetEntityIfExistsAsync(StorageKeys.Ledger, id, cancellationToken) is { } row)
        {
            var entry = Read(row);
            if (entry.Status is not (ExtractStatus.Accepted or ExtractStatus.AcceptedWithWarnings))
            {
                return;
            }

            try
            {
                await table.UpdateEntityAsync(Write(end(entry)), row.ETag, cancellationToken);
                return;
            }
            catch (RequestFailedException e) when (e.Status == 412)
            {
                // Changed meanwhile: look again.
            }
        }
    }

    // Uploads of the same second, which is all the service tells, stand in the order they were ingested.
    private static ExtractEntry[] NewestFirst(List<ExtractEntry> page) =>
        [.. page.OrderByDescending(entry => entry.UploadedAt).ThenByDescending(entry => entry.IngestedAt)];

    private static ExtractEntry Read(TableEntity row) => PackedJson.Read<ExtractEntry>(row, Entry);

    private static TableEntity Write(ExtractEntry entry)
    {
        var row = new TableEntity(StorageKeys.Ledger, entry.Id)
        {
            [Scorecard] = entry.Scorecard,
            [Status] = JsonSerializer.SerializeToElement(entry.Status, WireJson.Options).GetString(),
            ["Blob"] = entry.Blob,
        };
        PackedJson.Write(row, Entry, entry);
        return row;
    }
}
