using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Tests.Periods;

public sealed class ReportingYearTests
{
    public static TheoryData<string, string, string, string, string, int, string> Years => new()
    {
        // year, period, first, last, outturn, quarter, label
        { "april", "2015-02", "2014-04", "2015-03", "2014-03", 4, "2014/15" },
        { "april", "2015-03", "2014-04", "2015-03", "2014-03", 4, "2014/15" },
        { "april", "2015-04", "2015-04", "2016-03", "2015-03", 1, "2015/16" },
        { "april", "2014-12", "2014-04", "2015-03", "2014-03", 3, "2014/15" },
        { "april", "1999-06", "1999-04", "2000-03", "1999-03", 1, "1999/00" },
        { "september", "2015-08", "2014-09", "2015-08", "2014-08", 4, "2014/15" },
        { "september", "2015-09", "2015-09", "2016-08", "2015-08", 1, "2015/16" },
        { "january", "2015-01", "2015-01", "2015-12", "2014-12", 1, "2015" },
        { "january", "2015-12", "2015-01", "2015-12", "2014-12", 4, "2015" },
    };

    [Theory]
    [MemberData(nameof(Years))]
    public void A_year_knows_its_months(string year, string period, string first, string last, string outturn, int quarter, string label)
    {
        var (reporting, month) = (Year(year), ReportingPeriod.Parse(period));
        (reporting.FirstOf(month).ToString(), reporting.LastOf(month).ToString(), reporting.OutturnOf(month).ToString(), reporting.QuarterOf(month), reporting.LabelOf(month))
            .ShouldBe((first, last, outturn, quarter, label));
    }

    [Theory]
    [InlineData("2015-02", 3, "2015-01")]
    [InlineData("2015-04", 3, "2015-04")]
    [InlineData("2015-09", 6, "2015-04")]
    [InlineData("2015-10", 6, "2015-10")]
    [InlineData("2016-03", 6, "2015-10")]
    public void A_stretch_starts_where_the_years_own_does(string period, int months, string expected) =>
        ReportingYear.April.StartOf(ReportingPeriod.Parse(period), months).ToString().ShouldBe(expected);

    private static ReportingYear Year(string name) => name switch
    {
        "april" => ReportingYear.April,
        "september" => ReportingYear.September,
        _ => ReportingYear.January,
    };
}
