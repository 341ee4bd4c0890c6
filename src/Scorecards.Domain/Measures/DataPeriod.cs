namespace Scorecards.Domain.Measures;

/// <summary>The stretch of time a figure covers, ending with the reporting period.</summary>
public enum DataPeriod
{
    /// <summary>As at the last day of the period (SS).</summary>
    Snapshot = 0,

    /// <summary>The month alone.</summary>
    Month,

    /// <summary>The quarter to date.</summary>
    Quarter,

    /// <summary>April to the end of the period (YTD).</summary>
    YearToDate,

    /// <summary>The twelve months to the end of the period (R12M).</summary>
    Rolling12Months,

    /// <summary>The three months to the end of the period.</summary>
    Rolling3Months,

    /// <summary>The three years to the end of the period.</summary>
    Rolling3Years,

    /// <summary>A whole year.</summary>
    Year,
}
