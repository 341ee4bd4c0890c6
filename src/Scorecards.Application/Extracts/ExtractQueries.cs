namespace Scorecards.Application.Extracts;

/// <summary>What analysts and auditors ask of uploads.</summary>
public sealed class ExtractQueries(IExtractLedger ledger, IIssueReports reports)
{
    /// <summary>A page of the entries that somebody may see, newest first, each with its first issues.</summary>
    /// <param name="scorecard">Of one scorecard only, or null.</param>
    /// <param name="after">What the page before said is next, or null.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="maySee">Whether the uploads of a scorecard, or of none, may be seen.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<ExtractPage> ListAsync(string? scorecard, string? after, int most, Func<string?, bool> maySee, CancellationToken cancellationToken)
    {
        var seen = new List<ExtractEntry>();
        for (var next = after; ;)
        {
            // One more than fits says whether there is a next page, by the id of what stands last on this one.
            var page = await ledger.ListAsync(scorecard, next, most + 1, cancellationToken);
            seen.AddRange(page.Extracts.Where(entry => maySee(entry.Scorecard)));
            next = page.Next;
            if (next is null || seen.Count > most)
            {
                return new([.. seen.Take(most)], seen.Count > most ? seen[most - 1].Id : null);
            }
        }
    }

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
