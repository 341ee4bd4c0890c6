using System.Collections.Frozen;
using System.Globalization;

namespace Scorecards.Domain.Periods;

/// <summary>
/// The bank holidays of England and Wales as gov.uk lists them (https://www.gov.uk/bank-holidays), one-off and moved days among
/// them. The table is added to once a year; outside it nothing is guessed.
/// </summary>
public static class BankHolidays
{
    private static readonly FrozenDictionary<int, string[]> Years = new Dictionary<int, string[]>
    {
        [2012] = ["01-02", "04-06", "04-09", "05-07", "06-04", "06-05", "08-27", "12-25", "12-26"],
        [2013] = ["01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"],
        [2014] = ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"],
        [2015] = ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"],
        [2016] = ["01-01", "03-25", "03-28", "05-02", "05-30", "08-29", "12-26", "12-27"],
        [2017] = ["01-02", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"],
        [2018] = ["01-01", "03-30", "04-02", "05-07", "05-28", "08-27", "12-25", "12-26"],
        [2019] = ["01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26"],
        [2020] = ["01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"],
        [2021] = ["01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"],
        [2022] = ["01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"],
        [2023] = ["01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"],
        [2024] = ["01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"],
        [2025] = ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"],
        [2026] = ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"],
        [2027] = ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"],
        [2028] = ["01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"],
    }.ToFrozenDictionary();

    private static readonly FrozenSet<DateOnly> Days = Years
        .SelectMany(year => year.Value.Select(day => DateOnly.ParseExact(string.Create(CultureInfo.InvariantCulture, $"{year.Key}-{day}"), "yyyy-MM-dd", CultureInfo.InvariantCulture)))
        .ToFrozenSet();

    /// <summary>The first day the table speaks of.</summary>
    public static DateOnly First { get; } = new(Years.Keys.Min(), 1, 1);

    /// <summary>The last day the table speaks of.</summary>
    public static DateOnly Last { get; } = new(Years.Keys.Max(), 12, 31);

    /// <summary>Whether the working days around a day can be counted: the month it lies in and the one after it.</summary>
    public static bool Reaches(DateOnly day) => day >= First && day.AddDays(62) <= Last;

    /// <summary>Whether a day is a bank holiday.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table does not reach the day.</exception>
    public static bool Contains(DateOnly day) => day >= First && day <= Last
        ? Days.Contains(day)
        : throw new ArgumentOutOfRangeException(nameof(day), day, string.Create(
            CultureInfo.InvariantCulture, $"The table of bank holidays reaches from {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}: add the year from https://www.gov.uk/bank-holidays."));
}
