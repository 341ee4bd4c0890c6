using Scorecards.Application.Scorecards;

namespace Scorecards.Hosting.Exports;

/// <summary>One measure of an exported table.</summary>
/// <param name="Scorecard">The scorecard of its area.</param>
/// <param name="Section">Its section.</param>
/// <param name="Measure">The measure.</param>
internal sealed record ExportRow(ScorecardDocument Scorecard, SectionDocument Section, MeasureDocument Measure)
{
    /// <summary>Every measure of scorecards, in print order.</summary>
    public static IReadOnlyList<ExportRow> Of(IEnumerable<ScorecardDocument> scorecards) =>
        [.. scorecards.SelectMany(scorecard => scorecard.Sections.SelectMany(section => section.Measures.Select(measure => new ExportRow(scorecard, section, measure))))];
}
