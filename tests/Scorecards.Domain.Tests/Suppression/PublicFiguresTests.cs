using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;
using Scorecards.Domain.Suppression;
using Scorecards.Domain.Tests.Scoring;

namespace Scorecards.Domain.Tests.Suppression;

/// <summary>Hand-worked examples: what the public sees of a few figures, c for what it does not.</summary>
public sealed class PublicFiguresTests
{
    private const string Now = "2015-02";

    private static readonly Area[] Tree =
    [
        GivenFigures.Kent,
        AreaOf("north", "kent"), AreaOf("south", "kent"), AreaOf("east", "kent"), AreaOf("west", "kent"),
        AreaOf("north-one", "north"), AreaOf("north-two", "north"), AreaOf("south-one", "south"), AreaOf("south-two", "south"),
    ];

    [Theory]
    [InlineData("17/28", SuppressionReason.None)]
    [InlineData("0/28", SuppressionReason.None)]
    [InlineData("28/28", SuppressionReason.None)]
    [InlineData("5/28", SuppressionReason.Primary)]
    [InlineData("6/28", SuppressionReason.None)]
    [InlineData("23/28", SuppressionReason.Complement)]
    [InlineData("22/28", SuppressionReason.None)]
    [InlineData("0/3", SuppressionReason.Primary)]
    [InlineData("=60.7", SuppressionReason.Unchecked)]
    public void A_percentage_is_its_numerator_its_denominator_and_what_is_left(string figure, SuppressionReason reason) =>
        ReasonOf(Given.Measure(), figure).ShouldBe(reason);

    [Theory]
    [InlineData(MeasureUnit.Count, "=0", SuppressionReason.None)]
    [InlineData(MeasureUnit.Count, "=1", SuppressionReason.Primary)]
    [InlineData(MeasureUnit.Count, "=5", SuppressionReason.Primary)]
    [InlineData(MeasureUnit.Count, "=5.4", SuppressionReason.Primary)]
    [InlineData(MeasureUnit.Count, "=6", SuppressionReason.None)]
    [InlineData(MeasureUnit.Currency, "=4", SuppressionReason.None)]
    [InlineData(MeasureUnit.Currency, "90000/3", SuppressionReason.Primary)]
    [InlineData(MeasureUnit.Days, "4/20", SuppressionReason.None)]
    [InlineData(MeasureUnit.Days, "400/4", SuppressionReason.Primary)]
    [InlineData(MeasureUnit.Days, "18/20", SuppressionReason.None)]
    [InlineData(MeasureUnit.Average, "17/15", SuppressionReason.None)]
    [InlineData(MeasureUnit.RatePer10000, "3/300000", SuppressionReason.Primary)]
    [InlineData(MeasureUnit.RatePer10000, "30/300000", SuppressionReason.None)]
    [InlineData(MeasureUnit.RatePer10000, "=1.2", SuppressionReason.Unchecked)]
    public void What_a_unit_counts_decides_what_is_small(MeasureUnit unit, string figure, SuppressionReason reason) =>
        ReasonOf(Given.Measure(unit: unit), figure).ShouldBe(reason);

    [Theory]
    [InlineData("=0.12", SuppressionReason.Primary)] // 3.6 of 300,000
    [InlineData("=1.2", SuppressionReason.None)]
    public void A_rate_over_a_known_population_is_its_numerator_in_disguise(string figure, SuppressionReason reason)
    {
        var measure = Given.Measure(unit: MeasureUnit.RatePer10000);
        Area[] areas = [GivenFigures.Kent with { Populations = new Dictionary<int, int> { [2014] = 300_000 } }];

        Decide(areas, [measure], [GivenFigures.Row(Now, figure)], [Key("kent")]).ReasonFor(Key("kent")).ShouldBe(reason);
    }

    [Theory]
    [InlineData("40 20 17 3", "40 20 c c")] // one small count, so the next smallest too
    [InlineData("40 20 15 5", "40 20 c c")]
    [InlineData("40 20 14 3 3", "40 20 14 c c")] // two hide one another
    [InlineData("40 37 3 0", "40 c c 0")] // a zero hides nothing
    [InlineData("42 20 20 1 1", "42 20 c c c")] // 2 for two that are no zero: 1 and 1
    [InlineData("3 3 0 0", "c c 0 0")]
    [InlineData("23 10 10", "23 10 c")] // 3 of no area
    [InlineData("60 20 20 20", "60 20 20 20")]
    public void A_total_does_not_give_its_parts_away(string figures, string shown) => ShownOf(Snapshot(), figures).ShouldBe(shown);

