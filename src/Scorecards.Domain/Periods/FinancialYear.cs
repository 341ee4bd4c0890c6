using System.Globalization;

namespace Scorecards.Domain.Periods;

/// <summary>A local authority's financial year, April to March, named by the calendar year it starts in.</summary>
/// <param name="StartYear">The calendar year of its April: 2014 for 2014/15.</param>
public readonly record struct FinancialYear(int StartYear)
{
    /// <summary>Its April.</summary>
    public ReportingPeriod FirstPeriod => new(StartYear, 4);

    /// <summary>Its March.</summary>
    public ReportingPeriod LastPeriod => new(StartYear + 1, 3);

    /// <summary>The year before.</summary>
    public FinancialYear Previous => new(StartYear - 1);

    /// <summary>"2014/15".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{(StartYear + 1) % 100:D2}");
}
