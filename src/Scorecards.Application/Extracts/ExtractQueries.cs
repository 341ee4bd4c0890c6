namespace Scorecards.Application.Extracts;

/// <summary>What analysts and auditors ask of uploads.</summary>
public sealed class ExtractQueries(IExtractLedger ledger, IIssueReports reports)
{
    /// <summary>A page of entries, newest first, each with its first issues.</summary>
    public Task<ExtractPage> ListAsync(string? scorecard, string? after, int most, CancellationToken cancellationToken) =>
        ledger.ListAsync(scorecard, after, most, cancellationToken);

    /// <summary>One entry with every issue, or null.</summary>
    public async Task<ExtractEntry?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(id, cancellationToken) is not { } entry)
        {
            return null;
        }

        return entry.Errors + entry.Warnings > entry.Issues.Count && await reports.ReadIssuesAsync(id, cancellationToken) is { } issues
            ? entry with { Issues = issues }
            : entry;
    }
}