    [Fact]
    public void A_rate_that_is_printed_as_suppressed_is_no_zero_either() => Shown(
        Tree, [Given.Measure(unit: MeasureUnit.RatePer10000)], Rows(("kent", "42/50000"), ("north", "20/10000"), ("south", "20/10000"), ("east", "1/10000"), ("west", "1/10000")), ["kent", "north", "south", "east", "west"]).ShouldBe("42 20 c c c");

    [Fact]
    public void Neither_does_a_total_two_levels_up_though_the_level_between_is_not_shown()
    {
        var rows = Rows(("kent", "52"), ("north", "22"), ("south", "30"), ("north-one", "19"), ("north-two", "3"), ("south-one", "20"), ("south-two", "10"));
        string[] printed = ["kent", "north-one", "south-one", "south-two"];

        Shown(Tree, [Snapshot()], rows, printed).ShouldBe("52 19 20 c");
    }

    [Fact]
    public void An_area_that_no_report_shows_is_as_safe_as_one_that_is_suppressed() =>
        Shown(Tree, [Snapshot()], Rows(("kent", "40"), ("north", "20"), ("south", "17"), ("east", "3")), ["kent", "north", "south"]).ShouldBe("40 20 c");

    [Fact]
    public void The_parts_of_a_percentage_add_up_each_on_its_own() =>
        Shown(Tree, [Given.Measure()], Rows(("kent", "60/100"), ("north", "30/50"), ("south", "12/20"), ("east", "18/30")), ["kent", "north", "south", "east"]).ShouldBe("60 30 12 18");

    [Fact]
    public void A_complement_is_not_worked_out_from_those_of_the_other_areas() =>
        Shown(Tree, [Given.Measure()], Rows(("kent", "70/100"), ("north", "30/50"), ("south", "12/20"), ("east", "28/30")), ["kent", "north", "south", "east"]).ShouldBe("70 30 c c");

    [Fact]
    public void A_month_is_not_worked_out_from_two_years_to_date()
    {
        var rows = GivenFigures.Rows("2014-11", "20/100 30/120 33/130 45/150");

        // Between December and January 3 were counted: of the two, the later is kept. Without December, January tells nothing.
        Years(rows, "2015-02 2015-01 2014-12 2014-11").ShouldBe("45 33 c 20");
        Years(rows, "2015-02 2015-01 2014-11").ShouldBe("45 33 20");
    }

    [Fact]
    public void What_was_published_before_counts_as_told()
    {
        var rows = GivenFigures.Rows("2014-12", "30/120 33/130").ToList();
        var (december, january) = (Key("kent", "2014-12"), Key("kent", "2015-01"));

        Decide([GivenFigures.Kent], [Given.Measure()], rows, [january]).ReasonFor(january).ShouldBe(SuppressionReason.None);
        Decide([GivenFigures.Kent], [Given.Measure()], rows, [january], [december]).ReasonFor(january).ShouldBe(SuppressionReason.BetweenPeriods);
        Decide([GivenFigures.Kent], [Given.Measure()], rows, [january], [december, january]).ReasonFor(january).ShouldBe(SuppressionReason.None);
    }

    [Fact]
    public void A_rolling_year_gives_nothing_away_by_itself_and_a_month_beside_it_does()
    {
        var rolling = Given.Measure(unit: MeasureUnit.Count) with { DataPeriod = DataPeriod.Rolling12Months };
        var rows = GivenFigures.Rows("2014-01", "60 61 62 63 64 65 66 67 68 69 70 71 73");
        string[] printed = ["2015-01", "2014-12", "2014-01"];

        Decide([GivenFigures.Kent], [rolling], rows, printed.Select(month => Key("kent", month))).Reasons.Values.ShouldAllBe(reason => reason == SuppressionReason.None);
    }

