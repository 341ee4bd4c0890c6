using Scorecards.Application.Extracts;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Alerts;

/// <summary>Notifications that tell a data owner of an extract in trouble.</summary>
internal static class ExtractNotifications
{
    private const int MostIssues = 5;

    /// <summary>An extract that was refused, with its first errors.</summary>
    public static Notification OfRejected(ScorecardDefinition definition, Person owner, ExtractEntry entry) => Of(definition, owner, entry, NotificationKind.ExtractRejected, "rejected");

    /// <summary>An extract that could not be processed.</summary>
    public static Notification OfFailed(ScorecardDefinition definition, Person owner, ExtractEntry entry) => Of(definition, owner, entry, NotificationKind.ExtractFailed, "failed");

    private static Notification Of(ScorecardDefinition definition, Person owner, ExtractEntry entry, NotificationKind kind, string word) =>
        new($"{definition.Id}~extract-{word}~{entry.Id}", kind, definition.Id, definition.Title, definition.Organisation, entry.Period, owner, entry.IngestedAt)
        {
            Illustrative = definition.Illustrative,
            Extract = new(
                entry.Id, NameOf(definition, entry), entry.Errors, [.. entry.Issues.Where(issue => issue.Severity == IssueSeverity.Error).Take(MostIssues).Select(issue => issue.WithoutText())]),
        };

    // As the catalogue names it: what stands after two hyphens, or in place of a dataset's name, is anybody's own words.
    private static string NameOf(ScorecardDefinition definition, ExtractEntry entry) =>
        $"{definition.Id}/{entry.Period ?? "…"}/{(Datasets.Of(definition).Any(dataset => string.Equals(dataset.Name, entry.Dataset, StringComparison.Ordinal)) ? entry.Dataset : "…")}{Path.GetExtension(entry.Blob)}";
}
