using Scorecards.Domain.Measures;

namespace Scorecards.Domain.Tests.Measures;

public sealed class MeasureUnitsTests
{
    public static TheoryData<MeasureUnit, decimal, bool, bool> Units => new()
    {
        { MeasureUnit.Percent, 100m, false, false },
        { MeasureUnit.Count, 1m, false, true },
        { MeasureUnit.RatePer1000, 1_000m, true, false },
        { MeasureUnit.RatePer10000, 10_000m, true, false },
        { MeasureUnit.RatePer100000, 100_000m, true, false },
        { MeasureUnit.Days, 1m, false, false },
        { MeasureUnit.Average, 1m, false, false },
        { MeasureUnit.Currency, 1m, false, true },
        { MeasureUnit.Ratio, 1m, false, false },
    };

    [Theory]
    [MemberData(nameof(Units))]
    public void A_unit_says_how_a_figure_is_made(MeasureUnit unit, decimal scale, bool isRate, bool isAmount) =>
        (unit.Scale(), unit.IsRate(), unit.IsAmount()).ShouldBe((scale, isRate, isAmount));

    [Fact]
    public void Every_unit_is_in_the_table() => Units.Count.ShouldBe(Enum.GetValues<MeasureUnit>().Length);
}
