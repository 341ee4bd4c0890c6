using FsCheck.Fluent;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class ThresholdsTests
{
    private static readonly Standard Points = Amber(85m, 2m, 1m, ofTarget: false);
    private static readonly Standard PerCent = Amber(80m, 5m, 0m, ofTarget: true);
    private static readonly Standard Strict = new(Given.April2014, 85m, 76.5m) { Strict = true };
    private static readonly Standard StrictAlone = new(Given.April2014, 85m, 85m) { Strict = true };
    private static readonly Standard Around = new(Given.April2014, 80m) { Green = new(1m, 2m, false), Amber = new(4m, 8m, false) };
    private static readonly Standard AroundPerCent = new(Given.April2014, 80m) { Green = new(5m, 10m, true), Amber = new(10m, 20m, true) };
    private static readonly Standard StrictAround = Around with { Strict = true };
    private static readonly Standard NoAmberAround = new(Given.April2014, 80m) { Green = new(4m, 4m, false), Amber = new(4m, 4m, false) };

    public static TheoryData<Polarity, Standard, decimal, RagStatus> Colours => new()
    {
        // Two points below to one above: green from 86, amber from 83.
        { Polarity.High, Points, 86m, RagStatus.Green },
        { Polarity.High, Points, 85.9999m, RagStatus.Amber },
        { Polarity.High, Points, 85m, RagStatus.Amber },
        { Polarity.High, Points, 83m, RagStatus.Amber },
        { Polarity.High, Points, 82.9999m, RagStatus.Red },

        // Lower is better: green to 83, amber to 86.
        { Polarity.Low, Points, 83m, RagStatus.Green },
        { Polarity.Low, Points, 83.0001m, RagStatus.Amber },
        { Polarity.Low, Points, 86m, RagStatus.Amber },
        { Polarity.Low, Points, 86.0001m, RagStatus.Red },

        // Five per cent of 80 is 4.
        { Polarity.High, PerCent, 80m, RagStatus.Green },
        { Polarity.High, PerCent, 79.9999m, RagStatus.Amber },
        { Polarity.High, PerCent, 76m, RagStatus.Amber },
        { Polarity.High, PerCent, 75.9999m, RagStatus.Red },
        { Polarity.Low, PerCent, 76m, RagStatus.Green },
        { Polarity.Low, PerCent, 80m, RagStatus.Amber },
        { Polarity.Low, PerCent, 80.0001m, RagStatus.Red },

        // Per cent of nothing is nothing; per cent of a debt reaches as far as of a credit.
        { Polarity.High, Amber(0m, 10m, 0m, ofTarget: true), 0m, RagStatus.Green },
        { Polarity.High, Amber(0m, 10m, 0m, ofTarget: true), -0.0001m, RagStatus.Red },
        { Polarity.High, Amber(-100m, 10m, 0m, ofTarget: true), -110m, RagStatus.Amber },
        { Polarity.High, Amber(-100m, 10m, 0m, ofTarget: true), -110.0001m, RagStatus.Red },
        { Polarity.Low, Amber(-100m, 0m, 10m, ofTarget: true), -90m, RagStatus.Amber },
        { Polarity.Low, Amber(-100m, 0m, 10m, ofTarget: true), -89.9999m, RagStatus.Red },

        // A band wins over a minimum standard that stands beside it.
        { Polarity.High, Points with { Minimum = 10m }, 50m, RagStatus.Red },

        { Polarity.High, Strict, 85.0001m, RagStatus.Green },
        { Polarity.High, Strict, 85m, RagStatus.Amber },
        { Polarity.High, Strict, 76.5m, RagStatus.Amber },
        { Polarity.High, Strict, 76.4999m, RagStatus.Red },
        { Polarity.High, StrictAlone, 85.0001m, RagStatus.Green },
        { Polarity.High, StrictAlone, 85m, RagStatus.Red },
        { Polarity.Low, StrictAlone, 84.9999m, RagStatus.Green },
        { Polarity.Low, StrictAlone, 85m, RagStatus.Red },
        { Polarity.Low, Strict with { Target = 76.5m, Minimum = 85m }, 76.5m, RagStatus.Amber },
        { Polarity.Low, Strict with { Target = 76.5m, Minimum = 85m }, 85m, RagStatus.Amber },

        // 79 to 82 green, 76 to 88 amber.
        { Polarity.Target, Around, 79m, RagStatus.Green },
        { Polarity.Target, Around, 82m, RagStatus.Green },
        { Polarity.Target, Around, 78.9999m, RagStatus.Amber },
        { Polarity.Target, Around, 82.0001m, RagStatus.Amber },
        { Polarity.Target, Around, 76m, RagStatus.Amber },
        { Polarity.Target, Around, 88m, RagStatus.Amber },
        { Polarity.Target, Around, 75.9999m, RagStatus.Red },
        { Polarity.Target, Around, 88.0001m, RagStatus.Red },

        // 76 to 88 green, 72 to 96 amber.
        { Polarity.Target, AroundPerCent, 76m, RagStatus.Green },
        { Polarity.Target, AroundPerCent, 88m, RagStatus.Green },
        { Polarity.Target, AroundPerCent, 75.9999m, RagStatus.Amber },
        { Polarity.Target, AroundPerCent, 72m, RagStatus.Amber },
        { Polarity.Target, AroundPerCent, 96m, RagStatus.Amber },
        { Polarity.Target, AroundPerCent, 71.9999m, RagStatus.Red },
        { Polarity.Target, AroundPerCent, 96.0001m, RagStatus.Red },

        { Polarity.Target, StrictAround, 79m, RagStatus.Amber },
        { Polarity.Target, StrictAround, 82m, RagStatus.Amber },
        { Polarity.Target, StrictAround, 79.0001m, RagStatus.Green },
        { Polarity.Target, NoAmberAround, 76m, RagStatus.Green },
        { Polarity.Target, NoAmberAround, 75.9999m, RagStatus.Red },
        { Polarity.Target, NoAmberAround with { Strict = true }, 76m, RagStatus.Red },
        { Polarity.Target, NoAmberAround with { Strict = true }, 84m, RagStatus.Red },
    };

    public static TheoryData<Polarity, Standard> Unjudgeable => new()
    {
        { Polarity.Target, Points },
        { Polarity.Target, new(Given.April2014, 80m) { Green = new(1m, 1m, false) } },
        { Polarity.None, Around },
        { Polarity.None, Points },
        { Polarity.High, Points with { Target = null } },
        { Polarity.Target, Around with { Target = null } },
    };

    [Theory]
    [MemberData(nameof(Colours))]
    public void Every_end_belongs_to_the_better_colour_but_of_a_strict_green(Polarity polarity, Standard standard, decimal value, RagStatus expected) =>
        Rating.Of(polarity, Given.Value(value), standard).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Unjudgeable))]
    public void Half_a_rule_colours_nothing(Polarity polarity, Standard standard) =>
        Rating.Of(polarity, Given.Value(80m), standard).ShouldBe(RagStatus.NotRated);

    [Fact]
    public void Short_of_target_without_last_years_figure_is_red() =>
        Rating.Of(Polarity.High, Given.Value(84m), new(Given.April2014, 85m) { AmberWhenImproved = true }).ShouldBe(RagStatus.Red);

    [Fact]
    public void What_misses_the_minimum_standard_is_red_also_where_the_target_lies_beyond_it()
    {
        // A relative target below the minimum standard, or above it where lower is better.
        var high = Thresholds.Of(Polarity.High, Given.Visits, 70m, 76.5m)!;
        new[] { 69.9999m, 70m, 76.4999m, 76.5m }.Select(value => (high.IsGreen(value), high.IsRed(value)))
            .ShouldBe([(false, true), (false, true), (false, true), (true, false)]);
        var low = Thresholds.Of(Polarity.Low, Given.Visits, 83m, 76.5m)!;
        new[] { 83.0001m, 83m, 76.5001m, 76.5m }.Select(value => (low.IsGreen(value), low.IsRed(value)))
            .ShouldBe([(false, true), (false, true), (false, true), (true, false)]);
    }

    [Fact]
    public void Where_green_and_red_meet_there_is_one_boundary() => Rating.Boundaries(Polarity.High, StrictAlone).ShouldBe([85m]);

    [Fact]
    public void Bands_have_their_boundaries_in_units() =>
        Rating.Boundaries(Polarity.Target, AroundPerCent).Order().ShouldBe([72m, 76m, 88m, 96m]);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Bands_of_low_polarity_mirror_those_of_high(bool strict, bool ofTarget) => Properties.Hold(Prop.ForAll(
        Properties.Fractions,
        Bands(ofTarget),
        (value, band) => Rating.Of(Polarity.High, Of(value), new(Given.April2014, 3m) { Amber = band, Strict = strict })
            == Rating.Of(Polarity.Low, Of(-value), new(Given.April2014, -3m) { Amber = new(band.Above, band.Below, ofTarget), Strict = strict })));

    [Theory]
    [InlineData(Polarity.High, 1)]
    [InlineData(Polarity.Low, -1)]
    public void A_better_figure_never_has_a_worse_colour(Polarity polarity, int better) => Properties.Hold(Prop.ForAll(
        Properties.Fractions,
        Properties.Fractions,
        Bands(ofTarget: false),
        (value, step, band) =>
        {
            var standard = new Standard(Given.April2014, 3m) { Amber = band, Strict = true };
            return Rating.Of(polarity, Of(value + (step.Abs() * better)), standard) <= Rating.Of(polarity, Of(value), standard); // green, amber, red in this order
        }));

    private static FsCheck.Arbitrary<Band> Bands(bool ofTarget) => Gen.Choose(0, 20)
        .SelectMany(below => Gen.Choose(0, 20).Select(above => new Band(below / 4m, above / 4m, ofTarget)))
        .ToArbitrary();

    private static Standard Amber(decimal target, decimal below, decimal above, bool ofTarget) => new(Given.April2014, target) { Amber = new(below, above, ofTarget) };

    private static Figure Of(Fraction value) => new(value, null, null);
}
