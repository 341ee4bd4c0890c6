using System.Globalization;

namespace Scorecards.Domain.Periods;

/// <summary>The month a scorecard reports on, for example 2015-02. Ordered by time.</summary>
public readonly record struct ReportingPeriod : IComparable<ReportingPeriod>
{
    private readonly int monthIndex; // months since January of year 1; default is 0001-01

    /// <summary>Makes a period from a calendar year (1 to 9999) and a month (1 to 12).</summary>
    public ReportingPeriod(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        monthIndex = ((year - 1) * 12) + month - 1;
    }

    /// <summary>The calendar year.</summary>
    public int Year => (monthIndex / 12) + 1;

    /// <summary>The calendar month, 1 to 12.</summary>
    public int Month => (monthIndex % 12) + 1;

    /// <summary>The last calendar day, on which a target must hold to judge the period.</summary>
    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <summary>The period a number of months later, or earlier when negative.</summary>
    public ReportingPeriod AddMonths(int months)
    {
        var index = monthIndex + months;
        return new((index / 12) + 1, (index % 12) + 1);
    }

    /// <summary>How many months this period lies after another.</summary>
    public int MonthsSince(ReportingPeriod earlier) => monthIndex - earlier.monthIndex;

    /// <summary>The period that a date lies in.</summary>
    public static ReportingPeriod Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>Reads "yyyy-MM", for example "2015-02"; nothing else.</summary>
    public static bool TryParse(string? text, out ReportingPeriod period)
    {
        period = default;
        if (text is not { Length: 7 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || year < 1 || month is < 1 or > 12)
        {
            return false;
        }

        period = new(year, month);
        return true;
    }

    /// <summary>Reads "yyyy-MM" or throws.</summary>
    /// <exception cref="FormatException">The text is not a year and a month.</exception>
    public static ReportingPeriod Parse(string text) => TryParse(text, out var period)
        ? period
        : throw new FormatException($"'{text}' is not a period; write it as yyyy-MM, for example 2015-02.");

    /// <summary>The month as people write it: "February 2015".</summary>
    public string ToLongString() => LastDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The month as a column heading: "Feb 15".</summary>
    public string ToShortString() => LastDay.ToString("MMM yy", CultureInfo.InvariantCulture);

    /// <summary>"yyyy-MM".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");

    /// <inheritdoc/>
    public int CompareTo(ReportingPeriod other) => monthIndex.CompareTo(other.monthIndex);

    /// <summary>Earlier than.</summary>
    public static bool operator <(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) < 0;

    /// <summary>Earlier than or the same.</summary>
    public static bool operator <=(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) <= 0;

    /// <summary>Later than.</summary>
    public static bool operator >(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) > 0;

    /// <summary>Later than or the same.</summary>
    public static bool operator >=(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) >= 0;
}
