using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>Works out a scorecard from reported figures. Pure: the same history gives the same scorecard.</summary>
public static class ScorecardCalculator
{
    private const int StandingMonths = 12;

    /// <summary>Scores every measure of a definition for an area and a period.</summary>
    public static Scorecard Calculate(ScorecardDefinition definition, Area area, ReportingPeriod period, FigureHistory history) => new(
        definition,
        area,
        period,
        [.. definition.Sections.Select(section => new ScoredSection(
            section,
            [.. section.Measures.Select(measure => Score(measure, period, history, definition.TrendPeriods))]))]);

    private static ScoredMeasure Score(Measure measure, ReportingPeriod period, FigureHistory history, int trendPeriods)
    {
        var standard = measure.StandardAt(period);
        var reported = history.At(measure.Id, period);
        var previous = history.LastBefore(measure.Id, period);
        var standing = StandingAt(measure, period, reported?.Figure is null ? previous?.Period : period, history);
        return new(
            measure,
            standard,
            PointAt(measure, period, history),
            reported?.Commentary,
            previous is null ? null : Compare(measure, previous.Period, previous.Figure, reported?.Figure, standard),
            Compare(measure, period.Outturn, history.At(measure.Id, period.Outturn)?.Figure, reported?.Figure, standard),
            [.. Enumerable.Range(1 - trendPeriods, trendPeriods).Select(offset => PointAt(measure, period.AddMonths(offset), history))],
            standing,
            standing is null ? null : RedSince(measure, standing.Last.Period, history));
    }

    private static MeasureStanding? StandingAt(Measure measure, ReportingPeriod period, ReportingPeriod? last, FigureHistory history) =>
        last is { } month && period.MonthsSince(month) < StandingMonths
            ? new(PointAt(measure, month, history), PointAt(measure, month, history).Rag == RagStatus.Red ? RedRunStart(measure, month, history) : null)
            : null;

    private static ReportingPeriod? RedRunStart(Measure measure, ReportingPeriod last, FigureHistory history)
    {
        ReportingPeriod? start = null;
        for (ReportingPeriod? month = last; month is { } at; month = history.LastBefore(measure.Id, at)?.Period)
        {
            switch (PointAt(measure, at, history).Rag)
            {
                case RagStatus.Red:
                    start = at;
                    break;
                case RagStatus.Green or RagStatus.Amber:
                    return start;
                default:
                    break; // nothing to judge it by then: neither red nor better
            }
        }

        return start;
    }

    // Months without a figure break the run: what is not known is not claimed.
    private static ReportingPeriod? RedSince(Measure measure, ReportingPeriod period, FigureHistory history)
    {
        ReportingPeriod? since = null;
        for (var month = period; PointAt(measure, month, history).Rag == RagStatus.Red; month = month.AddMonths(-1))
        {
            since = month;
        }

        return since;
    }

    private static ScoredPoint PointAt(Measure measure, ReportingPeriod period, FigureHistory history)
    {
        var figure = history.At(measure.Id, period)?.Figure;
        var standard = measure.StandardAt(period);
        return new(period, figure, FigureDisplay.Of(measure, figure, standard), standard?.Target, Rating.Of(measure.Polarity, figure, standard));
    }

    private static Comparison Compare(Measure measure, ReportingPeriod period, Figure? earlier, Figure? latest, Standard? standard) => new(
        period,
        earlier,
        FigureDisplay.Of(measure, earlier, measure.StandardAt(period)),
        Travels.Between(measure.Polarity, earlier, latest, standard?.Target));
}
