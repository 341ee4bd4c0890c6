using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class ScorecardSummaryTests
{
    [Fact]
    public void Colours_and_travels_are_counted_each_for_itself() =>
        ScorecardSummary.Of(
        [
            Scored(RagStatus.Green, Travel.Improved, Travel.Worsened),
            Scored(RagStatus.Green, Travel.Improved, Travel.Unchanged),
            Scored(RagStatus.Green, Travel.Unchanged, Travel.None),
            Scored(RagStatus.Amber, Travel.Improved, Travel.Worsened),
            Scored(RagStatus.Amber, Travel.Worsened, Travel.Worsened),
            Scored(RagStatus.Red, null, Travel.Improved),
            Scored(RagStatus.NotRated, Travel.None, Travel.None),
            Scored(RagStatus.NoData, Travel.None, Travel.None),
        ]).ShouldBe(new(Measures: 8, Green: 3, Amber: 2, Red: 1, SincePrevious: new(3, 1, 1), SinceOutturn: new(1, 1, 3)));

    [Fact]
    public void Rated_and_not_rated_add_up_to_all() =>
        ScorecardSummary.Of([Scored(RagStatus.Green), Scored(RagStatus.Amber), Scored(RagStatus.Red), Scored(RagStatus.NotRated), Scored(RagStatus.NoData)])
            .ShouldSatisfyAllConditions(
                summary => summary.Measures.ShouldBe(5),
                summary => summary.Rated.ShouldBe(3),
                summary => summary.NotRated.ShouldBe(2));

    [Fact]
    public void A_line_below_another_measure_is_not_counted() =>
        ScorecardSummary.Of([Scored(RagStatus.Green, Travel.Improved), Below(RagStatus.Red), Below(RagStatus.NotRated)]).ShouldBe(new(1, 1, 0, 0, new(1, 0, 0), new(0, 0, 0)));

    [Theory]
    [InlineData(RatingState.ImprovedNotAchieved, 1)]
    [InlineData(RatingState.Complete, 0)]
    [InlineData(RatingState.WithinRange, 0)]
    [InlineData(RatingState.AboveRange, 0)]
    [InlineData(RatingState.NotRatedUntil, 0)]
    [InlineData(RatingState.ForInformation, 0)]
    public void What_has_no_colour_is_counted_as_not_rated(RatingState state, int amber)
    {
        var scored = Scored(RagStatus.Green);
        ScorecardSummary.Of([scored with { Latest = scored.Latest with { State = state } }]).ShouldBe(new(1, 0, amber, 0, new(0, 0, 0), new(0, 0, 0)));
    }

    [Fact]
    public void An_empty_scorecard_counts_nothing() =>
        ScorecardSummary.Of([]).ShouldBe(new(0, 0, 0, 0, new(0, 0, 0), new(0, 0, 0)));

    [Fact]
    public void A_scorecards_summary_is_of_all_its_measures()
    {
        var definition = Given.Definition(1, Given.Measure(id: "a", standards: Given.Visits), Given.Measure(id: "b", standards: Given.Visits));
        var inputs = Given.Inputs(definition, Given.Reported("2015-02", 90m, "a"), Given.Reported("2015-01", 95m, "a"));
        ScorecardCalculator.Calculate(definition, definition.Whole, Given.Period("2015-02"), inputs).Summary
            .ShouldBe(new(Measures: 2, Green: 1, Amber: 0, Red: 0, SincePrevious: new(0, 0, 1), SinceOutturn: new(0, 0, 0)));
    }

    private static ScoredMeasure Below(RagStatus rag)
    {
        var scored = Scored(rag, Travel.Worsened, Travel.Worsened);
        return scored with { Measure = scored.Measure with { Supports = "visits" } };
    }

    private static ScoredMeasure Scored(RagStatus rag, Travel? sincePrevious = Travel.None, Travel sinceOutturn = Travel.None) => new(
        Given.Measure(),
        Given.InForce(Given.Visits),
        new(Given.Period("2015-02"), null, "-", null, Enum.Parse<RatingState>(rag.ToString())),
        null,
        sincePrevious is { } travel ? new(Given.Period("2015-01"), null, "-", travel, Direction.None) : null,
        new(Given.Period("2014-03"), null, "-", sinceOutturn, Direction.None),
        [],
        null,
        null) { Travel = new(TravelRule.SincePrevious, null, Direction.None, Travel.None, null) };
}
