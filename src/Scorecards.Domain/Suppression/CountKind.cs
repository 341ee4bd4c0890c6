using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Suppression;

/// <summary>Which of a figure's counts.</summary>
internal enum CountKind
{
    /// <summary>The numerator, or the count itself.</summary>
    Numerator = 0,

    /// <summary>The denominator.</summary>
    Denominator,

    /// <summary>What the numerator leaves of the denominator.</summary>
    Rest,
}

/// <summary>The counts that a figure tells whoever sees it.</summary>
internal static class FigureCounts
{
    /// <summary>
    /// Its counts; null where it has some and nobody knows them. Whoever sees a percentage is taken to know its parts: with enough
    /// decimals 60.714285714286 is 17 of 28 and nothing else. A rate over a population is its numerator in disguise. Money is none.
    /// </summary>
    public static IReadOnlyDictionary<CountKind, Fraction>? Of(MeasureUnit unit, Figure figure, int? population)
    {
        var counts = new Dictionary<CountKind, Fraction>();
        if (unit is MeasureUnit.Count && figure.Denominator is null)
        {
            counts.Add(CountKind.Numerator, figure.Value);
        }
        else if (unit is MeasureUnit.Currency)
        {
            Add(CountKind.Denominator, figure.Denominator);
        }
        else if (unit.IsRate())
        {
            if (figure.Numerator is { } numerator)
            {
                counts.Add(CountKind.Numerator, numerator);
            }
            else if (population is { } children)
            {
                counts.Add(CountKind.Numerator, (figure.Value * children / unit.Scale()).Round(0));
            }
            else
            {
                return null;
            }
        }
        else if (figure is { Numerator: { } over, Denominator: { } under })
        {
            counts.Add(CountKind.Numerator, over);
            counts.Add(CountKind.Denominator, under);
            if (HasRest(unit))
            {
                counts.Add(CountKind.Rest, (Fraction)under - over);
            }
        }
        else
        {
            return null;
        }

        return counts;

        void Add(CountKind kind, decimal? count)
        {
            if (count is { } known)
            {
                counts.Add(kind, known);
            }
        }
    }

    /// <summary>Whether a unit's numerator is a part of its denominator.</summary>
    public static bool HasRest(MeasureUnit unit) => unit is MeasureUnit.Percent or MeasureUnit.Ratio or MeasureUnit.Count;

    /// <summary>Whether a count of a unit counts people; days and pounds added up do not.</summary>
    public static bool CountsPeople(MeasureUnit unit, CountKind kind) => kind != CountKind.Numerator || unit is not (MeasureUnit.Days or MeasureUnit.Currency);

    /// <summary>Why a figure is not shown for its own sake.</summary>
    public static SuppressionReason ReasonFor(MeasureUnit unit, IReadOnlyDictionary<CountKind, Fraction>? counts, Figure figure, SmallCounts small) => counts switch
    {
        null => SuppressionReason.Unchecked,
        _ when counts.Any(count => count.Key != CountKind.Rest && CountsPeople(unit, count.Key) && small.Holds(count.Value)) => SuppressionReason.Primary,
        _ when unit.IsRate() && figure.Denominator is { } below && small.Holds(below) => SuppressionReason.Primary,
        _ when counts.TryGetValue(CountKind.Rest, out var rest) && rest >= Fraction.Zero && small.Holds(rest) => SuppressionReason.Complement,
        _ => SuppressionReason.None,
    };
}
