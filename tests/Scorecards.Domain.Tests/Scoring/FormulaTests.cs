using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class FormulaTests
{
    private static readonly Area Kent = GivenFigures.Kent with { Populations = new Dictionary<int, int> { [2014] = 4_000 } };
    private static readonly MeasureFormula Sum = new(["a", "b"], ["c"], null, null);
    private static readonly MeasureFormula Difference = new([], ["a"], null, null);
    private static readonly MeasureFormula Twice = new(["a", "a"], [], null, null);
    private static readonly MeasureFormula Over = new([], [], "a", "b");
    private static readonly MeasureFormula OverChildren = new([], [], "a", null);

    public static TheoryData<MeasureFormula, MeasureUnit, string, string> Formulas => new()
    {
        // the figures of a, b and c
        { Sum, MeasureUnit.Count, "5 7 2", "10 (10/)" },
        { Sum, MeasureUnit.Count, "5 7 20", "-8 (-8/)" },
        { Sum, MeasureUnit.Count, "5 7 -", "-" },
        { Sum, MeasureUnit.Count, "- 7 2", "-" },
        { Sum, MeasureUnit.Count, "- 7 c", "c" },
        { Sum, MeasureUnit.Count, "k z 2", "k" },
        { Sum, MeasureUnit.Count, "5 0 0", "5 (5/)" },
        { Sum, MeasureUnit.Currency, "100.5 =0.25 100", "3/4 (0.75/)" },
        { Difference, MeasureUnit.Count, "5 - -", "-5 (-5/)" },
        { Twice, MeasureUnit.Count, "5 - -", "10 (10/)" },
        { Over, MeasureUnit.Percent, "17 28 -", "425/7 (17/28)" },
        { Over, MeasureUnit.Percent, "0 28 -", "0 (0/28)" },
        { Over, MeasureUnit.Percent, "0 0 -", "-" },
        { Over, MeasureUnit.Percent, "17 0 -", "-" },
        { Over, MeasureUnit.Percent, "- 28 -", "-" },
        { Over, MeasureUnit.Percent, "17 - -", "-" },
        { Over, MeasureUnit.Percent, "17 c -", "c" },
        { Over, MeasureUnit.Average, "15 6 -", "5/2 (15/6)" },
        { Over, MeasureUnit.RatePer10000, "3 6000 -", "5 (3/6000)" },
        { OverChildren, MeasureUnit.RatePer1000, "8 - -", "2 (8/4000)" },
    };

    public static TheoryData<Span, int, string> Stretches => new()
    {
        { Span.Quarter, 3, "40 (4/10)" }, // not the mean of 50, 33.3 and 40
        { Span.Year, 1, "40 (2/5)" },
    };

    public static TheoryData<PreviousMonths, PreviousMonths, PreviousMonths, string> Before => new()
    {
        { PreviousMonths.Cumulative, PreviousMonths.Cumulative, PreviousMonths.Cumulative, "40 (4/10)" },
        { PreviousMonths.Average, PreviousMonths.Average, PreviousMonths.Average, "40 (1.3333/3.3333)" },
        { PreviousMonths.Average, PreviousMonths.Cumulative, PreviousMonths.Average, "-" },
        { PreviousMonths.Average, PreviousMonths.Average, PreviousMonths.Cumulative, "-" },
        { PreviousMonths.Average, PreviousMonths.Cumulative, PreviousMonths.Cumulative, "-" },
        { PreviousMonths.None, PreviousMonths.Average, PreviousMonths.Average, "-" },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_formula_needs_all_it_follows_from(MeasureFormula formula, MeasureUnit unit, string figures, string expected)
    {
        var measure = Measure(formula, unit);
        var book = Book(measure, [.. figures.Split(' ').Zip(["a", "b", "c"]).SelectMany(pair => GivenFigures.Rows("2015-02", pair.First, id: pair.Second))]);
        GivenFigures.Shown(book.At(measure, Kent, Given.Period("2015-02"))).ShouldBe(expected);
    }

    [Fact]
    public void A_figure_in_a_file_is_never_used_for_it()
    {
        var measure = Measure(Over, MeasureUnit.Percent);
        Book(measure, GivenFigures.Row("2015-02", "99/100"), GivenFigures.Row("2015-02", "1", id: "a"), GivenFigures.Row("2015-02", "2", id: "b")).ShownAt(measure, "2015-02").ShouldBe("50 (1/2)");
        Book(measure, GivenFigures.Row("2015-02", "99/100")).ShownAt(measure, "2015-02").ShouldBe("-");
    }

    [Fact]
    public void A_formula_may_follow_from_another()
    {
        var total = Given.Measure(unit: MeasureUnit.Count, id: "total") with { Formula = new(["a", "b"], [], null, null) };
        var share = Measure(new([], [], "a", "total"), MeasureUnit.Percent);
        var definition = GivenFigures.Definition([GivenFigures.Kent], share, total, Part("a"), Part("b"));
        GivenFigures.Shown(new FigureBook(definition, [GivenFigures.Row("2015-02", "1", id: "a"), GivenFigures.Row("2015-02", "3", id: "b")]).At(share, GivenFigures.Kent, Given.Period("2015-02")))
            .ShouldBe("25 (1/4)");
    }

    [Theory]
    [MemberData(nameof(Stretches))]
    public void A_ratio_of_a_stretch_is_of_the_stretchs_own_sums(Span span, int months, string expected)
    {
        var measure = Measure(Over, MeasureUnit.Percent);
        ThreeMonths(measure).ShownAt(measure, span, "2015-03", months).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Before))]
    public void The_months_before_of_a_formula_are_brought_together_as_those_it_follows_from(PreviousMonths own, PreviousMonths a, PreviousMonths b, string expected)
    {
        var measure = Measure(Over, MeasureUnit.Percent) with { PreviousMonths = own };
        ThreeMonths(measure, a, b).ShownAt(measure, Span.PreviousMonths, "2015-04", 3).ShouldBe(expected);
        ThreeMonths(measure, a, b).ShownAt(measure, "2015-03").ShouldBe("40 (2/5)");
    }

    [Fact]
    public void A_formula_of_the_whole_follows_from_the_wholes_own_figures()
    {
        var measure = Measure(Over, MeasureUnit.Percent);
        Area[] areas = [GivenFigures.Kent, new("east", "East", "kent", new Dictionary<int, int>()), new("west", "West", "kent", new Dictionary<int, int>())];
        ReportedFigure[] figures = [Row("1", "a", "east"), Row("2", "b", "east"), Row("3", "a", "west"), Row("8", "b", "west")];
        GivenFigures.Shown(new FigureBook(GivenFigures.Definition(areas, measure, Part("a") with { RollUp = true }, Part("b") with { RollUp = true }), figures).At(measure, areas[0], Given.Period("2015-02")))
            .ShouldBe("40 (4/10)");

        static ReportedFigure Row(string figure, string id, string area) => GivenFigures.Row("2015-02", figure, area, id);
    }

    private static FigureBook ThreeMonths(Measure measure, PreviousMonths a = PreviousMonths.None, PreviousMonths b = PreviousMonths.None) => new(
        GivenFigures.Definition([GivenFigures.Kent], measure, Part("a") with { PreviousMonths = a }, Part("b") with { PreviousMonths = b }),
        [.. GivenFigures.Rows("2015-01", "1 1 2", id: "a"), .. GivenFigures.Rows("2015-01", "2 3 5", id: "b")]);

    private static Measure Measure(MeasureFormula formula, MeasureUnit unit) => Given.Measure(unit: unit) with { Formula = formula };

    private static Measure Part(string id) => Given.Measure(unit: MeasureUnit.Count, id: id) with { DataPeriod = DataPeriod.Month };

    private static FigureBook Book(Measure measure, params IReadOnlyList<ReportedFigure> figures) => new(
        GivenFigures.Definition([Kent], measure, Part("a"), Part("b"), Part("c")), figures);
}
