using System.Globalization;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>
/// The issues of a file, as many as a person can act on: reading stops at the thousandth, and a last issue, put first, says so.
/// </summary>
internal sealed class IssueList
{
    /// <summary>The most issues of one file.</summary>
    public const int Most = 1_000;

    private readonly List<ExtractIssue> issues = [];

    public IReadOnlyList<ExtractIssue> All => issues;

    /// <summary>How many of them are errors.</summary>
    public int Errors { get; private set; }

    /// <exception cref="UnreadableExtractException">There are too many to go on.</exception>
    public void Add(ExtractIssue issue)
    {
        issues.Add(issue);
        Errors += issue.Severity == IssueSeverity.Error ? 1 : 0;
        if (issues.Count == Most)
        {
            throw new UnreadableExtractException(new(
                IssueSeverity.Error, issue.Sheet, issue.Row, null, null, null, "too-many-issues",
                string.Create(CultureInfo.InvariantCulture, $"Reading stopped at row {issue.Row}, at the {Most:N0}th issue: correct these and upload the file again.")));
        }
    }

    /// <summary>Puts what stopped the reading before everything else.</summary>
    public void AddFirst(ExtractIssue issue)
    {
        issues.Insert(0, issue);
        Errors++;
    }
}
