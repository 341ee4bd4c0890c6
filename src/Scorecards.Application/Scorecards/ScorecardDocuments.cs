using Scorecards.Application.Catalogues;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Scorecards;

/// <summary>Makes documents of scored scorecards.</summary>
public static class ScorecardDocuments
{
    /// <summary>The document of a scorecard.</summary>
    public static ScorecardDocument Of(Scorecard scorecard, int revision, DateTimeOffset computedAt)
    {
        var definition = scorecard.Definition;
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
                [.. section.Measures.Select(measure => Of(measure, definition))]))]);
    }

    private static SummaryDocument Of(ScorecardSummary summary) => new(
        summary.Measures, summary.Rated, summary.Green, summary.Amber, summary.Red, summary.NotRated, Of(summary.SincePrevious), Of(summary.SinceOutturn));

    private static TravelDocument Of(TravelCounts counts) => new(counts.Improved, counts.Unchanged, counts.Worsened);

    private static MeasureDocument Of(ScoredMeasure scored, Domain.Measures.ScorecardDefinition definition)
    {
        var measure = scored.Measure;
        var standard = scored.Standard;
        var director = definition.PersonWith(measure.DirectorId);
        return new(
            measure.Id,
            measure.Number,
            measure.Title,
            measure.TitleInferred,
            Codes.Polarity[measure.Polarity],
            Codes.DataPeriod[measure.DataPeriod],
            Codes.Unit[measure.Unit],
            Codes.Status[measure.Status],
            scored.Latest.Figure?.Value.ToDecimal(),
            scored.Latest.Display,
            scored.Latest.Figure?.Numerator,
            scored.Latest.Figure?.Denominator,
            standard?.Target,
            FigureDisplay.OfAmount(measure, standard?.Target),
            standard?.Minimum,
            FigureDisplay.OfAmount(measure, standard?.Minimum),
            standard?.Illustrative ?? false,
            standard?.GreenWithin,
            standard?.RedBeyond,
            Codes.Rag(scored.Latest.Rag),
            scored.Previous is { } previous ? Of(previous) : null,
            Of(scored.Outturn),
            [.. scored.Trend.Select(point => new TrendDocument(point.Period.ToString(), point.Figure?.Value.ToDecimal(), point.Display, point.Target, Codes.Rag(point.Rag)))],
            scored.RedSince?.ToString(),
            measure.Safeguarding,
            measure.Contract,
            director?.Name,
            director?.Role,
            measure.DataSource,
            measure.Guidance,
            [.. measure.DataNotes.Select(note => new NoteDocument(note.Label, note.Text))],
            scored.Commentary);
    }

    private static ComparisonDocument Of(Comparison comparison) =>
        new(comparison.Period.ToString(), comparison.Figure?.Value.ToDecimal(), comparison.Display, Codes.Travel(comparison.Travel));
}
