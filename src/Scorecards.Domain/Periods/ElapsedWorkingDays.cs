namespace Scorecards.Domain.Periods;

/// <summary>Working days between two days, from counts that were added up once: what <see cref="WorkingDays.Between"/> counts day by day.</summary>
public static class ElapsedWorkingDays
{
    private static readonly int Start = BankHolidays.First.DayNumber;
    private static readonly int[] UpTo = AddUp();

    /// <summary>How many working days lie after a day, up to and with another: 0 on the same day, negative where the other lies before.</summary>
    /// <param name="start">The day, as <see cref="DateOnly.DayNumber"/>.</param>
    /// <param name="end">The other day, as <see cref="DateOnly.DayNumber"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The table of bank holidays does not reach a day between.</exception>
    public static int Between(int start, int end) => start == end ? 0 : start < end ? Count(start, end) : -Count(end, start);

    // The day itself is not counted, so it may be the one before the table begins.
    private static int Count(int start, int end)
    {
        if (start < Start - 1 || end - Start >= UpTo.Length - 1)
        {
            // Asking for the first day that is not reached says which, and what to do.
            _ = BankHolidays.Contains(DateOnly.FromDayNumber(start < Start - 1 ? start + 1 : Math.Max(start + 1, BankHolidays.Last.DayNumber + 1)));
        }

        return UpTo[end - Start + 1] - UpTo[start - Start + 1];
    }

    private static int[] AddUp()
    {
        var sums = new int[BankHolidays.Last.DayNumber - Start + 2];
        for (var index = 1; index < sums.Length; index++)
        {
            sums[index] = sums[index - 1] + (WorkingDays.IsWorkingDay(DateOnly.FromDayNumber(Start + index - 1)) ? 1 : 0);
        }

        return sums;
    }
}
