using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class FigureBookAreaTests
{
    private static readonly DateOnly January = new(2015, 1, 1);
    private static readonly Area Whole = GivenFigures.Kent;
    private static readonly Area East = Area("east");
    private static readonly Area West = Area("west");
    private static readonly Area Closed = Area("west") with { Until = new(2014, 12, 31) };
    private static readonly Area Opened = Area("new") with { From = January };
    private static readonly Area Merged = Area("both") with { From = January, MergedFrom = ["east", "west"] };

    public static TheoryData<MeasureUnit, string, string, string> Sums => new()
    {
        // unit, east, west, whole
        { MeasureUnit.Percent, "1/2", "3/8", "40 (4/10)" },
        { MeasureUnit.Percent, "=50", "3/8", "-" },
        { MeasureUnit.Percent, "1 =50", "3/8", "-" },
        { MeasureUnit.Percent, "-", "3/8", "-" },
        { MeasureUnit.Percent, "", "3/8", "-" },
        { MeasureUnit.Percent, "c", "3/8", "c" },
        { MeasureUnit.Percent, "-", "x", "x" },
        { MeasureUnit.Count, "5", "=7", "12 (12/)" },
        { MeasureUnit.Count, "5", "0", "5 (5/)" },
        { MeasureUnit.Count, "5", "-", "-" },
        { MeasureUnit.Count, "z", "k", "z" },
        { MeasureUnit.Currency, "100.5", "-20", "161/2 (80.5/)" },
        { MeasureUnit.Currency, "100/4", "60/4", "20 (160/8)" },
        { MeasureUnit.Currency, "100/4", "60", "-" },
        { MeasureUnit.Currency, "100/4", "60/-4", "-" },
        { MeasureUnit.Days, "100/4", "60/4", "20 (160/8)" },
        { MeasureUnit.RatePer1000, "3", "5", "-" },
    };

    public static TheoryData<string, string> Lives => new()
    {
        { "2014-12", "9 (9/)" }, // 4 + 5
        { "2015-01", "c" },
        { "2015-02", "10 (10/)" }, // 4 + 6
    };

    [Theory]
    [MemberData(nameof(Sums))]
    public void A_whole_without_a_row_is_the_sum_of_its_parts_or_nothing(MeasureUnit unit, string east, string west, string expected)
    {
        var measure = Snapshot(unit);
        Shown(measure, [Whole, East, West], "2015-02", [.. GivenFigures.Rows("2015-02", east, "east"), .. GivenFigures.Rows("2015-02", west, "west")]).ShouldBe(expected);
        Shown(measure with { RollUp = false }, [Whole, East, West], "2015-02", [.. GivenFigures.Rows("2015-02", east, "east"), .. GivenFigures.Rows("2015-02", west, "west")]).ShouldBe("-");
    }

    [Theory]
    [InlineData("20", "20")]
    [InlineData("c", "c")]
    [InlineData("", "12 (12/)")] // a row that says nothing, as one with words alone
    public void A_row_of_the_whole_stands_whatever_its_parts_say(string whole, string expected) =>
        Shown(Snapshot(MeasureUnit.Count), [Whole, East, West], "2015-02", Row("2015-02", whole, "kent"), Row("2015-02", "5", "east"), Row("2015-02", "7", "west")).ShouldBe(expected);

    [Fact]
    public void A_tree_is_added_up_level_by_level() => Shown(
        Snapshot(MeasureUnit.Count),
        [Whole, East, West, Area("a") with { ParentId = "east" }, Area("b") with { ParentId = "east" }],
        "2015-02",
        Row("2015-02", "1", "a"),
        Row("2015-02", "2", "b"),
        Row("2015-02", "10", "west")).ShouldBe("13 (13/)");

    [Fact]
    public void A_rate_of_the_whole_is_over_its_whole_population()
    {
        var measure = Snapshot(MeasureUnit.RatePer1000);
        Area[] areas = [Whole, WithPopulation(East, 2_000), WithPopulation(West, 6_000)];
        Shown(measure, areas, "2015-02", Row("2015-02", "3", "east"), Row("2015-02", "5", "west")).ShouldBe("1 (8/8000)");
        Shown(measure, [Whole, areas[1], West], "2015-02", Row("2015-02", "3", "east"), Row("2015-02", "5", "west")).ShouldBe("-");
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public void As_at_a_day_the_parts_are_those_there_are(string period, string expected) => Shown(
        Snapshot(MeasureUnit.Count),
        [Whole, East, Closed, Opened],
        period,
        [.. GivenFigures.Rows("2014-12", "4 4 4", "east"), .. GivenFigures.Rows("2014-12", "5", "west"), .. GivenFigures.Rows("2015-01", "c 6", "new")]).ShouldBe(expected);

    [Fact]
    public void A_window_of_months_takes_each_month_from_the_parts_of_then() => Shown(
        Snapshot(MeasureUnit.Percent) with { DataPeriod = DataPeriod.Rolling3Months, Monthly = true },
        [Whole, East, Closed, Opened],
        "2015-02",
        [.. GivenFigures.Rows("2014-12", "1/2 1/2 1/2", "east"), .. GivenFigures.Rows("2014-12", "5/5", "west"), .. GivenFigures.Rows("2015-01", "0/0 1/9", "new")]).ShouldBe("45 (9/20)");

    [Fact]
    public void A_window_that_is_reported_as_a_whole_needs_the_part_that_closed_within_it()
    {
        var measure = Snapshot(MeasureUnit.Count) with { DataPeriod = DataPeriod.YearToDate };
        Area[] areas = [Whole, East, Closed];
        Shown(measure, areas, "2015-02", Row("2015-02", "20", "east")).ShouldBe("-");
        Shown(measure, areas, "2015-02", Row("2015-02", "20", "east"), Row("2015-02", "9", "west")).ShouldBe("29 (29/)");
        Shown(measure, areas, "2015-04", Row("2015-04", "2", "east")).ShouldBe("2 (2/)"); // the next year has none of it
    }

    [Fact]
    public void A_part_that_another_took_the_place_of_is_not_added_twice() => Shown(
        Snapshot(MeasureUnit.Count) with { DataPeriod = DataPeriod.YearToDate },
        [Whole, East with { Until = new(2014, 12, 31) }, Closed, Merged],
        "2015-02",
        Row("2015-02", "20", "both"),
        Row("2015-02", "9", "west")).ShouldBe("20 (20/)");

    [Theory]
    [InlineData("2014-12", "12 (12/)")]
    [InlineData("2015-01", "13")]
    public void Before_it_existed_an_area_is_what_it_was_made_from(string period, string expected)
    {
        ReportedFigure[] figures = [Row("2014-12", "5", "east"), Row("2014-12", "7", "west"), Row("2015-01", "13", "both"), Row("2015-01", "99", "west")];
        var measure = Snapshot(MeasureUnit.Count) with { RollUp = false };
        ShownFor(Merged, measure, [Whole, East, West, Merged], period, figures).ShouldBe(expected);
    }

    [Fact]
    public void A_merged_areas_window_reaches_back_into_its_parts() => ShownFor(
        Merged,
        Snapshot(MeasureUnit.Percent) with { RollUp = false, Monthly = true, DataPeriod = DataPeriod.Rolling3Months },
        [Whole, East, West, Merged],
        "2015-01",
        [.. GivenFigures.Rows("2014-11", "1/2 1/2", "east"), .. GivenFigures.Rows("2014-11", "2/4 0/0", "west"), .. GivenFigures.Rows("2015-01", "0/2", "both")]).ShouldBe("40 (4/10)");

    [Fact]
    public void A_merged_areas_rate_before_it_existed_is_over_the_population_of_its_parts() => ShownFor(
        WithPopulation(Merged, 9_000, 2015),
        Snapshot(MeasureUnit.RatePer1000) with { RollUp = false },
        [Whole, WithPopulation(East, 2_000), WithPopulation(West, 6_000), WithPopulation(Merged, 9_000, 2015)],
        "2014-12",
        Row("2014-12", "3", "east"),
        Row("2014-12", "5", "west")).ShouldBe("1 (8/8000)");

    [Fact]
    public void The_parts_of_a_split_area_have_no_figure_before_it() => ShownFor(
        Opened,
        Snapshot(MeasureUnit.Count) with { Monthly = true, DataPeriod = DataPeriod.Rolling3Months },
        [Whole, Closed, Opened],
        "2015-02",
        [.. GivenFigures.Rows("2014-12", "5", "west"), .. GivenFigures.Rows("2015-01", "1 1", "new")]).ShouldBe("-");

    [Theory]
    [InlineData("4 - -", "", "-", "a month of the part that stays is missing")]
    [InlineData("4 4 4", "5", "26 (26/)", "12 and 5 and 9")]
    [InlineData("4 4 4", "c", "c", "the part that closed is suppressed")]
    public void A_quarter_takes_each_month_from_the_parts_of_then(string east, string west, string expected, string why)
    {
        var measure = Snapshot(MeasureUnit.Count) with { DataPeriod = DataPeriod.Month };
        var area = Closed with { Until = new(2015, 1, 31) };
        Area[] areas = [Whole, East, area, Opened with { From = new(2015, 2, 1) }];
        ReportedFigure[] figures = [.. GivenFigures.Rows("2015-01", east, "east"), .. GivenFigures.Rows("2015-01", west, "west"), .. GivenFigures.Rows("2015-02", "3 6", "new")];
        GivenFigures.Shown(new FigureBook(GivenFigures.Definition(areas, measure), figures).Of(measure, Whole, new(Span.Quarter, Given.Period("2015-03"), 3))).ShouldBe(expected, why);
    }

    [Fact]
    public void A_quarter_that_its_parts_report_is_their_sum()
    {
        var measure = Snapshot(MeasureUnit.Percent) with { DataPeriod = DataPeriod.Month };
        ReportedFigure[] figures = [GivenFigures.Row("2015-03", "1/2", "east", span: Span.Quarter), GivenFigures.Row("2015-03", "3/8", "west", span: Span.Quarter), Row("2015-03", "9/9", "kent")];
        GivenFigures.Shown(new FigureBook(GivenFigures.Definition([Whole, East, West], measure), figures).Of(measure, Whole, new(Span.Quarter, Given.Period("2015-03"), 3))).ShouldBe("40 (4/10)");
    }

    [Fact]
    public void A_quarter_that_a_merged_part_reports_counts_as_its_own()
    {
        var measure = Snapshot(MeasureUnit.Percent) with { DataPeriod = DataPeriod.Month };
        Area[] areas = [Whole, East with { Until = new(2014, 12, 31) }, Closed, Merged with { From = new(2015, 2, 1) }, Area("south")];
        ReportedFigure[] figures = [GivenFigures.Row("2015-03", "1/2", "both", span: Span.Quarter), GivenFigures.Row("2015-03", "3/8", "south", span: Span.Quarter)];
        GivenFigures.Shown(new FigureBook(GivenFigures.Definition(areas, measure), figures).Of(measure, Whole, new(Span.Quarter, Given.Period("2015-03"), 3))).ShouldBe("40 (4/10)");
    }

    [Theory]
    [InlineData(Span.Quarter, "12 (12/)")]
    [InlineData(Span.PreviousMonths, "12 (12/)")]
    [InlineData(Span.HalfYear, "-")]
    public void A_stretch_of_no_known_months_is_of_what_its_parts_report(Span span, string expected)
    {
        var measure = Snapshot(MeasureUnit.Count) with { DataPeriod = DataPeriod.Month };
        ReportedFigure[] figures = [GivenFigures.Row("2015-03", "5", "east", span: span), GivenFigures.Row("2015-03", span == Span.HalfYear ? "" : "7", "west", span: span)];
        GivenFigures.Shown(new FigureBook(GivenFigures.Definition([Whole, East, West], measure), figures).Of(measure, Whole, new(span, Given.Period("2015-03"), 0))).ShouldBe(expected);
    }

    private static Measure Snapshot(MeasureUnit unit) => Given.Measure(unit: unit) with { DataPeriod = DataPeriod.Snapshot, RollUp = true };

    private static Area Area(string id) => new(id, id, "kent", new Dictionary<int, int>());

    private static Area WithPopulation(Area area, int children, int year = 2013) => area with { Populations = new Dictionary<int, int> { [year] = children } };

    private static ReportedFigure Row(string period, string figure, string area) => GivenFigures.Row(period, figure, area);

    private static string Shown(Measure measure, IReadOnlyList<Area> areas, string period, params IReadOnlyList<ReportedFigure> figures) => ShownFor(Whole, measure, areas, period, figures);

    private static string ShownFor(Area area, Measure measure, IReadOnlyList<Area> areas, string period, params IReadOnlyList<ReportedFigure> figures) =>
        GivenFigures.Shown(new FigureBook(GivenFigures.Definition(areas, measure), figures).At(measure, area, Given.Period(period)));
}
