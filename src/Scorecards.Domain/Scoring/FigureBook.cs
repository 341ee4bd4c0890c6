using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Records;

namespace Scorecards.Domain.Scoring;

/// <summary>
/// Every figure of a scorecard: what was reported, and what follows from it. A figure that needs others is there only where all of
/// them are: a sum over a month, an area or a measure without one would be a smaller sum.
/// </summary>
public sealed class FigureBook
{
    private readonly ScorecardDefinition definition;
    private readonly Dictionary<string, Measure> measures;
    private readonly Dictionary<(string Measure, string Area, Span Span, ReportingPeriod Period), ReportedFigure> reported = [];
    private readonly Dictionary<(string Measure, string Area, Stretch Stretch), Finding> found = [];

    /// <summary>Takes what was reported, in any order; one figure for a measure, area, span and period.</summary>
    public FigureBook(ScorecardDefinition definition, IEnumerable<ReportedFigure> figures)
    {
        this.definition = definition;
        measures = definition.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        var periods = new SortedSet<ReportingPeriod>();
        foreach (var figure in figures)
        {
            // A row that says nothing of the figure, as one with words alone, does not stand in the way of what follows from others.
            if (figure is not { Numerator: null, Denominator: null, Value: null, Code: null })
            {
                reported.Add((figure.MeasureId, figure.AreaId, figure.Span, figure.Period), figure);
            }

            if (figure.Span == Span.Own)
            {
                periods.Add(figure.Period);
            }
        }

        Periods = [.. periods];
    }

    /// <summary>The periods that anything was reported for, oldest first.</summary>
    public IReadOnlyList<ReportingPeriod> Periods { get; }

    /// <summary>The figure of a measure for an area and period.</summary>
    public Finding At(Measure measure, Area area, ReportingPeriod period) => Of(measure, area, Stretch.Own(period));

    /// <summary>The figure of a measure for an area and a stretch of time.</summary>
    public Finding Of(Measure measure, Area area, Stretch stretch)
    {
        var key = (measure.Id, area.Id, stretch);
        if (!found.TryGetValue(key, out var finding))
        {
            found.Add(key, finding = Find(measure, area, stretch));
        }

        return finding;
    }

    /// <summary>The last period before another with a figure, or null.</summary>
    public ReportingPeriod? LastBefore(Measure measure, Area area, ReportingPeriod period)
    {
        for (var index = Periods.Count - 1; index >= 0; index--)
        {
            if (Periods[index] < period && At(measure, area, Periods[index]).Figure is not null)
            {
                return Periods[index];
            }
        }

        return null;
    }

    private Finding Find(Measure measure, Area area, Stretch stretch)
    {
        var population = definition.PopulationOf(area, stretch.Last);
        if (measure.Formula is { } formula)
        {
            return stretch.Span == Span.PreviousMonths && formula.Needs.Any(id => measures[id].PreviousMonths != measure.PreviousMonths)
                ? Finding.Nothing // an average and a sum of months do not go together
                : Formulas.Of(measure.Unit, formula, id => Of(measures[id], area, stretch), population);
        }

        if (stretch.Span == Span.Own && Windows.IsWorkedOut(measure))
        {
            return Window(measure, area, stretch.End);
        }

        if (reported.TryGetValue((measure.Id, area.Id, stretch.Span, stretch.End), out var row))
        {
            return new(row.Code == DataCode.NotApplicable ? null : Figure.From(measure.Unit, row.Numerator, row.Denominator, row.Value, population), row.Code);
        }

        var months = MonthsOf(measure, stretch);
        if (!IsCounted(measure, area, months) && PartsOf(measure, area, months) is { Count: > 0 } parts && (!IsOfMonths(measure, stretch.Span) || parts.TrueForAll(part => months.All(month => IsThere(part, month)))))
        {
            return Sums.OfParts(measure.Unit, [.. parts.Select(part => Of(measure, part, stretch))], population);
        }

        return stretch.Span switch
        {
            Span.Own => Finding.Nothing,
            Span.Quarter or Span.HalfYear or Span.Year when !AddsUp(measure) && measure is { DataPeriod: DataPeriod.Month, Counting: not { Time: RowTime.Open } } => Finding.Nothing, // no month speaks for a longer time
            Span.PreviousMonths => Previous(measure, area, stretch),
            _ when Windows.IsOwn(measure, stretch) => At(measure, area, stretch.End),
            _ when IsOfMonths(measure, stretch.Span) => Together(measure, area, stretch),
            _ => At(measure, area, stretch.End), // as at its last month
        };
    }

