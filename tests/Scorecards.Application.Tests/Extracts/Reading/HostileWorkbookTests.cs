using System.IO.Compression;
using System.Text.RegularExpressions;
using Scorecards.Application.Extracts;
using Scorecards.Testing.Workbooks;

namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>Workbooks that are legal, or nearly, and that nobody makes by hand.</summary>
public sealed class HostileWorkbookTests
{
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
