using System.Globalization;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Tests.Periods;

public sealed class CouncilClockTests
{
    [Theory]
    // the financial year turns, in summer time and an hour before midnight UTC
    [InlineData("2015-03-31T22:59:59Z", "2015-03-31")]
    [InlineData("2015-03-31T23:00:00Z", "2015-04-01")]
    // a year whose clocks go forward on 31 March itself
    [InlineData("2013-03-30T23:59:59Z", "2013-03-30")]
    [InlineData("2013-03-31T00:00:00Z", "2013-03-31")]
    [InlineData("2013-03-31T22:59:59Z", "2013-03-31")]
    [InlineData("2013-03-31T23:00:00Z", "2013-04-01")]
    // leap day
    [InlineData("2016-02-28T23:59:59Z", "2016-02-28")]
    [InlineData("2016-02-29T00:00:00Z", "2016-02-29")]
    [InlineData("2016-02-29T23:59:59Z", "2016-02-29")]
    [InlineData("2016-03-01T00:00:00Z", "2016-03-01")]
    // the Sunday in spring: 23 hours long
    [InlineData("2015-03-28T23:59:59Z", "2015-03-28")]
    [InlineData("2015-03-29T00:00:00Z", "2015-03-29")]
    [InlineData("2015-03-29T22:59:59Z", "2015-03-29")]
    [InlineData("2015-03-29T23:00:00Z", "2015-03-30")]
    // the Sunday in autumn: 25 hours long
    [InlineData("2015-10-24T22:59:59Z", "2015-10-24")]
    [InlineData("2015-10-24T23:00:00Z", "2015-10-25")]
    [InlineData("2015-10-25T23:59:59Z", "2015-10-25")]
    [InlineData("2015-10-26T00:00:00Z", "2015-10-26")]
    public void The_date_is_that_of_England(string instant, string expected) =>
        CouncilClock.DateAt(Instant(instant)).ShouldBe(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2015-06-30T22:30:00Z", "2015-06")]
    [InlineData("2015-06-30T23:30:00Z", "2015-07")]
    [InlineData("2015-01-31T23:30:00Z", "2015-01")]
    [InlineData("2015-02-01T00:00:00Z", "2015-02")]
    public void The_month_ends_at_midnight_in_England(string instant, string expected) => CouncilClock.PeriodAt(Instant(instant)).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("2015-07-01T05:30:00+06:00")]
    [InlineData("2015-06-30T13:30:00-10:00")]
    public void The_same_instant_is_the_same_date_wherever_it_was_written(string instant) =>
        CouncilClock.DateAt(Instant(instant)).ShouldBe(new DateOnly(2015, 7, 1));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None);
}
