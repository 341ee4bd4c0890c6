using Scorecards.Application.Records.Reading;
using Scorecards.Testing.Workbooks;

namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>Ids of persons and records, which one program writes in one way and the next in another.</summary>
public sealed class IdTests
{
    private static readonly WorkbookCell[] Header = ["Child ID", "Start date"];

    [Theory]
    [InlineData("00001", "00001")]
    [InlineData("=\"00001\"", "00001")]
    [InlineData("'00001", "00001")]
    [InlineData("\"=\"\"00001\"\"\"", "00001")]
    [InlineData("00\u200B001\uFEFF", "00001")]
    [InlineData("\u2060\u200E00001\u202C", "00001")]
    [InlineData("AB\u00A0 12", "AB 12")]
    [InlineData("ab\u202F12", "AB 12")]
    [InlineData("AB   12", "AB 12")]
    [InlineData("ab12", "AB12")]
    [InlineData("O'Neill", "O'NEILL")]
    [InlineData("Null", "NULL")]
    [InlineData("123.0", "123")]
    [InlineData("1.0", "1")]
    [InlineData("12.5", "12.5")]
    [InlineData("A1.0", "A1.0")]
    [InlineData("12E05", "12E05")]
    [InlineData("1.2.E+10", "1.2.E+10")]
    [InlineData("caf\u00E9-1", "CAF\u00C9-1")]
    public void An_id_is_what_people_mean_by_it(string written, string id)
    {
        var read = GivenRecords.Csv($"Child ID,Referral date\n{written},01/04/2025\n");
        read.Issues.ShouldBeEmpty();
        read.Rows.ShouldBe([$"2: {id}|2025-04-01||||||"]);
    }

    [Theory]
    [InlineData("'")]
    [InlineData("\"=\"\"\"\"\"")]
    [InlineData("\u2060")]
    [InlineData("'N/A")]
    public void What_says_nothing_once_it_is_clean_is_missing(string written) =>
        GivenRecords.Csv($"Child ID,Referral date\n{written},01/04/2025\n").Issues.ShouldBe(["error A2 child_id - missing-value: Every row needs this value and here it is blank: fill it in."]);

    [Fact]
    public void Texts_that_are_no_ids_stay_as_they_are_written()
    {
        var dataset = GivenRecords.Referrals with { Record = ["child_id", "referral_date", "district"] };
        GivenRecords.Csv("Child ID,Referral date,District,Team\nc1,01/04/2025,East,'north  1.0\n", dataset).Rows.ShouldBe(["2: C1|2025-04-01||East|||'north  1.0|"]);
    }

    [Fact]
    public void One_id_in_two_spellings_is_one_record() => GivenRecords.Csv("Child ID,Referral date\nab1,01/04/2025\nAB1,01/04/2025\n'aB1,01/04/2025\n").Reading.Issues.Select(issue => (issue.Row, issue.Code))
        .ShouldBe([(3, "duplicate-record"), (4, "duplicate-record")]);

    [Theory]
    [InlineData("1.23E+10")]
    [InlineData("1.23e+10")]
    [InlineData("1.23E10")]
    [InlineData("1E+15")]
    [InlineData("'1.23E+10")]
    public void An_id_that_a_spreadsheet_has_shortened_is_an_error_that_nothing_tolerates(string written) =>
        GivenRecords.Csv($"Child ID,Referral date\n{written},01/04/2025\n", GivenRecords.Referrals with { Tolerate = [.. RecordIssueCodes.Tolerable, "unclear-id"] }).Issues.ShouldBe(
            ["error A2 child_id - unclear-id: What stands there is a number that a spreadsheet has shortened: format the column as text and export again."]);

    [Fact]
    public void A_number_of_a_workbook_that_has_lost_its_last_digits_is_no_id() => GivenRecords.Xlsx(new WorkbookBuilder().Sheet("referrals").Row("Child ID", "Referral date").Row(1e15, "01/04/2025").Row(123456789012345, "01/04/2025").Row(1.5e21, "01/04/2025"))
        .Reading.Issues.Select(issue => (issue.Row, issue.Code)).ShouldBe([(2, "unclear-id"), (4, "unclear-id")]);

    [Theory]
    [InlineData(1, "00000", "00001")]
    [InlineData(123456, "00000", "123456")]
    [InlineData(12, "0", "12")]
    [InlineData(12, "0000.0", "12")]
    [InlineData(-12, "00000", "-12")]
    [InlineData(1.5, "00000", "1.5")]
    public void A_number_that_is_shown_with_zeros_in_front_has_them(double number, string format, string id) =>
        GivenRecords.Xlsx(new WorkbookBuilder().Sheet("referrals").Row("Child ID", "Referral date", "Cost").Row(WorkbookCell.Number(number, format), "01/04/2025", WorkbookCell.Number(7, "0000")))
            .Rows.ShouldBe([$"2: {id}|2025-04-01|||7|||"]);

    [Fact]
    public void A_list_that_has_no_person_and_no_record_has_no_ids() => GivenRecords.Xlsx(new WorkbookBuilder().Sheet("plans").Row(Header).Row("c1", WorkbookCell.Date(2025, 4, 1))).Rows.ShouldBe(["2: c1|2025-04-01"]);
}
