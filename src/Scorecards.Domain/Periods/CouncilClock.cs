namespace Scorecards.Domain.Periods;

/// <summary>Council time: months end and working days start by the clock of England, wherever the code runs.</summary>
public static class CouncilClock
{
    private static readonly TimeZoneInfo England = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>An instant by the clock of England.</summary>
    public static DateTimeOffset TimeAt(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, England);

    /// <summary>The date in England at an instant.</summary>
    public static DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeAt(instant).DateTime);

    /// <summary>The reporting month in England at an instant.</summary>
    public static ReportingPeriod PeriodAt(DateTimeOffset instant) => ReportingPeriod.Of(DateAt(instant));
}
