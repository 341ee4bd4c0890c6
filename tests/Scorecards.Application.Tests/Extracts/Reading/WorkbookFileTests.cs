using System.Text.RegularExpressions;
using Scorecards.Application.Extracts;
using Scorecards.Testing.Workbooks;

namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>Workbooks as Excel and people really make them.</summary>
public sealed class WorkbookFileTests
{
    private static readonly WorkbookCell?[] Header = ["measure", "area", "numerator", "denominator", "value", "commentary"];

    public static TheoryData<WorkbookCell, decimal> Percentages => new()
    {
        { WorkbookCell.Number(0.607, "0.0%"), 60.7m },
        { WorkbookCell.Number(0.607, "0%"), 60.7m },
        { WorkbookCell.Number(0.286, "0.00%;[Red]-0.00%"), 28.6m },
        { WorkbookCell.Number(1, "0%"), 100m },
        { WorkbookCell.Number(0, "0%"), 0m },
        { WorkbookCell.Computed("17/28", 0.125, "0.0%"), 12.5m },
        { WorkbookCell.Number(60.7), 60.7m },
        { WorkbookCell.Number(60.7, "0.0"), 60.7m },
        { "60.7%", 60.7m },
        { new WorkbookCell(WorkbookCellKind.InlineText, "60.7%"), 60.7m },
    };

    [Fact]
    public void A_workbook_is_read_as_the_same_rows_of_text_would_be() =>
        Given.Xlsx(new WorkbookBuilder().Sheet("measures").Row(Header).Row(12, null, 17, 28, WorkbookCell.Number(0.607, "0.0%"), "Late")).ShouldReport(
            Given.Visits with { Value = 60.7m, Text = "Late" });

