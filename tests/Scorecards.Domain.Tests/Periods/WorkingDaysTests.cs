using System.Globalization;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Tests.Periods;

public sealed class WorkingDaysTests
{
    // What a proclamation added or moved; the rules know nothing of it.
    private static readonly Dictionary<DateOnly, bool> Proclaimed = new()
    {
        [new(2012, 5, 28)] = false, // the spring bank holiday moved to 4 June
        [new(2012, 6, 4)] = true,
        [new(2012, 6, 5)] = true, // Diamond Jubilee
        [new(2020, 5, 4)] = false, // the early May bank holiday moved to VE Day
        [new(2020, 5, 8)] = true,
        [new(2022, 5, 30)] = false, // the spring bank holiday moved to 2 June
        [new(2022, 6, 2)] = true,
        [new(2022, 6, 3)] = true, // Platinum Jubilee
        [new(2022, 9, 19)] = true, // the state funeral of Queen Elizabeth II
        [new(2023, 5, 8)] = true, // the coronation of King Charles III
    };

    public static TheoryData<int> Years => [.. Enumerable.Range(BankHolidays.First.Year, BankHolidays.Last.Year - BankHolidays.First.Year + 1)];

    [Theory]
    [MemberData(nameof(Years))]
    public void The_table_is_what_the_rules_give_with_what_was_proclaimed(int year)
    {
        var ruled = Ruled(year).Except(Proclaimed.Where(day => !day.Value).Select(day => day.Key)).Union(Proclaimed.Where(day => day.Value && day.Key.Year == year).Select(day => day.Key));

        DaysOf(year).Where(BankHolidays.Contains).ShouldBe(ruled.Order());
    }

    [Fact]
    public void Every_proclaimed_day_is_in_the_table_as_proclaimed() => Proclaimed.Keys.ToDictionary(day => day, BankHolidays.Contains).ShouldBe(Proclaimed, ignoreOrder: true);

