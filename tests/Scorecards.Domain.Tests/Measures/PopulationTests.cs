using Scorecards.Domain.Measures;
using Scorecards.Domain.Tests.Scoring;

namespace Scorecards.Domain.Tests.Measures;

public sealed class PopulationTests
{
    public static TheoryData<string, int?> Estimates => new()
    {
        { "2013-03", null },
        { "2013-04", 100 },
        { "2014-03", 100 },
        { "2014-04", 100 }, // 2014 has none of its own
        { "2015-03", 100 },
        { "2015-04", 120 },
        { "2015-12", 120 },
        { "2016-03", 120 },
        { "2030-03", 120 },
    };

    public static TheoryData<string, string, int?> Sums => new()
    {
        { "whole", "2014-12", 7 }, // 1 and 2 of the east, and 4 of the west; the office has none at all
        { "whole", "2015-01", 17 }, // the west gave way to the new
        { "whole", "2012-01", null },
        { "east", "2014-12", 3 },
        { "office", "2014-12", null },
        { "new", "2015-01", 14 },
        { "new", "2014-12", 14 },
        { "stated", "2014-12", 1000 },
        { "stated", "2010-12", null }, // not the sum of what is below
    };

    [Theory]
    [MemberData(nameof(Estimates))]
    public void The_latest_estimate_not_after_the_start_of_the_financial_year_stands(string period, int? expected) =>
        new Area("kent", "Kent", null, new Dictionary<int, int> { [2015] = 120, [2013] = 100 }).PopulationFor(Given.Period(period)).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Sums))]
    public void An_area_without_an_estimate_has_the_sum_of_those_below(string area, string period, int? expected)
    {
        var definition = GivenFigures.Definition(
        [
            Area("whole", null),
            Area("east", "whole"),
            Area("a", "east", 1),
            Area("b", "east", 2),
            Area("west", "whole", 4) with { Until = new(2014, 12, 31) },
            Area("new", "whole", 14) with { From = new(2015, 1, 1) },
            Area("office", "whole"),
            Area("desk", "office"),
            Area("stated", "elsewhere", 1000),
            Area("below", "stated") with { Populations = new Dictionary<int, int> { [2009] = 1 } },
        ]);
        definition.PopulationOf(definition.AreaWith(area), Given.Period(period)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2014-12", 3)]
    [InlineData("2015-01", null)]
    [InlineData("2015-04", 9)]
    public void Before_it_existed_an_area_has_the_population_of_what_it_was_made_from(string period, int? expected)
    {
        var both = Area("both", "whole") with { From = new(2015, 1, 1), MergedFrom = ["a", "b"], Populations = new Dictionary<int, int> { [2015] = 9 } };
        var definition = GivenFigures.Definition([Area("whole", null), Area("a", "whole", 1), Area("b", "whole", 2), both]);
        definition.PopulationOf(both, Given.Period(period)).ShouldBe(expected);
        GivenFigures.Definition([Area("whole", null), Area("a", "whole", 1), Area("b", "whole"), both]).PopulationOf(both, Given.Period("2014-12")).ShouldBeNull();
    }

    [Theory]
    [InlineData("2014-12", false)]
    [InlineData("2015-01", true)]
    [InlineData("2015-02", true)]
    [InlineData("2015-03", false)]
    public void An_area_lives_on_the_last_day_of_a_period_or_not(string period, bool expected) =>
        (Area("a", null) with { From = new(2015, 1, 31), Until = new(2015, 2, 28) }).IsLive(Given.Period(period)).ShouldBe(expected);

    [Theory]
    [InlineData("2015-01", true)]
    [InlineData("2015-02", false)]
    public void An_area_that_begins_on_a_months_last_day_is_there_in_it(string period, bool expected) =>
        (Area("both", null) with { From = new(2015, 2, 28), MergedFrom = ["a"] }).IsYetToMerge(Given.Period(period)).ShouldBe(expected);

    [Fact]
    public void An_area_that_ends_before_a_months_last_day_does_not_live_in_it() =>
        (Area("a", null) with { Until = new(2015, 2, 27) }).IsLive(Given.Period("2015-02")).ShouldBeFalse();

    private static Area Area(string id, string? parent, int? population = null) =>
        new(id, id, parent, population is { } children ? new Dictionary<int, int> { [2013] = children } : []);
}
