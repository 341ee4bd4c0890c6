using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class StandardInForceTests
{
    private static readonly Area North = new("north", "North", "kent", new Dictionary<int, int>());

    private static readonly Standard Profiled = new(Given.April2014, 30m, 5m) { Profile = new Dictionary<int, decimal> { [4] = 10m, [5] = 0m, [3] = 30m } };

    private static readonly Standard Milestones = new(Given.April2014, 90m, 60m) { Quarters = new Dictionary<int, decimal> { [1] = 60m, [2] = 70m, [4] = 88m } };

    private static readonly Standard ByArea = new(Given.April2014, 85m, 76.5m)
    {
        Areas = new Dictionary<string, AreaStandard>(StringComparer.Ordinal) { ["north"] = new(80m, 70m), ["south"] = new(90m, null) },
    };

    public static TheoryData<string, decimal?> Months => new()
    {
        { "2014-04", 10m },
        { "2014-05", 0m },
        { "2014-06", null },
        { "2015-03", 30m },
        { "2015-04", 10m },
    };

    public static TheoryData<string, string, decimal?> QuartersOfYears => new()
    {
        { "april", "2014-06", 60m },
        { "april", "2014-07", 70m },
        { "april", "2014-12", null },
        { "april", "2015-01", 88m },
        { "september", "2014-09", 60m },
        { "september", "2014-12", 70m },
        { "september", "2014-08", 88m },
        { "january", "2014-03", 60m },
        { "january", "2014-04", 70m },
        { "january", "2014-09", null },
    };

    public static TheoryData<string, decimal, decimal> AreaTargets => new()
    {
        { "kent", 85m, 76.5m },
        { "north", 80m, 70m },
        { "south", 90m, 76.5m },
    };

    public static TheoryData<MeasureUnit, bool> HeldToTheWholes => new()
    {
        { MeasureUnit.Count, false },
        { MeasureUnit.Currency, false },
        { MeasureUnit.Percent, true },
        { MeasureUnit.Days, true },
        { MeasureUnit.Average, true },
        { MeasureUnit.Ratio, true },
        { MeasureUnit.RatePer1000, true },
        { MeasureUnit.RatePer10000, true },
        { MeasureUnit.RatePer100000, true },
    };

    [Theory]
    [MemberData(nameof(Months))]
    public void A_month_left_out_of_a_profile_has_no_target(string period, decimal? expected) =>
        Of(Profiled, period).ShouldBe(new(Profiled, Exact(expected), 30m, 5m, Thresholds.Of(Polarity.High, Profiled, Exact(expected), 5m)));

    [Fact]
    public void A_month_without_a_target_has_no_colour() => Of(Profiled, "2014-06").Thresholds.ShouldBeNull();

    [Theory]
    [MemberData(nameof(QuartersOfYears))]
    public void A_milestone_is_of_the_measures_own_year_and_stands_beside_its_end(string year, string period, decimal? expected)
    {
        var inForce = StandardInForce.Of(Given.Measure() with { Year = GivenFigures.Year(year) }, Milestones, GivenFigures.Kent, Given.Period(period), None);
        (inForce.Target, inForce.YearEnd, inForce.Minimum).ShouldBe((Exact(expected), 90m, 60m));
    }

    [Theory]
    [MemberData(nameof(AreaTargets))]
    public void An_area_may_have_a_target_and_a_minimum_of_its_own(string area, decimal target, decimal minimum) =>
        Of(ByArea, "2015-02", area: North with { Id = area })
            .ShouldBe(new(ByArea, target, null, minimum, Thresholds.Of(Polarity.High, ByArea, target, minimum)));

    [Fact]
    public void An_areas_own_target_wins_over_milestones_which_are_the_wholes()
    {
        var standard = Milestones with { Areas = ByArea.Areas };
        Of(standard, "2014-06", area: North).ShouldBe(new(standard, 80m, null, 70m, Thresholds.Of(Polarity.High, standard, 80m, 70m)));
    }

    [Theory]
    [MemberData(nameof(HeldToTheWholes))]
    public void A_part_is_not_held_to_the_wholes_count_or_money(MeasureUnit unit, bool isHeld)
    {
        var whole = Given.InForce(Given.Visits);
        Of(Given.Visits, "2015-02", unit, North).ShouldBe(isHeld ? whole : new(Given.Visits, null, null, null, null));
        Of(Given.Visits, "2015-02", unit).ShouldBe(whole);
        Of(ByArea, "2015-02", unit, North).Target.ShouldBe(80m);
        StandardInForce.Of(Given.Measure(unit: unit) with { OnlyFor = ["north"] }, Given.Visits, North, Given.Period("2015-02"), None).ShouldBe(whole);
    }

    [Theory]
    [MemberData(nameof(HeldToTheWholes))]
    public void A_part_is_not_expected_to_be_within_the_wholes_range_of_a_count(MeasureUnit unit, bool isHeld)
    {
        var standard = new Standard(Given.April2014, null) { Expected = new(40m, 60m) };
        var measure = Given.Measure(Polarity.None, unit);
        var inForce = StandardInForce.Of(measure, standard, North, Given.Period("2015-02"), None);
        inForce.Expected.ShouldBe(isHeld ? standard.Expected : null);
        Rating.Of(measure, Given.Value(12m), inForce, Given.Period("2015-02"), null).ShouldBe(isHeld ? RatingState.BelowRange : RatingState.ForInformation);
    }

    [Fact]
    public void A_target_follows_another_figure_by_as_much_as_it_says()
    {
        var standard = new Standard(Given.April2014, null, 50m) { Relative = new(RelativeBasis.Baseline, null, -100m) };
        StandardInForce.Of(Given.Measure(), standard, GivenFigures.Kent, Given.Period("2015-02"), _ => Fraction.Of(346m, 3m))
            .ShouldBe(new(standard, Fraction.Of(46m, 3m), null, 50m, Thresholds.Of(Polarity.High, standard, Fraction.Of(46m, 3m), 50m)));
    }

    [Fact]
    public void A_target_that_follows_nothing_is_none()
    {
        var standard = new Standard(Given.April2014, null, 50m) { Relative = new(RelativeBasis.LastYear, null, 5m) };
        Of(standard, "2015-02").ShouldBe(new(standard, null, null, 50m, null));
    }

    private static StandardInForce Of(Standard standard, string period, MeasureUnit unit = MeasureUnit.Percent, Area? area = null) =>
        StandardInForce.Of(Given.Measure(unit: unit), standard, area ?? GivenFigures.Kent, Given.Period(period), None);

    private static Fraction? None(RelativeTarget relative) => null;

    private static Fraction? Exact(decimal? value) => value is { } known ? known : null;
}
