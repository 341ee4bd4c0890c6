using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class PreviousMonthsTests
{
    private static readonly Area West = new("west", "West", "kent", new Dictionary<int, int>());

    public static TheoryData<PreviousMonths, MeasureUnit, DataPeriod, bool, string, string, string> Columns => new()
    {
        // The three months before April 2015, and April.
        { PreviousMonths.Average, MeasureUnit.Percent, DataPeriod.Month, false, "1/2 1/3 2/5 9/9", "40 (1.3333/3.3333)", "numerators over denominators" },
        { PreviousMonths.Average, MeasureUnit.Percent, DataPeriod.Month, false, "=50 1/3 =40 9/9", "370/9", "the plain mean where a month has no parts" },
        { PreviousMonths.Average, MeasureUnit.Percent, DataPeriod.YearToDate, true, "1/2 1/3 2/5 9/9", "40 (1.3333/3.3333)", "the average month of a window's" },
        { PreviousMonths.Average, MeasureUnit.Percent, DataPeriod.Month, false, "1/2 - 2/5 9/9", "-", "a missing month" },
        { PreviousMonths.Average, MeasureUnit.Percent, DataPeriod.Month, false, "1/2 x 2/5 9/9", "x", "a suppressed month" },
        { PreviousMonths.Average, MeasureUnit.Percent, DataPeriod.Month, false, "1/2 1/3 2/5", "40 (1.3333/3.3333)", "April itself is not among them" },
        { PreviousMonths.Average, MeasureUnit.Count, DataPeriod.Snapshot, false, "100 101 103 999", "304/3", "the mean of three days" },
        { PreviousMonths.Average, MeasureUnit.Count, DataPeriod.YearToDate, true, "5 6 8 99", "19/3", "the average month" },
        { PreviousMonths.Average, MeasureUnit.RatePer1000, DataPeriod.Month, false, "3/1000 4/2000 1/4000 9/9", "7/4", "the mean of rates" },
        { PreviousMonths.Average, MeasureUnit.RatePer1000, DataPeriod.YearToDate, true, "3/1000 4/2000 5/4000 9/9", "1 (4/4000)", "the average month over the last one's population" },
        { PreviousMonths.Average, MeasureUnit.Currency, DataPeriod.Month, false, "100/4 200/5 60/3 9/9", "30 (120/4)", "money over a number is pooled too" },
        { PreviousMonths.Average, MeasureUnit.Currency, DataPeriod.Month, false, "100 200 60 9", "120", "money alone" },
        { PreviousMonths.Cumulative, MeasureUnit.Percent, DataPeriod.Month, false, "1/2 1/3 2/5 9/9", "40 (4/10)", "all together" },
        { PreviousMonths.Cumulative, MeasureUnit.Count, DataPeriod.Month, false, "5 0 7 99", "12 (12/)", "a sum" },
        { PreviousMonths.Cumulative, MeasureUnit.Count, DataPeriod.Month, false, "5 - 7 99", "-", "never a smaller sum" },
        { PreviousMonths.Cumulative, MeasureUnit.Count, DataPeriod.YearToDate, true, "5 0 7 99", "12 (12/)", "a window's months add up" },
        { PreviousMonths.Cumulative, MeasureUnit.Count, DataPeriod.YearToDate, false, "5 6 7 99", "-", "windows that overlap do not" },
        { PreviousMonths.Cumulative, MeasureUnit.Count, DataPeriod.Snapshot, false, "5 6 7 99", "-", "nor do days" },
        { PreviousMonths.None, MeasureUnit.Count, DataPeriod.Month, false, "5 6 7 99", "-", "not asked for" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void The_months_before_are_averaged_or_added_up_and_must_all_be_there(
        PreviousMonths how, MeasureUnit unit, DataPeriod dataPeriod, bool monthly, string months, string expected, string why)
    {
        var measure = Given.Measure(unit: unit) with { DataPeriod = dataPeriod, Monthly = monthly, PreviousMonths = how };
        GivenFigures.Book(measure, GivenFigures.Rows("2015-01", months)).ShownAt(measure, Span.PreviousMonths, "2015-04", 3).ShouldBe(expected, why);
    }

    [Theory]
    [InlineData("61", "61")]
    [InlineData("c", "c")]
    public void What_is_reported_of_the_months_before_stands(string reported, string expected)
    {
        var measure = Given.Measure(unit: MeasureUnit.Count) with { DataPeriod = DataPeriod.Month, PreviousMonths = PreviousMonths.Average };
        GivenFigures.Book(measure, [.. GivenFigures.Rows("2015-01", "5 6 7"), GivenFigures.Row("2015-04", reported, span: Span.PreviousMonths)])
            .ShownAt(measure, Span.PreviousMonths, "2015-04", 3).ShouldBe(expected);
    }

    [Theory]
    [InlineData(PreviousMonths.Cumulative, "12 (12/1000)")]
    [InlineData(PreviousMonths.Average, "4 (4/1000)")]
    public void In_April_the_months_before_are_over_last_years_population(PreviousMonths how, string expected)
    {
        var measure = Given.Measure(unit: MeasureUnit.RatePer1000) with { Monthly = true, PreviousMonths = how };
        var kent = GivenFigures.Kent with { Populations = new Dictionary<int, int> { [2014] = 1_000, [2015] = 2_000 } };
        var book = new FigureBook(GivenFigures.Definition([kent], measure), GivenFigures.Rows("2015-01", "3 4 5 9"));
        GivenFigures.Shown(book.Of(measure, kent, new(Span.PreviousMonths, Given.Period("2015-04"), 3))).ShouldBe(expected);
        var reported = new FigureBook(GivenFigures.Definition([kent], measure), [GivenFigures.Row("2015-04", "7", span: Span.PreviousMonths)]);
        GivenFigures.Shown(reported.Of(measure, kent, new(Span.PreviousMonths, Given.Period("2015-04"), 3))).ShouldBe("7 (7/1000)");
    }

    [Theory]
    [InlineData(PreviousMonths.Cumulative, "18 (18/)")]
    [InlineData(PreviousMonths.Average, "6")]
    public void A_part_that_closed_within_the_months_counts_in_those_it_was_there(PreviousMonths how, string expected)
    {
        var measure = Given.Measure(unit: MeasureUnit.Count) with { DataPeriod = DataPeriod.Month, RollUp = true, PreviousMonths = how };
        Area[] areas = [GivenFigures.Kent, West with { Id = "east" }, West with { Until = new(2015, 2, 28) }];
        ReportedFigure[] figures = [.. GivenFigures.Rows("2015-01", "1 2 3 9", "east"), .. GivenFigures.Rows("2015-01", "5 7", "west")];
        GivenFigures.Shown(new FigureBook(GivenFigures.Definition(areas, measure), figures).Of(measure, GivenFigures.Kent, new(Span.PreviousMonths, Given.Period("2015-04"), 3))).ShouldBe(expected);
    }
}
