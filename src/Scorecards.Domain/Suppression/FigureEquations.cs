using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Suppression;

/// <summary>
/// Writes the figures of measures that belong together as unknown counts: those of every area, shown or not, and of every stretch
/// of time that is shown. Ties them by the tree of areas, by the catalogue's formulas, and over time.
/// </summary>
internal sealed class FigureEquations
{
    private readonly ScorecardDefinition definition;
    private readonly FigureBook book;
    private readonly IReadOnlyDictionary<string, Measure> measures;
    private readonly Func<FigureKey, bool> isPrinted;

    /// <summary>Writes them.</summary>
    /// <param name="definition">The scorecard.</param>
    /// <param name="book">Its figures.</param>
    /// <param name="measures">The measures that belong together.</param>
    /// <param name="stretches">The stretches of time that any of them is shown for.</param>
    /// <param name="isPrinted">Whether a figure has a place in what is published, where zero would be shown.</param>
    public FigureEquations(ScorecardDefinition definition, FigureBook book, IReadOnlyList<Measure> measures, IReadOnlyCollection<Stretch> stretches, Func<FigureKey, bool> isPrinted)
    {
        (this.definition, this.book, this.isPrinted) = (definition, book, isPrinted);
        this.measures = measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        foreach (var stretch in stretches)
        {
            foreach (var measure in measures)
            {
                foreach (var area in definition.Areas)
                {
                    TieParts(measure, area, stretch);
                    AddParts(measure, area, stretch);
                    TieFormula(measure, area, stretch);
                    TieLines(measure, area, stretch);
                }
            }
        }

        measures.ToList().ForEach(measure => new OverTime(this, definition, measure, stretches).Tie());
    }

    /// <summary>The unknowns and what ties them.</summary>
    public CountSystem System { get; } = new();

    /// <summary>The counts of a figure; null where there are some and nobody knows them, or where there is no figure.</summary>
    public IReadOnlyDictionary<CountKind, Fraction>? CountsOf(Measure measure, Area area, Stretch stretch) =>
        book.Of(measure, area, stretch).Figure is { } figure ? FigureCounts.Of(measure.Unit, figure, definition.PopulationOf(area, stretch.Last)) : null;

    /// <summary>What a figure tells whoever sees it.</summary>
    public IReadOnlyList<Equation> FactsOf(Measure measure, Area area, Stretch stretch) =>
        [.. (CountsOf(measure, area, stretch) ?? new Dictionary<CountKind, Fraction>()).Select(count => new Equation(FormOf(measure, area, count.Key, stretch), count.Value))];

    /// <summary>The stretch of time that a figure is really of.</summary>
    public Interval WhenOf(Measure measure, Area area, Stretch stretch) => MonthsOf(measure, area, stretch) is { Count: > 0 } months
        ? new(NumberOf(months[0]) - 1, NumberOf(months[^1]))
        : MomentOf(stretch);

    internal Form FormOf(Measure measure, Area area, CountKind kind, Stretch stretch)
    {
        var count = NameOf(measure, area, kind);
        var isProtected = FigureCounts.CountsPeople(measure.Unit, kind);
        if (stretch.Span == Span.PreviousMonths && measure.PreviousMonths == PreviousMonths.Average && stretch.Months > 0)
        {
            return Form.Sum([.. stretch.All.Select(month => (MonthAlone(month), Fraction.Of(1, stretch.Months)))]);
        }

        if (MonthsOf(measure, area, stretch) is { Count: > 0 } months)
        {
            return System.Counted(count, new(NumberOf(months[0]) - 1, NumberOf(months[^1])), isProtected);
        }

        var own = stretch.Span == Span.Own || IsAsAtItsEnd(measure, area, stretch) ? Stretch.Own(stretch.End) : stretch;
        return System.Single($"{count} {own}", MomentOf(own), isProtected);

        Form MonthAlone(ReportingPeriod month) => measure.Monthly
            ? System.Counted(count, new(NumberOf(month) - 1, NumberOf(month)), isProtected)
            : FormOf(measure, area, kind, Stretch.Own(month));
    }

