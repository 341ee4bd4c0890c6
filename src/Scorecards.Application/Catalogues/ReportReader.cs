using Scorecards.Domain.Measures;

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
        };
        scope.Done();
        if (report is { Anonymous: true, Audience: not ReportAudience.Public } && scope.IsSound("audience"))
        {
            scope.Report("anonymous", "only a report for the public is opened without signing in", "add 'audience: public', or delete it");
        }

        context.People.CheckEmailed(scope, "circulation", report.Circulation, "the report");
        return report;
    }
}
