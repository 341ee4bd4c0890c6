using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class PartsTests
{
    private static readonly Area[] Areas =
    [
        GivenFigures.Kent with { Level = "authority" },
        Part("north", "kent", "area"),
        Part("team-1", "north", "team"),
        Part("team-2", "north", "team"),
        Part("office", "kent", "service"),
        Part("team-3", "office", "team"),
    ];

    [Theory]
    [InlineData("kent", null, "north office")]
    [InlineData("kent", "area", "north")]
    [InlineData("kent", "team", "team-1 team-2 team-3")]
    [InlineData("north", null, "team-1 team-2")]
    [InlineData("north", "team", "team-1 team-2")]
    [InlineData("team-1", null, "")]
    [InlineData("kent", "nothing", "")]
    public void Parts_are_the_areas_directly_below_or_of_a_level(string area, string? level, string expected)
    {
        var definition = GivenFigures.Definition(Areas);
        string.Join(' ', definition.PartsOf(definition.AreaWith(area), level, Given.Period("2015-02")).Select(part => part.Id)).ShouldBe(expected);
    }

    [Fact]
    public void Each_part_is_judged_by_the_standard_of_its_own_and_shown_once()
    {
        var standard = Given.Visits with { Areas = new Dictionary<string, AreaStandard>(StringComparer.Ordinal) { ["team-1"] = new(50m, 40m) } };
        var measure = Given.Measure(standards: standard);
        var definition = GivenFigures.Definition(Areas, measure) with { Columns = [new(ColumnKind.Areas, 1, "team"), new(ColumnKind.Areas, 1, null), new(ColumnKind.Areas, 1, "team")] };
        var inputs = Given.Inputs(definition, GivenFigures.Row("2015-02", "=55", "team-1"), GivenFigures.Row("2015-02", "=55", "team-2"), GivenFigures.Row("2015-02", "c", "office"));
        ScorecardCalculator.Calculate(definition, definition.Whole, Given.Period("2015-02"), inputs).Measures.Single().Parts
            .Select(part => (part.Area.Id, part.Point.Display, part.Point.Rag, part.Point.Code)).ShouldBe(
            [
                ("team-1", "55.0%", RagStatus.Green, null),
                ("team-2", "55.0%", RagStatus.Red, null),
                ("team-3", "-", RagStatus.NoData, null),
                ("north", "-", RagStatus.NoData, null),
                ("office", "c", RagStatus.NoData, DataCode.Confidential),
            ]);
    }

    [Fact]
    public void A_measure_of_some_areas_is_on_their_scorecards_alone()
    {
        var definition = GivenFigures.Definition(Areas, Given.Measure(id: "all"), Given.Measure(id: "own") with { OnlyFor = ["team-1", "team-2"] });
        Shown("kent").ShouldBe("all");
        Shown("team-1").ShouldBe("all own");
        Shown("team-3").ShouldBe("all");

        string Shown(string area) => string.Join(
            ' ', ScorecardCalculator.Calculate(definition, definition.AreaWith(area), Given.Period("2015-02"), Given.Inputs(definition)).Measures.Select(scored => scored.Measure.Id));
    }

    [Fact]
    public void A_section_without_measures_for_an_area_is_not_there()
    {
        var definition = GivenFigures.Definition(Areas, Given.Measure() with { OnlyFor = ["team-1"] });
        ScorecardCalculator.Calculate(definition, definition.Whole, Given.Period("2015-02"), Given.Inputs(definition)).Sections.ShouldBeEmpty();
    }

    [Fact]
    public void The_ends_of_an_expected_range_show_why_a_figure_is_outside()
    {
        var definition = GivenFigures.Definition(Areas, Given.Measure(Polarity.None, standards: new Standard(Given.April2014, null) { Expected = new(40m, 60m) }));
        ScorecardCalculator.Calculate(definition, definition.Whole, Given.Period("2015-02"), Given.Inputs(definition, GivenFigures.Row("2015-02", "=60.04"))).Measures.Single().Latest
            .ShouldBe(new(Given.Period("2015-02"), Given.Value(60.04m), "60.04%", null, RatingState.AboveRange));
    }

    [Fact]
    public void What_is_not_rated_has_no_boundary_to_show()
    {
        var definition = GivenFigures.Definition(Areas, Given.Measure(standards: Given.Visits) with { Status = MeasureStatus.Draft });
        ScorecardCalculator.Calculate(definition, definition.Whole, Given.Period("2015-02"), Given.Inputs(definition, GivenFigures.Row("2015-02", "=84.96"))).Measures.Single().Latest
            .ShouldBe(new(Given.Period("2015-02"), Given.Value(84.96m), "85.0%", 85m, RatingState.NotRated));
    }

    private static Area Part(string id, string parent, string level) => new(id, id, parent, new Dictionary<int, int>()) { Level = level };
}
