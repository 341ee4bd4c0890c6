using System.Globalization;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class FigureDisplayTests
{
    public static TheoryData<MeasureUnit, int, decimal, string> Printed => new()
    {
        { MeasureUnit.Percent, 1, 60.714285714m, "60.7%" },
        { MeasureUnit.Percent, 0, 60.5m, "61%" },
        { MeasureUnit.Percent, 1, 60.65m, "60.7%" },
        { MeasureUnit.Percent, 1, 60.6499m, "60.6%" },
        { MeasureUnit.Percent, 1, 0m, "0.0%" },
        { MeasureUnit.Percent, 1, 100m, "100.0%" },
        { MeasureUnit.Count, 0, 1566m, "1,566" },
        { MeasureUnit.Count, 0, 0m, "0" },
        { MeasureUnit.Count, 0, 1234567m, "1,234,567" },
        { MeasureUnit.RatePer10000, 1, 528.4969m, "528.5" },
        { MeasureUnit.Days, 0, 425.5m, "426" },
        { MeasureUnit.Average, 1, 14.25m, "14.3" },
        { MeasureUnit.Ratio, 2, 0.005m, "0.01" },
        { MeasureUnit.Currency, 0, 42_300_000m, "£42,300,000" },
        { MeasureUnit.Currency, 2, 1234.5m, "£1,234.50" },
        { MeasureUnit.Currency, 0, -514_000m, "-£514,000" },
        { MeasureUnit.Percent, 1, -2.25m, "-2.3%" },
        { MeasureUnit.Count, 0, -1566m, "-1,566" },
        { MeasureUnit.Percent, 1, -0.04m, "0.0%" },
    };

    public static TheoryData<Polarity, decimal, decimal, decimal, string> NearBoundaries => new()
    {
        { Polarity.High, 84.96m, 85m, 76.5m, "84.96%" },
        { Polarity.High, 84.996m, 85m, 76.5m, "84.996%" },
        { Polarity.High, 84.94m, 85m, 76.5m, "84.9%" },
        { Polarity.High, 85m, 85m, 76.5m, "85.0%" },
        { Polarity.High, 85.04m, 85m, 76.5m, "85.04%" },
        { Polarity.High, 76.46m, 85m, 76.5m, "76.46%" },
        { Polarity.High, 76.54m, 85m, 76.5m, "76.54%" },
        { Polarity.Low, 25.04m, 25m, 30m, "25.04%" },
        { Polarity.Low, 30.04m, 25m, 30m, "30.04%" },
        { Polarity.High, 70.04m, 85m, 70.05m, "70.0%" },
        { Polarity.High, 70.05m, 85m, 70.05m, "70.05%" },
        { Polarity.High, 84.9999999m, 85m, 76.5m, "84.9999999%" },
        { Polarity.High, 84.99999999m, 85m, 76.5m, "85.0000000%" },
        { Polarity.None, 84.96m, 85m, 76.5m, "85.0%" },
    };

    public static TheoryData<MeasureUnit, int, decimal?, string> Amounts => new()
    {
        { MeasureUnit.Percent, 1, 85m, "85.0%" },
        { MeasureUnit.Percent, 1, 85.00m, "85.0%" },
        { MeasureUnit.Percent, 0, 76.50m, "76.5%" },
        { MeasureUnit.RatePer10000, 1, 522.65m, "522.65" },
        { MeasureUnit.Currency, 0, -1000m, "-£1,000" },
        { MeasureUnit.Count, 0, 0m, "0" },
        { MeasureUnit.Percent, 1, null, "-" },
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void A_figure_is_rounded_half_up_and_has_its_units_sign(MeasureUnit unit, int decimals, decimal value, string expected) =>
        FigureDisplay.Of(Given.Measure(unit: unit, decimals: decimals), Given.Value(value), null).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(NearBoundaries))]
    public void More_decimals_show_where_rounding_would_hide_the_reason_of_the_colour(Polarity polarity, decimal value, decimal target, decimal minimum, string expected) =>
        FigureDisplay.Of(Given.Measure(polarity), Given.Value(value), new(Given.April2014, target, minimum)).ShouldBe(expected);

    [Fact]
    public void The_reason_of_a_distance_shows_too() => FigureDisplay.Of(
        Given.Measure(Polarity.Target),
        Given.Value(84.04m),
        new(Given.April2014, Target: 80m, GreenWithin: 4m, RedBeyond: 16m)).ShouldBe("84.04%");

    [Fact]
    public void A_quotient_is_printed_from_its_exact_value() => FigureDisplay.Of(Given.Measure(), Given.Percent(17m, 28m), Given.Visits).ShouldBe("60.7%");

    [Theory]
    [InlineData(DataCode.Confidential, "c")]
    [InlineData(DataCode.NotAvailable, "x")]
    [InlineData(DataCode.Unreliable, "u")]
    [InlineData(DataCode.NotApplicable, "z")]
    [InlineData(DataCode.RoundsToZero, "k")]
    [InlineData(DataCode.Low, "low")]
    public void A_code_stands_where_a_figure_is_kept_back(DataCode code, string expected) =>
        FigureDisplay.Of(Given.Measure(), new Finding(null, code), []).ShouldBe(expected);

    [Theory]
    [InlineData(1, 3, "0.3%")]
    [InlineData(2, 3, "0.7%")]
    [InlineData(1, 8, "0.125%")]
    [InlineData(85, 1, "85.0%")]
    public void A_target_that_follows_another_figure_shows_what_it_can(int numerator, int denominator, string expected) =>
        FigureDisplay.OfTarget(Given.Measure(), Fraction.Of(numerator, denominator)).ShouldBe(expected);

    [Fact]
    public void No_figure_is_a_hyphen() => FigureDisplay.Of(Given.Measure(), null, Given.Visits).ShouldBe("-");

    [Theory]
    [MemberData(nameof(Amounts))]
    public void A_target_shows_every_decimal_it_has(MeasureUnit unit, int decimals, decimal? amount, string expected) =>
        FigureDisplay.OfAmount(Given.Measure(unit: unit, decimals: decimals), amount).ShouldBe(expected);

    [Fact]
    public void What_is_printed_lies_on_the_same_side_of_every_boundary_as_the_figure()
    {
        foreach (var thousandths in Enumerable.Range(76_000, 10_000))
        {
            var value = thousandths / 1000m;
            var printed = FigureDisplay.Of(Given.Measure(), Given.Value(value), Given.Visits);
            var shown = Given.Value(decimal.Parse(printed.TrimEnd('%'), CultureInfo.InvariantCulture));
            Rating.Of(Polarity.High, shown, Given.Visits).ShouldBe(Rating.Of(Polarity.High, Given.Value(value), Given.Visits), printed);
        }
    }
}
