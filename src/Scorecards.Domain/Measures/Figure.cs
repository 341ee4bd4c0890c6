using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Measures;

/// <summary>The exact value of a measure for an area and period, with the parts it was made from where they are known.</summary>
/// <param name="Value">The unrounded value in the measure's unit (60.714... for 60.7%).</param>
/// <param name="Numerator">The numerator, or null.</param>
/// <param name="Denominator">The denominator, or null.</param>
public sealed record Figure(Fraction Value, decimal? Numerator, decimal? Denominator)
{
    /// <summary>
    /// The figure of reported parts: from numerator and denominator when both are known, else, for a rate, the numerator
    /// over the area's population, else the stated value, else, for a plain count or a sum of money, the numerator alone. Null
    /// when there is no data.
    /// </summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Figure? From(MeasureUnit unit, decimal? numerator, decimal? denominator, decimal? stated, int? population = null) =>
        (numerator, denominator, stated) switch
        {
            ({ } n, { } d, _) => new(Fraction.Of(n, d) * unit.Scale(), n, d),
            ({ } n, null, _) when unit.IsRate() && population is { } children => new(Fraction.Of(n, children) * unit.Scale(), n, children),
            (_, _, { } value) => new(value, numerator, denominator),
            ({ } n, null, null) when unit.IsAmount() => new(n, null, null),
            _ => null,
        };
}
