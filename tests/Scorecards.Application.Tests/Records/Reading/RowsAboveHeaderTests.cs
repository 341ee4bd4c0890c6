using Scorecards.Domain.Records;
using Scorecards.Testing.Workbooks;

namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>Rows above a header: titles and headings are passed over, and a record there is told.</summary>
public sealed class RowsAboveHeaderTests
{
    private const string Short = "Child ID,Referral date,Gender\n";

    [Fact]
    public void A_list_above_another_under_a_header_of_its_own_is_an_error() => GivenRecords.Csv("East\n\n" + Short + "C1,01/04/2025,Female\n\nWest\n" + GivenRecords.Header + GivenRecords.Row).Issues[0].ShouldBe(
        "error -3 - - two-headers: Row 3 and row 7 are both headers of Referrals received: put each list on a sheet or in a file of its own, under one header.");

    [Theory]
    [InlineData("C1,01/04/2025,Female,East,,,\n")]
    [InlineData("C1,45748,,East,1,,\n")]
    [InlineData("Referrals\nC1,2025-04-01,Female,,,Yes,\n")]
    public void A_record_above_the_header_is_an_error(string above)
    {
        var row = above.Count(c => c == '\n');
        GivenRecords.Csv(above + GivenRecords.Header + GivenRecords.Row).Issues.ShouldBe(
            [$"error -{row} - - row-above-header: Row {row} stands above the header, row {row + 1}, and reads like a record: move it below the header, or delete it."]);
    }

    [Fact]
    public void A_record_above_the_header_of_a_sheet_is_told_with_its_sheet() => GivenRecords.Xlsx(new WorkbookBuilder().Sheet("plans").Row("C1", WorkbookCell.Date(2025, 4, 1)).Row("Child ID", "Start date").Row("C2", WorkbookCell.Date(2025, 4, 1))).Issues.ShouldBe(
        ["error plans!-1 - - row-above-header: Row 1 stands above the header, row 2, and reads like a record: move it below the header, or delete it."]);

    [Theory]
    [InlineData("Referrals received,,,Where,,,\n")] // titles
    [InlineData("Kent,01/04/2025\n")]
    [InlineData("Run on,01/04/2025,by,Ann,,,\n")]
    [InlineData("Run on:,01/04/2025,,,,,North\n")]
    [InlineData("Run on:,01/04/2025,,,1,,North\n")]
    [InlineData("Child,When,Who,Where,What,Again?,Team\n")] // a heading of two rows
    [InlineData("Child,,Details,,,,\n")] // merged headings of groups
    [InlineData("A,B,C,D,E,F,G\n")]
    [InlineData("1,2,3,4,5,6,7\n")]
    [InlineData(Short)] // the same header in short, with nothing below it
    public void Titles_and_headings_are_passed_over(string above)
    {
        var read = GivenRecords.Csv(above + GivenRecords.Header + GivenRecords.Row);
        read.Issues.ShouldBeEmpty();
        read.Rows.Single().ShouldStartWith("3: C1|");
    }

    [Fact]
    public void A_heading_of_two_rows_over_texts_alone_is_no_record()
    {
        var texts = new DatasetDefinition("teams", "Teams", [new("team", ColumnType.Text, ["Team"]) { Required = true }, new("worker", ColumnType.Text, ["Worker"]), new("manager", ColumnType.Text, ["Manager"])]);
        GivenRecords.Csv("Team,Person,Person\nTeam,Worker,Manager\nNorth,A,B\n", texts).Issues.ShouldBeEmpty();
        GivenRecords.Csv("North,A,B\nTeam,Worker,Manager\nNorth,C,D\n", texts).Reading.Issues.Select(issue => issue.Code).ShouldBe(["row-above-header"]);
    }

    [Fact]
    public void Nothing_of_a_row_above_is_told_once_the_file_is_counted() =>
        GivenRecords.Csv("C1,01/04/2025,Female,East,,,\n" + GivenRecords.Header + GivenRecords.Row, wanted: Application.Records.Reading.RecordColumns.Only(["gender"])).Issues.ShouldBeEmpty();
}
