using FsCheck.Fluent;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Tests.Periods;

public sealed class ElapsedWorkingDaysTests
{
    private static readonly int First = BankHolidays.First.DayNumber;
    private static readonly int Last = BankHolidays.Last.DayNumber;

    [Fact]
    public void They_are_what_is_counted_day_by_day() => Properties.Hold(Prop.ForAll(
        Gen.Choose(First - 1, Last).ListOf(2).ToArbitrary(),
        days =>
        {
            var (from, to) = (Math.Min(days[0], days[1]), Math.Max(days[0], days[1]));
            var counted = WorkingDays.Between(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to));
            return ElapsedWorkingDays.Between(from, to) == counted && ElapsedWorkingDays.Between(to, from) == -counted;
        }));

    [Fact]
    public void They_are_what_is_counted_from_each_day_to_the_next_two_weeks()
    {
        for (var day = First - 1; day <= Last - 14; day++)
        {
            for (var length = 0; length <= 14; length++)
            {
                ElapsedWorkingDays.Between(day, day + length).ShouldBe(WorkingDays.Between(DateOnly.FromDayNumber(day), DateOnly.FromDayNumber(day + length)));
            }
        }
    }

    [Theory]
    [InlineData("2022-06-01", "2022-06-06", 1)] // the Jubilee on 2 and 3 June, then a weekend
    [InlineData("2022-06-02", "2022-06-23", 14)]
    [InlineData("2022-06-02", "2022-06-24", 15)]
    [InlineData("2022-06-24", "2022-06-02", -15)]
    [InlineData("2011-12-31", "2028-12-31", 4295)]
    public void Bank_holidays_are_none(string from, string to, int expected) => ElapsedWorkingDays.Between(Day(from), Day(to)).ShouldBe(expected);

    [Theory]
    [InlineData("2011-12-30", "2012-01-03", "31/12/2011")]
    [InlineData("2028-12-29", "2029-01-02", "01/01/2029")]
    [InlineData("2029-01-02", "2028-12-29", "01/01/2029")]
    [InlineData("1900-01-01", "1900-01-02", "02/01/1900")]
    [InlineData("2100-01-01", "2100-02-01", "02/01/2100")]
    public void What_the_table_does_not_reach_is_not_guessed(string from, string to, string beyond)
    {
        var refusal = Should.Throw<ArgumentOutOfRangeException>(() => ElapsedWorkingDays.Between(Day(from), Day(to)));

        refusal.Message.ShouldStartWith("The table of bank holidays reaches from 2012-01-01 to 2028-12-31: add the year from https://www.gov.uk/bank-holidays.");
        refusal.ActualValue.ShouldBe(DateOnly.ParseExact(beyond, "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_same_day_needs_no_table() => ElapsedWorkingDays.Between(0, 0).ShouldBe(0);

    private static int Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber;
}
