using System.Text.RegularExpressions;
using Scorecards.Application.Extracts;
using Scorecards.Application.Records.Reading;
using Scorecards.Testing.Workbooks;

namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>Workbooks with a sheet for each list.</summary>
public sealed class RecordWorkbookTests
{
    private static readonly WorkbookCell[] Header = ["Child ID", "Referral date", "Gender", "District", "Cost", "Re-referral?", "Team"];

    [Theory]
    [InlineData("List 2")]
    [InlineData("List_2")]
    [InlineData("list2")]
    [InlineData("REFERRALS")]
    [InlineData("Referrals received")]
    public void Each_sheet_that_holds_a_dataset_is_read_and_others_are_told(string name)
    {
        var read = GivenRecords.Xlsx(new WorkbookBuilder()
            .Sheet("Read me").Row("Nothing of use")
            .HiddenSheet("plans").Row("Child ID").Row("HIDDEN")
            .Sheet("List 6").Row("Plans in force").Row("Child ID", "Start date").Row("C9", WorkbookCell.Date(2024, 2, 29))
            .Sheet(name).Row(Header).Row("C1", WorkbookCell.Date(2025, 4, 1), "b) Female", "East", 12.5, "Yes", "North"));
        read.Issues.ShouldBe(["warning Read me!- - - unknown-sheet: The sheet is none of the lists that are read here, and is passed over: if it is one, name it one of Referrals received, Child protection plans."]);
        read.Rows.ShouldBe(["3: C9|2024-02-29", "2: C1|2025-04-01|Female|East|12.5|yes|North|"]);
        read.Reading.Datasets.Select(dataset => (dataset.Dataset.Id, dataset.Sheet, dataset.Rows)).ShouldBe([("plans", "List 6", 1), ("referrals", name, 1)]);
    }

    [Fact]
    public void A_workbook_of_one_list_may_call_its_only_sheet_anything() =>
        GivenRecords.Xlsx(new WorkbookBuilder().Sheet("Sheet1").Row(Header).Row("C1", "01/04/2025"), [GivenRecords.Referrals]).Rows.ShouldBe(["2: C1|2025-04-01||||||"]);

    [Fact]
    public void A_hidden_sheet_that_is_named_as_a_list_is_told()
    {
        var workbook = new WorkbookBuilder().HiddenSheet("List 6").Row("Child ID").Row("C8").VeryHiddenSheet("Lookups").Row("x").Sheet("List 2").Row(Header).Row("C1", "01/04/2025");
        var read = GivenRecords.Xlsx(workbook);
        read.Issues.ShouldBe(["warning List 6!- - - hidden-sheet: The sheet is hidden and passed over: unhide it if it is the list of Child protection plans, or delete it."]);
        read.Rows.Count.ShouldBe(1);
        GivenRecords.Xlsx(new WorkbookBuilder().HiddenSheet("Referrals").Row(Header).Sheet("Cover").Row("Kent"), [GivenRecords.Referrals]).Reading.Issues.Select(issue => issue.Code).ShouldBe(["hidden-sheet", "missing-header"]);
    }

    [Fact]
    public void Two_sheets_of_one_dataset_are_an_error() => GivenRecords.Xlsx(new WorkbookBuilder().Sheet("List 2").Row(Header).Row("C1", "01/04/2025").Sheet("Referrals").Row(Header).Row("C2", "01/04/2025"))
        .Issues.ShouldBe(["error Referrals!- - - duplicate-sheet: More than one sheet holds Referrals received: keep one of them, or rename or hide the other."]);

