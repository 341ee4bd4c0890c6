using Azure;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Storage;
using Scorecards.Azure.Tables;
using Scorecards.Domain.Periods;

namespace Scorecards.Azure.Storage;

/// <summary>
/// Scorecards in Table storage. The head row holds the latest document, so that reading it is one point read; each revision
/// is kept in a row of its own, written in the same transaction.
/// </summary>
public sealed class TableScorecardStore(TableClient table) : IScorecardStore
{
    private const string Document = nameof(Document);
    private const string Summary = nameof(Summary);

    private static readonly string[] HeadProperties =
    [
        "PartitionKey", "RowKey", nameof(ScorecardHead.Revision), nameof(ScorecardHead.Fingerprint), nameof(ScorecardHead.ContentHash),
        nameof(ScorecardHead.ComputedAt), nameof(ScorecardHead.Title), nameof(ScorecardHead.Organisation), Summary + "0",
    ];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Versioned<ScorecardHead>>> HeadsAsync(string scorecard, string? area, CancellationToken cancellationToken)
    {
        var filter = TableFilter.All(
            area is null ? TableFilter.PartitionPrefix(StorageKeys.ScorecardsPrefix(scorecard)) : TableFilter.Partition(StorageKeys.Scorecards(scorecard, area)),
            TableFilter.RowPrefix(StorageKeys.HeadPrefix));
        var heads = new List<Versioned<ScorecardHead>>();
        await foreach (var row in table.QueryAsync(filter, select: HeadProperties, cancellationToken: cancellationToken))
        {
            heads.Add(new(ReadHead(row), row.ETag.ToString("H")));
        }

        return [.. heads.OrderBy(head => head.Value.Period)];
    }

    /// <inheritdoc/>
    public async Task<(ScorecardHead Head, ScorecardDocument Document)?> FindAsync(
        string scorecard, string area, ReportingPeriod period, int? revision, CancellationToken cancellationToken)
    {
        var key = revision is { } number ? StorageKeys.ScorecardRevision(period, number) : StorageKeys.Head(period);
        return await table.GetEntityIfExistsAsync(StorageKeys.Scorecards(scorecard, area), key, cancellationToken) is { } row
            ? (ReadHead(row), PackedJson.Read<ScorecardDocument>(row, Document))
            : null;
    }

    /// <inheritdoc/>
    public async Task<bool> TrySaveAsync(Versioned<ScorecardHead>? read, ScorecardHead head, ScorecardDocument document, CancellationToken cancellationToken)
    {
        var latest = Write(head, document, StorageKeys.Head(head.Period));
        var actions = new List<TableTransactionAction>
        {
            read is null
                ? new(TableTransactionActionType.Add, latest)
                : new(TableTransactionActionType.UpdateReplace, latest, new ETag(read.Version)),
        };
        if (read?.Value.Revision != head.Revision)
        {
            // Upsert: a run that put revisions back and died may have been here.
            actions.Add(new(TableTransactionActionType.UpsertReplace, Write(head, document, StorageKeys.ScorecardRevision(head.Period, head.Revision))));
        }

        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 or 404)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> TryRemoveAsync(Versioned<ScorecardHead> read, CancellationToken cancellationToken)
    {
        var (scorecard, area, period) = (read.Value.Scorecard, read.Value.Area, read.Value.Period);
        try
        {
            await table.DeleteEntityAsync(StorageKeys.Scorecards(scorecard, area), StorageKeys.Head(period), new ETag(read.Version), cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task RestoreAsync(ScorecardHead head, ScorecardDocument document, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(Write(head, document, StorageKeys.ScorecardRevision(head.Period, head.Revision)), cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // There already; a revision never changes, so it is the same.
        }
    }

    private static ScorecardHead ReadHead(TableEntity row)
    {
        var area = row.PartitionKey.Split('|');
        return new(
            area[0],
            area[1],
            ReportingPeriod.Parse(row.RowKey.Split('|')[1]),
            row.GetInt32(nameof(ScorecardHead.Revision)),
            row.GetRequired(nameof(ScorecardHead.Fingerprint)),
            row.GetRequired(nameof(ScorecardHead.ContentHash)),
            row.GetTime(nameof(ScorecardHead.ComputedAt)),
            row.GetRequired(nameof(ScorecardHead.Title)),
            row.GetRequired(nameof(ScorecardHead.Organisation)),
            PackedJson.Read<SummaryDocument>(row, Summary));
    }

    private static TableEntity Write(ScorecardHead head, ScorecardDocument document, string rowKey)
    {
        var row = new TableEntity(StorageKeys.Scorecards(head.Scorecard, head.Area), rowKey)
        {
            [nameof(ScorecardHead.Revision)] = head.Revision,
            [nameof(ScorecardHead.Fingerprint)] = head.Fingerprint,
            [nameof(ScorecardHead.ContentHash)] = head.ContentHash,
            [nameof(ScorecardHead.ComputedAt)] = head.ComputedAt,
            [nameof(ScorecardHead.Title)] = head.Title,
            [nameof(ScorecardHead.Organisation)] = head.Organisation,
        };
        PackedJson.Write(row, Summary, head.Summary);
        PackedJson.Write(row, Document, document);
        return row;
    }
}
