using Scorecards.Application.Catalogues;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Reports;

/// <summary>Makes reports of scorecards.</summary>
internal static class ReportDocuments
{
    /// <summary>The report of a scorecard's areas.</summary>
    public static ReportDocument Of(ScorecardDefinition definition, ReportDefinition report, string period, IReadOnlyList<ScorecardDocument> areas)
    {
        var parts = areas.Select(area => PartOf(report, area)).ToList();
        return new(
            report.Id,
            report.Title,
            definition.Id,
            definition.Title,
            definition.Organisation,
            period,
            Codes.Frequency[report.Frequency],
            Codes.Audience[report.Audience],
            [.. report.Circulation.Select(definition.PersonWith).OfType<Person>().Select(person => person.NameAndRole())],
            definition.Illustrative,
            SummaryDocument.Of(parts.SelectMany(part => part.Measures)),
            parts);
    }

    // A measure brings the lines below it.
    private static ScorecardDocument PartOf(ReportDefinition report, ScorecardDocument area)
    {
        var held = area.Sections.SelectMany(section => section.Measures.Where(measure => report.Holds(section.Id, measure.Id))).Select(measure => measure.Id).ToHashSet(StringComparer.Ordinal);
        var sections = area.Sections
            .Select(section => section with { Measures = [.. section.Measures.Where(measure => held.Contains(measure.Id) || (measure.Supports is { } main && held.Contains(main)))] })
            .Where(section => section.Measures.Count > 0)
            .ToList();
        return area with
        {
            Sections = sections,
            Summary = SummaryDocument.Of(sections.SelectMany(section => section.Measures)),
            Blocks = [.. area.Blocks.Where(block => report.HoldsBlock(block.Id))],
            Reports = [],
        };
    }
}
