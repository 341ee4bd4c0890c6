using System.Runtime.InteropServices;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Suppression;

/// <summary>A stretch of time by its ends: after which month it begins, and with which it ends. The same twice for a moment.</summary>
/// <param name="After">The month before its first.</param>
/// <param name="With">Its last month.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Interval(int After, int With);

/// <summary>A total and what adds up to it, all of one stretch of time.</summary>
/// <param name="Total">The total.</param>
/// <param name="Parts">What adds up to it.</param>
/// <param name="When">The stretch of time.</param>
internal sealed record Addition(Term Total, IReadOnlyList<Term> Parts, Interval When);

/// <summary>An addition by the numbers of its counts.</summary>
/// <param name="Total">The total.</param>
/// <param name="Parts">What adds up to it.</param>
internal sealed record NumberedAddition(int Total, IReadOnlyList<int> Parts);

/// <summary>A count in an addition.</summary>
/// <param name="Form">The count.</param>
/// <param name="Least">The least that it can be, as far as the way it is printed tells.</param>
internal sealed record Term(Form Form, Fraction Least)
{
    /// <summary>What tells the count from others.</summary>
    public string Name { get; } = Form.Signature();
}

/// <summary>
/// The counts behind figures as unknowns, and what ties them. A count of a stretch of time is a difference of two unknowns: what was
/// counted by its end less what was counted by its start, so that any stretch between two that are told comes out by itself.
/// </summary>
internal sealed class CountSystem
{
    private readonly Dictionary<(string Count, int? Month), int> unknowns = [];
    private readonly Dictionary<string, SortedDictionary<int, int>> series = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Interval> alone = [];
    private readonly List<Equation> ties = [];
    private readonly List<NumberedAddition> additions = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<(Term Term, Interval When)> counts = [];
    private readonly List<List<int>> additionsOf = [];

    /// <summary>What ties the unknowns, whatever is published.</summary>
    public IReadOnlyList<Equation> Ties => ties;

    /// <summary>Totals and their parts.</summary>
    public IReadOnlyList<NumberedAddition> Additions => additions;

    /// <summary>The counts in them, by number, each with the stretch of time it is of.</summary>
    public IReadOnlyList<(Term Term, Interval When)> Counts => counts;

    /// <summary>What is counted over time: by the months up to which it was counted. Each difference of two is a count.</summary>
    public IEnumerable<SortedDictionary<int, int>> Series => series.Values;

    /// <summary>Counts of their own.</summary>
    public IReadOnlyDictionary<int, Interval> Alone => alone;

    /// <summary>A count of a stretch of time.</summary>
    public Form Counted(string count, Interval when, bool isProtected) =>
        Form.Sum((Form.Of(CountedBy(count, when.With, isProtected)), 1m), (Form.Of(CountedBy(count, when.After, isProtected)), -1m));

    /// <summary>A count that has nothing to do with those of other stretches of time.</summary>
    public Form Single(string count, Interval when, bool isProtected)
    {
        var unknown = Unknown(count, month: null);
        if (isProtected)
        {
            alone.TryAdd(unknown, when);
        }

        return Form.Of(unknown);
    }

    /// <summary>Ties forms: the sum of them, each times its factor, is nothing.</summary>
    public void Tie(params IEnumerable<(Form Form, Fraction Factor)> parts) => ties.Add(new(Form.Sum(parts), Fraction.Zero));

    /// <summary>Ties a total to its parts.</summary>
    public void Add(Addition addition)
    {
        Tie([(addition.Total.Form, 1m), .. addition.Parts.Select(part => (part.Form, (Fraction)(-1m)))]);
        var numbered = new NumberedAddition(NumberOf(addition.Total, addition.When), [.. addition.Parts.Select(part => NumberOf(part, addition.When))]);
        foreach (var count in numbered.Parts.Append(numbered.Total))
        {
            additionsOf[count].Add(additions.Count);
        }

        additions.Add(numbered);
    }

    /// <summary>The additions that a count is in, by place.</summary>
    public IReadOnlyList<int> AdditionsOf(int count) => additionsOf[count];

    // The most that any place tells of the least it can be.
    private int NumberOf(Term term, Interval when)
    {
        if (!numbers.TryGetValue(term.Name, out var number))
        {
            numbers.Add(term.Name, number = counts.Count);
            counts.Add((term, when));
            additionsOf.Add([]);
        }
        else if (term.Least > counts[number].Term.Least)
        {
            counts[number] = (term, counts[number].When);
        }

        return number;
    }

    private int CountedBy(string count, int month, bool isProtected)
    {
        var unknown = Unknown(count, month);
        if (isProtected)
        {
            if (!series.TryGetValue(count, out var months))
            {
                series.Add(count, months = []);
            }

            months.TryAdd(month, unknown);
        }

        return unknown;
    }

    private int Unknown(string count, int? month)
    {
        if (!unknowns.TryGetValue((count, month), out var unknown))
        {
            unknowns.Add((count, month), unknown = unknowns.Count);
        }

        return unknown;
    }
}
