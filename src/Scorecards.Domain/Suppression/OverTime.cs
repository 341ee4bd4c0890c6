using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Suppression;

/// <summary>
/// What is counted from one day to two later ones: the longer stretch is the shorter one and what came after, of the whole as of its
/// parts, and none of them is below zero. A count that fell, as one that was corrected may, says nothing of the kind.
/// </summary>
internal sealed class OverTime(FigureEquations equations, ScorecardDefinition definition, Measure measure, IReadOnlyCollection<Stretch> stretches)
{
    /// <summary>Ties the measure's counts.</summary>
    public void Tie()
    {
        var after = new Dictionary<string, HashSet<Interval>>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<CountKind>())
        {
            foreach (var area in definition.Areas)
            {
                after[area.Id] = TieMonths(area, kind);
            }

            foreach (var area in definition.Areas.Where(area => after[area.Id].Count > 0))
            {
                TieParts(area, kind, after);
            }
        }
    }

    // Gives the stretches that came after another.
    private HashSet<Interval> TieMonths(Area area, CountKind kind)
    {
        var counted = stretches
            .Where(stretch => stretch.Span != Span.PreviousMonths && equations.MonthsOf(measure, area, stretch) is { Count: > 0 })
            .Select(stretch => (Stretch: stretch, When: equations.WhenOf(measure, area, stretch), Count: equations.CountsOf(measure, area, stretch) is { } counts && counts.TryGetValue(kind, out var count) ? count : (Fraction?)null))
            .Where(found => found.Count is not null)
            .DistinctBy(found => found.When)
            .ToList();
        var chains = counted.GroupBy(found => found.When.After).Select(group => group.OrderBy(found => found.When.With).ToList()).ToList();
        var pairs = chains.SelectMany(chain => chain.Zip(chain.Skip(1))).ToList();
        if (pairs.Exists(pair => pair.Second.Count < pair.First.Count))
        {
            return [];
        }

        foreach (var (first, second) in pairs)
        {
            equations.System.Add(new(TermOf(second), [TermOf(first), new(FormOf(area, kind, AfterOf(first.When, second.When)), Fraction.Zero)], second.When));
        }

        return [.. pairs.Select(pair => AfterOf(pair.First.When, pair.Second.When))];

        Term TermOf((Stretch Stretch, Interval When, Fraction? Count) found) =>
            new(equations.FormOf(measure, area, kind, found.Stretch), equations.LeastOf(measure, area, kind, found.Stretch, found.Count!.Value));
    }

    private void TieParts(Area area, CountKind kind, Dictionary<string, HashSet<Interval>> after)
    {
        foreach (var when in after[area.Id])
        {
            var added = stretches.Where(stretch => equations.WhenOf(measure, area, stretch).With == when.With || equations.WhenOf(measure, area, stretch).With == when.After).ToList();
            if (added.Count > 0 && added.TrueForAll(stretch => AddsUp(area, kind, stretch)) && equations.ExpandedPartsOf(measure, area, added[0]).ToList() is { Count: > 0 } parts && parts.TrueForAll(part => after[part.Id].Contains(when)))
            {
                equations.System.Add(new(new(FormOf(area, kind, when), Fraction.Zero), [.. parts.Select(part => new Term(FormOf(part, kind, when), Fraction.Zero))], when));
            }
        }
    }

    private bool AddsUp(Area area, CountKind kind, Stretch stretch) => equations.CountsOf(measure, area, stretch) is { } whole && whole.TryGetValue(kind, out var total)
        && equations.ExpandedPartsOf(measure, area, stretch).Select(part => equations.CountsOf(measure, part, stretch)).Aggregate(
            (Fraction?)Fraction.Zero, (sum, counts) => counts is not null && counts.TryGetValue(kind, out var count) ? sum + count : null) == total;

    private Form FormOf(Area area, CountKind kind, Interval when) => equations.System.Counted(FigureEquations.NameOf(measure, area, kind), when, FigureCounts.CountsPeople(measure.Unit, kind));

    private static Interval AfterOf(Interval first, Interval second) => new(first.With, second.With);
}
