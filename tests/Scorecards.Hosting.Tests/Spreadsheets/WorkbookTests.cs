using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Scorecards.Hosting.Spreadsheets;
using Sheet = Scorecards.Hosting.Spreadsheets.Sheet;
using Workbook = Scorecards.Hosting.Spreadsheets.Workbook;

namespace Scorecards.Hosting.Tests.Spreadsheets;

public sealed class WorkbookTests
{
    private static readonly Workbook Everything = new("Kent & Medway <2015>", new(2015, 3, 5, 9, 0, 0, TimeSpan.Zero), [
        new(
            "Kent's figures",
            [new("title", 40), new("value"), new("rag")],
            [
                [SheetCell.Text("Visits"), SheetCell.Percent(28.6m), SheetCell.Rag("red")],
                [SheetCell.Text("=1+1"), SheetCell.Currency(-1234.5m, 2), SheetCell.Rag("amber")],
                [SheetCell.Text("Line one\nline two"), SheetCell.Number(1566), SheetCell.Rag("green")],
                [SheetCell.Empty, SheetCell.Time(new(2015, 7, 1, 9, 30, 0, TimeSpan.Zero)), SheetCell.Rag(null)],
            ],
            ["Kent", "February 2015"]),
        new("measures", [new("measure")], []),
        new("measures", [.. Enumerable.Range(0, 30).Select(number => new SheetColumn("c" + number))], [[.. Enumerable.Range(0, 30).Select(number => SheetCell.Number(number))]]),
    ]);

    [Fact]
    public void Every_kind_of_cell_and_sheet_is_valid_to_Excel()
    {
        using var written = Written.Of(Everything);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(written.Document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void The_same_workbook_is_the_same_bytes()
    {
        var bytes = WorkbookWriter.Write(Everything);
        WorkbookWriter.Write(Everything).ShouldBe(bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        zip.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct().ShouldBe([new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)]);
        zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal).ShouldBe([
            "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml",
            "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"]);
    }

    [Fact]
    public void Its_properties_say_what_it_is()
    {
        using var written = Written.Of(Everything);
        var properties = written.Document.PackageProperties;
        (properties.Title, properties.Creator, properties.Created!.Value.ToUniversalTime()).ShouldBe(
            ("Kent & Medway <2015>", "Scorecards", new DateTime(2015, 3, 5, 9, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void The_header_is_bold_stays_in_view_and_filters()
    {
        using var written = Written.Of(Written.BookOf(["measure", "value"], [[SheetCell.Text("12"), SheetCell.Number(3)]]));
        var pane = written.First.SheetViews!.Descendants<Pane>().Single();
        (pane.State!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value).ShouldBe((PaneStateValues.Frozen, 1, "A2"));
        (written["A1"].InnerText, written.FontOf("A1").Bold is not null, written.FontOf("A2").Bold is not null).ShouldBe(("measure", true, false));
        written.First.GetFirstChild<AutoFilter>()!.Reference!.Value.ShouldBe("A1:B2");
    }

    [Fact]
    public void What_stands_above_the_header_stays_in_view_with_it()
    {
        using var written = Written.Of(Everything);
        written.First.SheetViews!.Descendants<Pane>().Single().TopLeftCell!.Value.ShouldBe("A4");
        written.First.GetFirstChild<AutoFilter>()!.Reference!.Value.ShouldBe("A3:C7");
        (written["A1"].InnerText, written["A2"].InnerText, written["A3"].InnerText).ShouldBe(("Kent", "February 2015", "title"));
    }

    [Fact]
    public void It_prints_across_one_landscape_page_with_its_header_on_each()
    {
        using var written = Written.Of(Everything);
        var setup = written.First.GetFirstChild<PageSetup>()!;
        (setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value).ShouldBe((OrientationValues.Landscape, 1u, 0u));
        written.First.SheetProperties!.PageSetupProperties!.FitToPage!.Value.ShouldBeTrue();
        written.Document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Take(4).Select(name => (name.Name!.Value, name.LocalSheetId!.Value, name.Text)).ShouldBe([
            ("_xlnm._FilterDatabase", 0u, "'Kent''s figures'!$A$3:$C$7"), ("_xlnm.Print_Titles", 0u, "'Kent''s figures'!$3:$3"),
            ("_xlnm._FilterDatabase", 1u, "'measures'!$A$1:$A$1"), ("_xlnm.Print_Titles", 1u, "'measures'!$1:$1")]);
    }

    [Fact]
    public void A_column_is_as_wide_as_it_is_told_or_as_its_cells_need_within_reason()
    {
        using var written = Written.Of(new Workbook("t", null, [new Sheet("s", [new("a", 33.5), new("b"), new("c"), new("a long header")], [
            [SheetCell.Text("x"), SheetCell.Text(new string('x', 500)), SheetCell.Number(1), SheetCell.Percent(1)],
        ])]));
        written.First.GetFirstChild<Columns>()!.Elements<Column>().Select(column => column.Width!.Value).ShouldBe([33.5, 60, 8, 16]);
    }

    [Fact]
    public void A_workbook_that_Excel_would_refuse_is_not_written()
    {
        Should.Throw<ArgumentException>(() => WorkbookWriter.Write(new("t", null, [])));
        Should.Throw<ArgumentException>(() => WorkbookWriter.Write(new("t", null, [new("s", [], [])])));
    }
}
