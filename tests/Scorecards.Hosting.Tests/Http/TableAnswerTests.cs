using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Scorecards.Hosting.Http;

namespace Scorecards.Hosting.Tests.Http;

public sealed class TableAnswerTests
{
    private static readonly TableAnswer Table = TableAnswer.Of(
        "alerts", [("=1+1", 1234.5m, (int?)null)], ("title", row => row.Item1), ("value", row => row.Item2), ("count", row => row.Item3));

    [Fact]
    public async Task A_table_is_a_workbook_by_the_same_columns()
    {
        var executed = await Executed.OfAsync(Table.AsXlsx());
        (executed.Status, executed.ContentType).ShouldBe((200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        executed.Headers.ContentDisposition.ToString().ShouldBe("attachment; filename=alerts.xlsx; filename*=UTF-8''alerts.xlsx");

        using var document = SpreadsheetDocument.Open(new MemoryStream(executed.Body), isEditable: false);
        document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Select(cell => (cell.CellReference!.Value, cell.InnerText, cell.DataType is null)).ShouldBe(
            [("A1", "title", false), ("B1", "value", false), ("C1", "count", false), ("A2", "=1+1", false), ("B2", "1234.5", true)]);
    }

    [Fact]
    public async Task And_a_CSV_file() => (await Executed.OfAsync(Table.AsCsv())).Text.ShouldBe("\uFEFFtitle,value,count\r\n'=1+1,1234.5,\r\n");
}
