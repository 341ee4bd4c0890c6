using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class ScorecardColumnsTests
{
    public static TheoryData<ColumnKind, int, string, string, string> Columns => new()
    {
        // kind, count, year, period, "heading: first month to last" of each
        { ColumnKind.Quarters, 2, "april", "2015-10", "2015/16 Qtr 1: 2015-04 to 2015-06 | 2015/16 Qtr 2: 2015-07 to 2015-09" },
        { ColumnKind.Quarters, 2, "april", "2015-11", "2015/16 Qtr 1: 2015-04 to 2015-06 | 2015/16 Qtr 2: 2015-07 to 2015-09" },
        { ColumnKind.Quarters, 2, "april", "2015-12", "2015/16 Qtr 1: 2015-04 to 2015-06 | 2015/16 Qtr 2: 2015-07 to 2015-09" },
        { ColumnKind.Quarters, 4, "april", "2016-01", "2014/15 Qtr 4: 2015-01 to 2015-03 | 2015/16 Qtr 1: 2015-04 to 2015-06 | 2015/16 Qtr 2: 2015-07 to 2015-09 | 2015/16 Qtr 3: 2015-10 to 2015-12" },
        { ColumnKind.Quarters, 1, "april", "2015-04", "2014/15 Qtr 4: 2015-01 to 2015-03" },
        { ColumnKind.Quarters, 1, "april", "2015-06", "2014/15 Qtr 4: 2015-01 to 2015-03" },
        { ColumnKind.Quarters, 1, "april", "2015-07", "2015/16 Qtr 1: 2015-04 to 2015-06" },
        { ColumnKind.Quarters, 2, "september", "2015-01", "2013/14 Qtr 4: 2014-06 to 2014-08 | 2014/15 Qtr 1: 2014-09 to 2014-11" },
        { ColumnKind.Quarters, 2, "january", "2015-04", "2014 Qtr 4: 2014-10 to 2014-12 | 2015 Qtr 1: 2015-01 to 2015-03" },
        { ColumnKind.HalfYears, 2, "april", "2015-09", "2014/15 Half 1: 2014-04 to 2014-09 | 2014/15 Half 2: 2014-10 to 2015-03" },
        { ColumnKind.HalfYears, 2, "april", "2015-10", "2014/15 Half 2: 2014-10 to 2015-03 | 2015/16 Half 1: 2015-04 to 2015-09" },
        { ColumnKind.HalfYears, 1, "september", "2015-03", "2014/15 Half 1: 2014-09 to 2015-02" },
        { ColumnKind.Years, 2, "april", "2015-12", "2014/15: 2014-04 to 2015-03 | 2015/16 to Dec 15: 2015-04 to 2015-12" },
        { ColumnKind.Years, 2, "april", "2016-03", "2014/15: 2014-04 to 2015-03 | 2015/16: 2015-04 to 2016-03" },
        { ColumnKind.Years, 1, "april", "2016-04", "2016/17 to Apr 16: 2016-04 to 2016-04" },
        { ColumnKind.Years, 2, "january", "2015-02", "2014: 2014-01 to 2014-12 | 2015 to Feb 15: 2015-01 to 2015-02" },
        { ColumnKind.Years, 1, "september", "2015-08", "2014/15: 2014-09 to 2015-08" },
        { ColumnKind.PreviousMonths, 6, "april", "2015-12", "Prev. 6 months: 2015-06 to 2015-11" },
        { ColumnKind.PreviousMonths, 1, "april", "2015-01", "Prev. 1 months: 2014-12 to 2014-12" },
        { ColumnKind.Latest, 1, "april", "2015-01", "" },
        { ColumnKind.Quarters, 0, "april", "2015-01", "" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void Columns_stand_before_the_running_stretch_oldest_first(ColumnKind kind, int count, string year, string period, string expected)
    {
        var definition = Given.Definition(1) with { Year = GivenFigures.Year(year), Columns = [new(kind, count, null)] };
        var columns = ScorecardColumns.Of(definition, Given.Period(period));
        string.Join(" | ", columns.Select(column => $"{column.Heading}: {column.Stretch.All.First()} to {column.Stretch.All.Last()}")).ShouldBe(expected);
        columns.ShouldAllBe(column => column.Kind == kind);
    }

    [Theory]
    [InlineData(ColumnKind.Quarters, Span.Quarter)]
    [InlineData(ColumnKind.HalfYears, Span.HalfYear)]
    [InlineData(ColumnKind.Years, Span.Year)]
    [InlineData(ColumnKind.PreviousMonths, Span.PreviousMonths)]
    public void A_column_asks_for_its_own_kind_of_stretch(ColumnKind kind, Span span) =>
        ScorecardColumns.Of(Given.Definition(1) with { Columns = [new(kind, 3, null)] }, Given.Period("2015-12")).ShouldAllBe(column => column.Stretch.Span == span);

    [Fact]
    public void Columns_keep_the_catalogues_order_and_a_measure_has_a_point_for_each()
    {
        var measure = Given.Measure(standards: Given.Visits) with { DataPeriod = DataPeriod.Month };
        var definition = Given.Definition(1, measure) with { Columns = [new(ColumnKind.Years, 1, null), new(ColumnKind.Latest, 1, null), new(ColumnKind.Quarters, 2, null)] };
        var scorecard = ScorecardCalculator.Calculate(definition, definition.Whole, Given.Period("2015-08"), Given.Inputs(definition, GivenFigures.Rows("2015-04", "1/2 1/3 2/5 0/5 1/5")));
        scorecard.Columns.Zip(scorecard.Measures.Single().Stretches).Select(pair => (pair.First.Heading, pair.Second.Period.ToString(), pair.Second.Display, pair.Second.State)).ShouldBe(
        [
            ("2015/16 to Aug 15", "2015-08", "25.0%", RatingState.NotRated),
            ("2014/15 Qtr 4", "2015-03", "-", RatingState.NoData),
            ("2015/16 Qtr 1", "2015-06", "40.0%", RatingState.NotRated),
        ]);
    }
}
