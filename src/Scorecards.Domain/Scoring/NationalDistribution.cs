using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>One authority's published figure; without a value it is suppressed or missing.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Authority">The authority, or England, or a region.</param>
/// <param name="Year">The year it is of: that of its end.</param>
/// <param name="Value">The value, or null.</param>
/// <param name="Published">The month whose extract brought it; a later one restates it.</param>
public sealed record NationalFigure(string MeasureId, string Authority, int Year, Fraction? Value, ReportingPeriod Published);

/// <summary>The published figures of one measure and year.</summary>
/// <param name="year">The year.</param>
/// <param name="all">Every row, England and regions among them.</param>
/// <param name="aggregates">The rows that are no authority.</param>
public sealed class NationalDistribution(int year, IReadOnlyDictionary<string, Fraction?> all, IReadOnlySet<string> aggregates)
{
    private readonly List<Fraction> values =
        [.. all.Where(pair => !aggregates.Contains(pair.Key)).Select(pair => pair.Value).OfType<Fraction>().Order()];

    /// <summary>The year.</summary>
    public int Year => year;

    /// <summary>How many authorities have a figure.</summary>
    public int WithData => values.Count;

    /// <summary>How many authorities are listed without one; they are left out of every quantile, mean and rank.</summary>
    public int WithoutData => all.Count(pair => !aggregates.Contains(pair.Key) && pair.Value is null);

    /// <summary>The value of a row, or null.</summary>
    public Fraction? ValueOf(string name) => all.GetValueOrDefault(name);

    /// <summary>The mean of the members that have data, and how many those are; null where none has.</summary>
    public (Fraction Mean, int WithData)? MeanOf(IReadOnlyList<string> members)
    {
        var known = members.Select(ValueOf).OfType<Fraction>().ToList();
        return known.Count == 0 ? null : (known.Aggregate(Fraction.Zero, (sum, value) => sum + value) / known.Count, known.Count);
    }

    /// <summary>The member with the best figure; of equal ones the first by name. Null where none has data or neither way is better.</summary>
    public (string Authority, Fraction Value)? BestOf(IReadOnlyList<string> members, Polarity polarity)
    {
        var known = members.Select(member => (Authority: member, Value: ValueOf(member))).Where(member => member.Value is not null).Select(member => (member.Authority, Value: member.Value!.Value));
        return polarity switch
        {
            Polarity.High => known.OrderByDescending(member => member.Value).ThenBy(member => member.Authority, StringComparer.Ordinal).Select(member => ((string, Fraction)?)member).FirstOrDefault(),
            Polarity.Low => known.OrderBy(member => member.Value).ThenBy(member => member.Authority, StringComparer.Ordinal).Select(member => ((string, Fraction)?)member).FirstOrDefault(),
            _ => null,
        };
    }

    /// <summary>Where the best quarter begins: the upper quartile where higher is better, the lower where lower is.</summary>
    public Fraction? TopQuartile(Polarity polarity) => polarity switch
    {
        Polarity.High => Quantile(3),
        Polarity.Low => Quantile(1),
        _ => null,
    };

    /// <summary>The rank of a value among the authorities, 1 the best, equal ones sharing the better rank; null without a polarity.</summary>
    public (int Rank, bool Tied)? RankOf(Fraction value, Polarity polarity) => polarity switch
    {
        Polarity.High => (values.Count(other => other > value) + 1, values.Count(other => other == value) > 1),
        Polarity.Low => (values.Count(other => other < value) + 1, values.Count(other => other == value) > 1),
        _ => null,
    };

    /// <summary>
    /// The quartile of a value, A the best to D: each band reaches up to its quantile and has it, and the letters turn with the
    /// polarity. Null without a polarity or without figures.
    /// </summary>
    public string? BandOf(Fraction value, Polarity polarity)
    {
        if (values.Count == 0 || polarity is not (Polarity.High or Polarity.Low))
        {
            return null;
        }

        var band = Enumerable.Range(1, 3).TakeWhile(quarter => value > Quantile(quarter)!.Value).Count();
        return (polarity == Polarity.Low ? "ABCD" : "DCBA")[band].ToString();
    }

    // Type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996), which R and Excel's QUARTILE.INC use.
    private Fraction? Quantile(int quarter)
    {
        if (values.Count == 0)
        {
            return null;
        }

        var (whole, rest) = Math.DivRem((values.Count - 1) * quarter, 4);
        return rest == 0 ? values[whole] : values[whole] + ((values[whole + 1] - values[whole]) * Fraction.Of(rest, 4));
    }
}
