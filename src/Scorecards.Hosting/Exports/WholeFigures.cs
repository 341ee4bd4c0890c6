using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;
using Scorecards.Hosting.Access;

namespace Scorecards.Hosting.Exports;

/// <summary>
/// What the scorecard of an area holds of the whole and of other areas, and its view without: where the authority as a whole stands
/// nationally, blocks, and reports of other areas. Everything else in it is the area's own, of an area below it, of other authorities, or said by the catalogue.
/// </summary>
internal static class WholeFigures
{
    /// <summary>Whether a document holds any figure of the whole beside its area's.</summary>
    public static bool AreIn(ScorecardDefinition definition, ScorecardDocument document) => document.Blocks.Count > 0
        || document.Measures.Any(measure => measure.Baseline is not null || measure.Comparators.Any(comparator => IsOwn(definition, comparator) && comparator.Value is not null));

    /// <summary>The document as somebody sees it.</summary>
    public static ScorecardDocument SeenBy(Sight sight, ScorecardDocument document) =>
        sight.Sees(document.Scorecard, area: null) || sight.Catalogue.Find(document.Scorecard) is not { } definition
            ? document
            : document with
            {
                Blocks = [],
                Reports = [.. document.Reports.Where(report => report.Areas.Count > 0 && report.Areas.All(area => sight.Sees(document.Scorecard, area)))],
                Sections = [.. document.Sections.Select(section => section with { Measures = [.. section.Measures.Select(measure => Without(definition, measure))] })],
            };

    /// <summary>The rows of an upload as somebody sees them: those of their areas, and what other authorities published.</summary>
    public static IReadOnlyList<Observation> SeenBy(Sight sight, ScorecardDefinition definition, Dataset dataset, IReadOnlyList<Observation> rows) => dataset switch
    {
        _ when sight.Sees(definition.Id, area: null) => rows,
        { Block: not null } => [],
        { Kind: DatasetKind.National } => [.. rows.Where(row => !string.Equals(row.ScopeId, definition.Authority, StringComparison.OrdinalIgnoreCase))],
        _ => [.. rows.Where(row => sight.Sees(definition.Id, row.ScopeId))],
    };

    private static MeasureDocument Without(ScorecardDefinition definition, MeasureDocument measure) => measure with
    {
        Baseline = null,
        Comparators = [.. measure.Comparators.Select(comparator => IsOwn(definition, comparator) ? comparator with { Year = null, Value = null, Display = "-", Note = null } : comparator)],
    };

    // A rank is the authority's own. One that the catalogue no longer has may be one.
    private static bool IsOwn(ScorecardDefinition definition, ComparatorDocument comparator) =>
        definition.Comparators.FirstOrDefault(known => string.Equals(known.Id, comparator.Id, StringComparison.Ordinal)) is null or { Kind: ComparatorKind.Rank };
}
