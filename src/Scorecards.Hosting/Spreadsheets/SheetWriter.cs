using System.Globalization;
using DocumentFormat.OpenXml;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace Scorecards.Hosting.Spreadsheets;

/// <summary>Writes one sheet: its cells, and how it is shown, filtered and printed.</summary>
internal sealed class SheetWriter(Sheet sheet, bool isFirst, StyleTable styles)
{
    private const int Narrowest = 8;
    private const int Widest = 60;
    private const int RoomForFilter = 3;
    private const uint A4 = 9;

    private readonly SheetPlaces places = new(sheet);

    public Xml.Worksheet Write() => new(
        new Xml.SheetProperties(new Xml.PageSetupProperties { FitToPage = true }),
        new Xml.SheetViews(View()),
        new Xml.SheetFormatProperties { DefaultRowHeight = 15 },
        new Xml.Columns(sheet.Columns.Select((column, index) => new Xml.Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = WidthOf(column, index), CustomWidth = true })),
        new Xml.SheetData(Rows()),
        new Xml.AutoFilter { Reference = places.Table },
        new Xml.PageMargins { Left = 0.5, Right = 0.5, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        new Xml.PageSetup { PaperSize = A4, Orientation = Xml.OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
        new Xml.HeaderFooter(new Xml.OddFooter("&L&A&RPage &P of &N")),
        new Xml.IgnoredErrors(new Xml.IgnoredError { SequenceOfReferences = new([new StringValue(places.Table)]), NumberStoredAsText = true })); // measure "12" is a name

    private Xml.SheetView View() => new(
        new Xml.Pane { VerticalSplit = places.HeaderRow, TopLeftCell = places.BelowHeader, ActivePane = Xml.PaneValues.BottomLeft, State = Xml.PaneStateValues.Frozen },
        new Xml.Selection { Pane = Xml.PaneValues.BottomLeft, ActiveCell = places.BelowHeader, SequenceOfReferences = new([new StringValue(places.BelowHeader)]) })
    {
        WorkbookViewId = 0,
        TabSelected = isFirst,
    };

    private double WidthOf(SheetColumn column, int index) => column.Width ?? Math.Clamp(
        Math.Max(column.Header.Length + RoomForFilter, sheet.Rows.Select(row => row[index].Length + 1).DefaultIfEmpty().Max()), Narrowest, Widest);

    private IEnumerable<Xml.Row> Rows()
    {
        var number = 0;
        foreach (var line in sheet.Heading ?? [])
        {
            yield return RowOf(++number, [(SheetCell.Text(line), number == 1 ? CellLook.Heading : CellLook.Plain)]);
        }

        yield return RowOf(++number, sheet.Columns.Select(column => (SheetCell.Text(column.Header), CellLook.Header)));
        foreach (var row in sheet.Rows)
        {
            yield return RowOf(++number, row.Select(cell => (cell, CellLook.Of(cell))));
        }
    }

    private Xml.Row RowOf(int number, IEnumerable<(SheetCell Cell, CellLook Look)> cells) => new(cells.Index()
        .Where(cell => cell.Item.Cell != SheetCell.Empty)
        .Select(cell => CellOf(cell.Item.Cell, SheetPlaces.Cell(cell.Index, number), cell.Item.Look)))
    {
        RowIndex = (uint)number,
    };

    private Xml.Cell CellOf(SheetCell cell, string place, CellLook look)
    {
        var written = new Xml.Cell { CellReference = place, StyleIndex = styles[look with { IsQuoted = SpreadsheetText.WouldRun(cell.Words) }] };
        if (cell.Amount is { } amount)
        {
            written.CellValue = new(Digits(amount));
        }
        else
        {
            written.DataType = Xml.CellValues.InlineString;
            written.InlineString = new(new Xml.Text(SpreadsheetText.Escaped(cell.Words)) { Space = SpaceProcessingModeValues.Preserve });
        }

        return written;
    }

    // Seventeen digits tell any two of Excel's numbers apart.
    private static string Digits(decimal amount) => amount == 0m ? "0" : amount.ToString("G17", CultureInfo.InvariantCulture);
}
