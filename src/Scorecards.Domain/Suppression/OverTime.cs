using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Suppression;

/// <summary>
/// What is counted over stretches of time that have a part in common: each is the sum of what lies between the days on which any of them
/// begins or ends, of the whole as of its parts, and none of that is below zero. Counts that cannot be so, as those that were corrected, say nothing of
/// the kind.
/// </summary>
internal sealed class OverTime(FigureEquations equations, ScorecardDefinition definition, Measure measure, IReadOnlyCollection<Stretch> stretches)
{
    /// <summary>Ties the measure's counts.</summary>
    public void Tie()
    {
        var kinds = Enum.GetValues<CountKind>();
        var pieces = kinds.SelectMany(kind => definition.Areas.Select(area => (area.Id, kind, Pieces: TieMonths(area, kind)))).ToDictionary(found => (found.Id, found.kind), found => found.Pieces);
        foreach (var area in definition.Areas)
        {
            foreach (var kind in kinds)
            {
                TieParts(area, kind, pieces);
            }

            TieKinds(area, [.. kinds.Select(kind => pieces[(area.Id, kind)])]);
        }
    }

    // Gives the pieces that the stretches are made of.
    private HashSet<Interval> TieMonths(Area area, CountKind kind)
    {
        var counted = stretches
            .Where(stretch => stretch.Span != Span.PreviousMonths && equations.MonthsOf(measure, area, stretch) is { Count: > 0 })
            .Select(stretch => (Stretch: stretch, When: equations.WhenOf(measure, area, stretch), Count: equations.CountsOf(measure, area, stretch) is { } counts && counts.TryGetValue(kind, out var count) ? count : (Fraction?)null))
            .Where(found => found.Count is not null)
            .DistinctBy(found => found.When)
            .ToList();
        if (counted.Exists(outer => counted.Exists(inner => IsWithin(inner.When, outer.When) && inner.Count > outer.Count)))
        {
            return [];
        }

        var days = counted.SelectMany(found => new[] { found.When.After, found.When.With }).Distinct().Order().ToList();
        var pieces = days.Zip(days.Skip(1), (after, with) => new Interval(after, with)).Where(piece => counted.Exists(found => IsWithin(piece, found.When))).ToList();
        foreach (var found in counted)
        {
            var within = pieces.Where(piece => IsWithin(piece, found.When)).ToList();
            if (within.Count > 1)
            {
                equations.System.Add(new(TermOf(found), [.. within.Select(piece => new Term(FormOf(area, kind, piece), Fraction.Zero))], found.When));
            }
        }

        // Of two that begin on one day the longer is the shorter and what came after.
        foreach (var (first, second) in counted.GroupBy(found => found.When.After).Select(group => group.OrderBy(found => found.When.With).ToList()).SelectMany(chain => chain.Zip(chain.Skip(1))))
        {
            equations.System.Add(new(TermOf(second), [TermOf(first), new(FormOf(area, kind, new(first.When.With, second.When.With)), Fraction.Zero)], second.When));
        }

        return [.. pieces];

        Term TermOf((Stretch Stretch, Interval When, Fraction? Count) found) =>
            new(equations.FormOf(measure, area, kind, found.Stretch), equations.LeastOf(measure, area, kind, found.Stretch, found.Count!.Value));
    }

    // A numerator and the rest are the denominator, of a piece as of the whole.
    private void TieKinds(Area area, IReadOnlyList<HashSet<Interval>> pieces)
    {
        foreach (var when in pieces[0].Where(piece => pieces.All(others => others.Contains(piece))))
        {
            equations.System.Add(new(TermOf(CountKind.Denominator), [TermOf(CountKind.Numerator), TermOf(CountKind.Rest)], when));

            Term TermOf(CountKind kind) => new(FormOf(area, kind, when), Fraction.Zero);
        }
    }

    private void TieParts(Area area, CountKind kind, Dictionary<(string Area, CountKind Kind), HashSet<Interval>> pieces)
    {
        foreach (var when in pieces[(area.Id, kind)])
        {
            var added = stretches.Where(stretch => equations.WhenOf(measure, area, stretch) is var own && (own.With == when.With || own.With == when.After || own.After == when.After || own.After == when.With)).ToList();
            if (added.TrueForAll(stretch => AddsUp(area, kind, stretch)) && PartsOfAll(area, added) is { Count: > 0 } parts && parts.TrueForAll(part => pieces[(part.Id, kind)].Contains(when)))
            {
                equations.System.Add(new(new(FormOf(area, kind, when), Fraction.Zero), [.. parts.Select(part => new Term(FormOf(part, kind, when), Fraction.Zero))], when));
            }
        }
    }

    // None where a part has no figure in one of them: what it is by the others tells nothing of the piece between.
    private List<Area> PartsOfAll(Area area, List<Stretch> added)
    {
        var parts = added.ConvertAll(stretch => equations.ExpandedPartsOf(measure, area, stretch).ToList());
        return parts.TrueForAll(others => others.SequenceEqual(parts[0])) ? parts.FirstOrDefault([]) : [];
    }

    private bool AddsUp(Area area, CountKind kind, Stretch stretch) => equations.CountsOf(measure, area, stretch) is { } whole && whole.TryGetValue(kind, out var total)
        && equations.ExpandedPartsOf(measure, area, stretch).Select(part => equations.CountsOf(measure, part, stretch)).Aggregate(
            (Fraction?)Fraction.Zero, (sum, counts) => counts is not null && counts.TryGetValue(kind, out var count) ? sum + count : null) == total;

    private Form FormOf(Area area, CountKind kind, Interval when) => equations.System.Counted(FigureEquations.NameOf(measure, area, kind), when, FigureCounts.CountsPeople(measure.Unit, kind));

    private static bool IsWithin(Interval piece, Interval when) => piece.After >= when.After && piece.With <= when.With;
}