    [Fact]
    public void A_quarter_is_not_worked_out_from_its_months()
    {
        var monthly = Given.Measure(unit: MeasureUnit.Count) with { DataPeriod = DataPeriod.Month };
        var rows = GivenFigures.Rows("2014-10", "20 17 3");
        var quarter = new FigureKey("visits", "kent", new(Span.Quarter, new(2014, 12), 3));
        var decided = Decide([GivenFigures.Kent], [monthly], rows, [Key("kent", "2014-12"), Key("kent", "2014-11"), Key("kent", "2014-10"), quarter]);

        new[] { Key("kent", "2014-12"), Key("kent", "2014-11"), Key("kent", "2014-10"), quarter }.Select(decided.ReasonFor).ShouldBe(
            [SuppressionReason.Primary, SuppressionReason.None, SuppressionReason.None, SuppressionReason.BetweenPeriods]);
    }

    [Fact]
    public void A_formula_does_not_give_its_measures_away()
    {
        Measure[] measures =
        [
            Snapshot("all") with { Formula = new(["boys", "girls"], [], null, null) }, Snapshot("boys"), Snapshot("girls"),
        ];
        ReportedFigure[] rows = [GivenFigures.Row(Now, "=37", id: "boys"), GivenFigures.Row(Now, "=3", id: "girls")];
        var decided = Decide([GivenFigures.Kent], measures, rows, measures.Select(measure => new FigureKey(measure.Id, "kent", Stretch.Own(Given.Period(Now)))));

        decided.Reasons.Select(reason => $"{reason.Key.MeasureId} {reason.Value}").Order(StringComparer.Ordinal).ShouldBe(["all None", "boys Secondary", "girls Primary"]);
    }

    [Fact]
    public void Neither_does_a_sum_of_measures_none_of_which_is_zero()
    {
        string[] ids = ["one", "two", "three", "four", "five", "six"];
        Measure[] measures = [Snapshot("all") with { Formula = new([.. ids], [], null, null) }, .. ids.Select(Snapshot)];
        var decided = Decide([GivenFigures.Kent], measures, ids.Select(id => GivenFigures.Row(Now, "=1", id: id)), measures.Select(measure => new FigureKey(measure.Id, "kent", Stretch.Own(Given.Period(Now)))));

        decided.Reasons.Values.ShouldNotContain(SuppressionReason.None, "6 for six would be 1 each");
    }

    [Fact]
    public void A_share_that_is_printed_as_suppressed_is_of_somebody() => // two left for two: one each
        Shown(Tree, [Given.Measure()], Rows(("kent", "10/22"), ("north", "10/20"), ("south", "0/1"), ("east", "0/1")), ["kent", "north", "south", "east"]).ShouldBe("10 c c c");

    [Fact]
    public void A_part_without_a_figure_before_hides_nothing()
    {
        var measure = Given.Measure() with { DataPeriod = DataPeriod.YearToDate };
        (string Area, string April, string May, string July)[] given = [("kent", "4/15", "14/25", "60/120"), ("north", "4/15", "12/23", "35/70"), ("south", "z", "2/2", "25/50")];
        var rows = given.SelectMany(row => new[] { GivenFigures.Row("2014-04", row.April, row.Area), GivenFigures.Row("2014-05", row.May, row.Area), GivenFigures.Row("2014-07", row.July, row.Area) }).ToList();
        var printed = given.SelectMany(row => new[] { "2014-04", "2014-05", "2014-07" }.Select(month => Key(row.Area, month))).ToList();

        var later = Decide(Tree, [measure], rows, printed, [Key("kent", "2014-05")]);

        later.ReasonFor(Key("kent", "2014-05")).ShouldBe(SuppressionReason.None);
        later.ReasonFor(Key("north", "2014-05")).ShouldNotBe(SuppressionReason.None, "14 of 25 less 12 of 23 are 2 of 2");
    }

    [Fact]
    public void A_month_is_not_worked_out_from_rolling_windows_and_a_zero()
    {
        var rolling = Given.Measure(unit: MeasureUnit.Count) with { DataPeriod = DataPeriod.Rolling3Months };
        string[] months = ["2014-06", "2014-07", "2014-08", "2014-09"];
        var decided = Decide([GivenFigures.Kent], [rolling], months.Zip(["=8", "=6", "=3", "=0"], (month, figure) => GivenFigures.Row(month, figure)), months.Select(month => Key("kent", month)));

        var shown = months.Where(month => decided.ReasonFor(Key("kent", month)) == SuppressionReason.None).ToList();
        shown[^1].ShouldBe("2014-09");
        shown.Count.ShouldBe(2, "with the zero, July to September had none, and 8 less 6 is April's 2");
    }

