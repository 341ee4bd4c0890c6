using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Suppression;

/// <summary>
/// Finds the small counts that somebody could work out: by adding and subtracting what is told, from how little is left to share
/// between those that are not, and by adding and subtracting what that gives.
/// </summary>
internal sealed class Disclosures(CountSystem system, SmallCounts small)
{
    private const int MostRounds = 30;

    /// <summary>The small counts that are given away, each with its stretch of time.</summary>
    public IEnumerable<(string Count, Interval When)> Of(Knowledge knowledge)
    {
        var (known, squeezed) = (knowledge, new List<(Form Count, Fraction Value, Interval When)>());
        for (var round = 0; round < MostRounds && new Bounds(system, known, MostRounds).Pinned().ToList() is { Count: > 0 } pinned; round++)
        {
            squeezed.AddRange(pinned);
            known = known.With(pinned.Select(found => new Equation(found.Count, found.Value)));
        }

        // 6 left for six that are not shown, none of which is zero: each is 1.
        return Single(known).Concat(Counted(known)).Concat(squeezed.Where(found => IsSmall(found.Value)).Select(found => (found.Count.Signature(), found.When)));
    }

    private IEnumerable<(string Count, Interval When)> Single(Knowledge knowledge) => system.Alone
        .Where(pair => knowledge.ValueOf(Form.Of(pair.Key)) is { } value && IsSmall(value))
        .Select(pair => (FormattableString.Invariant($"{pair.Key}"), pair.Value));

    // Two months are apart by a known count where they depend on the same unknowns.
    private IEnumerable<(string Count, Interval When)> Counted(Knowledge knowledge) => system.Series.SelectMany(months => months
        .Select(month => (Month: month.Key, Unknown: month.Value, Known: knowledge.Reduce(Form.Of(month.Value))))
        .GroupBy(month => month.Known.Open.Signature(), StringComparer.Ordinal)
        .SelectMany(group => group.SelectMany((first, index) => group.Skip(index + 1)
            .Where(later => IsSmall(later.Known.Amount - first.Known.Amount))
            .Select(later => (FormattableString.Invariant($"{first.Unknown}-{later.Unknown}"), new Interval(first.Month, later.Month))))));

    private bool IsSmall(Fraction value) => small.Holds(value);
}
