using Scorecards.Application.Extracts;
using Scorecards.Application.Reports;
using Scorecards.Domain.Measures;

namespace Scorecards.Hosting.Exports;

/// <summary>
/// The rows of an upload that a report's figures come from: those of its measures and areas, of the measures that they are worked
/// out from, and of the areas that they are added up from. Other measures' and other areas' rows are not the report's to show.
/// </summary>
internal sealed class ReportRows
{
    private readonly ScorecardDefinition definition;
    private readonly Dictionary<string, Measure> measures;
    private readonly Dictionary<(string Measure, string Area), Observation> rows;
    private readonly HashSet<(string Measure, string Area)> needed = [];

    private ReportRows(ScorecardDefinition definition, IReadOnlyList<Observation> rows)
    {
        this.definition = definition;
        this.rows = rows.ToDictionary(row => (row.LineId, row.ScopeId));
        measures = definition.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
    }

    /// <summary>The rows, in the upload's order. Words about measures that the report does not hold are left out.</summary>
    public static IReadOnlyList<Observation> Of(ScorecardDefinition definition, ReportDocument report, IReadOnlyList<Observation> rows)
    {
        var found = new ReportRows(definition, rows);
        var held = report.Areas.SelectMany(area => area.Measures.Select(measure => measure.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var area in report.Areas)
        {
            foreach (var id in area.Parts.Select(part => part.Id).Prepend(area.Area))
            {
                foreach (var measure in area.Measures)
                {
                    found.Add(measure.Id, id);
                }
            }
        }

        return [.. rows.Where(row => found.needed.Contains((row.LineId, row.ScopeId))).Select(row => held.Contains(row.LineId) ? row : row with { Text = null, Author = null })];
    }

    private void Add(string id, string areaId)
    {
        if (!measures.TryGetValue(id, out var measure) || definition.Areas.FirstOrDefault(area => string.Equals(area.Id, areaId, StringComparison.Ordinal)) is not { } area || !needed.Add((id, areaId)))
        {
            return;
        }

        foreach (var other in measure.Formula?.Needs ?? [])
        {
            Add(other, areaId);
        }

        if (measure.Formula is null && rows.GetValueOrDefault((id, areaId)) is not { HasFigure: true })
        {
            foreach (var part in (measure.RollUp ? definition.ChildrenOf(area).Select(child => child.Id) : []).Concat(area.MergedFrom))
            {
                Add(id, part);
            }
        }
    }
}
