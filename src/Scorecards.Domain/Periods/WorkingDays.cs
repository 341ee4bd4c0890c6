namespace Scorecards.Domain.Periods;

/// <summary>Working days in England and Wales: Monday to Friday without bank holidays.</summary>
public static class WorkingDays
{
    /// <summary>Whether a day is a working day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table of bank holidays does not reach the day.</exception>
    public static bool IsWorkingDay(DateOnly day) => !BankHolidays.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>How many working days lie after a day, up to and with another: 0 on the same day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table of bank holidays does not reach a day between.</exception>
    public static int Between(DateOnly start, DateOnly end)
    {
        var count = 0;
        for (var day = start.AddDays(1); day <= end; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The working day of a month with a number, from 1; the month goes on into the next where it has fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1, or the table of bank holidays does not reach the month.</exception>
    public static DateOnly OfMonth(ReportingPeriod month, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var day = new DateOnly(month.Year, month.Month, 1).AddDays(-1);
        for (var left = number; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
