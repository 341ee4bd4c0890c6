using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class RelativeTargetTests
{
    private static readonly ComparatorDefinition Neighbours = new("neighbours", "Neighbours", ComparatorKind.Neighbours, null, [new(new(2010, 4, 1), ["leeds", "hull"])]);

    public static TheoryData<RelativeBasis, string, string?> Targets => new()
    {
        { RelativeBasis.LastYear, "2015-02", "42" }, // February 2014's 40
        { RelativeBasis.LastYear, "2015-01", null },
        { RelativeBasis.Outturn, "2015-02", "52" }, // March 2014's 50
        { RelativeBasis.Outturn, "2015-03", "52" },
        { RelativeBasis.Outturn, "2015-04", "62" }, // March 2015's 60
        { RelativeBasis.Baseline, "2015-02", "32" },
        { RelativeBasis.Comparator, "2015-02", "47/2" }, // the mean of 20 and 23
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_target_follows_the_figure_that_was_known(RelativeBasis basis, string period, string? expected)
    {
        var standard = new Standard(Given.April2014.AddYears(-1), null) { Relative = new(basis, "neighbours", 2m), Amber = new(1m, 0m, false) };
        var measure = Given.Measure(standards: standard) with { Baselines = [new(2013, 30m, null, null)] };
        (Score(measure, period).Standard?.Target?.ToString()).ShouldBe(expected);
    }

    [Fact]
    public void A_comparator_that_the_scorecard_does_not_have_gives_no_target()
    {
        var standard = new Standard(Given.April2014, null, 10m) { Relative = new(RelativeBasis.Comparator, "other", 2m) };
        Score(Given.Measure(standards: standard), "2015-02").Latest.ShouldBe(new(Given.Period("2015-02"), Given.Value(45m), "45.0%", null, RatingState.NotRated));
    }

    [Fact]
    public void Last_years_figure_tells_amber_from_red_in_every_month_of_the_trend()
    {
        var measure = Given.Measure(standards: new Standard(Given.April2014, 85m) { AmberWhenImproved = true });
        var definition = Given.Definition(3, measure);
        var inputs = Given.Inputs(definition, GivenFigures.Rows("2013-12", "=45 =50 =40 - - - - - - - - - =50 =50 =50"));
        ScorecardCalculator.Calculate(definition, definition.Whole, Given.Period("2015-02"), inputs).Measures.Single().Trend.Select(point => point.State)
            .ShouldBe([RatingState.ImprovedNotAchieved, RatingState.Red, RatingState.ImprovedNotAchieved]);
    }

    private static ScoredMeasure Score(Measure measure, string period)
    {
        var definition = Given.Definition(1, measure) with { Comparators = [Neighbours] };
        var inputs = ScorecardInputs.Of(
            definition,
            GivenFigures.Rows("2014-02", "=40 =50 - - - - - - - - - - =45 =60 =61"),
            [National("leeds", 20m), National("hull", 23m)]);
        return ScorecardCalculator.Calculate(definition, definition.Whole, Given.Period(period), inputs).Measures.Single();
    }

    private static NationalFigure National(string authority, Fraction value) => new("visits", authority, 2014, value, Given.Period("2014-11"));
}
