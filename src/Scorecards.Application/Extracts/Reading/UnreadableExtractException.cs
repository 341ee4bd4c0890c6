namespace Scorecards.Application.Extracts.Reading;

/// <summary>Reading cannot go on: the one issue says why. Never leaves the readers.</summary>
#pragma warning disable CA1032, CA1064 // Internal to the readers: it always carries its issue.
internal sealed class UnreadableExtractException(ExtractIssue issue) : Exception(issue.Message)
{
    public ExtractIssue Issue { get; } = issue;
}
