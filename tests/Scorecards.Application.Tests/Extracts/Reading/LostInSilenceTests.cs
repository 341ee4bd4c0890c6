namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>What a reader could lose, or read as something else, without a word: each is an error instead.</summary>
public sealed class LostInSilenceTests
{
    [Theory]
    [InlineData("measure,value\n5,1,566\n", "cell-without-column C2")]
    [InlineData("measure,,value\n5,lost,26\n", "cell-without-column B2")]
    [InlineData("measure,numerator,denominator\n12,1,566,2,800\n", "cell-without-column D2")]
    [InlineData("measure,value\n12,0.286\n", "fraction-or-percentage B2")]
    [InlineData("measure,value\n12,1\n", "fraction-or-percentage B2")]
    [InlineData("measure,value\n5,1000000000001\n", "number-too-large B2")]
    [InlineData("measure,value\n50,£79228162514264337593543950335M\n", "number-too-large B2")]
    [InlineData("measure,numerator,denominator\n46,1000000000,0.0001\n", "number-too-large C2")]
    [InlineData("measure,value\n12,-\n5,n/a\n", "no-figures ")]
    [InlineData("sep=;\nmeasure;value\n5;26\n", "missing-header 1")]
    [InlineData("Monthly figures\nmeasure,value\n5,26\n", "missing-header 1")]
    public void What_would_be_lost_is_an_error(string text, string issue) => Places(Given.Csv(text).Issues).ShouldBe([issue]);

    [Theory]
    [InlineData("0.3%", 0.3)]
    [InlineData("0", 0)]
    [InlineData("1.1", 1.1)]
    public void A_small_percentage_that_cannot_be_a_fraction_is_taken(string written, decimal value) =>
        Given.Csv($"measure,value\n12,{written}\n").Observations.Single().Value.ShouldBe(value);

    [Theory]
    [InlineData("Feb 2015")]
    [InlineData("February 2015")]
    [InlineData("Feb-15")]
    [InlineData("02/2015")]
    [InlineData("28/02/2015")]
    [InlineData("2015-02-28")]
    public void The_month_is_known_however_it_is_written(string period) =>
        Given.Csv($"measure,value,period\n5,26,{period}\n").Issues.ShouldBeEmpty();

    [Fact]
    public void Rows_that_end_as_old_macs_write_them_are_rows() =>
        Given.Csv("measure,value\r5,26\r12,60%\r").Observations.Select(row => row.Value).ShouldBe([26m, 60m]);

    [Fact]
    public void Reading_stops_at_the_thousandth_issue_and_says_so_first()
    {
        var reading = Given.Csv("measure,value\n5,26\n" + string.Concat(Enumerable.Repeat("none,1\n", 5_000)));

        (reading.Issues.Count, reading.Issues[0].Code, reading.Issues[0].Row).ShouldBe((1001, "too-many-issues", 1002));
    }

    [Fact]
    public void A_file_of_peoples_records_is_refused_without_repeating_a_word_of_it()
    {
        var reading = Given.Csv("measure,value\n" + string.Concat(Enumerable.Range(1, 200).Select(number => $"Ann Smith {number},2009\n")));

        reading.Issues.Select(issue => (issue.Code, issue.Text)).ShouldBe([("not-this-dataset", null)]);
    }

    [Fact]
    public void A_workbooks_own_division_does_not_disagree_with_itself() =>
        Given.Csv("measure,numerator,denominator,value\n12,2424,28495,8.50675557115284%\n").Issues.ShouldBeEmpty();

    private static IEnumerable<string> Places(IEnumerable<Application.Extracts.ExtractIssue> issues) => issues.Select(issue => $"{issue.Code} {issue.Column}{issue.Row}");
}
