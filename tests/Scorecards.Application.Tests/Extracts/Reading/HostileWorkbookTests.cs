using System.IO.Compression;
using System.Text.RegularExpressions;
using Scorecards.Application.Extracts;
using Scorecards.Application.Tests.Records.Reading;
using Scorecards.Testing.Workbooks;

namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>Workbooks that are legal, or nearly, and that nobody makes by hand.</summary>
public sealed class HostileWorkbookTests
{
    private const string Strict = "error - - - strict-workbook: The workbook is a Strict Open XML Spreadsheet, which is not read: save it as Excel Workbook (*.xlsx), not Strict Open XML Spreadsheet.";

    [Theory]
    [InlineData("xl/other/sheet1.xml", "other/sheet1.xml")]
    [InlineData("xl/figures.xml", "figures.xml")]
    public void A_sheet_elsewhere_than_usual_has_the_same_limits(string part, string target)
    {
        var file = Moved(new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row("5", 1).Row("46", 2).Row("50", 1).Build(), part, target);

        Given.Read(file, ExtractFormat.Xlsx).Observations.Count.ShouldBe(3);
        Given.Read(file, ExtractFormat.Xlsx, ExtractLimits.Default with { Rows = 2 }).Issues.Select(issue => issue.Code).ShouldBe(["too-many-rows"]);
        Given.Read(file, ExtractFormat.Xlsx, ExtractLimits.Default with { Columns = 1 }).Issues.Select(issue => issue.Code).ShouldBe(["too-many-columns"]);
    }

    [Fact]
    public void A_formula_that_was_never_worked_out_is_an_error_and_not_a_blank()
    {
        var workbook = new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row("12", WorkbookCell.Computed("17/28", 0.607, "0.0%")).Row("5", 26).Build();
        var file = WorkbookParts.Change(workbook, "xl/worksheets/sheet1.xml", xml => Regex.Replace(xml, "(?<end></(x:)?f>)<(x:)?v>[^<]*</(x:)?v>", "${end}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));

        Given.Read(file, ExtractFormat.Xlsx).Issues.Select(issue => (issue.Row, issue.Column, issue.Text, issue.Code)).ShouldBe([(2, "B", "#FORMULA!", "not-a-number")]);
    }

    [Theory]
    [InlineData("0.0\"%\"")]
    [InlineData("0.0\\%")]
    public void A_percent_sign_that_only_prints_scales_nothing(string format) =>
        Given.Xlsx(new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row("12", WorkbookCell.Number(28.6, format))).Observations.Single().Value.ShouldBe(28.6m);

    [Fact]
    public void A_relationship_that_stands_twice_is_no_fault()
    {
        var workbook = new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row("5", 26).Build();
        var file = WorkbookParts.Change(workbook, "xl/_rels/workbook.xml.rels", xml => Regex.Replace(xml, "<Relationship [^>]*/>", "$0$0", RegexOptions.None, TimeSpan.FromSeconds(1)));

        Should.NotThrow(() => Given.Read(file, ExtractFormat.Xlsx));
    }

    [Fact]
    public void A_workbook_part_far_larger_than_a_list_of_sheets_is_refused()
    {
        var workbook = new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row("5", 26).Build();
        var file = WorkbookParts.Change(workbook, "xl/workbook.xml", xml => xml.Insert(xml.LastIndexOf('<'), new string(' ', 2_000_000)));

        Given.Read(file, ExtractFormat.Xlsx).Issues.Select(issue => issue.Code).ShouldBe(["not-xlsx"]);
    }

    [Fact]
    public void A_strict_workbook_is_told_how_to_be_saved()
    {
        var workbook = new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row("5", 26).Build();
        var file = WorkbookParts.Change(workbook, "xl/workbook.xml", xml => xml.Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal));

        Given.Read(file, ExtractFormat.Xlsx).ShouldHaveIssues(Strict);
        GivenRecords.Read(file, ExtractFormat.Xlsx, [GivenRecords.Referrals]).Issues.ShouldBe([Strict]);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "26", "<Jane_Planted>")]
    [InlineData("xl/worksheets/sheet1.xml", "26", "&JanePlanted;")]
    [InlineData("xl/sharedStrings.xml", "value", "<Jane_Planted>")]
    [InlineData("xl/sharedStrings.xml", "value", "</Jane_Planted>")]
    [InlineData("xl/styles.xml", "Sheet", "</Jane_Planted>")]
    public void Nothing_that_stands_in_a_damaged_workbook_is_quoted(string part, string text, string damage)
    {
        var file = WorkbookParts.Change(new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row("5", 26).Build(), part, xml => xml.Replace(text, damage, StringComparison.Ordinal));

        Given.Read(file, ExtractFormat.Xlsx).Issues.Select(Given.Describe).ShouldAllBe(issue => issue == "error - - - not-xlsx: The workbook is damaged: open it in Excel, repair it and save it again as .xlsx.");
    }

    [Theory]
    [InlineData("mailto:x")]
    [InlineData("mailto:")]
    [InlineData("http://elsewhere.example/xl/worksheets/sheet1.xml")]
    [InlineData("file:///xl/worksheets/sheet1.xml")]
    [InlineData("zip:")]
    [InlineData("")]
    [InlineData("//")]
    public void A_sheet_that_is_no_part_of_the_workbook_is_refused_or_passed_over(string target)
    {
        var workbook = new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row("5", 26).Build();
        var file = WorkbookParts.Change(workbook, "xl/_rels/workbook.xml.rels", xml => Regex.Replace(xml, "Target=\"[^\"]*sheet1.xml\"", $"Target=\"{target}\"", RegexOptions.None, TimeSpan.FromSeconds(1)));

        Should.NotThrow(() => Given.Read(file, ExtractFormat.Xlsx)).Issues.ShouldNotBeEmpty();
        Should.NotThrow(() => GivenRecords.Read(file, ExtractFormat.Xlsx, [GivenRecords.Referrals])).Issues.ShouldNotBeEmpty();
    }

    // The same workbook with its sheet in another part.
    private static byte[] Moved(byte[] workbook, string part, string target)
    {
        using var file = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(workbook)))
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(to.CreateEntry(entry.FullName == "xl/worksheets/sheet1.xml" ? part : entry.FullName).Open());
                var text = reader.ReadToEnd();
                writer.Write(entry.FullName switch
                {
                    "xl/_rels/workbook.xml.rels" => Regex.Replace(text, "Target=\"[^\"]*sheet1.xml\"", $"Target=\"{target}\"", RegexOptions.None, TimeSpan.FromSeconds(1)),
                    "[Content_Types].xml" => text.Replace("/xl/worksheets/sheet1.xml", "/" + part, StringComparison.Ordinal),
                    _ => text,
                });
            }
        }

        return file.ToArray();
    }
}