    [Theory]
    [InlineData(2012, "2012-04-08")]
    [InlineData(2016, "2016-03-27")]
    [InlineData(2019, "2019-04-21")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2028, "2028-04-16")]
    public void Easter_here_is_that_of_the_calendar(int year, string expected) => EasterOf(year).ShouldBe(Day(expected));

    [Fact]
    public void The_table_reaches_from_2012_on_in_whole_years() =>
        (BankHolidays.First, BankHolidays.Last.Month, BankHolidays.Last.Day).ShouldBe((new(2012, 1, 1), 12, 31));

    [Theory]
    [InlineData("2026-04-02", true)]
    [InlineData("2026-04-03", false)] // Good Friday
    [InlineData("2026-04-04", false)]
    [InlineData("2026-04-05", false)]
    [InlineData("2026-04-06", false)] // Easter Monday
    [InlineData("2026-04-07", true)]
    [InlineData("2021-12-25", false)] // a Saturday: its substitute is the Monday
    [InlineData("2021-12-27", false)]
    [InlineData("2021-12-28", false)]
    [InlineData("2021-12-29", true)]
    public void Monday_to_Friday_are_working_days_unless_they_are_bank_holidays(string day, bool expected) => WorkingDays.IsWorkingDay(Day(day)).ShouldBe(expected);

    [Theory]
    [InlineData("2026-05-13", "2026-05-13", 0)]
    [InlineData("2026-05-13", "2026-05-12", 0)]
    [InlineData("2026-05-13", "2026-05-14", 1)]
    [InlineData("2026-05-15", "2026-05-18", 1)] // Friday to Monday
    [InlineData("2026-05-15", "2026-05-17", 0)]
    [InlineData("2026-05-16", "2026-05-18", 1)] // Saturday to Monday
    [InlineData("2026-05-13", "2026-05-20", 5)]
    [InlineData("2026-04-02", "2026-04-06", 0)] // Easter
    [InlineData("2026-04-02", "2026-04-07", 1)]
    [InlineData("2026-12-24", "2026-12-29", 1)] // Christmas, with a substitute
    [InlineData("2026-12-31", "2027-01-04", 1)] // New Year
    [InlineData("2022-06-01", "2022-06-06", 1)] // two days of jubilee
    public void Between_counts_the_working_days_after_the_first_up_to_the_second(string start, string end, int expected) => WorkingDays.Between(Day(start), Day(end)).ShouldBe(expected);

    [Theory]
    [InlineData("2026-04", 1, "2026-04-01")]
    [InlineData("2026-04", 3, "2026-04-07")]
    [InlineData("2026-04", 8, "2026-04-14")]
    [InlineData("2026-05", 1, "2026-05-01")]
    [InlineData("2026-05", 2, "2026-05-05")]
    [InlineData("2026-01", 1, "2026-01-02")]
    [InlineData("2026-02", 1, "2026-02-02")] // the month begins on a Sunday
    [InlineData("2026-02", 20, "2026-02-27")]
    [InlineData("2026-02", 21, "2026-03-02")]
    [InlineData("2027-05", 20, "2027-06-01")] // nineteen working days
    [InlineData("2022-09", 13, "2022-09-20")]
    public void A_months_working_day(string month, int number, string expected) => WorkingDays.OfMonth(ReportingPeriod.Parse(month), number).ShouldBe(Day(expected));

    [Fact]
    public void A_months_working_day_is_a_working_day_and_so_many_after_the_month_before()
    {
        foreach (var month in Enumerable.Range(1, 12 * (BankHolidays.Last.Year - BankHolidays.First.Year)).Select(new ReportingPeriod(BankHolidays.First.Year, 1).AddMonths))
        {
            foreach (var number in Enumerable.Range(1, 23))
            {
                var day = WorkingDays.OfMonth(month, number);
                (WorkingDays.IsWorkingDay(day), WorkingDays.Between(month.AddMonths(-1).LastDay, day)).ShouldBe((true, number));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void There_is_no_working_day_before_the_first(int number) => Should.Throw<ArgumentOutOfRangeException>(() => WorkingDays.OfMonth(new(2026, 4), number));

    [Fact]
    public void Outside_the_table_nothing_is_guessed_and_the_message_says_what_to_do()
    {
        var advice = string.Create(CultureInfo.InvariantCulture, $"The table of bank holidays reaches from 2012-01-01 to {BankHolidays.Last:yyyy-MM-dd}: add the year from https://www.gov.uk/bank-holidays.");

        foreach (var ask in new Action[]
        {
            () => BankHolidays.Contains(BankHolidays.First.AddDays(-1)),
            () => BankHolidays.Contains(BankHolidays.Last.AddDays(1)),
            () => WorkingDays.IsWorkingDay(BankHolidays.Last.AddDays(1)),
            () => WorkingDays.Between(BankHolidays.Last, BankHolidays.Last.AddDays(1)),
            () => WorkingDays.OfMonth(ReportingPeriod.Of(BankHolidays.Last).AddMonths(1), 1),
        })
        {
            Should.Throw<ArgumentOutOfRangeException>(ask).Message.ShouldStartWith(advice);
        }
    }

    private static IEnumerable<DateOnly> DaysOf(int year) => Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

    // The Banking and Financial Dealings Act 1971 with the days proclaimed every year. A day at a weekend moves to the next weekday that is none.
    private static IEnumerable<DateOnly> Ruled(int year)
    {
        var easter = EasterOf(year);
        var christmas = Substitute(new DateOnly(year, 12, 25), []);
        return
        [
            Substitute(new DateOnly(year, 1, 1), []), easter.AddDays(-2), easter.AddDays(1),
            FirstMonday(new DateOnly(year, 5, 1)), FirstMonday(new DateOnly(year, 5, 25)), FirstMonday(new DateOnly(year, 8, 25)),
            .. new DateOnly(year, 12, 25).DayOfWeek == DayOfWeek.Sunday
                ? new[] { new DateOnly(year, 12, 26), new DateOnly(year, 12, 27) } // Boxing Day stays, and Christmas Day moves behind it
                : [christmas, Substitute(new DateOnly(year, 12, 26), [christmas])],
        ];
    }

    private static DateOnly Substitute(DateOnly day, DateOnly[] taken)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || taken.Contains(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    // The last Monday of a month of 31 days is the first from the 25th on.
    private static DateOnly FirstMonday(DateOnly from) => from.AddDays((DayOfWeek.Monday - from.DayOfWeek + 7) % 7);

    // The anonymous Gregorian algorithm (Meeus, Jones, Butcher).
    private static DateOnly EasterOf(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * correction) + 114;
        return new(year, sum / 31, (sum % 31) + 1);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
