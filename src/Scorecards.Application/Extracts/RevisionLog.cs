using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts;

/// <summary>What the log of revisions says: nothing else decides what is in use.</summary>
internal static class RevisionLog
{
    /// <summary>What is in use: of each month and dataset the last revision, unless that withdraws the one before. Oldest month first.</summary>
    public static List<ExtractRevision> InUse(IEnumerable<ExtractRevision> revisions) =>
        [.. Last(revisions).Where(revision => revision.Withdrawal is null).OrderBy(revision => revision.Subject.Period).ThenBy(revision => revision.Subject.Dataset, StringComparer.Ordinal)];

    /// <summary>
    /// The months that had something in use and have nothing any more: all of it was withdrawn, or restated by records that do not go
    /// back so far. Oldest first. A month of which the log says nothing is not among them: a log that was lost withdraws nothing.
    /// </summary>
    public static IReadOnlyList<ReportingPeriod> Withdrawn(IReadOnlyCollection<ExtractRevision> revisions) => Withdrawn(revisions, InUse(revisions));

    /// <summary>The same, of what is in use as far as the catalogue knows it.</summary>
    public static IReadOnlyList<ReportingPeriod> Withdrawn(IEnumerable<ExtractRevision> revisions, IEnumerable<ExtractRevision> inUse) =>
        [.. revisions.SelectMany(revision => revision.Months).Except(inUse.SelectMany(revision => revision.Months)).Order()];

    /// <summary>Tells the ledger which uploads of one month and dataset are no longer in use, and why: restated, or withdrawn.</summary>
    public static async Task MarkAsync(IExtractLedger ledger, IEnumerable<ExtractRevision> revisions, CancellationToken cancellationToken)
    {
        var ordered = revisions.OrderBy(revision => revision.Number).ToList();
        foreach (var (ended, next) in ordered.Zip(ordered.Skip(1)).Where(pair => pair.First.Withdrawal is null))
        {
            await (next.Withdrawal is { } withdrawal
                ? ledger.WithdrawAsync(ended.ExtractId, withdrawal, cancellationToken)
                : ledger.SupersedeAsync(ended.ExtractId, cancellationToken));
        }
    }

    private static IEnumerable<ExtractRevision> Last(IEnumerable<ExtractRevision> revisions) =>
        revisions.GroupBy(revision => revision.Subject).Select(group => group.MaxBy(revision => revision.Number)!);
}
