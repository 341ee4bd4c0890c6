using FsCheck.Fluent;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class TrendLineTests
{
    // Each worked by hand: sum of (x - mean x)(y - mean y) over sum of (x - mean x) squared.
    public static TheoryData<string, string?> Slopes => new()
    {
        { "1 2 3", "1" },
        { "3 2 1", "-1" },
        { "5 5 5", "0" },
        { "1 2 4", "3/2" },
        { "0 0 1", "1/2" },
        { "0 1 0", "0" },
        { "10 12 11 15 14 16", "8/7" }, // 20 / 17.5
        { "60.7 61.2 59.9 60.1", "-31/100" }, // -1.55 / 5
        { "1 - 3", null },
        { "1 - 3 4", "1" },
        { "1 - - 4 -", null },
        { "- 1 2 4", "3/2" },
        { "0 - 1 - 5", "5/4" }, // x = 0, 2, 4: 10 / 8
        { "0 - - 3 1", "11/26" }, // x = 0, 3, 4, mean 7/3: 11/3 / 26/3
        { "1 2 4 -", "3/2" },
        { "1 2", null },
        { "- - -", null },
        { "", null },
    };

    public static TheoryData<string?, decimal, Direction> Directions => new()
    {
        { null, 0m, Direction.None },
        { "0", 0m, Direction.Level },
        { "0.0001", 0m, Direction.Up },
        { "-0.0001", 0m, Direction.Down },
        { "0.5", 0.5m, Direction.Level },
        { "-0.5", 0.5m, Direction.Level },
        { "0.5000001", 0.5m, Direction.Up },
        { "-0.5000001", 0.5m, Direction.Down },
    };

    [Theory]
    [MemberData(nameof(Slopes))]
    public void The_line_is_exact_and_a_missing_month_keeps_its_place(string months, string? expected) =>
        (TrendLine.SlopeOf(Values(months))?.ToString()).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Directions))]
    public void A_slope_as_steep_as_the_dead_band_is_still_level(string? slope, decimal deadBand, Direction expected) =>
        TrendLine.DirectionOf(slope is null ? null : Value(slope), deadBand).ShouldBe(expected);

    [Fact]
    public void A_straight_line_has_its_own_slope() => Properties.Hold(Prop.ForAll(
        Properties.Fractions,
        Properties.Fractions,
        Gen.Choose(3, 12).ToArbitrary(),
        (start, step, count) => TrendLine.SlopeOf([.. Enumerable.Range(0, count).Select(month => (Fraction?)(start + (step * month)))]) == step));

    [Fact]
    public void Backwards_a_line_falls_as_it_rose() => Properties.Hold(Prop.ForAll(
        Gen.ArrayOf(Properties.Fractions.Generator, 6).ToArbitrary(),
        values => TrendLine.SlopeOf([.. values.Cast<Fraction?>()]) == -TrendLine.SlopeOf([.. values.Cast<Fraction?>().Reverse()])!.Value));

    private static List<Fraction?> Values(string months) => [.. months.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text is "-" ? (Fraction?)null : Value(text))];

    private static Fraction Value(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
