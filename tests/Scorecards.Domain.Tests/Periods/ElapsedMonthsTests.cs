using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Tests.Periods;

public sealed class ElapsedMonthsTests
{
    private static readonly Arbitrary<int[]> Days =
        Gen.Choose(new DateOnly(1995, 1, 1).DayNumber, new DateOnly(2030, 1, 1).DayNumber).ArrayOf(2).ToArbitrary();

    [Theory]
    [InlineData("2025-01-31", "2025-02-27", 0)]
    [InlineData("2025-01-31", "2025-02-28", 1)] // February has no 31st: its last day stands for it
    [InlineData("2024-01-31", "2024-02-28", 0)]
    [InlineData("2024-01-31", "2024-02-29", 1)]
    [InlineData("2025-01-31", "2025-03-30", 1)]
    [InlineData("2025-01-31", "2025-03-31", 2)]
    [InlineData("2025-02-28", "2025-03-28", 1)]
    [InlineData("2025-01-15", "2025-02-14", 0)]
    [InlineData("2025-01-15", "2025-01-15", 0)]
    [InlineData("2023-06-15", "2025-06-15", 24)]
    [InlineData("2025-02-28", "2025-01-31", -1)]
    [InlineData("2025-02-14", "2025-01-15", 0)]
    public void A_month_has_passed_when_its_day_is_reached(string from, string to, int expected) => ElapsedMonths.Between(Day(from), Day(to)).ShouldBe(expected);

    [Fact]
    public void Months_are_the_most_that_can_be_added_without_passing_the_day() => Properties.Hold(Prop.ForAll(Days, days =>
    {
        var (from, to) = (DateOnly.FromDayNumber(days.Min()), DateOnly.FromDayNumber(days.Max()));
        var months = ElapsedMonths.Between(from, to);
        return from.AddMonths(months) <= to && from.AddMonths(months + 1) > to && ElapsedMonths.Between(to, from) == -months;
    }));

    [Theory]
    [InlineData("2008-02-29", "2023-02-28", 14)]
    [InlineData("2008-02-29", "2023-03-01", 15)]
    [InlineData("2008-02-29", "2024-02-28", 15)]
    [InlineData("2008-02-29", "2024-02-29", 16)]
    [InlineData("2008-05-10", "2024-05-09", 15)]
    [InlineData("2008-05-10", "2024-05-10", 16)]
    [InlineData("2025-06-01", "2025-05-31", -1)] // not born yet
    [InlineData("2025-06-01", "2025-06-01", 0)]
    public void An_age_is_reached_on_the_birthday(string born, string day, int expected) => ElapsedMonths.AgeAt(Day(born), Day(day)).ShouldBe(expected);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