    // The areas whose figures stand for an area's own: its parts where it is rolled up, or what it was before it existed. A part that
    // closed within the months counts among them, unless another one took its place.
    private List<Area> PartsOf(Measure measure, Area area, IReadOnlyList<ReportingPeriod> months)
    {
        if (area.IsYetToMerge(months[^1]))
        {
            return [.. area.MergedFrom.Select(definition.AreaWith)];
        }

        if (!measure.RollUp)
        {
            return [];
        }

        var parts = definition.ChildrenOf(area).Where(child => months.Any(child.IsLive)).ToList();
        var replaced = parts.SelectMany(part => part.MergedFrom).ToHashSet(StringComparer.Ordinal);
        return parts.FindAll(part => !replaced.Contains(part.Id));
    }

    // Whether every month of an area was counted from its own rows, so that no other areas' figures are needed.
    private bool IsCounted(Measure measure, Area area, IReadOnlyList<ReportingPeriod> months) =>
        measure.Counting is not null && months.All(month => reported.ContainsKey((measure.Id, area.Id, Span.Own, month)));

    private static bool IsThere(Area area, ReportingPeriod month) => area.IsLive(month) || area.IsYetToMerge(month);

    // Whether a stretch is brought together from what each month adds.
    private static bool IsOfMonths(Measure measure, Span span) => span == Span.PreviousMonths || (span != Span.Own && AddsUp(measure));

    // What is open at the end of each of three months is not three times as much in the quarter.
    private static bool AddsUp(Measure measure) => measure.Monthly || (measure.DataPeriod == DataPeriod.Month && measure.Counting is null or { IsAdditive: true, Time: not RowTime.Open });

    // The months that a figure speaks of: those of its stretch, or those of its measure's own.
    private static IReadOnlyList<ReportingPeriod> MonthsOf(Measure measure, Stretch stretch) =>
        IsOfMonths(measure, stretch.Span) && stretch.Months > 0 ? [.. stretch.All] : Windows.MonthsOf(measure, stretch.Last) ?? [stretch.Last];

    // A stated window stands where the months do not make one, as an annual total does whose months are suppressed.
    private Finding Window(Measure measure, Area area, ReportingPeriod end)
    {
        var months = Windows.MonthsOf(measure, end);
        var computed = months is null ? Finding.Nothing : Sums.OfMonths(measure.Unit, [.. months.Select(month => MonthOf(measure, area, month))], definition.PopulationOf(area, end));
        return computed.Figure is null && reported.TryGetValue((measure.Id, area.Id, Span.Own, end), out var row) && row.Value is { } stated
            ? new(new(stated, null, null))
            : computed;
    }

    private Finding Together(Measure measure, Area area, Stretch stretch, bool average = false) =>
        Sums.OfMonths(measure.Unit, [.. stretch.All.Select(month => MonthOf(measure, area, month))], definition.PopulationOf(area, stretch.Last), average);

    private Finding Previous(Measure measure, Area area, Stretch stretch) => measure.PreviousMonths switch
    {
        PreviousMonths.Cumulative when AddsUp(measure) => Together(measure, area, stretch),
        PreviousMonths.Average when measure.Monthly => Together(measure, area, stretch, average: true),
        PreviousMonths.Average => Sums.Average(measure.Unit, [.. stretch.All.Select(month => At(measure, area, month))]),
        _ => Finding.Nothing,
    };

    // What one month adds, whatever the measure's own stretch of time is.
    private MonthParts MonthOf(Measure measure, Area area, ReportingPeriod month)
    {
        if (reported.TryGetValue((measure.Id, area.Id, Span.Own, month), out var row))
        {
            var alone = measure.Unit.IsAmount() && !Windows.IsWorkedOut(measure) ? row.Value : null; // beside a month's parts, a value states the window
            return new(row.Numerator ?? alone, row.Denominator, row.Code);
        }

        var parts = PartsOf(measure, area, [month]).Select(part => MonthOf(measure, part, month)).ToList();
        return parts.Count == 0 || parts.Exists(part => part.Numerator is null)
            ? new(null, null, parts.FirstOrDefault(part => part is { Numerator: null, Code: not null })?.Code)
            : new(parts.Sum(part => part.Numerator), parts.TrueForAll(part => part.Denominator is not null) ? parts.Sum(part => part.Denominator) : null, null);
    }
}