    // Null where a figure is of a moment, or where nobody knows of which months.
    internal IReadOnlyList<ReportingPeriod>? MonthsOf(Measure measure, Area area, Stretch stretch) => stretch switch
    {
        _ when measure.DataPeriod == DataPeriod.Snapshot && !measure.Monthly => null,
        { Span: Span.Own } => Windows.MonthsOf(measure, stretch.End),
        _ when measure.Monthly || measure.DataPeriod == DataPeriod.Month || !IsAsAtItsEnd(measure, area, stretch) => [.. stretch.All],
        _ => Windows.MonthsOf(measure, stretch.End),
    };

    private bool IsAsAtItsEnd(Measure measure, Area area, Stretch stretch) =>
        book.Of(measure, area, stretch).Figure is { } figure && stretch.Span != Span.PreviousMonths && figure == book.At(measure, area, stretch.End).Figure;

    // A numerator and the rest are the denominator.
    private void TieParts(Measure measure, Area area, Stretch stretch)
    {
        if (CountsOf(measure, area, stretch) is { } counts && counts.ContainsKey(CountKind.Rest))
        {
            System.Add(new(TermOf(CountKind.Denominator), [TermOf(CountKind.Numerator), TermOf(CountKind.Rest)], WhenOf(measure, area, stretch)));

            Term TermOf(CountKind kind) => new(FormOf(measure, area, kind, stretch), LeastOf(measure, area, kind, stretch, counts[kind]));
        }
    }

    private void AddParts(Measure measure, Area area, Stretch stretch)
    {
        if (CountsOf(measure, area, stretch) is not { } whole || ExpandedPartsOf(measure, area, stretch).ToList() is not { Count: > 0 } parts)
        {
            return;
        }

        foreach (var (kind, total) in whole)
        {
            var counts = parts.ConvertAll(part => CountsOf(measure, part, stretch) is { } known && known.TryGetValue(kind, out var count) ? count : (Fraction?)null);
            if (counts.Contains(null))
            {
                continue;
            }

            var left = counts.Aggregate(total, (sum, count) => sum - count!.Value);
            List<Term> terms = [.. parts.Zip(counts, (part, count) => new Term(FormOf(measure, part, kind, stretch), LeastOf(measure, part, kind, stretch, count!.Value)))];
            if (left != Fraction.Zero)
            {
                // Those of the whole who are of no part, or of two.
                var when = WhenOf(measure, area, stretch);
                terms.Add(new(System.Single($"{measure.Id} {area.Id} {kind} left {stretch}", when, FigureCounts.CountsPeople(measure.Unit, kind)), left < Fraction.Zero ? left : Fraction.Zero));
            }

            System.Add(new(new(FormOf(measure, area, kind, stretch), LeastOf(measure, area, kind, stretch, total)), terms, WhenOf(measure, area, stretch)));
        }
    }

    // A part without a figure stands for its own parts.
    internal IEnumerable<Area> ExpandedPartsOf(Measure measure, Area area, Stretch stretch)
    {
        var parts = (area.IsYetToMerge(stretch.Last) ? area.MergedFrom.Select(definition.AreaWith) : definition.ChildrenOf(area)).ToList();
        var replaced = area.IsYetToMerge(stretch.Last) ? [] : parts.SelectMany(part => part.MergedFrom).ToHashSet(StringComparer.Ordinal);
        return parts.Where(part => !replaced.Contains(part.Id)).SelectMany(part => CountsOf(measure, part, stretch) is null ? ExpandedPartsOf(measure, part, stretch) : [part]);
    }

