using System.Text;
using Scorecards.Application.Records.Reading;

namespace Scorecards.Application.Tests.Records.Reading;

public sealed class DateTextTests
{
    [Fact]
    public void Every_day_as_most_systems_write_it_is_that_day_or_none()
    {
        for (var year = 1890; year <= 2110; year++)
        {
            for (var number = 0; number < 14 * 33; number++)
            {
                var (month, day) = (number / 33, number % 33);
                var expected = month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? DateOutcome.NotADate
                    : year is < 1900 or > 2100 ? DateOutcome.OutOfRange : DateOutcome.Day;
                var outcome = DateText.Read(Encoding.UTF8.GetBytes($"{year}-{month:00}-{day:00}"), DateText.DayZero, out var read);
                (outcome == expected && (outcome != DateOutcome.Day || read == new DateOnly(year, month, day).DayNumber)).ShouldBeTrue($"{year}-{month:00}-{day:00}");
            }
        }
    }

    [Fact]
    public void One_byte_that_is_no_digit_makes_it_no_day()
    {
        for (var at = 0; at < 10; at++)
        {
            for (var value = 0; value < 256; value++)
            {
                var text = "2025-04-01"u8.ToArray();
                text[at] = (byte)value;
                var isDay = DateOnly.TryParseExact(Encoding.Latin1.GetString(text), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
                    && day.Year is >= 1900 and <= 2100;
                var outcome = DateText.Read(text, DateText.DayZero, out var read);
                ((outcome == DateOutcome.Day) == isDay && (!isDay || read == day.DayNumber)).ShouldBeTrue($"{at}: {value}");
            }
        }
    }

    [Theory]
    [InlineData("2025-04-01")]
    [InlineData("2025-4-1")]
    [InlineData("2025-04-01T00:00:00")]
    [InlineData("2025-04-01T13:45:10.123Z")]
    [InlineData("2025-04-01 00:00")]
    [InlineData("1/4/2025")]
    [InlineData("01/04/2025")]
    [InlineData("01/04/2025 00:00")]
    [InlineData("01/04/2025 9:30 AM")]
    [InlineData("01-04-2025")]
    [InlineData("01.04.2025")]
    [InlineData("01/04/25")]
    [InlineData("1 Apr 2025")]
    [InlineData("01-Apr-25")]
    [InlineData("01-APR-2025")]
    [InlineData("1 April 2025")]
    [InlineData("1 april 2025 00:00:00")]
    [InlineData("45748")]
    [InlineData("45748.75")]
    public void The_first_of_April_is_read_however_it_is_written(string text) => Read(text).ShouldBe((DateOutcome.Day, new DateOnly(2025, 4, 1)));

    [Theory]
    [InlineData("01/01/49", 2049)]
    [InlineData("01/01/00", 2000)]
    [InlineData("01/01/50", 1950)]
    [InlineData("01/01/99", 1999)]
    [InlineData("1 Sept 2019", 2019)]
    [InlineData("29/02/2024", 2024)]
    [InlineData("01/01/1900", 1900)]
    [InlineData("31/12/2100", 2100)]
    public void A_year_is_read(string text, int year) => (Read(text).Outcome, Read(text).Day.Year).ShouldBe((DateOutcome.Day, year));

    [Theory]
    [InlineData("04/13/2025")]
    [InlineData("13/25/2025")]
    [InlineData("2025-13-04")]
    [InlineData("31/02/2025")]
    [InlineData("29/02/2025")]
    [InlineData("00/04/2025")]
    [InlineData("01/04/025")]
    [InlineData("01/04-2025")]
    [InlineData("1/April/2025")]
    [InlineData("1 Apri 2025")]
    [InlineData("1 Junk 2025")]
    [InlineData("April 2025")]
    [InlineData("2025")]
    [InlineData("1234")]
    [InlineData("20250401")]
    [InlineData("457481")]
    [InlineData("45748x")]
    [InlineData("2025-04-01x")]
    [InlineData("2025-04-01 later")]
    [InlineData("2025/04/01")]
    [InlineData("01/04/2025 12")]
    [InlineData("1")]
    [InlineData("1/")]
    [InlineData("1/4/")]
    [InlineData("0000-01-01")]
    [InlineData("tomorrow")]
    [InlineData("-1")]
    [InlineData("١/٤/٢٠٢٥")]
    public void What_is_no_day_is_never_guessed(string text) => Read(text).Outcome.ShouldBe(DateOutcome.NotADate);

    [Theory]
    [InlineData("31/12/1899")]
    [InlineData("01/01/2101")]
    [InlineData("9999-12-31")]
    [InlineData("0025-04-01")]
    [InlineData("99999")]
    public void A_day_of_another_age_is_out_of_range(string text) => Read(text).Outcome.ShouldBe(DateOutcome.OutOfRange);

    [Fact]
    public void Every_day_is_read_from_each_of_its_forms()
    {
        for (var day = new DateOnly(1950, 1, 1); day < new DateOnly(2050, 1, 1); day = day.AddDays(13))
        {
            foreach (var format in (string[])["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd.MM.yy", "d MMM yyyy", "dd-MMM-yy", "d MMMM yyyy"])
            {
                Read(day.ToString(format, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe((DateOutcome.Day, day));
            }
        }
    }

    private static (DateOutcome Outcome, DateOnly Day) Read(string text)
    {
        var outcome = DateText.Read(Encoding.UTF8.GetBytes(text), DateText.DayZero, out var day);
        return (outcome, outcome == DateOutcome.NotADate ? default : DateOnly.FromDayNumber(day));
    }
}
