using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class OverrideTests
{
    private static readonly Area North = new("north", "North", "kent", new Dictionary<int, int>());

    private static readonly RatingOverride OfWhole = new(Given.Period("2015-02"), null, RagStatus.Red, "director", "Two cases were missed");

    private static readonly RatingOverride OfNorth = new(Given.Period("2015-01"), "north", RagStatus.Amber, "director", "A small team");

    public static TheoryData<string, string, RagStatus, bool> Colours => new()
    {
        { "kent", "2015-01", RagStatus.Green, false },
        { "kent", "2015-02", RagStatus.Red, true },
        { "kent", "2015-03", RagStatus.Green, false },
        { "north", "2015-01", RagStatus.Amber, true },
        { "north", "2015-02", RagStatus.Green, false },
    };

    [Theory]
    [MemberData(nameof(Colours))]
    public void An_override_colours_its_own_month_and_area_and_keeps_what_was_computed(string area, string period, RagStatus expected, bool isDecided)
    {
        var latest = Score(area, period).Latest;
        (latest.Rag, latest.State, latest.Override).ShouldBe((expected, RatingState.Green, isDecided ? area is "kent" ? OfWhole : OfNorth : null));
    }

    [Fact]
    public void Red_that_was_decided_is_a_run_of_red_and_counts() => Score("kent", "2015-02").ShouldSatisfyAllConditions(
        scored => scored.RedSince.ShouldBe(Given.Period("2015-02")),
        scored => (scored.Standing?.RedRunStart).ShouldBe(Given.Period("2015-02")),
        scored => ScorecardSummary.Of([scored]).ShouldBe(new(1, 0, 0, 1, new(0, 1, 0), new(0, 0, 0))));

    [Fact]
    public void A_part_below_has_its_own_override() =>
        Score("kent", "2015-01").Parts.Select(part => (part.Area.Id, part.Point.Rag)).ShouldBe([("north", RagStatus.Amber)]);

    private static ScoredMeasure Score(string area, string period)
    {
        var measure = Given.Measure(standards: Given.Visits) with { Overrides = [OfWhole, OfNorth] };
        var definition = GivenFigures.Definition([GivenFigures.Kent, North], measure) with { Columns = [new(ColumnKind.Areas, 1, null)] };
        var inputs = Given.Inputs(definition, [.. GivenFigures.Rows("2015-01", "=90 =90 =90"), .. GivenFigures.Rows("2015-01", "=90 =90 =90", "north")]);
        return ScorecardCalculator.Calculate(definition, definition.AreaWith(area), Given.Period(period), inputs).Measures.Single();
    }
}
