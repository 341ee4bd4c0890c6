namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>Headers where case systems put them.</summary>
public sealed class RecordHeaderTests
{
    private const string Read = "C1|2025-04-01|Female|East|12.5|yes|North|";

    [Theory]
    [InlineData("CHILD_ID,referral-date,gender*,District:,COST,re referral,team")]
    [InlineData("child.id,\"Referral\ndate\",Sex,district ,cost,Re-referral?*,\u00A0Team")]
    [InlineData("Child unique ID,Date of referral?,Gender,District,Cost,re_referral,Team")]
    [InlineData("\"Child\u00A0ID\",Referral  Date,Gender,District,Cost,Re–referral,Team,Notes,Worker")]
    public void Headers_are_compared_loosely_and_others_passed_over(string header)
    {
        var read = GivenRecords.Csv(header.Replace('–', '-') + "\n" + GivenRecords.Row);
        read.Issues.ShouldBeEmpty();
        read.Rows.ShouldBe(["2: " + Read]);
    }

    [Fact]
    public void The_header_is_found_below_title_rows_that_look_like_another_file()
    {
        var read = GivenRecords.Csv("Kent County Council; Children's Services; Referrals; 2025; official\nGender,Team\n\nRun on,01/04/2025\n" + GivenRecords.Header + GivenRecords.Row + "C2,2025-04-02,,,,,\n");
        read.Issues.ShouldBeEmpty();
        read.Rows.ShouldBe(["6: " + Read, "7: C2|2025-04-02||||||"]);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_separator_is_that_of_the_header(char separator)
    {
        var read = GivenRecords.Csv("Referrals, as of 1 April, 2025, for all teams, in Kent, draft, late, final\n" + (GivenRecords.Header + GivenRecords.Row).Replace(',', separator));
        read.Issues.ShouldBeEmpty();
        read.Rows.ShouldBe(["3: " + Read]);
    }

    [Fact]
    public void The_columns_may_stand_in_any_order_and_those_that_are_not_needed_may_lack() =>
        GivenRecords.Csv("Team,Referral date,Worker,Child ID\nNorth,01/04/2025,Somebody,C1\n").Rows.ShouldBe(["2: C1|2025-04-01|||||North|"]);

    [Fact]
    public void A_missing_column_is_named_with_the_nearest_header() => GivenRecords.Csv("Child ID,Referal dat,Gender\nC1,01/04/2025,Female\n").Issues.ShouldBe(
        ["error -1 referral_date - missing-column: There is no column 'Referral date' in the header, row 1: the nearest is 'Referal dat' in column B."]);

    [Fact]
    public void A_file_without_a_header_is_told_so_and_nothing_of_it_is_quoted() => GivenRecords.Csv("Jane Doe,01/04/2025,Female\nJohn Doe,01/04/2025,Male\n").Issues.ShouldBe(
        ["error - - - missing-header: None of the first 2 rows has a header of Referrals received: it needs 'Child ID', 'Referral date'."]);

    [Fact]
    public void A_header_beyond_thirty_rows_is_not_looked_for() =>
        GivenRecords.Csv(string.Concat(Enumerable.Repeat("title\n", 30)) + GivenRecords.Header + GivenRecords.Row).Reading.Issues.Select(issue => issue.Code).ShouldBe(["missing-header"]);

    [Fact]
    public void Two_columns_of_one_meaning_are_an_error() => GivenRecords.Csv("Child ID,Referral date,Gender,Sex\nC1,01/04/2025,Female,Male\n").Issues.ShouldBe(
        ["error D1 gender - duplicate-column: Columns C and D are both the Gender: keep one of them."]);

    [Fact]
    public void A_header_without_rows_is_a_warning_as_a_month_may_have_none() => GivenRecords.Csv(GivenRecords.Header + "\n,,,\n").Issues.ShouldBe(
        ["warning - - - no-rows: Referrals received has a header and no row below it: that is sound where there was nothing to list."]);

    [Fact]
    public void A_file_of_blanks_is_empty() => GivenRecords.Csv("\n , \n").Reading.Issues.Select(issue => issue.Code).ShouldBe(["empty-file"]);

    [Fact]
    public void What_stands_beyond_the_last_header_is_an_error_that_quotes_nothing() => GivenRecords.Csv(GivenRecords.Header + "C1,01/04/2025,,East,1,566,Yes,North\nC2,01/04/2025,,,,,,,\n").Issues.ShouldBe(
    [
        "error F2 re_referral '566' not-a-flag: '566' says neither yes nor no: write Yes or No, or leave it blank where nobody knows.",
        "error H2 - - cell-without-column: Something stands here beyond the last header: head the column, or put a cell that holds a comma in quotation marks.",
    ]);
}
