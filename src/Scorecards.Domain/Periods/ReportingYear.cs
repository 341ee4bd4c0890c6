using System.Globalization;

namespace Scorecards.Domain.Periods;

/// <summary>A year of twelve months as a council reports it: financial (from April), academic (from September) or calendar.</summary>
public sealed record ReportingYear
{
    private ReportingYear(int firstMonth) => FirstMonth = firstMonth;

    /// <summary>April to March.</summary>
    public static ReportingYear April { get; } = new(4);

    /// <summary>September to August.</summary>
    public static ReportingYear September { get; } = new(9);

    /// <summary>January to December.</summary>
    public static ReportingYear January { get; } = new(1);

    /// <summary>The calendar month it starts with.</summary>
    public int FirstMonth { get; }

    /// <summary>The first month of the year a period lies in.</summary>
    public ReportingPeriod FirstOf(ReportingPeriod period) => period.AddMonths(-MonthOf(period));

    /// <summary>The last month of the year a period lies in.</summary>
    public ReportingPeriod LastOf(ReportingPeriod period) => FirstOf(period).AddMonths(11);

    /// <summary>The last month of the year before: what the year's periods are compared with as its outturn.</summary>
    public ReportingPeriod OutturnOf(ReportingPeriod period) => FirstOf(period).AddMonths(-1);

    /// <summary>The quarter of the year a period lies in, 1 to 4.</summary>
    public int QuarterOf(ReportingPeriod period) => (MonthOf(period) / 3) + 1;

    /// <summary>The first month of the stretch of a number of months, counted from the year's start, that a period lies in.</summary>
    public ReportingPeriod StartOf(ReportingPeriod period, int months) => period.AddMonths(-(MonthOf(period) % months));

    /// <summary>"2014/15", or "2014" for a calendar year.</summary>
    public string LabelOf(ReportingPeriod period)
    {
        var start = FirstOf(period).Year;
        return FirstMonth == 1
            ? start.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{start}/{(start + 1) % 100:D2}");
    }

    private int MonthOf(ReportingPeriod period) => (period.Month - FirstMonth + 12) % 12;
}
