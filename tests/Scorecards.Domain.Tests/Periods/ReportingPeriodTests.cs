using FsCheck.Fluent;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Tests.Periods;

public sealed class ReportingPeriodTests
{
    [Theory]
    [InlineData("2015-02", 2015, 2)]
    [InlineData("2014-12", 2014, 12)]
    [InlineData("0001-01", 1, 1)]
    [InlineData("9999-12", 9999, 12)]
    public void A_year_and_a_month_are_read(string text, int year, int month) =>
        ReportingPeriod.Parse(text).ShouldBe(new ReportingPeriod(year, month));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2015-2")]
    [InlineData("2015-00")]
    [InlineData("2015-13")]
    [InlineData("0000-01")]
    [InlineData("2015/02")]
    [InlineData("2015-02-01")]
    [InlineData("201502")]
    [InlineData("2015-02 ")]
    [InlineData(" 015-02")]
    [InlineData("+015-02")]
    [InlineData("2015-+2")]
    [InlineData("２０１５-02")]
    [InlineData("Feb2015")]
    public void Nothing_else_is_read(string? text) => ReportingPeriod.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void What_cannot_be_read_says_how_to_write_it() =>
        Should.Throw<FormatException>(() => ReportingPeriod.Parse("Feb 15")).Message.ShouldBe("'Feb 15' is not a period; write it as yyyy-MM, for example 2015-02.");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10_000, 1)]
    [InlineData(2015, 0)]
    [InlineData(2015, 13)]
    public void A_month_that_does_not_exist_is_refused(int year, int month) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ReportingPeriod(year, month));

    [Theory]
    [InlineData("2015-02", "2015-02-28")]
    [InlineData("2016-02", "2016-02-29")]
    [InlineData("1900-02", "1900-02-28")]
    [InlineData("2000-02", "2000-02-29")]
    [InlineData("2015-03", "2015-03-31")]
    [InlineData("2015-04", "2015-04-30")]
    [InlineData("9999-12", "9999-12-31")]
    public void The_last_day_is_the_calendars(string period, string expected) => ReportingPeriod.Parse(period).LastDay.ShouldBe(Day(expected));

    [Theory]
    [InlineData("2015-03-31", "2015-03")]
    [InlineData("2015-04-01", "2015-04")]
    [InlineData("2016-02-29", "2016-02")]
    public void A_day_lies_in_the_period_of_its_month(string day, string expected) => ReportingPeriod.Of(Day(day)).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("2015-02", 1, "2015-03")]
    [InlineData("2014-12", 1, "2015-01")]
    [InlineData("2015-01", -1, "2014-12")]
    [InlineData("2015-02", -14, "2013-12")]
    [InlineData("2015-02", 0, "2015-02")]
    public void Months_are_added_across_years(string period, int months, string expected) =>
        ReportingPeriod.Parse(period).AddMonths(months).ToString().ShouldBe(expected);

    [Fact]
    public void Before_the_first_month_there_is_none() => Should.Throw<ArgumentOutOfRangeException>(() => default(ReportingPeriod).AddMonths(-1));

    [Fact]
    public void The_months_between_lead_from_one_period_to_the_other_and_order_them() => Properties.Hold(Prop.ForAll(
        Gen.Choose(1, 9999 * 12).Two().ToArbitrary(),
        indexes =>
        {
            var (earlier, later) = (PeriodAt(indexes.Item1), PeriodAt(indexes.Item2));
            var between = later.MonthsSince(earlier);
            return earlier.AddMonths(between) == later
                && (between > 0) == (later > earlier) && (between >= 0) == (later >= earlier)
                && (between < 0) == (later < earlier) && (between <= 0) == (later <= earlier);
        }));

    [Fact]
    public void What_is_printed_is_read_back() => Properties.Hold(Prop.ForAll(
        Gen.Choose(1, 9999 * 12).ToArbitrary(),
        index => ReportingPeriod.Parse(PeriodAt(index).ToString()) == PeriodAt(index)));

    [Fact]
    public void A_period_is_written_out_in_English() => ReportingPeriod.Parse("2015-02").ToLongString().ShouldBe("February 2015");

    [Fact]
    public void A_period_is_short_in_a_column_heading() => ReportingPeriod.Parse("2009-09").ToShortString().ShouldBe("Sep 09");

    private static ReportingPeriod PeriodAt(int index) => new(((index - 1) / 12) + 1, ((index - 1) % 12) + 1);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
