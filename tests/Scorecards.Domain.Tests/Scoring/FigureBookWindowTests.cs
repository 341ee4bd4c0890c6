using FsCheck.Fluent;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class FigureBookWindowTests
{
    private const MeasureUnit Rate = MeasureUnit.RatePer10000;

    public static TheoryData<MeasureUnit, DataPeriod, string, string, string> WorkedOut => new()
    {
        // The last of the months is June 2015.
        { MeasureUnit.Percent, DataPeriod.YearToDate, "1/2 1/3 2/5", "40 (4/10)", "all together, not the mean of the months" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "9/9 1/2 1/3 2/5", "40 (4/10)", "March is last year's" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "1/2 - 2/5", "-", "a month without a row" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "1/2 1/3 -", "-", "the last month without a row" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "1/2 c 2/5", "c", "a suppressed month" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "- k 2/5", "k", "the code says more than the gap" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "1/2  2/5", "-", "a month left blank" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "1/2 1 2/5", "-", "a month without a denominator" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "1/2 /3 2/5", "-", "a month without a numerator" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "1/2 0/0 2/5", "300/7 (3/7)", "nothing was due in a month" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "0/0 0/0 0/0", "-", "nothing was due at all" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "0/2 0/3 0/5", "0 (0/10)", "none of ten" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "1/2 1/3 2/5=99", "40 (4/10)", "the months win over a stated window" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "c 1/3 2/5=44.4", "222/5", "a stated window stands where a month is suppressed" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "1/2 1/3 =44.4", "222/5", "a stated window alone" },
        { MeasureUnit.Percent, DataPeriod.YearToDate, "1/2 1/3=44.4 -", "-", "May's window is not June's" },
        { MeasureUnit.Percent, DataPeriod.Quarter, "7/7 1/2 1/3 2/5", "40 (4/10)", "the quarter to date" },
        { MeasureUnit.Percent, DataPeriod.Rolling3Months, "7/7 1/2 1/3 2/5", "40 (4/10)", "three months" },
        { MeasureUnit.Percent, DataPeriod.Rolling12Months, "9/9 1/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1 0/1 0/1 0/1", "75 (9/12)", "twelve months and not thirteen" },
        { MeasureUnit.Percent, DataPeriod.Rolling12Months, "1/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1 0/1 0/1 0/1", "-", "eleven months are no year" },
        { MeasureUnit.Percent, DataPeriod.Year, "1/2 1/3 2/5", "-", "no year ends in June" },
        { MeasureUnit.Percent, DataPeriod.Year, "1/2 1/3 2/5=44.4", "222/5", "but may be stated" },
        { MeasureUnit.Count, DataPeriod.YearToDate, "5 0 7", "12 (12/)", "a sum" },
        { MeasureUnit.Count, DataPeriod.YearToDate, "5 - 7", "-", "never a smaller sum" },
        { MeasureUnit.Count, DataPeriod.YearToDate, "5 low 7=19", "19", "the annual total of suppressed months" },
        { MeasureUnit.Count, DataPeriod.YearToDate, "5 =9 7", "-", "a value is the window's, not the month's" },
        { MeasureUnit.Currency, DataPeriod.YearToDate, "100.50 -20.25 7", "349/4 (87.25/)", "money" },
        { MeasureUnit.Currency, DataPeriod.YearToDate, "100/4 200/5 60/3", "30 (360/12)", "money over a number is no sum" },
        { MeasureUnit.Currency, DataPeriod.YearToDate, "100/4 200 60/3", "-", "nor half of one" },
        { MeasureUnit.Days, DataPeriod.YearToDate, "100/4 200/5 60/3", "30 (360/12)", "days over children" },
        { MeasureUnit.Average, DataPeriod.YearToDate, "10.5/2 9/1", "-", "an average needs its months too" },
        { MeasureUnit.Ratio, DataPeriod.YearToDate, "1/2 1/3 2/5", "2/5 (4/10)", "a ratio" },
        { Rate, DataPeriod.YearToDate, "5 0 7", "-", "a rate without a population" },
        { Rate, DataPeriod.YearToDate, "5/90 0/95 7/100", "1200 (12/100)", "a rate over the population that its last month states" },
        { Rate, DataPeriod.YearToDate, "5/90 0/95 7", "-", "an older population is not the window's" },
    };

    [Theory]
    [MemberData(nameof(WorkedOut))]
    public void A_window_is_what_all_its_months_make(MeasureUnit unit, DataPeriod dataPeriod, string months, string expected, string why)
    {
        var measure = Given.Measure(unit: unit) with { DataPeriod = dataPeriod, Monthly = true };
        var first = Given.Period("2015-06").AddMonths(1 - months.Split(' ').Length).ToString();
        GivenFigures.Book(measure, GivenFigures.Rows(first, months)).ShownAt(measure, "2015-06").ShouldBe(expected, why);
    }

    [Theory]
    [InlineData("2015-03", "200 (12/600)")]
    [InlineData("2015-04", "171.4286 (12/700)")]
    public void A_rate_is_over_the_population_of_its_windows_end(string end, string expected)
    {
        var measure = Given.Measure(unit: Rate) with { DataPeriod = DataPeriod.Rolling3Months, Monthly = true };
        var kent = GivenFigures.Kent with { Populations = new Dictionary<int, int> { [2014] = 600, [2015] = 700 } };
        var figure = new FigureBook(GivenFigures.Definition([kent], measure), GivenFigures.Rows("2015-01", "4 4 4 4")).At(measure, kent, Given.Period(end)).Figure!;
        FormattableString.Invariant($"{figure.Value.Round(4):0.####} ({figure.Numerator}/{figure.Denominator})").ShouldBe(expected);
    }

    [Fact]
    public void A_population_that_the_last_month_states_is_used_instead()
    {
        var measure = Given.Measure(unit: Rate) with { DataPeriod = DataPeriod.Rolling3Months, Monthly = true };
        var kent = GivenFigures.Kent with { Populations = new Dictionary<int, int> { [2014] = 600 } };
        GivenFigures.Shown(new FigureBook(GivenFigures.Definition([kent], measure), GivenFigures.Rows("2015-01", "4 4 4/1000")).At(measure, kent, Given.Period("2015-03")))
            .ShouldBe("120 (12/1000)");
    }

    [Fact]
    public void Without_months_of_its_own_a_figure_stands_as_it_was_reported()
    {
        var measure = Given.Measure();
        GivenFigures.Book(measure, GivenFigures.Rows("2015-04", "1/2 1/3 2/5 c =61.5")).ShouldSatisfyAllConditions(
            book => book.ShownAt(measure, "2015-06").ShouldBe("40 (2/5)"),
            book => book.ShownAt(measure, "2015-07").ShouldBe("c"),
            book => book.ShownAt(measure, "2015-08").ShouldBe("123/2"),
            book => book.ShownAt(measure, "2015-09").ShouldBe("-"),
            book => book.LastBefore(measure, GivenFigures.Kent, Given.Period("2015-08")).ShouldBe(Given.Period("2015-06")),
            book => book.LastBefore(measure, GivenFigures.Kent, Given.Period("2015-04")).ShouldBeNull());
    }

    [Fact]
    public void The_previous_figure_of_a_window_is_the_last_that_all_its_months_make()
    {
        var measure = Given.Measure() with { Monthly = true, DataPeriod = DataPeriod.Rolling3Months };
        GivenFigures.Book(measure, GivenFigures.Rows("2015-01", "1/2 1/2 1/2 - 1/2 1/2 1/2")).LastBefore(measure, GivenFigures.Kent, Given.Period("2015-07"))
            .ShouldBe(Given.Period("2015-03"));
    }

    [Fact]
    public void Periods_are_those_with_figures_of_their_own_in_order() =>
        GivenFigures.Book(
            Given.Measure(),
            GivenFigures.Row("2015-02", "1/2"),
            GivenFigures.Row("2014-12", "1/2"),
            GivenFigures.Row("2015-01", "1/2", span: Span.Quarter)).Periods.Select(period => period.ToString()).ShouldBe(["2014-12", "2015-02"]);

    [Fact]
    public void Two_rows_of_the_same_figure_are_refused() => Should.Throw<ArgumentException>(() =>
        GivenFigures.Book(Given.Measure(), GivenFigures.Row("2015-02", "1/2"), GivenFigures.Row("2015-02", "1/3")));

    [Fact]
    public void A_year_to_date_is_exactly_its_months_in_any_order() => Properties.Hold(Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, 60).SelectMany(below => Gen.Choose(0, below).Select(above => (Above: above, Below: below))), 12).ToArbitrary(),
        months =>
        {
            var measure = Given.Measure() with { Monthly = true };
            var rows = months.Select((month, index) => GivenFigures.Row(Given.Period("2014-04").AddMonths(index).ToString(), FormattableString.Invariant($"{month.Above}/{month.Below}")));
            var figure = GivenFigures.Book(measure, rows.Reverse()).At(measure, GivenFigures.Kent, Given.Period("2015-03")).Figure;
            var (above, below) = (months.Sum(month => month.Above), months.Sum(month => month.Below));
            return below == 0 ? figure is null : figure == new Figure(Fraction.Of(above * 100m, below), above, below);
        }));
}
