using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class ScorecardCalculatorTests
{
    [Fact]
    public void A_measure_is_scored_whole()
    {
        var measure = Given.Measure(standards: Given.Visits);
        Score(
            measure,
            "2015-02",
            Given.Reported("2014-03", 90m),
            Given.Reported("2015-01", 70m),
            Given.Reported("2015-02", 80m)).ShouldSatisfyAllConditions(
                scored => scored.Measure.ShouldBe(measure),
                scored => scored.Standard.ShouldBe(Given.InForce(Given.Visits)),
                scored => scored.Latest.ShouldBe(Point("2015-02", 80m, "80.0%", 85m, RagStatus.Amber)),
                scored => scored.Commentary.ShouldBeNull(),
                scored => scored.Previous.ShouldBe(new(Given.Period("2015-01"), Given.Value(70m), "70.0%", Travel.Improved, Direction.Up)),
                scored => scored.Outturn.ShouldBe(new(Given.Period("2014-03"), Given.Value(90m), "90.0%", Travel.Worsened, Direction.Down)),
                scored => scored.RedSince.ShouldBeNull());
    }

    [Fact]
    public void Previous_is_the_last_period_with_a_result() =>
        Score(
            Given.Measure(standards: Given.Visits),
            "2015-02",
            Given.Reported("2014-10", 60m),
            Given.Reported("2014-11", 70m),
            Given.Reported("2014-12", null),
            Given.Reported("2015-02", 80m),
            Given.Reported("2015-03", 99m)).Previous.ShouldBe(new(Given.Period("2014-11"), Given.Value(70m), "70.0%", Travel.Improved, Direction.Up));

    [Fact]
    public void There_is_no_previous_before_the_first_result() =>
        Score(Given.Measure(), "2015-02", Given.Reported("2015-01", null), Given.Reported("2015-02", 80m)).Previous.ShouldBeNull();

    [Fact]
    public void Without_a_result_now_the_previous_one_stands_without_travel() =>
        Score(Given.Measure(standards: Given.Visits), "2015-02", Given.Reported("2015-01", 70m)).ShouldSatisfyAllConditions(
            scored => scored.Latest.ShouldBe(Point("2015-02", null, "-", 85m, RagStatus.NoData)),
            scored => scored.Previous.ShouldBe(new(Given.Period("2015-01"), Given.Value(70m), "70.0%", Travel.None, Direction.None)));

    [Theory]
    [InlineData("2015-02", "2014-03", 40)]
    [InlineData("2015-03", "2014-03", 40)]
    [InlineData("2015-04", "2015-03", 50)]
    public void The_outturn_is_last_Marchs_in_March_itself_too(string period, string expected, int value) =>
        Score(Given.Measure(), period, Given.Reported("2014-03", 40m), Given.Reported("2015-03", 50m)).Outturn
            .ShouldBe(new(Given.Period(expected), Given.Value(value), $"{value}.0%", string.Equals(period, "2015-03", StringComparison.Ordinal) ? Travel.Improved : Travel.None, string.Equals(period, "2015-03", StringComparison.Ordinal) ? Direction.Up : Direction.None));

    [Fact]
    public void An_outturn_without_a_result_is_named_all_the_same() =>
        Score(Given.Measure(), "2015-02", Given.Reported("2014-02", 40m), Given.Reported("2015-02", 50m)).Outturn
            .ShouldBe(new(Given.Period("2014-03"), null, "-", Travel.None, Direction.None));

    [Fact]
    public void The_trend_has_every_month_of_its_window_with_gaps_as_gaps() =>
        Score(
            Given.Measure(standards: Given.Visits),
            "2015-02",
            trendPeriods: 4,
            Given.Reported("2014-10", 99m),
            Given.Reported("2014-11", 46.4m),
            Given.Reported("2015-01", 80m),
            Given.Reported("2015-02", 85m),
            Given.Reported("2015-03", 99m)).Trend.ShouldBe(
            [
                Point("2014-11", 46.4m, "46.4%", 85m, RagStatus.Red),
                Point("2014-12", null, "-", 85m, RagStatus.NoData),
                Point("2015-01", 80m, "80.0%", 85m, RagStatus.Amber),
                Point("2015-02", 85m, "85.0%", 85m, RagStatus.Green),
            ]);

    [Fact]
    public void A_target_changed_from_a_date_leaves_earlier_colours_as_they_were() =>
        Score(
            Given.Measure(standards: [Given.Visits, new(new(2015, 2, 28), 95m, 90m)]),
            "2015-02",
            trendPeriods: 3,
            Given.Reported("2014-12", 86m),
            Given.Reported("2015-01", 86m),
            Given.Reported("2015-02", 86m)).Trend.ShouldBe(
            [
                Point("2014-12", 86m, "86.0%", 85m, RagStatus.Green),
                Point("2015-01", 86m, "86.0%", 85m, RagStatus.Green),
                Point("2015-02", 86m, "86.0%", 95m, RagStatus.Red),
            ]);

    [Fact]
    public void A_standard_from_the_day_after_the_period_does_not_judge_it() =>
        Score(Given.Measure(standards: [Given.Visits, new(new(2015, 3, 1), 95m, 90m)]), "2015-02", Given.Reported("2015-02", 86m)).Standard.ShouldBe(Given.InForce(Given.Visits));

    [Fact]
    public void Before_its_first_standard_a_measure_is_not_rated() =>
        Score(Given.Measure(standards: Given.Visits), "2014-03", Given.Reported("2014-03", 86m)).Latest
            .ShouldBe(Point("2014-03", 86m, "86.0%", null, RagStatus.NotRated));

    [Fact]
    public void Travel_of_target_polarity_holds_both_figures_against_the_target_of_now() =>
        Score(
            Given.Measure(Polarity.Target, standards: [new(Given.April2014, 70m, GreenWithin: 1m, RedBeyond: 2m), new(new(2015, 2, 1), 80m, GreenWithin: 1m, RedBeyond: 2m)]),
            "2015-02",
            Given.Reported("2015-01", 70m),
            Given.Reported("2015-02", 75m)).Previous.ShouldBe(new(Given.Period("2015-01"), Given.Value(70m), "70.0%", Travel.Improved, Direction.Up));

    [Fact]
    public void Red_since_is_the_first_month_of_the_unbroken_run() =>
        RedSince("2015-02", ("2014-11", 80m), ("2014-12", 70m), ("2015-01", 60m), ("2015-02", 50m)).ShouldBe("2014-12");

    [Fact]
    public void A_missing_month_breaks_the_run_of_red() =>
        RedSince("2015-02", ("2014-11", 50m), ("2014-12", 50m), ("2015-02", 50m)).ShouldBe("2015-02");

    [Fact]
    public void A_month_reported_without_a_figure_breaks_the_run_of_red() =>
        RedSince("2015-02", ("2014-12", 50m), ("2015-01", null), ("2015-02", 50m)).ShouldBe("2015-02");

    [Fact]
    public void What_is_not_red_is_red_since_never() => RedSince("2015-02", ("2015-01", 50m), ("2015-02", 80m)).ShouldBeNull();

    [Fact]
    public void A_run_of_red_ends_where_no_standard_held_yet() =>
        RedSince("2014-05", ("2014-02", 50m), ("2014-03", 50m), ("2014-04", 50m), ("2014-05", 50m)).ShouldBe("2014-04");

    [Theory]
    [InlineData("2014-11", "2014-11")]
    [InlineData("2015-10", "2014-11")]
    [InlineData("2015-11", null)]
    public void A_measure_stands_by_a_figure_for_less_than_a_year(string period, string? expected) =>
        (Score(Given.Measure(standards: Given.Visits), period, Given.Reported("2014-11", 50m)).Standing?.Last.Period.ToString()).ShouldBe(expected);

    [Fact]
    public void Each_measure_has_its_own_history_in_print_order()
    {
        var definition = Given.Definition(1, Given.Measure(id: "second"), Given.Measure(id: "first"));
        var inputs = Given.Inputs(definition, Given.Reported("2015-02", 1m, "first"), Given.Reported("2015-02", 2m, "second"), Given.Reported("2015-02", 3m, "other"));
        ScorecardCalculator.Calculate(definition, definition.Whole, Given.Period("2015-02"), inputs).Measures
            .Select(scored => (scored.Measure.Id, scored.Latest.Display))
            .ShouldBe([("second", "2.0%"), ("first", "1.0%")]);
    }

    [Fact]
    public void The_order_in_which_figures_come_does_not_matter()
    {
        ReportedFigure[] figures = [Given.Reported("2014-12", 60m), Given.Reported("2015-01", 70m), Given.Reported("2015-02", 80m)];
        var measure = Given.Measure(standards: Given.Visits);
        var backwards = Score(measure, "2015-02", [.. figures.Reverse()]);
        var forwards = Score(measure, "2015-02", figures);
        backwards.Trend.ShouldBe(forwards.Trend);
        backwards.ShouldBeEquivalentTo(forwards);
    }

    private static string? RedSince(string period, params (string Period, decimal? Value)[] figures) =>
        Score(Given.Measure(standards: Given.Visits), period, [.. figures.Select(figure => Given.Reported(figure.Period, figure.Value))]).RedSince?.ToString();

    private static ScoredMeasure Score(Measure measure, string period, params ReportedFigure[] figures) => Score(measure, period, trendPeriods: 1, figures);

    private static ScoredMeasure Score(Measure measure, string period, int trendPeriods, params ReportedFigure[] figures)
    {
        var definition = Given.Definition(trendPeriods, measure);
        return ScorecardCalculator.Calculate(definition, definition.Whole, Given.Period(period), Given.Inputs(definition, figures)).Measures.Single();
    }

    private static ScoredPoint Point(string period, decimal? value, string display, decimal? target, RagStatus rag) => new(
        Given.Period(period),
        value is { } known ? Given.Value(known) : null,
        display,
        target is { } wanted ? wanted : null,
        Enum.Parse<RatingState>(rag.ToString()));
}
