using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Scorecards.LocalHost.Tests.Exports;

/// <summary>A cell as a spreadsheet holds it.</summary>
/// <param name="Text">Its words; null for a number.</param>
/// <param name="Number">Its number; null for words.</param>
/// <param name="Format">How the number is shown.</param>
/// <param name="Fill">Its ground.</param>
/// <param name="IsQuoted">Whether it is marked as text, as a leading apostrophe marks it.</param>
internal sealed record OpenedCell(string? Text, double? Number, string? Format, string? Fill, bool IsQuoted);

/// <summary>A workbook that was downloaded, opened with the Open XML SDK.</summary>
internal sealed class OpenedWorkbook : IDisposable
{
    private readonly MemoryStream file;
    private readonly SpreadsheetDocument document;

    public OpenedWorkbook(byte[] bytes)
    {
        file = new(bytes, writable: false);
        document = SpreadsheetDocument.Open(file, isEditable: false);
    }

    public IReadOnlyList<string> Sheets => [.. Book.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];

    public bool HasFormulas => Book.WorksheetParts.Any(part => part.Worksheet.Descendants<CellFormula>().Any());

    private WorkbookPart Book => document.WorkbookPart!;

    private Stylesheet Styles => Book.WorkbookStylesPart!.Stylesheet;

    /// <summary>How many rows stay in view.</summary>
    public double FrozenRowsOf(string sheet) =>
        SheetOf(sheet).Descendants<Pane>().Single() is { State.Value: var state, VerticalSplit.Value: var rows } && state == PaneStateValues.Frozen ? rows : 0;

    /// <summary>What stands above the header: the words of its first column.</summary>
    public IReadOnlyList<string> HeadingOf(string sheet, string firstHeader) =>
        [.. RowsOf(sheet).Select(row => row.Cells.GetValueOrDefault("A")?.Text ?? string.Empty).TakeWhile(text => text != firstHeader)];

    /// <summary>The rows below the header, each by its headers.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, OpenedCell>> TableOf(string sheet, string firstHeader)
    {
        var rows = RowsOf(sheet).SkipWhile(row => row.Cells.GetValueOrDefault("A")?.Text != firstHeader).ToList();
        var headers = rows[0].Cells.ToDictionary(cell => cell.Key, cell => cell.Value.Text!, StringComparer.Ordinal);
        return [.. rows.Skip(1).Select(row => row.Cells.ToDictionary(cell => headers[cell.Key], cell => cell.Value, StringComparer.Ordinal))];
    }

    public void Dispose()
    {
        document.Dispose();
        file.Dispose();
    }

    private IEnumerable<(uint Number, IReadOnlyDictionary<string, OpenedCell> Cells)> RowsOf(string sheet) => SheetOf(sheet).Descendants<Row>().Select(row => (
        row.RowIndex!.Value,
        (IReadOnlyDictionary<string, OpenedCell>)row.Elements<Cell>().ToDictionary(cell => cell.CellReference!.Value!.TrimEnd([.. "0123456789"]), Read, StringComparer.Ordinal)));

    private Worksheet SheetOf(string name) => ((WorksheetPart)Book.GetPartById(Book.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!)).Worksheet;

    private OpenedCell Read(Cell cell)
    {
        var look = Styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        var format = Styles.NumberingFormats?.Elements<NumberingFormat>().FirstOrDefault(known => known.NumberFormatId!.Value == look.NumberFormatId!.Value)?.FormatCode?.Value;
        var fill = Styles.Fills!.Elements<Fill>().ElementAt((int)look.FillId!.Value).PatternFill?.ForegroundColor?.Rgb?.Value;
        var words = cell.InlineString?.InnerText;
        return new(words, words is null ? double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture) : null, format, fill, look.QuotePrefix?.Value ?? false);
    }
}
