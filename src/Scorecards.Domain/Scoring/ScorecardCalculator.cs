using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>Works out a scorecard from reported figures. Pure: the same inputs give the same scorecard.</summary>
public sealed class ScorecardCalculator
{
    private const int StandingMonths = 12;

    private readonly ScorecardDefinition definition;
    private readonly Area area;
    private readonly ScorecardInputs inputs;
    private readonly Judge judge;

    private ScorecardCalculator(ScorecardDefinition definition, Area area, ScorecardInputs inputs)
    {
        this.definition = definition;
        this.area = area;
        this.inputs = inputs;
        judge = new(definition, area, inputs);
    }

    /// <summary>Scores every measure of a definition for an area and a period.</summary>
    public static Scorecard Calculate(ScorecardDefinition definition, Area area, ReportingPeriod period, ScorecardInputs inputs)
    {
        var columns = ScorecardColumns.Of(definition, period);
        var calculator = new ScorecardCalculator(definition, area, inputs);
        return new(
            definition,
            area,
            period,
            columns,
            [.. definition.Sections
                .Select(section => new ScoredSection(section, [.. section.Measures.Where(measure => measure.IsFor(area.Id)).Select(measure => calculator.Score(measure, period, columns))]))
                .Where(section => section.Measures.Count > 0)]);
    }

    /// <summary>A measure's months up to and with a period, oldest first, each judged by the standard of its own time.</summary>
    public static IReadOnlyList<ScoredPoint> MonthsOf(ScorecardDefinition definition, Area area, Measure measure, ReportingPeriod period, int months, ScorecardInputs inputs)
    {
        var ofArea = new Judge(definition, area, inputs);
        return [.. Enumerable.Range(1 - months, months).Select(offset => ofArea.PointAt(measure, period.AddMonths(offset)))];
    }

    private ScoredMeasure Score(Measure measure, ReportingPeriod period, IReadOnlyList<StretchColumn> columns)
    {
        var standard = judge.StandardAt(measure, period);
        var latest = FigureAt(measure, period);
        var previous = inputs.Figures.LastBefore(measure, area, period);
        var standing = StandingAt(measure, period, latest is null ? previous : period);
        return new(
            measure,
            standard,
            judge.PointAt(measure, period),
            inputs.Commentaries.GetValueOrDefault((measure.Id, area.Id, period)),
            previous is { } month ? Compare(measure, month, latest, standard) : null,
            Compare(measure, measure.Year.OutturnOf(period), latest, standard),
            [.. Enumerable.Range(1 - definition.TrendPeriods, definition.TrendPeriods).Select(offset => judge.PointAt(measure, period.AddMonths(offset)))],
            standing,
            standing is null ? null : RedSince(measure, standing.Last.Period))
        {
            Travel = TravelOf(measure, period, previous, latest, standard),
            Stretches = [.. columns.Select(column => PointOf(measure, column.Stretch))],
            Parts = [.. PartAreas(period).Select(part => new ScoredPart(part, new Judge(definition, part, inputs).PointAt(measure, period)))],
            Comparators = inputs.Comparators.Of(measure, period),
            Baseline = inputs.Comparators.BaselineOf(measure, period),
            Sets = [.. measure.StandardSets.Select(set => judge.Against(set, measure, latest, period))],
        };
    }

    private IEnumerable<Area> PartAreas(ReportingPeriod period) =>
        definition.Columns.Where(column => column.Kind == ColumnKind.Areas).SelectMany(column => definition.PartsOf(area, column.Level, period)).DistinctBy(part => part.Id, StringComparer.Ordinal);

    private ScoredPoint PointOf(Measure measure, Stretch stretch)
    {
        var finding = inputs.Figures.Of(measure, area, stretch);
        return new(stretch.End, finding.Figure, FigureDisplay.Of(measure, finding, []), null, finding.Figure is null ? RatingState.NoData : RatingState.NotRated);
    }

    private TravelFinding TravelOf(Measure measure, ReportingPeriod period, ReportingPeriod? previous, Figure? latest, StandardInForce? standard)
    {
        var rule = measure.Travel;
        if (rule.Against == TravelBasis.Slope)
        {
            return SlopeOf(measure, period, standard);
        }

        var since = rule.Against switch
        {
            TravelBasis.LastYear => period.AddMonths(-12),
            TravelBasis.YearEnd => measure.Year.OutturnOf(period),
            _ => previous,
        };
        var earlier = since is { } month ? FigureAt(measure, month) : null;
        return new(rule, since, Travels.DirectionBetween(earlier, latest), Travels.Between(measure.Polarity, earlier, latest, standard?.Target), null);
    }

    private TravelFinding SlopeOf(Measure measure, ReportingPeriod period, StandardInForce? standard)
    {
        var rule = measure.Travel;
        var first = period.AddMonths(1 - rule.Periods);
        var values = Enumerable.Range(0, rule.Periods).Select(offset => FigureAt(measure, first.AddMonths(offset))?.Value).ToList();
        var slope = values[^1] is null ? null : TrendLine.SlopeOf(values); // a trend that does not reach the reported month is an older one
        var direction = TrendLine.DirectionOf(slope, rule.DeadBand);
        var distances = slope is not null && standard?.Target is { } target
            ? TrendLine.DirectionOf(TrendLine.SlopeOf([.. values.Select(value => value is { } known ? Travels.Distance(known, target) : (Fraction?)null)]), rule.DeadBand)
            : Direction.None;
        return new(rule, slope is null ? null : first, direction, Travels.Judge(measure.Polarity, direction, distances), slope);
    }

    private MeasureStanding? StandingAt(Measure measure, ReportingPeriod period, ReportingPeriod? last)
    {
        if (last is not { } month || period.MonthsSince(month) >= StandingMonths)
        {
            return null;
        }

        var point = judge.PointAt(measure, month);
        return new(point, point.Rag == RagStatus.Red ? RedRunStart(measure, month) : null) { Standard = judge.StandardAt(measure, month) };
    }

    private ReportingPeriod? RedRunStart(Measure measure, ReportingPeriod last)
    {
        ReportingPeriod? start = null;
        for (ReportingPeriod? month = last; month is { } at; month = inputs.Figures.LastBefore(measure, area, at))
        {
            switch (judge.PointAt(measure, at).Rag)
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

    // A month without a figure where one is due breaks the run: what is not known is not claimed.
    private ReportingPeriod? RedSince(Measure measure, ReportingPeriod period)
    {
        ReportingPeriod? since = null;
        for (var month = period; ; month = month.AddMonths(-1))
        {
            var point = judge.PointAt(measure, month);
            if (point.Rag == RagStatus.Red)
            {
                since = month;
            }
            else if (since is null || point.Figure is not null || measure.IsDue(month))
            {
                return since;
            }
        }
    }

    private Figure? FigureAt(Measure measure, ReportingPeriod period) => inputs.Figures.At(measure, area, period).Figure;

    private Comparison Compare(Measure measure, ReportingPeriod period, Figure? latest, StandardInForce? standard)
    {
        var point = judge.PointAt(measure, period);
        return new(
            period,
            point.Figure,
            point.Display,
            Travels.Between(measure.Polarity, point.Figure, latest, standard?.Target),
            Travels.DirectionBetween(point.Figure, latest));
    }
}
