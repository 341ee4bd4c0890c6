using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace Scorecards.Hosting.Spreadsheets;

/// <summary>Writes a workbook as Excel reads it.</summary>
public static class WorkbookWriter
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    // The library stamps each part with the clock; the earliest time a zip can hold says nothing.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of the .xlsx file.</summary>
    /// <exception cref="ArgumentException">There is no sheet, or one without columns.</exception>
    public static byte[] Write(Workbook workbook)
    {
        if (workbook.Sheets.Count == 0 || workbook.Sheets.Any(sheet => sheet.Columns.Count == 0))
        {
            throw new ArgumentException("Excel opens no workbook without a sheet, and a sheet's filter needs a column.", nameof(workbook));
        }

        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            WriteSheets(document.AddNewPart<WorkbookPart>(ContentType, "rId1"), workbook);
            CoreProperties.Write(document.AddNewPart<CoreFilePropertiesPart>("rId2"), workbook);
        }

        WithoutTimes(file);
        return file.ToArray();
    }

    // Parts are named here: a name of the library's own would be another each time.
    private static void WriteSheets(WorkbookPart part, Workbook workbook)
    {
        var styles = new StyleTable();
        var names = SheetNames.Of(workbook.Sheets.Select(sheet => sheet.Name));
        var list = new Xml.Sheets();
        foreach (var (index, sheet) in workbook.Sheets.Index())
        {
            var id = FormattableString.Invariant($"rId{index + 1}");
            part.AddNewPart<WorksheetPart>(id).Worksheet = new SheetWriter(sheet, index == 0, styles).Write();
            list.Append(new Xml.Sheet { Name = names[index], SheetId = (uint)index + 1, Id = id });
        }

        part.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Write();
        part.Workbook = new(new Xml.BookViews(new Xml.WorkbookView()), list, new Xml.DefinedNames(
            workbook.Sheets.Index().SelectMany(sheet => NamesOf(new(sheet.Item), (uint)sheet.Index, names[sheet.Index]))));
    }

    // Names that Excel knows: what filters, and what is printed on each page.
    private static IEnumerable<Xml.DefinedName> NamesOf(SheetPlaces places, uint index, string name)
    {
        var quoted = $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!";
        yield return new(quoted + places.FixedTable) { Name = "_xlnm._FilterDatabase", LocalSheetId = index, Hidden = true };
        yield return new(quoted + places.PrintedRow) { Name = "_xlnm.Print_Titles", LocalSheetId = index };
    }

    private static void WithoutTimes(MemoryStream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in zip.Entries)
        {
            entry.LastWriteTime = NoTime;
        }
    }
}
