using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Suppression;

/// <summary>A sum of unknowns, each times a factor.</summary>
/// <param name="Terms">The factors by unknown; none is zero.</param>
internal sealed record Form(IReadOnlyDictionary<int, Fraction> Terms)
{
    /// <summary>One unknown alone.</summary>
    public static Form Of(int unknown) => new(new Dictionary<int, Fraction> { [unknown] = 1m });

    /// <summary>Forms added up, each times a factor.</summary>
    public static Form Sum(params IEnumerable<(Form Form, Fraction Factor)> parts)
    {
        var sum = new Dictionary<int, Fraction>();
        foreach (var (form, factor) in parts)
        {
            foreach (var (unknown, times) in form.Terms)
            {
                Add(sum, unknown, times * factor);
            }
        }

        return new(sum);
    }

    /// <summary>What tells the form from others.</summary>
    public string Signature() => string.Join(';', Terms.OrderBy(term => term.Key).Select(term => FormattableString.Invariant($"{term.Key}:{term.Value}")));

    /// <summary>Adds to a sum's factor.</summary>
    public static void Add(Dictionary<int, Fraction> sum, int unknown, Fraction factor)
    {
        var total = sum.GetValueOrDefault(unknown) + factor;
        if (total == Fraction.Zero)
        {
            sum.Remove(unknown);
        }
        else
        {
            sum[unknown] = total;
        }
    }
}

/// <summary>What a sum of unknowns comes to.</summary>
/// <param name="Form">The sum.</param>
/// <param name="Value">What it comes to.</param>
internal sealed record Equation(Form Form, Fraction Value);