    [Fact]
    public void A_council_may_call_more_counts_small_and_zero_too()
    {
        Decide([GivenFigures.Kent], [Snapshot()], [GivenFigures.Row(Now, "=7")], [Key("kent")], small: new(10, Zero: false)).ReasonFor(Key("kent")).ShouldBe(SuppressionReason.Primary);
        Decide([GivenFigures.Kent], [Snapshot()], [GivenFigures.Row(Now, "=0")], [Key("kent")], small: new(5, Zero: true)).ReasonFor(Key("kent")).ShouldBe(SuppressionReason.Primary);
    }

    [Theory]
    [InlineData("20 10 3 0", "20 c c 0")]
    [InlineData("3 2 9 8", "c c 9 8")]
    [InlineData("20 10 9 8", "20 10 9 8")]
    [InlineData("4 0 0 0", "c 0 0 0")]
    public void A_row_of_a_table_does_not_give_a_count_away(string counts, string shown)
    {
        var row = counts.Split(' ').Select(count => (decimal?)decimal.Parse(count, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        string.Join(' ', PublicCounts.Of([row], SmallCounts.Default)[0].Zip(row, (reason, count) => reason == SuppressionReason.None ? $"{count}" : "c")).ShouldBe(shown);
    }

    [Fact]
    public void Neither_does_a_column()
    {
        var shown = PublicCounts.Of([[3m, 20m, 9m], [30m, 21m, 8m], [31m, 22m, null]], SmallCounts.Default);

        shown.Select(row => string.Concat(row.Select(reason => reason switch { null => "-", SuppressionReason.None => "#", _ => "c" }))).ShouldBe(["c#c", "c#c", "##-"]);
    }

    private static Measure Snapshot(string id = "visits") => Given.Measure(unit: MeasureUnit.Count, id: id) with { DataPeriod = DataPeriod.Snapshot };

    private static Area AreaOf(string id, string parent) => new(id, id, parent, new Dictionary<int, int>());

    private static FigureKey Key(string area, string month = Now) => new("visits", area, Stretch.Own(Given.Period(month)));

    private static SuppressionReason ReasonOf(Measure measure, string figure) => Decide([GivenFigures.Kent], [measure], [GivenFigures.Row(Now, figure)], [Key("kent")]).ReasonFor(Key("kent"));

    private static IEnumerable<ReportedFigure> Rows(params (string Area, string Figure)[] rows) => rows.Select(row => GivenFigures.Row(Now, row.Figure, row.Area));

    // The whole and its areas, in order.
    private static string ShownOf(Measure measure, string figures)
    {
        string[] areas = ["kent", "north", "south", "east", "west"];
        var rows = figures.Split(' ').Zip(areas, (figure, area) => GivenFigures.Row(Now, $"={figure}", area)).ToList();
        return Shown(Tree, [measure], rows, [.. rows.Select(row => row.AreaId)]);
    }

    private static string Shown(Area[] areas, Measure[] measures, IEnumerable<ReportedFigure> rows, string[] printed)
    {
        var known = rows.ToList();
        var decided = Decide(areas, measures, known, printed.Select(area => Key(area)));
        return string.Join(' ', printed.Select(area => decided.ReasonFor(Key(area)) == SuppressionReason.None ? FormattableString.Invariant($"{known.Where(row => row.AreaId == area).Select(row => row.Numerator ?? row.Value).Single()}") : "c"));
    }

    private static string Years(IEnumerable<ReportedFigure> rows, string months)
    {
        var known = rows.ToList();
        var decided = Decide([GivenFigures.Kent], [Given.Measure()], known, months.Split(' ').Select(month => Key("kent", month)));
        return string.Join(' ', months.Split(' ').Select(month => decided.ReasonFor(Key("kent", month)) == SuppressionReason.None ? FormattableString.Invariant($"{known.Single(row => row.Period == Given.Period(month)).Numerator}") : "c"));
    }

    private static PublicFigures Decide(Area[] areas, Measure[] measures, IEnumerable<ReportedFigure> rows, IEnumerable<FigureKey> printed, IEnumerable<FigureKey>? published = null, SmallCounts? small = null)
    {
        var definition = GivenFigures.Definition(areas, measures);
        return PublicFigures.Decide(definition, new(definition, rows), printed, published ?? [], small ?? SmallCounts.Default);
    }
}
