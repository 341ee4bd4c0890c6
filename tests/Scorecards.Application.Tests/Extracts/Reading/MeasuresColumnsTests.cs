using Scorecards.Application.Extracts;

namespace Scorecards.Application.Tests.Extracts.Reading;

public sealed class MeasuresColumnsTests
{
    private static readonly Observation Whole = new("visits-in-time", "east", 17m, 28m, 60.7m, "Late");

    [Theory]
    [InlineData("measure,area,numerator,denominator,value,period,commentary")]
    [InlineData("MEASURE,AREA,NUMERATOR,DENOMINATOR,VALUE,PERIOD,COMMENTARY")]
    [InlineData("measure_id,area_id,num,denom,result,month,comment")]
    [InlineData("Measure ID,Area ID,Num.,Den.,Latest Result,Reporting Period,Comments")]
    [InlineData("Measure-Number,Locality,N,D,Figure,Reporting_Period,Narrative")]
    [InlineData("Indicator,District,numerator,den,Outturn,Period,Commentary")]
    [InlineData("KPI,Team,numerator,denominator,value,period,commentary")]
    [InlineData("No.,Area,numerator,denominator,value,period,commentary")]
    [InlineData("Number,Area,numerator,denominator,value,period,commentary")]
    [InlineData("\"Latest\nResult\",Area,numerator,denominator,Ref,period,commentary", "60.7%,east,17,28,12,2015-02,Late")]
    public void A_column_is_known_by_its_names_in_any_case(string header, string row = "12,east,17,28,60.7%,2015-02,Late") =>
        Given.Csv($"{header}\n{row}\n").ShouldReport(Whole);

    [Fact]
    public void Columns_stand_in_any_order() =>
        Given.Csv("commentary,value,denominator,numerator,area,measure\nLate,60.7%,28,17,east,12\n").ShouldReport(Whole);

    [Theory]
    [InlineData("measure,value", "12,60.7%")]
    [InlineData("value,measure", "60.7%,12")]
    public void A_measure_and_a_value_are_enough(string header, string row) =>
        Given.Csv($"{header}\n{row}\n").ShouldReport(new Observation("visits-in-time", "kent", null, null, 60.7m, null));

    [Fact]
    public void A_measure_with_numerator_and_denominator_is_enough() => Given.Csv("measure,numerator,denominator\n12,17,28\n").ShouldReport(Given.Visits);

    [Theory]
    [InlineData("title")]
    [InlineData("Measure Title")]
    [InlineData("SECTION")]
    [InlineData("polarity")]
    [InlineData("data_period")]
    [InlineData("display")]
    [InlineData("Target")]
    [InlineData("minimum")]
    [InlineData("minimum standard")]
    [InlineData("RAG")]
    [InlineData("rating")]
    [InlineData("director")]
    public void A_column_that_describes_the_measure_to_people_is_passed_over(string header) =>
        Given.Csv($"{header},measure,numerator,denominator\nanything,12,17,28\n").ShouldReport(Given.Visits);

    [Fact]
    public void Descriptions_may_stand_anywhere_and_more_than_once() =>
        Given.Csv("section,measure,title,numerator,denominator,target,target\nVisits,12,In time,17,28,85%,#DIV/0!\n").ShouldReport(Given.Visits);

    [Theory]
    [InlineData("title,target\nIn time,85%\n", "missing-header 1")]
    [InlineData("title,value\nIn time,85%\n", "missing-column 1")]
    [InlineData("measure,target\n12,85%\n", "missing-column 1")]
    [InlineData("measure,value,titel\n12,85%,In time\n", "unknown-column C1")]
    [InlineData("measure,value,targets\n12,85%,90%\n", "unknown-column C1")]
    [InlineData("measure,value,area title\n12,85%,East Kent\n", "unknown-column C1")]
    public void A_description_stands_for_no_figure_and_no_other_header_is_taken_for_one(string text, string issue) =>
        Given.Csv(text).Issues.Select(found => $"{found.Code} {found.Column}{found.Row}").ShouldBe([issue]);

    [Theory]
    [InlineData("measure,value,comentary", "error C1 - 'comentary' unknown-column: 'comentary' is not a column of this dataset: write commentary, or delete the column.")]
    [InlineData("measure,value,colour", "error C1 - 'colour' unknown-column: 'colour' is not a column of this dataset: write one of measure, area, numerator, denominator, value, period, commentary, or delete the column.")]
    [InlineData("measure,value,result", "error C1 - 'result' duplicate-column: Columns B and C are both the value: keep one of them.")]
    [InlineData("measure,Measure ID,value", "error B1 - 'Measure ID' duplicate-column: Columns A and B are both the measure: keep one of them.")]
    [InlineData("value,area", "error -1 - - missing-column: There is no column 'measure' in the first row: add it, with each row's measure id or number.")]
    [InlineData("measure,area", "error -1 - - missing-column: There is no column with figures: add 'numerator' and 'denominator', or 'value'.")]
    [InlineData("measure,numerator", "error -1 - - missing-column: Of 'numerator' and 'denominator' there is only one: add the other, left blank where there is none.")]
    [InlineData("measure,denominator,value", "error -1 - - missing-column: Of 'numerator' and 'denominator' there is only one: add the other, left blank where there is none.")]
    public void A_header_that_would_lose_or_lack_figures_is_an_issue(string header, string expected) => Given.Csv($"{header}\n12,1,2,3\n").ShouldHaveIssues(expected);

    [Fact]
    public void Everything_wrong_with_a_header_is_said_at_once_and_its_rows_are_not_read()
    {
        var reading = Given.Csv("indicator title,numerator,num\nmany,many,many\n");
        reading.Issues.Select(issue => (issue.Column, issue.Code)).ShouldBe(
            [("A", "unknown-column"), ("C", "duplicate-column")]);
        reading.Rows.ShouldBe(0);
    }

    [Fact]
    public void A_column_beyond_Z_has_two_letters() =>
        Given.Csv($"measure,value{new string(',', 25)}colour\n12,1%\n").Issues.Select(issue => (issue.Column, issue.Code)).ShouldBe([("AA", "unknown-column")]);
}