    [Fact]
    public void A_workbook_without_any_of_the_lists_is_an_error() =>
        GivenRecords.Xlsx(new WorkbookBuilder().Sheet("Notes").Row("x").Sheet("More").Row("x")).Reading.Issues.Select(issue => issue.Code).ShouldBe(["unknown-sheet", "unknown-sheet", "no-sheet"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Days_are_read_by_the_workbooks_own_count(bool counts1904)
    {
        var serial = new DateOnly(2025, 4, 1).DayNumber - (counts1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).DayNumber;
        var workbook = counts1904 ? new WorkbookBuilder().Dates1904() : new WorkbookBuilder();
        var read = GivenRecords.Xlsx(workbook.Sheet("referrals").Row(Header)
            .Row("C1", WorkbookCell.Number(serial, "dd/mm/yyyy"))
            .Row("C2", WorkbookCell.Number(serial + 0.5, "dd/mm/yyyy hh:mm"))
            .Row("C3", WorkbookCell.Number(serial))
            .Row("C4", WorkbookCell.Number(serial + 0.25)));
        read.Issues.ShouldBeEmpty();
        read.Rows.Select(row => row.Split('|')[1]).Distinct(StringComparer.Ordinal).ShouldBe(["2025-04-01"]);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("1")]
    public void Days_are_counted_from_1904_in_either_spelling(string spelling)
    {
        var serial = new DateOnly(2025, 4, 1).DayNumber - new DateOnly(1904, 1, 1).DayNumber;
        var workbook = new WorkbookBuilder().Dates1904().Sheet("referrals").Row(Header).Row("C1", WorkbookCell.Number(serial, "dd/mm/yyyy")).Row("C2", WorkbookCell.Number(serial + 0.5, "dd/mm/yyyy hh:mm")).Row("C3", WorkbookCell.Number(serial)).Build();
        var file = WorkbookParts.Change(workbook, "xl/workbook.xml", xml => Regex.Replace(xml, "date1904=\"[^\"]*\"", $"date1904=\"{spelling}\"", RegexOptions.None, TimeSpan.FromSeconds(1)));
        GivenRecords.Read(file, ExtractFormat.Xlsx, [GivenRecords.Referrals]).Rows.Select(row => row.Split('|')[1]).ShouldBe(["2025-04-01", "2025-04-01", "2025-04-01"]);
    }

    [Fact]
    public void A_day_beyond_the_last_that_there_is_fails_nothing()
    {
        var workbook = new WorkbookBuilder().Dates1904().Sheet("referrals").Row(Header).Row("C1", WorkbookCell.Number(2_958_465, "dd/mm/yyyy")).Build();
        var file = WorkbookParts.Change(workbook, "xl/workbook.xml", xml => Regex.Replace(xml, "date1904=\"[^\"]*\"", "date1904=\"true\"", RegexOptions.None, TimeSpan.FromSeconds(1)));
        GivenRecords.Read(file, ExtractFormat.Xlsx, [GivenRecords.Referrals]).Reading.Issues.Select(issue => issue.Code).ShouldBe(["date-out-of-range"]);
    }

    [Fact]
    public void Numbers_are_what_is_stored_and_truths_are_flags()
    {
        var read = GivenRecords.Xlsx(new WorkbookBuilder().Sheet("referrals").Row(Header).Row(1234567, WorkbookCell.Date(2025, 4, 1), 2, "East", WorkbookCell.Number(0.286, "0%"), new WorkbookCell(WorkbookCellKind.Truth, "1"), WorkbookCell.Date(2025, 4, 2)));
        read.Issues.ShouldBeEmpty();
        read.Rows.ShouldBe(["2: 1234567|2025-04-01|Female|East|0.286|yes|2025-04-02|"]);
    }

    [Fact]
    public void A_failed_formula_is_an_error_but_a_look_up_that_found_nothing_is_missing()
    {
        var read = GivenRecords.Xlsx(new WorkbookBuilder().Sheet("referrals").Row(Header).RowAt(4, "C1", "01/04/2025", WorkbookCell.Failed("#N/A"), "", WorkbookCell.Failed("#DIV/0!")));
        read.Issues.ShouldBe(["error referrals!E4 cost '#DIV/0!' failed-formula: The formula gave an error instead of a value: correct it, or write the value."]);
        read.Rows.ShouldBe(["4: C1|2025-04-01||||||"]);
    }

    [Fact]
    public void An_issue_names_its_sheet_and_personal_cells_are_not_told() => GivenRecords.Xlsx(new WorkbookBuilder().Sheet("plans").Row("Child ID", "Start date").Row("C1", "soon").Sheet("referrals").Row("Child ID", "Referral date", "Date of birth").Row("C1", "01/04/2025", "SECRET"))
        .Issues.ShouldBe(
        [
            "error plans!B2 start 'soon' not-a-date: 'soon' is not a date: write the day first, for example 31/03/2025, or 2025-03-31.",
            "error referrals!C2 birth_date - not-a-date: What stands there is not a date: write the day first, for example 31/03/2025, or 2025-03-31.",
        ]);

    [Fact]
    public void The_limits_of_records_hold_in_a_workbook()
    {
        var workbook = new WorkbookBuilder().Sheet("referrals").Row(Header).Row("C1", "01/04/2025").Row("C2", "01/04/2025");
        GivenRecords.Xlsx(workbook, limits: ExtractLimits.Default with { Rows = 1, RecordRows = 3 }).Rows.Count.ShouldBe(2);
        GivenRecords.Xlsx(workbook, limits: ExtractLimits.Default with { RecordRows = 2 }).Issues.Single().ShouldContain("'Limits:RecordRows'");
        GivenRecords.Xlsx(workbook, limits: ExtractLimits.Default with { RecordUnzippedBytes = 1_000 }).Issues.Single().ShouldContain("'Limits:RecordUnzippedBytes'");
        GivenRecords.Xlsx(workbook, limits: ExtractLimits.Default with { Columns = 6 }).Reading.Issues.Select(issue => issue.Code).ShouldBe(["too-many-columns"]);
        GivenRecords.Xlsx(workbook, limits: ExtractLimits.Default with { CellCharacters = 9 }).Reading.Issues.Select(issue => issue.Code).ShouldBe(["cell-too-long"]);
    }

    [Fact]
    public void Counting_a_workbook_gives_the_values_of_its_check() =>
        GivenRecords.Xlsx(new WorkbookBuilder().Sheet("referrals").Row("Title").Row(Header).Row("C1", WorkbookCell.Date(2025, 4, 1), "b) Female", "East", 12.5, "Yes", "North"), wanted: RecordColumns.Only(["referral_date", "cost"]))
            .Rows.ShouldBe(["3: |2025-04-01|||12.5|||"]);
}
