using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads a scorecard's reports.</summary>
internal sealed class ReportReader(
    IReadOnlyList<Person> people, IReadOnlyList<Area> areas, IReadOnlyList<MeasureSection> sections, IReadOnlyList<Block> blocks)
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
            scope.Names("circulation", "a person's id", [.. people.Select(person => person.Id)]),
            scope.Names("sections", "a section's id", [.. sections.Select(section => section.Id)]),
            scope.Names("measures", "a measure's id", [.. sections.SelectMany(section => section.Measures).Select(measure => measure.Id)]),
            scope.Names("areas", "an area's id", [.. areas.Select(area => area.Id)]),
            scope.Names("blocks", "a block's id", [.. blocks.Select(block => block.Id)]));
        foreach (var person in people.Where(person => person.Email is null && report.Circulation.Contains(person.Id, StringComparer.Ordinal)))
        {
            scope.Report("circulation", $"'{person.Id}' has no email, so the report could not be sent", "add 'email:' to the person");
        }

        scope.Done();
        return report;
    }
}
