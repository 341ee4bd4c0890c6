namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>Figures of one file held against each other.</summary>
public sealed class FiguresCheckTests
{
    private const string Header = "measure,area,numerator,denominator,value\n";

    [Fact]
    public void A_part_that_does_not_add_up_is_a_warning_that_names_both()
    {
        var issue = SmallScorecard.Read("measures", Header + "1,,,,20\n1,east,,,12\n1,west,,,9\n").Issues.ShouldHaveSingleItem();
        (issue.Code, issue.Message).ShouldBe((
            "parts-disagree",
            "Measure 1 (Open cases): the figure of Small is 20, and those of East, West add up to 21: check which is right; both are shown as they stand."));
    }

    [Theory]
    [InlineData("1,,,,21\n1,east,,,12\n1,west,,,9\n", "")]
    [InlineData("1,,,,20\n1,east,,,12\n", "")] // a part is not there
    [InlineData("1,,,,20\n1,east,,,21\n", "warning  parts-disagree")] // one part alone is more than the whole
    [InlineData("2,,10,20,\n2,east,6,12,\n2,west,4,8,\n", "")]
    [InlineData("2,,10,20,\n2,east,5,12,\n2,west,4,8,\n", "warning  parts-disagree")]
    [InlineData("2,,10,20,\n2,east,6,11,\n2,west,4,8,\n", "warning  parts-disagree")]
    public void Parts_are_held_against_the_whole(string rows, string expected) => string.Join(' ', SmallScorecard.Codes("measures", Header + rows)).ShouldBe(expected);

    [Theory]
    [InlineData("3,,,,500\n", "error E2 month-or-window")] // the month, or all of the year so far?
    [InlineData("4,,,,80%\n", "error E2 month-or-window")]
    [InlineData("3,,500,,\n", "")]
    [InlineData("3,,500,,1500\n", "")]
    [InlineData("3,,c,,1500\n", "")] // a stated total of suppressed months
    [InlineData("4,,8,10,\n", "")]
    [InlineData("4,,0,0,\n1,,,,3\n", "")] // nothing was due
    public void A_month_of_a_window_is_written_as_parts(string rows, string expected) => string.Join(' ', SmallScorecard.Codes("measures", Header + rows)).ShouldBe(expected);

    [Theory]
    [InlineData("5,east,,,3\n5,west,,,4\n", "")]
    [InlineData("5,east,,,3\n", "warning  no-sum")]
    [InlineData("5,,,,-\n5,east,,,3\n", "warning  no-sum")]
    [InlineData("5,,,,3\n5,east,,,3\n", "")]
    [InlineData("6,east,,,50%\n6,west,,,40%\n", "warning  no-sum")]
    [InlineData("6,east,1,2,\n6,west,2,5,\n", "")]
    public void A_whole_that_its_parts_cannot_make_is_told(string rows, string expected) => string.Join(' ', SmallScorecard.Codes("measures", Header + rows)).ShouldBe(expected);

    [Theory]
    [InlineData("1,,,,3\n5,east,,,3\n5,west,,,4\n7,,,,10\n", "")]
    [InlineData("1,,,,3\n5,east,,,3\n5,west,,,4\n7,,,,11\n", "warning  worked-out")]
    [InlineData("1,,,,3\n7,,,,3\n", "warning  worked-out")]
    public void A_figure_that_follows_from_others_is_not_taken_from_the_file(string rows, string expected) =>
        string.Join(' ', SmallScorecard.Codes("measures", Header + rows)).ShouldBe(expected);

    [Theory]
    [InlineData("c")]
    [InlineData("x")]
    [InlineData("u")]
    [InlineData("z")]
    [InlineData("k")]
    [InlineData("low")]
    [InlineData("C")]
    public void A_code_is_no_figure_and_no_mistake(string code)
    {
        var (observations, issues) = SmallScorecard.Read("measures", $"{Header}1,,,,{code}\n2,,{code},20,\n");
        issues.ShouldBeEmpty();
        observations.Select(observation => (observation.HasFigure, observation.Code is not null)).ShouldBe([(false, true), (false, true)]);
    }
}
