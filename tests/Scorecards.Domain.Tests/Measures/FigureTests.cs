using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Tests.Measures;

public sealed class FigureTests
{
    public static TheoryData<MeasureUnit, decimal, decimal, string> Quotients => new()
    {
        { MeasureUnit.Percent, 17m, 28m, "425/7" },
        { MeasureUnit.RatePer10000, 28m, 326_000m, "140/163" },
        { MeasureUnit.Days, 12_354m, 29m, "426" },
        { MeasureUnit.Average, 1_500.5m, 100m, "3001/200" },
        { MeasureUnit.Currency, 1_000m, 4m, "250" },
        { MeasureUnit.Ratio, 3m, 4m, "3/4" },
        { MeasureUnit.Percent, 0m, 28m, "0" },
    };

    [Theory]
    [MemberData(nameof(Quotients))]
    public void A_value_is_made_from_its_parts_by_its_unit(MeasureUnit unit, decimal numerator, decimal denominator, string expected)
    {
        var figure = Figure.From(unit, numerator, denominator, null);
        (figure?.Value.ToString(), figure?.Numerator, figure?.Denominator).ShouldBe((expected, numerator, denominator));
    }

    [Fact]
    public void Parts_win_over_a_stated_value() =>
        Figure.From(MeasureUnit.Percent, 17m, 28m, 60.7m).ShouldBe(new(Fraction.Of(1700m, 28m), 17m, 28m));

    [Fact]
    public void A_stated_value_stands_where_a_part_is_missing() =>
        Figure.From(MeasureUnit.Percent, 17m, null, 60.7m).ShouldBe(new(60.7m, 17m, null));

    [Theory]
    [InlineData(MeasureUnit.Count)]
    [InlineData(MeasureUnit.Currency)]
    public void A_plain_count_is_its_numerator(MeasureUnit unit) => Figure.From(unit, 1566m, null, null).ShouldBe(new(1566m, null, null));

    [Theory]
    [InlineData(MeasureUnit.Percent)]
    [InlineData(MeasureUnit.RatePer10000)]
    [InlineData(MeasureUnit.Days)]
    [InlineData(MeasureUnit.Average)]
    [InlineData(MeasureUnit.Ratio)]
    public void A_numerator_alone_is_no_figure_of_any_other_unit(MeasureUnit unit) => Figure.From(unit, 17m, null, null).ShouldBeNull();

    [Fact]
    public void A_denominator_alone_is_no_figure() => Figure.From(MeasureUnit.Count, null, 28m, null).ShouldBeNull();

    [Fact]
    public void Nothing_is_no_figure() => Figure.From(MeasureUnit.Count, null, null, null).ShouldBeNull();

    [Fact]
    public void A_denominator_of_zero_is_refused() => Should.Throw<DivideByZeroException>(() => Figure.From(MeasureUnit.Percent, 0m, 0m, null));
}