    private void TieFormula(Measure measure, Area area, Stretch stretch)
    {
        if (measure.Formula is not { } formula || formula.Needs.Any(id => !measures.ContainsKey(id)) || CountsOf(measure, area, stretch) is not { } counts)
        {
            return;
        }

        if (formula is { Numerator: { } over })
        {
            TieTo(CountKind.Numerator, over);
            TieTo(CountKind.Denominator, formula.Denominator);
        }
        else if (formula is { Minus.Count: 0 } && counts is { Count: 1 } && counts.ContainsKey(CountKind.Numerator) && formula.Plus.All(id => measures[id].Unit == MeasureUnit.Count && CountsOf(measures[id], area, stretch) is { Count: 1 }))
        {
            System.Add(new(TermOf(measure), [.. formula.Plus.Select(id => TermOf(measures[id]))], WhenOf(measure, area, stretch)));
        }
        else if (formula.Needs.All(id => measures[id].Unit == MeasureUnit.Count))
        {
            System.Tie(
            [
                (FormOf(measure, area, CountKind.Numerator, stretch), 1m),
                .. formula.Plus.Select(id => (FormOf(measures[id], area, CountKind.Numerator, stretch), (Fraction)(-1m))),
                .. formula.Minus.Select(id => (FormOf(measures[id], area, CountKind.Numerator, stretch), (Fraction)1m)),
            ]);
        }

        Term TermOf(Measure counted)
        {
            var value = CountsOf(counted, area, stretch)![CountKind.Numerator];
            return new(FormOf(counted, area, CountKind.Numerator, stretch), LeastOf(counted, area, CountKind.Numerator, stretch, value));
        }

        void TieTo(CountKind kind, string? id)
        {
            if (id is not null && counts.ContainsKey(kind) && measures[id] is { Unit: MeasureUnit.Count } other)
            {
                System.Tie((FormOf(measure, area, kind, stretch), 1m), (FormOf(other, area, CountKind.Numerator, stretch), -1m));
            }
        }
    }

    // The lines below a count that add up to it.
    private void TieLines(Measure measure, Area area, Stretch stretch)
    {
        var lines = measures.Values.Where(line => string.Equals(line.Supports, measure.Id, StringComparison.Ordinal) && line.Unit == MeasureUnit.Count && line.Formula is null).ToList();
        if (measure.Unit == MeasureUnit.Count && lines.Count > 0 && ValueOf(measure) is { } total && lines.Aggregate((Fraction?)Fraction.Zero, (sum, line) => sum + ValueOf(line)) == total)
        {
            System.Add(new(TermOf(measure, total), [.. lines.Select(line => TermOf(line, ValueOf(line)!.Value))], WhenOf(measure, area, stretch)));
        }

        Fraction? ValueOf(Measure counted) => CountsOf(counted, area, stretch) is { Count: 1 } counts ? counts[CountKind.Numerator] : null;

        Term TermOf(Measure counted, Fraction value) => new(FormOf(counted, area, CountKind.Numerator, stretch), LeastOf(counted, area, CountKind.Numerator, stretch, value));
    }

    // What is printed as suppressed is no zero: that would be shown, and a share of nobody is no figure.
    internal Fraction LeastOf(Measure measure, Area area, CountKind kind, Stretch stretch, Fraction count) => count switch
    {
        _ when count < Fraction.Zero => count,
        _ when count >= 1m && IsNoneWhereZero(measure, kind) && isPrinted(new(measure.Id, area.Id, stretch)) => 1m,
        _ => Fraction.Zero,
    };

    private static bool IsNoneWhereZero(Measure measure, CountKind kind) =>
        kind == CountKind.Denominator || (kind == CountKind.Numerator && (measure.Unit == MeasureUnit.Count || measure.Unit.IsRate()));

    /// <summary>The name of a measure's count of an area.</summary>
    internal static string NameOf(Measure measure, Area area, CountKind kind) => $"{measure.Id} {area.Id} {kind}";

    private static Interval MomentOf(Stretch stretch) => new(NumberOf(stretch.End), NumberOf(stretch.End));

    private static int NumberOf(ReportingPeriod month) => (month.Year * 12) + month.Month;
}
