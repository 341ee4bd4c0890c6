using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>Finds measures and areas by what an extract calls them.</summary>
internal sealed class MeasureNames(ScorecardDefinition definition)
{
    private readonly Dictionary<string, Measure> measures = definition.Measures
        .SelectMany(measure => new[] { (Name: measure.Id, measure), (Name: measure.Number, measure) })
        .GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().measure, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Area> areas = definition.Areas
        .SelectMany(area => new[] { (Name: area.Id, area), (Name: area.Title, area) })
        .GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().area, StringComparer.OrdinalIgnoreCase);

    /// <summary>A measure by id or number, or null.</summary>
    public Measure? Measure(string text) => measures.GetValueOrDefault(text);

    /// <summary>An area by id or title, the whole where nothing is written, or null.</summary>
    public Area? Area(string text) => text.Length == 0 ? definition.Whole : areas.GetValueOrDefault(text);

    /// <summary>What is wrong with a measure's name: a code and a message.</summary>
    public (string Code, string Message) NoMeasure(string text) => text.Length == 0
        ? ("missing-measure", "The row names no measure: write its id or number, or delete the row.")
        : ("unknown-measure", $"'{ExtractIssue.Shorten(text)}' is neither the id nor the number of a measure of {definition.Id}: {NearestName.Advice(text, [.. definition.Measures.Select(known => known.Id)], most: 5)}, or its number.");

    /// <summary>What is wrong with an area's name: a code and a message.</summary>
    public (string Code, string Message) NoArea(string text) => (
        "unknown-area",
        $"'{ExtractIssue.Shorten(text)}' is not an area of {definition.Id}: {NearestName.Advice(text, [.. definition.Areas.Select(known => known.Id)])}, or leave it blank for {definition.Whole.Title}.");
}
