using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Suppression;

/// <summary>
/// Everything that follows from equations by adding and subtracting them: an exact Gaussian elimination, each equation solved for
/// one unknown that no other one has. It never changes; more is known in another one.
/// </summary>
internal sealed class Knowledge
{
    private readonly Dictionary<int, Equation> solved;

    private Knowledge(Dictionary<int, Equation> solved) => this.solved = solved;

    /// <summary>Nothing is known.</summary>
    public static Knowledge Nothing { get; } = new([]);

    /// <summary>Whether one of the equations that were learnt last contradicts what was known, and so says nothing.</summary>
    public bool IsContradicted { get; private set; }

    /// <summary>The same with more equations.</summary>
    public Knowledge With(IEnumerable<Equation> equations)
    {
        var more = new Knowledge(new(solved));
        foreach (var equation in equations)
        {
            more.Learn(equation);
        }

        return more;
    }

    /// <summary>What a form comes to, as far as it is known: an amount, and unknowns that it still depends on.</summary>
    public (Form Open, Fraction Amount) Reduce(Form form)
    {
        var rest = new Dictionary<int, Fraction>();
        var amount = Fraction.Zero;
        foreach (var (unknown, factor) in form.Terms)
        {
            if (!solved.TryGetValue(unknown, out var row))
            {
                Form.Add(rest, unknown, factor);
                continue;
            }

            amount += factor * row.Value;
            foreach (var (other, times) in row.Form.Terms)
            {
                if (other != unknown)
                {
                    Form.Add(rest, other, -(factor * times));
                }
            }
        }

        return (new(rest), amount);
    }

    /// <summary>What a form comes to; null where it is not known.</summary>
    public Fraction? ValueOf(Form form) => Reduce(form) is { Open.Terms.Count: 0, Amount: var amount } ? amount : null;

    private void Learn(Equation equation)
    {
        var (rest, amount) = Reduce(equation.Form);
        if (rest.Terms.Count == 0)
        {
            IsContradicted |= amount != equation.Value;
            return;
        }

        var pivot = rest.Terms.Keys.Min();
        var factor = rest.Terms[pivot];
        var row = new Equation(new(rest.Terms.ToDictionary(term => term.Key, term => term.Value / factor)), (equation.Value - amount) / factor);
        foreach (var (unknown, other) in solved.Where(pair => pair.Value.Form.Terms.ContainsKey(pivot)).ToList())
        {
            var times = other.Form.Terms[pivot];
            solved[unknown] = new(Form.Sum((other.Form, 1m), (row.Form, -times)), other.Value - (times * row.Value));
        }

        solved[pivot] = row;
    }
}
