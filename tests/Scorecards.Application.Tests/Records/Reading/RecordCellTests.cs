
namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>Cells as case systems write them, and what is told of those that say nothing.</summary>
public sealed class RecordCellTests
{
    [Fact]
    public void A_sound_row_is_read_into_each_column_of_its_type()
    {
        var read = GivenRecords.Csv(GivenRecords.Header + GivenRecords.Row);
        read.Issues.ShouldBeEmpty();
        read.Rows.ShouldBe(["2: C1|2025-04-01|Female|East|12.5|yes|North|"]);
    }

    [Theory]
    [InlineData("Female", "Female")]
    [InlineData("female ", "Female")]
    [InlineData("b) Female", "Female")]
    [InlineData("B) FEMALE", "Female")]
    [InlineData("b. Female", "Female")]
    [InlineData("B - Female", "Female")]
    [InlineData("b)", "Female")]
    [InlineData("b", "Female")]
    [InlineData("2", "Female")]
    [InlineData("Boy", "Male")]
    [InlineData("x) Boy", "Male")]
    [InlineData("not  known - unborn", "Not known – unborn")]
    [InlineData("c) Not known — unborn", "Not known – unborn")]
    [InlineData("\u00A0Male\u200B", "Male")]
    public void A_code_is_its_name_however_it_is_written(string text, string name) => Cell(2, text).ShouldBe(name);

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("Y", "yes")]
    [InlineData("TRUE", "yes")]
    [InlineData("1", "yes")]
    [InlineData("a) Yes", "yes")]
    [InlineData("n", "no")]
    [InlineData("False", "no")]
    [InlineData("0", "no")]
    [InlineData("b) No", "no")]
    public void A_flag_is_yes_or_no(string text, string flag) => Cell(5, text).ShouldBe(flag);

    [Theory]
    [InlineData("12", "12")]
    [InlineData("12.0", "12")]
    [InlineData("0.10", "0.1")]
    [InlineData(".5", "0.5")]
    [InlineData("-3.25", "-3.25")]
    [InlineData("\"1,566\"", "1566")]
    [InlineData("\"£1,566.10\"", "1566.1")]
    [InlineData("(12)", "-12")]
    [InlineData("1000000000000", "1000000000000")]
    [InlineData("0.123456789012345678", "0.123456789012345678")]
    public void A_number_is_exact(string text, string number) => Cell(4, text).ShouldBe(number);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u00A0")]
    [InlineData("#N/A")]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("NULL")]
    public void Nothing_is_missing_in_every_column(string text)
    {
        var read = GivenRecords.Csv(GivenRecords.Header + $"C1,01/04/2025,{text},{text},{text},{text},{text}\n");
        read.Issues.ShouldBeEmpty();
        read.Rows.ShouldBe(["2: C1|2025-04-01||||||"]);
    }

    [Fact]
    public void A_person_called_Null_has_a_name() => Cell(6, "Null").ShouldBe("Null");

    [Fact]
    public void Every_issue_of_every_cell_is_told_with_its_place()
    {
        var read = GivenRecords.Csv(GivenRecords.Header + "C1,04/13/2025,Femael,Nowhere,12%,perhaps,#REF!\n,9999-12-31,z) Other,,\"1,5\",,\n");
        read.Issues.ShouldBe(
        [
            "error B2 referral_date '04/13/2025' not-a-date: '04/13/2025' is not a date: write the day first, for example 31/03/2025, or 2025-03-31.",
            "error C2 gender 'Femael' unknown-code: 'Femael' is not a code of this column: write Female, or leave it blank where nobody knows.",
            "error D2 district 'Nowhere' unknown-area: 'Nowhere' is not an area of the scorecard: write an area's id or title, or leave it blank.",
            "error E2 cost '12%' not-a-number: '12%' is not a number: write digits such as 1,566 or 28.6 without a percent sign, at most a million million, or leave it blank where there is none.",
            "error F2 re_referral 'perhaps' not-a-flag: 'perhaps' says neither yes nor no: write Yes or No, or leave it blank where nobody knows.",
            "error G2 team '#REF!' failed-formula: The formula gave an error instead of a value: correct it, or write the value.",
            "error A3 child_id - missing-value: Every row needs this value and here it is blank: fill it in.",
            "error B3 referral_date '9999-12-31' date-out-of-range: '9999-12-31' is not in the years 1900 to 2100: correct it, or leave it blank where there is no date.",
            "error C3 gender 'z) Other' unknown-code: 'z) Other' is not a code of this column: write one of Male, Female, Not known – unborn, or leave it blank where nobody knows.",
            "error E3 cost '1,5' not-a-number: '1,5' is not a number: write digits such as 1,566 or 28.6 without a percent sign, at most a million million, or leave it blank where there is none.",
        ]);
        read.Rows.ShouldBe(["2: C1|||||||", "3: |||||||"]);
    }

    [Fact]
    public void No_issue_of_a_personal_column_tells_what_stands_there_or_beside_it()
    {
        var personal = GivenRecords.Referrals with { Columns = [.. GivenRecords.Referrals.Columns.Select(column => column with { Personal = true })] };
        var read = GivenRecords.Csv(GivenRecords.Header + "SECRET,secret,secret,secret,secret,secret,#REF!\n,secret,,,,,North\nSECRET,01/04/2025,,,,,\nSECRET,01/04/2025,,,,,,secret\n", personal);

        read.Issues.Count.ShouldBe(10);
        read.Reading.Issues.ShouldAllBe(issue => issue.Text == null && issue.Row != null && issue.Column != null);
        read.Issues.Where(issue => issue.Contains("secret", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        read.Issues[1].ShouldBe("error C2 gender - unknown-code: What stands there is not a code of this column: write one of Male, Female, Not known – unborn, or leave it blank where nobody knows.");
    }

    [Fact]
    public void A_record_that_stands_twice_is_told_with_the_other_row_however_its_key_is_written()
    {
        var read = GivenRecords.Csv(GivenRecords.Header + "C1,01/04/2025,,,,,\nC2,01/04/2025,,,,,\nC1 ,2025-04-01,,,,,\nC1,02/04/2025,,,,,\n");
        read.Issues.ShouldBe(["error A4 child_id - duplicate-record: The same record already stands in row 2: keep one of the two."]);
        read.Rows.Count.ShouldBe(4);
    }

    [Fact]
    public void Reading_stops_at_the_thousandth_issue()
    {
        var read = GivenRecords.Csv(GivenRecords.Header + string.Concat(Enumerable.Repeat("C1,x,,,,,\n", 3_000)));
        read.Issues.Count.ShouldBe(1_001);
        read.Issues[0].ShouldBe("error -1001 - - too-many-issues: Reading stopped at row 1001, at the 1,000th issue: correct these and upload the file again.");
    }

    // What a column's cell is read as, in a row that is sound else.
    private static string Cell(int column, string text)
    {
        var cells = new[] { "C1", "01/04/2025", "", "", "", "", "" };
        cells[column] = text;
        var read = GivenRecords.Csv(GivenRecords.Header + string.Join(',', cells) + "\n");
        read.Issues.ShouldBeEmpty();
        return read.Rows.Single().Split('|')[column];
    }
}
