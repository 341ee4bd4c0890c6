using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Suppression;

/// <summary>How little and how much counts can be that add up, worked out from totals to parts and back until nothing changes.</summary>
internal sealed class Bounds
{
    private readonly CountSystem system;
    private readonly (Fraction Least, Fraction? Most, bool IsKnown)[] bounds;
    private readonly Queue<int> waiting;
    private readonly bool[] isWaiting;

    /// <summary>Works them out.</summary>
    /// <param name="system">The counts and their additions.</param>
    /// <param name="knowledge">What is known of them.</param>
    /// <param name="mostRounds">How often each addition is looked at, on the average, before it is left at that.</param>
    public Bounds(CountSystem system, Knowledge knowledge, int mostRounds)
    {
        this.system = system;
        bounds = [.. system.Counts.Select(count => knowledge.ValueOf(count.Term.Form) is { } value ? (value, (Fraction?)value, true) : (count.Term.Least, null, false))];
        waiting = new(Enumerable.Range(0, system.Additions.Count));
        isWaiting = [.. system.Additions.Select(_ => true)];
        for (var left = (long)mostRounds * system.Additions.Count; left > 0 && waiting.TryDequeue(out var addition); left--)
        {
            isWaiting[addition] = false;
            Tighten(system.Additions[addition]);
        }
    }

    /// <summary>The counts that nobody was told and that can be one number only.</summary>
    public IEnumerable<(Form Count, Fraction Value, Interval When)> Pinned() => bounds.Index()
        .Where(bound => !bound.Item.IsKnown && bound.Item.Most is { } most && most == bound.Item.Least)
        .Select(bound => (system.Counts[bound.Index].Term.Form, bound.Item.Least, system.Counts[bound.Index].When));

    private void Tighten(NumberedAddition addition)
    {
        var (least, most, endless) = (Fraction.Zero, Fraction.Zero, 0);
        foreach (var part in addition.Parts)
        {
            least += bounds[part].Least;
            most += bounds[part].Most ?? Fraction.Zero;
            endless += bounds[part].Most is null ? 1 : 0;
        }

        var total = bounds[addition.Total];
        Narrow(addition.Total, least, endless > 0 ? null : most);
        var parts = addition.Parts.Select(part => bounds[part]).ToList();
        foreach (var (number, part) in addition.Parts.Zip(parts))
        {
            var isEndless = endless > (part.Most is null ? 1 : 0); // whether the others are
            Narrow(number, isEndless ? part.Least : total.Least - (most - (part.Most ?? Fraction.Zero)), total.Most is { } whole ? whole - (least - part.Least) : null);
        }
    }

    private void Narrow(int count, Fraction least, Fraction? most)
    {
        var bound = bounds[count];
        if (bound.IsKnown)
        {
            return;
        }

        var narrow = (Least: least > bound.Least ? least : bound.Least, Most: most is { } limit && (bound.Most is not { } known || limit < known) ? limit : bound.Most, bound.IsKnown);
        if (narrow == bound)
        {
            return;
        }

        bounds[count] = narrow;
        foreach (var addition in system.AdditionsOf(count).Where(addition => !isWaiting[addition]))
        {
            isWaiting[addition] = true;
            waiting.Enqueue(addition);
        }
    }
}
