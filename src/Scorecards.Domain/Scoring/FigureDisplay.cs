using System.Globalization;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Scoring;

/// <summary>Prints a figure as the council does: "60.7%", "1,566", "-" for no data.</summary>
public static class FigureDisplay
{
    /// <summary>What stands where there is no figure.</summary>
    public const string NoData = "-";

    private const int MostDecimals = 6;

    /// <summary>
    /// The figure rounded half up to the measure's decimals. Where rounding would hide why it has its colour (84.96 prints as
    /// 85.0 against a target of 85), as many more decimals as it takes to show it (84.96), six more at the most.
    /// </summary>
    /// <param name="measure">The measure, for its unit and decimals.</param>
    /// <param name="figure">The figure, or null.</param>
    /// <param name="standard">The standard it is judged by, or null.</param>
    public static string Of(Measure measure, Figure? figure, Standard? standard) => Of(measure, new(figure), Rating.Boundaries(measure.Polarity, standard));

    /// <summary>The same, with the values at which the colour changes; where there is no figure, the code that says why, or a hyphen.</summary>
    public static string Of(Measure measure, Finding finding, IReadOnlyList<Fraction> boundaries)
    {
        if (finding.Figure is not { } figure)
        {
            return finding.Code is { } code ? OfCode(code) : NoData;
        }

        var decimals = measure.Decimals;
        while (decimals < measure.Decimals + MostDecimals && boundaries.Any(boundary => HidesSide(figure.Value, boundary, decimals)))
        {
            decimals++;
        }

        return Print(measure.Unit, figure.Value.Round(decimals), decimals);
    }

    /// <summary>The code as statistics print it: "c", "x", "u", "z", "k", "low".</summary>
    public static string OfCode(DataCode code) => code switch
    {
        DataCode.Confidential => "c",
        DataCode.NotAvailable => "x",
        DataCode.Unreliable => "u",
        DataCode.NotApplicable => "z",
        DataCode.RoundsToZero => "k",
        _ => "low",
    };

    /// <summary>An exact amount in the measure's unit, rounded half up to its decimals.</summary>
    public static string OfValue(Measure measure, Fraction? value) => value is { } known ? Print(measure.Unit, known.Round(measure.Decimals), measure.Decimals) : NoData;

    /// <summary>A target in the measure's unit, with more decimals where it has more.</summary>
    public static string OfTarget(Measure measure, Fraction? target) => target is { } wanted
        ? wanted == (Fraction)wanted.Round(6) ? OfAmount(measure, wanted.Round(6)) : OfValue(measure, wanted)
        : NoData;

    /// <summary>A target or minimum standard in the measure's unit: "85.0%", with more decimals where it has more.</summary>
    public static string OfAmount(Measure measure, decimal? amount) =>
        amount is { } value ? Print(measure.Unit, value, Math.Max(measure.Decimals, ScaleOf(value))) : NoData;

    /// <summary>How far two figures lie apart, without a sign: "14.3 percentage points", "less than 0.1 percentage points", "£12,000", "3 days".</summary>
    public static string OfDistance(Measure measure, Fraction distance)
    {
        var rounded = distance.Abs().Round(measure.Decimals);
        var least = 1m;
        for (var decimals = 0; decimals < measure.Decimals; decimals++)
        {
            least /= 10;
        }

        var isLess = rounded == 0 && distance != Fraction.Zero;
        var digits = Print(measure.Unit == MeasureUnit.Percent ? MeasureUnit.Ratio : measure.Unit, isLess ? least : rounded, measure.Decimals);
        var noun = measure.Unit switch
        {
            MeasureUnit.Percent => " percentage points",
            MeasureUnit.Days => " days",
            _ => string.Empty,
        };
        return $"{(isLess ? "less than " : string.Empty)}{digits}{noun}";
    }

    private static bool HidesSide(Fraction value, Fraction boundary, int decimals) =>
        Math.Sign(((Fraction)value.Round(decimals)).CompareTo(boundary)) != Math.Sign(value.CompareTo(boundary));

    private static string Print(MeasureUnit unit, decimal value, int decimals)
    {
        var digits = Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var sign = value < 0 ? "-" : string.Empty;
        return unit switch
        {
            MeasureUnit.Percent => $"{sign}{digits}%",
            MeasureUnit.Currency => $"{sign}£{digits}",
            _ => sign + digits,
        };
    }

    private static int ScaleOf(decimal value) => (value / 1.0000000000000000000000000000m).Scale;
}
