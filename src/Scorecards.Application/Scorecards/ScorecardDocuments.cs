using Scorecards.Application.Catalogues;
using Scorecards.Domain.Records.Counting;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Scorecards;

/// <summary>Makes documents of scored scorecards.</summary>
internal static class ScorecardDocuments
{
    /// <summary>The document of a scorecard.</summary>
    public static ScorecardDocument Of(
        Scorecard scorecard, IReadOnlyList<BlockDocument> blocks, IReadOnlyList<SourceDocument> sources, IReadOnlyList<CountingProblem> problems, int revision, DateTimeOffset computedAt)
    {
        var definition = scorecard.Definition;
        var columns = ColumnDocuments.Of(scorecard);
        return new(
            definition.Id,
            definition.Title,
            definition.Organisation,
            scorecard.Period.ToString(),
            scorecard.Area.Id,
            scorecard.Area.Title,
            revision,
            computedAt,
            Of(scorecard.Summary),
            definition.Portfolio is { } portfolio ? new(portfolio.Title, portfolio.Division, portfolio.CabinetMember) : null,
            [.. scorecard.Sections.Select(section => new SectionDocument(
                section.Section.Id,
                section.Section.Title,
                [.. section.Measures.Select(measure => MeasureDocuments.Of(measure, scorecard))]))])
        {
            Illustrative = definition.Illustrative,
            Arrows = Codes.Arrows[definition.Arrows],
            Columns = columns,
            Parts = [.. (scorecard.Measures.FirstOrDefault()?.Parts ?? []).Select(part => new AreaDocument(part.Area.Id, part.Area.Title, part.Area.Level))],
            Blocks = blocks,
            Footnotes = definition.Footnotes,
            Reports = [.. definition.Reports.Select(report => new ReportListing(report.Id, report.Title, Codes.Frequency[report.Frequency], Codes.Audience[report.Audience], report.Areas))],
            Sources = sources,
            NotCounted = Told(problems.Where(problem => !problem.HasFigure)),
            Doubts = Told(problems.Where(problem => problem.HasFigure)),
        };
    }

    private static List<string>? Told(IEnumerable<CountingProblem> problems) =>
        problems.Select(problem => $"{problem.Measure.Number} {problem.Measure.Title}: {problem.Reason}.").ToList() is { Count: > 0 } told ? told : null;

    private static SummaryDocument Of(ScorecardSummary summary) => new(
        summary.Measures, summary.Rated, summary.Green, summary.Amber, summary.Red, summary.NotRated, Of(summary.SincePrevious), Of(summary.SinceOutturn));

    private static TravelDocument Of(TravelCounts counts) => new(counts.Improved, counts.Unchanged, counts.Worsened);
}
