using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class TravelRuleTests
{
    // From February 2014 to February 2015.
    private const string Year = "=50 =90 - - - - - - - =64 =65 - =60";

    private static readonly Standard Wanted = new(Given.April2014, 80m, GreenWithin: 1m, RedBeyond: 2m);

    public static TheoryData<TravelBasis, Polarity, string, Direction, Travel> Bases => new()
    {
        { TravelBasis.Previous, Polarity.High, "2014-12", Direction.Down, Travel.Worsened },
        { TravelBasis.Previous, Polarity.Low, "2014-12", Direction.Down, Travel.Improved },
        { TravelBasis.Previous, Polarity.None, "2014-12", Direction.Down, Travel.None },
        { TravelBasis.LastYear, Polarity.High, "2014-02", Direction.Up, Travel.Improved },
        { TravelBasis.LastYear, Polarity.Target, "2014-02", Direction.Up, Travel.Improved },
        { TravelBasis.YearEnd, Polarity.High, "2014-03", Direction.Down, Travel.Worsened },
        { TravelBasis.YearEnd, Polarity.Target, "2014-03", Direction.Down, Travel.Worsened },
    };

    public static TheoryData<string, Polarity, decimal, string?, Direction, Travel> Slopes => new()
    {
        { "=1 =2 =4", Polarity.High, 0m, "3/2", Direction.Up, Travel.Improved },
        { "=1 =2 =4", Polarity.Low, 0m, "3/2", Direction.Up, Travel.Worsened },
        { "=4 =2 =1", Polarity.High, 0m, "-3/2", Direction.Down, Travel.Worsened },
        { "=4 =2 =1", Polarity.Low, 0m, "-3/2", Direction.Down, Travel.Improved },
        { "=1 =2 =4", Polarity.None, 0m, "3/2", Direction.Up, Travel.None },
        { "=1 =2 =4", Polarity.High, 1.5m, "3/2", Direction.Level, Travel.Unchanged },
        { "=4 =2 =1", Polarity.Low, 1.5m, "-3/2", Direction.Level, Travel.Unchanged },
        { "=1 =2 =4", Polarity.High, 1.4999m, "3/2", Direction.Up, Travel.Improved },
        { "=1 - =4", Polarity.High, 0m, null, Direction.None, Travel.None },
        { "=1 =2 =3 -", Polarity.High, 0m, null, Direction.None, Travel.None },
        { "=9 =9 - =1 =2 =4", Polarity.High, 0m, "3/2", Direction.Up, Travel.Improved }, // what stands before its months counts for nothing

        // Around 80: nearer is better, whichever way the number goes.
        { "=90 =88 =86", Polarity.Target, 0m, "-2", Direction.Down, Travel.Improved },
        { "=70 =72 =74", Polarity.Target, 0m, "2", Direction.Up, Travel.Improved },
        { "=74 =72 =70", Polarity.Target, 0m, "-2", Direction.Down, Travel.Worsened },
        { "=70 =80 =90", Polarity.Target, 0m, "10", Direction.Up, Travel.Unchanged },
        { "=70 =80 =92", Polarity.Target, 0m, "11", Direction.Up, Travel.Worsened },
        { "=78 =80 =84", Polarity.Target, 1m, "3", Direction.Up, Travel.Unchanged }, // 2, 0, 4 away: 1 a month is within the dead band
        { "=78 =80 =84", Polarity.Target, 0.9999m, "3", Direction.Up, Travel.Worsened },
    };

    [Theory]
    [MemberData(nameof(Bases))]
    public void Travel_is_taken_against_what_the_measure_says(TravelBasis basis, Polarity polarity, string since, Direction direction, Travel travel)
    {
        var rule = new TravelRule(basis, 6, 0m);
        TravelOf(Given.Measure(polarity, standards: Wanted) with { Travel = rule }, Year).ShouldBe(new(rule, Given.Period(since), direction, travel, null));
    }

    [Theory]
    [InlineData(TravelBasis.LastYear, "2014-02")]
    [InlineData(TravelBasis.YearEnd, "2014-03")]
    [InlineData(TravelBasis.Previous, null)]
    public void Without_an_earlier_figure_there_is_no_direction(TravelBasis basis, string? since)
    {
        var rule = new TravelRule(basis, 6, 0m);
        TravelOf(Given.Measure() with { Travel = rule }, "=60").ShouldBe(new(rule, since is null ? null : Given.Period(since), Direction.None, Travel.None, null));
    }

    [Theory]
    [InlineData("september", "2014-08")]
    [InlineData("january", "2014-12")]
    public void The_year_ends_where_the_measures_own_does(string year, string since)
    {
        var rule = new TravelRule(TravelBasis.YearEnd, 6, 0m);
        TravelOf(Given.Measure() with { Travel = rule, Year = GivenFigures.Year(year) }, "=40 =50 =60 =60 =55 =60 =60").ShouldBe(new(rule, Given.Period(since), Direction.Up, Travel.Improved, null));
    }

    [Theory]
    [MemberData(nameof(Slopes))]
    public void A_slope_is_of_the_months_up_to_the_reported_one(string months, Polarity polarity, decimal deadBand, string? slope, Direction direction, Travel travel)
    {
        var rule = new TravelRule(TravelBasis.Slope, 3, deadBand);
        var found = TravelOf(Given.Measure(polarity, standards: Wanted) with { Travel = rule }, months);
        (found.Slope?.ToString(), found.Since?.ToString(), found.Direction, found.Travel).ShouldBe((slope, slope is null ? null : "2014-12", direction, travel));
    }

    [Theory]
    [InlineData("=1 =2 =3 -", null)]
    [InlineData("=1 =2 - =4", "1")]
    [InlineData("- =2 =3 =4", "1")]
    public void A_slope_reaches_the_reported_month_or_is_an_older_one(string months, string? slope) =>
        (TravelOf(Given.Measure() with { Travel = new(TravelBasis.Slope, 4, 0m) }, months).Slope?.ToString()).ShouldBe(slope);

    [Fact]
    public void A_slope_around_a_target_that_is_not_set_has_a_direction_alone()
    {
        var rule = new TravelRule(TravelBasis.Slope, 3, 0m);
        TravelOf(Given.Measure(Polarity.Target) with { Travel = rule }, "=70 =72 =74").ShouldBe(new(rule, Given.Period("2014-12"), Direction.Up, Travel.None, (Fraction)2m));
    }

    // The last month is February 2015.
    private static TravelFinding TravelOf(Measure measure, string months)
    {
        var definition = Given.Definition(1, measure);
        var first = Given.Period("2015-02").AddMonths(1 - months.Split(' ').Length).ToString();
        return ScorecardCalculator.Calculate(definition, definition.Whole, Given.Period("2015-02"), Given.Inputs(definition, GivenFigures.Rows(first, months))).Measures.Single().Travel;
    }
}
