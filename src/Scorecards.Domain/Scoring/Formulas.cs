using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Scoring;

/// <summary>Works out a measure that follows from others.</summary>
internal static class Formulas
{
    /// <summary>The figure of a formula.</summary>
    /// <param name="unit">The measure's unit.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="find">Finds the figure of a measure it needs.</param>
    /// <param name="population">The population, for a rate of one measure.</param>
    public static Finding Of(MeasureUnit unit, MeasureFormula formula, Func<string, Finding> find, int? population)
    {
        var needed = formula.Needs.Select(find).ToList();
        if (needed.FirstOrDefault(finding => finding is { Figure: null, Code: not null }) is { } coded)
        {
            return coded;
        }

        if (needed.Exists(finding => finding.Figure is null))
        {
            return Finding.Nothing;
        }

        if (formula is { Numerator: { } top })
        {
            return Ratio(unit, find(top).Figure!.Value, formula.Denominator is { } below ? find(below).Figure!.Value : population is { } children ? children : null);
        }

        var sum = Sum(formula.Plus) - Sum(formula.Minus);
        return new(new(sum, sum.ToDecimal(), null));

        Fraction Sum(IReadOnlyList<string> ids) => ids.Aggregate(Fraction.Zero, (total, id) => total + find(id).Figure!.Value);
    }

    // Nothing over nothing is no data: no case was there to be on time.
    private static Finding Ratio(MeasureUnit unit, Fraction numerator, Fraction? denominator) => denominator is { } below && below != Fraction.Zero
        ? new(new(numerator / below * unit.Scale(), numerator.ToDecimal(), below.ToDecimal()))
        : Finding.Nothing;
}
