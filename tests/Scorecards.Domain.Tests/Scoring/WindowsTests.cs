using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class WindowsTests
{
    public static TheoryData<DataPeriod, string, string, string?, int> Ends => new()
    {
        // data period, year, end, first, months
        { DataPeriod.Snapshot, "april", "2015-02", "2015-02", 1 },
        { DataPeriod.Month, "april", "2015-02", "2015-02", 1 },
        { DataPeriod.Quarter, "april", "2015-01", "2015-01", 1 },
        { DataPeriod.Quarter, "april", "2015-02", "2015-01", 2 },
        { DataPeriod.Quarter, "april", "2015-03", "2015-01", 3 },
        { DataPeriod.Quarter, "september", "2015-02", "2014-12", 3 },
        { DataPeriod.YearToDate, "april", "2015-03", "2014-04", 12 },
        { DataPeriod.YearToDate, "april", "2015-04", "2015-04", 1 },
        { DataPeriod.YearToDate, "september", "2015-08", "2014-09", 12 },
        { DataPeriod.YearToDate, "september", "2015-09", "2015-09", 1 },
        { DataPeriod.YearToDate, "january", "2015-02", "2015-01", 2 },
        { DataPeriod.Rolling3Months, "april", "2015-02", "2014-12", 3 },
        { DataPeriod.Rolling12Months, "april", "2015-02", "2014-03", 12 },
        { DataPeriod.Rolling3Years, "april", "2015-02", "2012-03", 36 },
        { DataPeriod.Year, "april", "2015-03", "2014-04", 12 },
        { DataPeriod.Year, "april", "2015-02", null, 0 },
        { DataPeriod.Year, "september", "2015-08", "2014-09", 12 },
        { DataPeriod.Year, "january", "2014-12", "2014-01", 12 },
        { DataPeriod.Year, "january", "2015-03", null, 0 },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_window_has_every_month_from_its_first_to_its_end(DataPeriod dataPeriod, string year, string end, string? first, int count)
    {
        var months = Windows.MonthsOf(Given.Measure() with { DataPeriod = dataPeriod, Year = GivenFigures.Year(year) }, Given.Period(end));
        months.ShouldBe(first is null ? null : Enumerable.Range(0, count).Select(Given.Period(first).AddMonths));
        months?[^1].ToString().ShouldBe(end);
    }

    [Theory]
    [InlineData(DataPeriod.Snapshot, false)]
    [InlineData(DataPeriod.Month, false)]
    [InlineData(DataPeriod.Quarter, true)]
    [InlineData(DataPeriod.YearToDate, true)]
    [InlineData(DataPeriod.Year, true)]
    public void Only_a_measure_of_months_is_worked_out_from_them(DataPeriod dataPeriod, bool expected)
    {
        Windows.IsWorkedOut(Given.Measure() with { DataPeriod = dataPeriod, Monthly = true }).ShouldBe(expected);
        Windows.IsWorkedOut(Given.Measure() with { DataPeriod = dataPeriod }).ShouldBeFalse();
    }
}
