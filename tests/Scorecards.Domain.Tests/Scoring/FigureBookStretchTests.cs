using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class FigureBookStretchTests
{
    public static TheoryData<MeasureUnit, DataPeriod, bool, string, string, string> Quarters => new()
    {
        // October to December 2014
        { MeasureUnit.Percent, DataPeriod.Month, false, "1/2 1/3 2/5", "40 (4/10)", "all three months together" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, true, "1/2 1/3 2/5", "40 (4/10)", "a window's months too" },
        { MeasureUnit.Percent, DataPeriod.Rolling12Months, true, "1/2 1/3 2/5", "40 (4/10)", "of the quarter alone" },
        { MeasureUnit.Percent, DataPeriod.Month, false, "1/2 - 2/5", "-", "a missing month" },
        { MeasureUnit.Percent, DataPeriod.Month, false, "1/2 u 2/5", "u", "a suppressed month" },
        { MeasureUnit.Percent, DataPeriod.Month, false, "1/2 =33 2/5", "-", "a month without parts" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, false, "1/2 1/3 2/5", "40 (2/5)", "as at its last month" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, false, "1/2 1/3 -", "-", "nothing as at its last month" },
        { MeasureUnit.Count, DataPeriod.Snapshot, false, "100 101 102", "102", "children on a day do not add up" },
        { MeasureUnit.Count, DataPeriod.Month, false, "5 =6 7", "18 (18/)", "a count stated or as its numerator" },
        { MeasureUnit.Count, DataPeriod.YearToDate, true, "5 =6 7", "-", "a value is the window's" },
        { MeasureUnit.Currency, DataPeriod.Month, false, "100/4 200/5 60/3", "30 (360/12)", "money over a number is no sum" },
        { MeasureUnit.RatePer1000, DataPeriod.Month, false, "3/1000 4/2000 1/4000", "2 (8/4000)", "over the last month's population" },
        { MeasureUnit.RatePer1000, DataPeriod.Month, false, "3/1000 =4 1/4000", "-", "a rate that is stated is no number of children" },
    };

    public static TheoryData<Span, string, int, string> Stretches => new()
    {
        { Span.Quarter, "2014-12", 3, "21 (21/)" }, // 6 + 7 + 8
        { Span.HalfYear, "2014-09", 6, "15 (15/)" },
        { Span.Year, "2015-03", 12, "66 (66/)" },
        { Span.Year, "2014-12", 9, "36 (36/)" },
        { Span.Year, "2015-02", 11, "55 (55/)" },
        { Span.Year, "2015-04", 1, "-" },
        { Span.HalfYear, "2015-06", 6, "-" },
    };

    [Theory]
    [MemberData(nameof(Quarters))]
    public void A_quarter_is_what_its_months_make_or_stands_as_at_its_end(MeasureUnit unit, DataPeriod dataPeriod, bool monthly, string months, string expected, string why)
    {
        var measure = Given.Measure(unit: unit) with { DataPeriod = dataPeriod, Monthly = monthly };
        GivenFigures.Book(measure, GivenFigures.Rows("2014-10", months)).ShownAt(measure, Span.Quarter, "2014-12", 3).ShouldBe(expected, why);
    }

    [Theory]
    [MemberData(nameof(Stretches))]
    public void A_stretch_is_the_sum_of_all_its_months(Span span, string end, int months, string expected)
    {
        var measure = Given.Measure(unit: MeasureUnit.Count) with { DataPeriod = DataPeriod.Month };
        GivenFigures.Book(measure, GivenFigures.Rows("2014-04", "0 1 2 3 4 5 6 7 8 9 10 11")).ShownAt(measure, span, end, months).ShouldBe(expected);
    }

    [Theory]
    [InlineData(Span.Quarter, 3)]
    [InlineData(Span.HalfYear, 6)]
    [InlineData(Span.Year, 12)]
    public void What_is_reported_of_a_stretch_stands(Span span, int months)
    {
        var measure = Given.Measure(unit: MeasureUnit.Count) with { DataPeriod = DataPeriod.Month };
        var rows = GivenFigures.Rows("2014-04", "0 1 2 3 4 5 6 7 8 9 10 11").ToList();
        GivenFigures.Book(measure, [.. rows, GivenFigures.Row("2015-03", "99", span: span)]).ShownAt(measure, span, "2015-03", months).ShouldBe("99");
        GivenFigures.Book(measure, [.. rows, GivenFigures.Row("2015-03", "c", span: span)]).ShownAt(measure, span, "2015-03", months).ShouldBe("c");
        GivenFigures.Book(measure, [.. rows, GivenFigures.Row("2015-03", "99", span: span)]).ShownAt(measure, "2015-03").ShouldBe("11");
    }

    [Fact]
    public void A_rate_of_a_stretch_is_over_the_population_of_its_end()
    {
        var measure = Given.Measure(unit: MeasureUnit.RatePer100000) with { DataPeriod = DataPeriod.Month };
        var kent = GivenFigures.Kent with { Populations = new Dictionary<int, int> { [2014] = 1_000, [2015] = 2_000 } };
        var book = new FigureBook(GivenFigures.Definition([kent], measure), GivenFigures.Rows("2015-01", "1 2 3 4 5 6"));
        GivenFigures.Shown(book.Of(measure, kent, new(Span.Quarter, Given.Period("2015-03"), 3))).ShouldBe("600 (6/1000)");
        GivenFigures.Shown(book.Of(measure, kent, new(Span.HalfYear, Given.Period("2015-06"), 6))).ShouldBe("1050 (21/2000)");
    }

    [Theory]
    [InlineData(Span.Quarter, "2014-12", 3, "2014-10", "2014-12")]
    [InlineData(Span.Year, "2015-02", 11, "2014-04", "2015-02")]
    [InlineData(Span.PreviousMonths, "2015-02", 6, "2014-08", "2015-01")]
    public void A_stretch_ends_with_its_last_month_which_the_months_before_do_not(Span span, string end, int months, string first, string last)
    {
        var stretch = new Stretch(span, Given.Period(end), months);
        stretch.All.ShouldBe(Enumerable.Range(0, months).Select(Given.Period(first).AddMonths));
        stretch.Last.ShouldBe(Given.Period(last));
    }

    [Fact]
    public void A_measures_own_stretch_has_no_months_of_its_own() => Stretch.Own(Given.Period("2015-02")).ShouldBe(new(Span.Own, Given.Period("2015-02"), 0));
}
