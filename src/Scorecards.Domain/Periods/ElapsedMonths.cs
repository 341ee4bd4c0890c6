namespace Scorecards.Domain.Periods;

/// <summary>Months and years between two days, as durations and ages are counted.</summary>
public static class ElapsedMonths
{
    /// <summary>
    /// Whole months from a day to another, negative where the other lies before. A month has passed when the day of the month is
    /// reached, or the month's last day where it has no such day: from 31 January to 28 February is one month, to 27 February none.
    /// </summary>
    public static int Between(DateOnly start, DateOnly end) => start <= end ? Count(start, end) : -Count(end, start);

    /// <summary>
    /// The age in whole years on a day. Who was born on 29 February is a year older on 1 March of a year without that day, as the law
    /// of England has it. Below 0 before birth.
    /// </summary>
    public static int AgeAt(DateOnly born, DateOnly day) =>
        day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);

    private static int Count(DateOnly start, DateOnly end)
    {
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        return end.Day >= start.Day || end.Day == DateTime.DaysInMonth(end.Year, end.Month) ? months : months - 1;
    }
}
