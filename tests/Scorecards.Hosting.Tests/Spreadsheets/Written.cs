using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Scorecards.Hosting.Spreadsheets;
using Sheet = Scorecards.Hosting.Spreadsheets.Sheet;
using Workbook = Scorecards.Hosting.Spreadsheets.Workbook;

namespace Scorecards.Hosting.Tests.Spreadsheets;

/// <summary>A workbook as it was written, opened again.</summary>
internal sealed class Written : IDisposable
{
    private readonly MemoryStream file;

    private Written(byte[] bytes)
    {
        Bytes = bytes;
        file = new(bytes);
        Document = SpreadsheetDocument.Open(file, isEditable: false);
    }

    public byte[] Bytes { get; }

    public SpreadsheetDocument Document { get; }

    public IReadOnlyList<string> SheetNames => [.. Book.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!)];

    public Worksheet First => ((WorksheetPart)Book.GetPartById(Book.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!.Value!)).Worksheet;

    private WorkbookPart Book => Document.WorkbookPart!;

    private Stylesheet Styles => Book.WorkbookStylesPart!.Stylesheet;

    public static Written Of(Workbook workbook) => new(WorkbookWriter.Write(workbook));

    /// <summary>One sheet with one row.</summary>
    public static Written Of(params IReadOnlyList<SheetCell> cells) => Of(BookOf([.. cells.Index().Select(cell => "column " + cell.Index)], [cells]));

    public static Workbook BookOf(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<SheetCell>> rows, params IReadOnlyList<string> heading) =>
        new("Figures", null, [new Sheet("measures", [.. headers.Select(header => new SheetColumn(header))], rows, heading)]);

    /// <summary>A cell of the first sheet: "A2".</summary>
    public Cell this[string place] => First.Descendants<Cell>().Single(cell => cell.CellReference == place);

    public CellFormat FormatOf(string place) => Styles.CellFormats!.Elements<CellFormat>().ElementAt((int)this[place].StyleIndex!.Value);

    public string? NumberFormatOf(string place) =>
        Styles.NumberingFormats?.Elements<NumberingFormat>().SingleOrDefault(format => format.NumberFormatId! == FormatOf(place).NumberFormatId!)?.FormatCode;

    public string? FillOf(string place) => Styles.Fills!.Elements<Fill>().ElementAt((int)FormatOf(place).FillId!.Value).PatternFill!.ForegroundColor?.Rgb;

    public Font FontOf(string place) => Styles.Fonts!.Elements<Font>().ElementAt((int)FormatOf(place).FontId!.Value);

    public void Dispose()
    {
        Document.Dispose();
        file.Dispose();
    }
}
