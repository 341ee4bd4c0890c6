using System.IO.Compression;
using System.Text;
using Scorecards.Application.Extracts;
using Scorecards.Testing.Workbooks;

namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>Files that are not what their name promises.</summary>
public sealed class WrongFileTests
{
    private const string NotXlsx = "error - - - not-xlsx: The file is not an Excel workbook although its name ends in .xlsx: save it again as .xlsx, or rename it to .csv if it is text.";
    private const string OldWorkbook = "error - - - old-or-locked-workbook: The file is an old .xls workbook or is locked with a password: save it as .xlsx without a password.";

    private static readonly byte[] OldExcel = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n");
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52];

    public static TheoryData<string, byte[], ExtractFormat, string> WrongKinds => new()
    {
        { "nothing", [], ExtractFormat.Csv, "error - - - empty-file: The file is empty: export it again, with a header row and the month's rows." },
        { "nothing", [], ExtractFormat.Xlsx, "error - - - empty-file: The file is empty: export it again, with a header row and the month's rows." },
        { "an .xls workbook", OldExcel, ExtractFormat.Csv, OldWorkbook },
        { "an .xls workbook", OldExcel, ExtractFormat.Xlsx, OldWorkbook },
        { "a PDF", Pdf, ExtractFormat.Csv, "error - - - not-csv: The file is a PDF: export the figures as CSV or .xlsx." },
        { "a PDF", Pdf, ExtractFormat.Xlsx, NotXlsx },
        { "a picture", Png, ExtractFormat.Csv, "error - - - not-csv: The file is not text: export the figures as CSV or .xlsx." },
        { "a picture", Png, ExtractFormat.Xlsx, NotXlsx },
        { "text", Encoding.ASCII.GetBytes("measure,value\n12,60.7%\n"), ExtractFormat.Xlsx, NotXlsx },
        { "a workbook", new WorkbookBuilder().Sheet("measures").Build(), ExtractFormat.Csv, "error - - - not-csv: The file is a workbook or zip file although its name ends in .csv: rename it to .xlsx, or save it as CSV." },
        { "another zip", ZipOf("readme.txt"), ExtractFormat.Xlsx, "error - - - not-xlsx: The file is a zip file but not an Excel workbook: save the sheet as .xlsx or CSV." },
        { "a text document", ZipOf("word/document.xml"), ExtractFormat.Xlsx, "error - - - not-xlsx: The file is a zip file but not an Excel workbook: save the sheet as .xlsx or CSV." },
        { "a byte order mark alone", [0xEF, 0xBB, 0xBF], ExtractFormat.Csv, "error - - - empty-file: Nothing is written in the file: export it again, with a header row and the month's rows." },
        { "blank lines", Encoding.ASCII.GetBytes("\r\n\r\n,,,\r\n"), ExtractFormat.Csv, "error - - - empty-file: Nothing is written in the file: export it again, with a header row and the month's rows." },
        { "a header alone", Encoding.ASCII.GetBytes("measure,value\r\n"), ExtractFormat.Csv, "error - - - no-rows: There is a header but no row below it: export it again with the month's rows." },
    };

    [Theory]
    [MemberData(nameof(WrongKinds))]
    public void A_file_that_is_something_else_is_told_what_it_is_and_what_to_do(string what, byte[] file, ExtractFormat format, string expected)
    {
        what.ShouldNotBeEmpty();
        var reading = Given.Read(file, format);
        reading.ShouldHaveIssues(expected);
        (reading.Rows, reading.Observations.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void A_workbook_cut_off_in_upload_is_damaged()
    {
        var file = new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row(12, 60.7).Build();
        Given.Read(file[..(file.Length / 2)], ExtractFormat.Xlsx).Issues.Select(issue => (issue.Severity, issue.Row, issue.Code)).ShouldBe([(IssueSeverity.Error, null, "not-xlsx")]);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\">")]
    [InlineData("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>")]
    [InlineData("xl/workbook.xml", "<workbook")]
    public void A_workbook_with_a_broken_part_is_damaged(string part, string xml)
    {
        var file = WorkbookParts.Change(new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row(12, 60.7).Build(), part, _ => xml);
        Given.Read(file, ExtractFormat.Xlsx).Issues.Select(issue => (issue.Severity, issue.Row, issue.Code)).ShouldBe([(IssueSeverity.Error, null, "not-xlsx")]);
    }

    private static byte[] ZipOf(string part)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var text = new StreamWriter(zip.CreateEntry(part).Open());
            text.Write("hello");
        }

        return file.ToArray();
    }
}