    [Theory]
    [MemberData(nameof(Percentages))]
    public void A_cell_is_the_number_a_person_sees(WorkbookCell cell, decimal expected) =>
        Given.Xlsx(Sheet(12, null, null, null, cell)).ShouldReport(new Observation("visits-in-time", "kent", null, null, expected, null));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1234567.25, "1234567.25")]
    [InlineData(1e-7, "0.0000001")]
    [InlineData(42300000, "42300000")]
    public void A_number_keeps_every_digit_Excel_has(double stored, string expected) =>
        Given.Xlsx(Sheet(50, null, stored)).Observations.Single().Numerator.ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("dd/mm/yyyy")]
    [InlineData("mmm-yy")]
    [InlineData("[$-809]dd mmmm yyyy")]
    public void A_date_in_the_period_column_is_its_month(string format)
    {
        var workbook = new WorkbookBuilder().Sheet("measures").Row("measure", "value", "period");
        Given.Xlsx(workbook.Row(12, 60.7, WorkbookCell.Date(2015, 2, 28, format))).ShouldReport(new Observation("visits-in-time", "kent", null, null, 60.7m, null));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public void A_date_counted_from_1904_is_the_same_month(string spelling)
    {
        var workbook = new WorkbookBuilder().Dates1904().Sheet("measures").Row("measure", "value", "period").Row(12, 60.7, WorkbookCell.Number(new DateOnly(2015, 2, 28).DayNumber - new DateOnly(1904, 1, 1).DayNumber, "dd/mm/yyyy")).Build();
        Given.Read(WorkbookParts.Change(workbook, "xl/workbook.xml", xml => Regex.Replace(xml, "date1904=\"[^\"]*\"", $"date1904=\"{spelling}\"", RegexOptions.None, TimeSpan.FromSeconds(1))), ExtractFormat.Xlsx).Issues.ShouldBeEmpty();
    }

    [Fact]
    public void A_date_of_another_month_is_an_issue() =>
        Given.Xlsx(new WorkbookBuilder().Sheet("measures").Row("measure", "value", "period").Row(12, 60.7, WorkbookCell.Date(2015, 1, 31))).ShouldHaveIssues(
            "error measures!C2 period '2015-01' wrong-period: The row is of '2015-01' and the file's folder of 2015-02: upload it to the folder of its own month, or write 2015-02.");

    [Theory]
    [InlineData("#DIV/0!")]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#VALUE!")]
    public void A_formula_that_failed_is_an_issue_and_never_no_data(string error) =>
        Given.Xlsx(Sheet(12, null, null, null, WorkbookCell.Failed(error))).ShouldHaveIssues(
            $"error measures!E2 value '{error}' not-a-number: '{error}' is not a number: write digits such as 1,566 or 28.6, or leave it blank, - or n/a if there is no figure.");

    [Fact]
    public void A_formula_that_failed_is_found_below_gaps_on_the_sheet_that_is_read() =>
        Given.Xlsx(new WorkbookBuilder()
            .Sheet("notes").Row("see the other sheet").RowAt(7, null, null, null, null, WorkbookCell.Failed("#REF!"))
            .Sheet("measures").RowAt(3, Header).RowAt(7, 12, null, null, null, 60.7).RowAt(9, 5, null, WorkbookCell.Failed("#NAME?"))).ShouldHaveIssues(
                "error measures!C9 numerator '#NAME?' not-a-number: '#NAME?' is not a number: write digits such as 1,566 or 28.6, or leave it blank, - or n/a if there is no figure.");

    [Fact]
    public void Truth_is_no_number() => Given.Xlsx(Sheet(12, null, null, null, new WorkbookCell(WorkbookCellKind.Truth, "1"))).ShouldHaveIssues(
        "error measures!E2 value 'True' not-a-number: 'True' is not a number: write digits such as 1,566 or 28.6, or leave it blank, - or n/a if there is no figure.");

    [Theory]
    [InlineData("measures")]
    [InlineData("Measures")]
    public void The_sheet_named_as_the_dataset_is_read_wherever_it_stands(string name)
    {
        var workbook = new WorkbookBuilder().Sheet("Read me").Row("Figures for February").Sheet(name).Row(Header).Row(12, null, 17, 28);
        Given.Xlsx(workbook.Sheet("Old").Row(Header).Row(12, null, 1, 2)).ShouldReport(Given.Visits);
    }

    [Fact]
    public void Else_the_first_visible_sheet_is_read()
    {
        var workbook = new WorkbookBuilder().HiddenSheet("Raw").Row("secret").VeryHiddenSheet("Rawer").Row("secret");
        Given.Xlsx(workbook.Sheet("February").Row(Header).Row(12, null, 17, 28).Sheet("January").Row(Header).Row(12, null, 1, 2)).ShouldReport(Given.Visits);
    }

    [Fact]
    public void A_hidden_sheet_is_not_read_even_when_it_is_named_as_the_dataset() =>
        Given.Xlsx(new WorkbookBuilder().HiddenSheet("measures").Row(Header).Row(12, null, 1, 2).Sheet("February").Row(Header).Row(12, null, 17, 28)).ShouldReport(Given.Visits);

    [Fact]
    public void A_workbook_without_a_visible_sheet_is_an_issue() =>
        Given.Xlsx(new WorkbookBuilder().HiddenSheet("measures").Row(Header).VeryHiddenSheet("other").Row(Header)).ShouldHaveIssues(
            "error - - - no-sheet: The workbook has no visible sheet that can be read: show the sheet with the figures, and save it as Excel Workbook (.xlsx), not as Strict Open XML.");

    [Fact]
    public void Rows_that_Excel_left_out_count_in_the_numbers_of_those_below()
    {
        var reading = Given.Xlsx(new WorkbookBuilder().Sheet("measures").RowAt(4, Header).RowAt(6, 12, null, 17, 28).RowAt(10, 5, null, "many"));
        reading.ShouldHaveIssues(
            "error measures!C10 numerator 'many' not-a-number: 'many' is not a number: write digits such as 1,566 or 28.6, or leave it blank, - or n/a if there is no figure.");
        reading.Rows.ShouldBe(2);
    }

    [Fact]
    public void A_sheet_without_a_word_is_empty() => Given.Xlsx(new WorkbookBuilder().Sheet("measures").Row().Row(null, "")).ShouldHaveIssues(
        "error - - - empty-file: Nothing is written in the file: export it again, with a header row and the month's rows.");

    [Fact]
    public void A_sheet_with_a_header_only_has_no_rows() => Given.Xlsx(new WorkbookBuilder().Sheet("measures").Row(Header)).ShouldHaveIssues(
        "error - - - no-rows: There is a header but no row below it: export it again with the month's rows.");

    private static WorkbookBuilder Sheet(params IReadOnlyList<WorkbookCell?> cells) => new WorkbookBuilder().Sheet("measures").Row(Header).Row(cells);
}
