using Scorecards.Domain.Measures;
using Scorecards.Domain.Suppression;

namespace Scorecards.Application.Catalogues;

/// <summary>What a report may name.</summary>
/// <param name="People">Those who may be sent it.</param>
/// <param name="Areas">The areas' ids.</param>
/// <param name="Sections">The sections' ids.</param>
/// <param name="Measures">The measures' ids.</param>
/// <param name="Blocks">The blocks' ids.</param>
internal sealed record ReportContext(
    People People, IReadOnlyCollection<string> Areas, IReadOnlyCollection<string> Sections, IReadOnlyCollection<string> Measures, IReadOnlyCollection<string> Blocks);

/// <summary>Reads a scorecard's reports.</summary>
internal sealed class ReportReader(ReportContext context)
{
    private const int MostUpTo = 20;

    public List<ReportDefinition> Read(YamlScope root)
    {
        var ids = new UniqueNames("report id");
        return [.. root.Groups("reports").Select(scope => ReadReport(scope, ids))];
    }

    private ReportDefinition ReadReport(YamlScope scope, UniqueNames ids)
    {
        var report = new ReportDefinition(
            ids.Claim(scope, "id", scope.Id("id")),
            scope.Text("title", required: true) ?? string.Empty,
            scope.Choice<Frequency>("frequency", Codes.Frequency, Frequency.Monthly),
            scope.Choice<ReportAudience>("audience", Codes.Audience, ReportAudience.Internal),
            scope.Names("circulation", "a person's id", context.People.Ids),
            scope.Names("sections", "a section's id", context.Sections),
            scope.Names("measures", "a measure's id", context.Measures),
            scope.Names("areas", "an area's id", context.Areas),
            scope.Names("blocks", "a block's id", context.Blocks))
        {
            Anonymous = scope.Flag("anonymous"),
            Suppression = ReadSmallCounts(scope),
        };
        scope.Done();
        if (report is { Anonymous: true, Audience: not ReportAudience.Public } && scope.IsSound("audience"))
        {
            scope.Report("anonymous", "only a report for the public is opened without signing in", "add 'audience: public', or delete it");
        }

        if (report.Audience != ReportAudience.Public && scope.Has("suppression") && scope.IsSound("audience"))
        {
            scope.Report("suppression", "only in a report for the public are small counts not shown", "add 'audience: public', or delete it");
        }

        context.People.CheckEmailed(scope, "circulation", report.Circulation, "the report");
        return report;
    }

    // Fewer than the five that no public report may show is no choice.
    private static SmallCounts ReadSmallCounts(YamlScope report)
    {
        if (report.Group("suppression") is not { } scope)
        {
            return SmallCounts.Default;
        }

        var small = new SmallCounts(scope.WholeNumber("upTo", SmallCounts.LeastUpTo, MostUpTo, SmallCounts.LeastUpTo), scope.Flag("zero"));
        scope.Done();
        return small;
    }
}
