using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Suppression;

/// <summary>How little and how much counts can be that add up, worked out from totals to parts and back until nothing changes.</summary>
internal sealed class Bounds
{
    private readonly Dictionary<string, Interval> moments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Fraction Least, Fraction? Most, bool IsKnown)> bounds = new(StringComparer.Ordinal);
    private readonly List<(string Total, List<string> Parts)> additions = [];

    /// <summary>Takes additions.</summary>
    public Bounds(IReadOnlyList<Addition> additions, Knowledge knowledge, int mostRounds)
    {
        foreach (var addition in additions)
        {
            this.additions.Add((Take(addition.Total, addition.When, knowledge), [.. addition.Parts.Select(part => Take(part, addition.When, knowledge))]));
        }

        for (var round = 0; round < mostRounds && this.additions.Select(Tighten).ToList().Contains(true); round++)
        {
            // until nothing changes
        }
    }

    /// <summary>The counts that nobody was told and that can be one number only.</summary>
    public IEnumerable<(string Count, Fraction Value, Interval When)> Pinned() => bounds
        .Where(bound => !bound.Value.IsKnown && bound.Value.Most is { } most && most == bound.Value.Least)
        .Select(bound => (bound.Key, bound.Value.Least, moments[bound.Key]));

    private string Take(Term term, Interval when, Knowledge knowledge)
    {
        if (!bounds.TryGetValue(term.Name, out var bound))
        {
            bound = knowledge.ValueOf(term.Form) is { } value ? (value, value, true) : (term.Least, null, false);
            moments.Add(term.Name, when);
        }

        bounds[term.Name] = !bound.IsKnown && term.Least > bound.Least ? (term.Least, bound.Most, false) : bound;
        return term.Name;
    }

    private bool Tighten((string Total, List<string> Parts) addition)
    {
        var parts = addition.Parts.ConvertAll(part => bounds[part]);
        var total = bounds[addition.Total];
        var least = parts.Aggregate(Fraction.Zero, (sum, part) => sum + part.Least);
        var most = parts.Exists(part => part.Most is null) ? (Fraction?)null : parts.Aggregate(Fraction.Zero, (sum, part) => sum + part.Most!.Value);
        var changed = Narrow(addition.Total, least, most);
        for (var index = 0; index < parts.Count; index++)
        {
            var (part, others) = (parts[index], parts.Where((_, other) => other != index));
            var mostOfOthers = others.Aggregate((Fraction?)Fraction.Zero, (sum, other) => sum + other.Most);
            changed |= Narrow(addition.Parts[index], mostOfOthers is { } rest ? total.Least - rest : part.Least, total.Most is { } whole ? whole - (least - part.Least) : null);
        }

        return changed;
    }

    private bool Narrow(string count, Fraction least, Fraction? most)
    {
        var bound = bounds[count];
        if (bound.IsKnown)
        {
            return false;
        }

        var narrow = (Least: least > bound.Least ? least : bound.Least, Most: most is { } limit && (bound.Most is not { } known || limit < known) ? limit : bound.Most, bound.IsKnown);
        bounds[count] = narrow;
        return narrow != bound;
    }
}
