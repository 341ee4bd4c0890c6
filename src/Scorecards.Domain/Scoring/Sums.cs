using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Scoring;

/// <summary>What one month adds to a window: its parts, or why there are none.</summary>
/// <param name="Numerator">The numerator, or the amount itself; null where there is none.</param>
/// <param name="Denominator">The denominator, which may be 0 in a month when nothing was due; null for amounts, and for rates over the area's own population.</param>
/// <param name="Code">Why there is none.</param>
internal sealed record MonthParts(decimal? Numerator, decimal? Denominator, DataCode? Code);

/// <summary>
/// Brings figures together. One that is missing makes the whole missing, with the code that says why: never a smaller sum.
/// </summary>
internal static class Sums
{
    /// <summary>Months added up: numerators over denominators, or over the population for a rate.</summary>
    /// <param name="unit">The measure's unit.</param>
    /// <param name="months">The months.</param>
    /// <param name="population">The population a rate is worked out over, where its last month states none.</param>
    /// <param name="average">True for the average month, false for all together.</param>
    public static Finding OfMonths(MeasureUnit unit, IReadOnlyList<MonthParts> months, int? population, bool average = false)
    {
        var isAmount = unit.IsAmount() && months.All(month => month.Denominator is null); // a sum of money over a number is none
        var needsDenominator = !isAmount && !unit.IsRate();
        if (months.FirstOrDefault(month => month is { Numerator: null, Code: not null }) is { Code: { } code })
        {
            return new(null, code);
        }

        if (months.Count == 0 || months.Any(month => month.Numerator is null || (needsDenominator && month.Denominator is null)))
        {
            return Finding.Nothing;
        }

        var share = average ? months.Count : 1m;
        var numerator = months.Sum(month => month.Numerator!.Value);
        decimal? denominator = needsDenominator ? months.Sum(month => month.Denominator!.Value) : months[^1].Denominator ?? population;
        return (isAmount, denominator) switch
        {
            (true, _) => new(new(Fraction.Of(numerator, share), average ? null : numerator, null)),
            (_, null or 0) => new(null, months.All(month => month.Code == DataCode.NotApplicable) ? DataCode.NotApplicable : null), // nothing was due, so nothing was in time
            (_, { } below) when needsDenominator => new(new(Fraction.Of(numerator, below) * unit.Scale(), numerator / share, below / share)),
            (_, { } below) => new(new(Fraction.Of(numerator, below) / share * unit.Scale(), numerator / share, below)),
        };
    }

    /// <summary>Areas added up.</summary>
    public static Finding OfParts(MeasureUnit unit, IReadOnlyList<Finding> parts, int? population)
    {
        if (Missing(parts) is { } missing)
        {
            return missing;
        }

        var figures = Figures(parts);
        if (unit.IsAmount() && figures.TrueForAll(figure => figure.Denominator is null))
        {
            var sum = Sum(figures);
            return new(new(sum, sum.ToDecimal(), null));
        }

        decimal? denominator = unit.IsRate() ? population : figures.Sum(figure => figure.Denominator ?? 0m);
        return figures.TrueForAll(figure => figure.Numerator is not null && (unit.IsRate() || figure.Denominator is not null)) && denominator is { } below and not 0
            ? new(Figure.From(unit, figures.Sum(figure => figure.Numerator!.Value), below, null))
            : Finding.Nothing;
    }

    /// <summary>
    /// The average of whole figures: that of the numerators over that of the denominators where all have both, else the plain
    /// mean of the values.
    /// </summary>
    public static Finding Average(MeasureUnit unit, IReadOnlyList<Finding> months)
    {
        if (Missing(months) is { } missing)
        {
            return missing;
        }

        var figures = Figures(months);
        return !unit.IsRate() && figures.TrueForAll(figure => figure is { Numerator: not null, Denominator: not null })
            ? OfMonths(unit, [.. figures.Select(figure => new MonthParts(figure.Numerator, figure.Denominator, null))], null, average: true)
            : new(new(Sum(figures) / figures.Count, null, null));
    }

    private static Finding? Missing(IReadOnlyList<Finding> all) => all.Count == 0
        ? Finding.Nothing
        : all.FirstOrDefault(finding => finding is { Figure: null, Code: not null }) ?? all.FirstOrDefault(finding => finding.Figure is null);

    private static List<Figure> Figures(IReadOnlyList<Finding> all) => [.. all.Select(finding => finding.Figure!)];

    private static Fraction Sum(IEnumerable<Figure> figures) => figures.Aggregate(Fraction.Zero, (sum, figure) => sum + figure.Value);
}
