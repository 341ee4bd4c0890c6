using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Tests.Periods;

public sealed class FinancialYearTests
{
    private static readonly FinancialYear Year = new(2014);

    [Fact]
    public void It_begins_in_April() => Year.FirstPeriod.ToString().ShouldBe("2014-04");

    [Fact]
    public void It_ends_in_the_March_after() => Year.LastPeriod.ToString().ShouldBe("2015-03");

    [Fact]
    public void Each_of_its_twelve_months_knows_it() =>
        Enumerable.Range(0, 12).Select(offset => Year.FirstPeriod.AddMonths(offset).FinancialYear).ShouldBe(Enumerable.Repeat(Year, 12));

    [Fact]
    public void The_year_before_ends_where_it_begins() => Year.Previous.LastPeriod.AddMonths(1).ShouldBe(Year.FirstPeriod);

    [Theory]
    [InlineData(2014, "2014/15")]
    [InlineData(1999, "1999/00")]
    [InlineData(2008, "2008/09")]
    public void It_is_named_by_both_calendar_years(int startYear, string expected) => new FinancialYear(startYear).ToString().ShouldBe(expected);
}
