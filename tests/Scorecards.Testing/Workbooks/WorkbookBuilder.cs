using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Scorecards.Testing.Workbooks;

/// <summary>Makes an .xlsx workbook as Excel would save it.</summary>
public sealed class WorkbookBuilder
{
    private const uint FirstOwnFormat = 164; // lower numbers are built into Excel

    private readonly List<(string Name, SheetStateValues State, List<Row> Rows)> sheets = [];
    private readonly List<string> texts = [];
    private readonly List<string> formats = [];
    private bool counts1904;

    /// <summary>Begins a visible sheet; rows that follow are its own.</summary>
    public WorkbookBuilder Sheet(string name) => Add(name, SheetStateValues.Visible);

    /// <summary>Begins a sheet that is hidden.</summary>
    public WorkbookBuilder HiddenSheet(string name) => Add(name, SheetStateValues.Hidden);

    /// <summary>Begins a sheet that Excel's menus cannot show.</summary>
    public WorkbookBuilder VeryHiddenSheet(string name) => Add(name, SheetStateValues.VeryHidden);

    /// <summary>Counts days from 1904, as Excel for the Mac did.</summary>
    public WorkbookBuilder Dates1904()
    {
        counts1904 = true;
        return this;
    }

    /// <summary>Writes the next row; a null is a cell that is not there.</summary>
    public WorkbookBuilder Row(params IReadOnlyList<WorkbookCell?> cells)
    {
        var rows = sheets[^1].Rows;
        return RowAt(rows.Count == 0 ? 1 : rows[^1].RowIndex!.Value + 1, cells);
    }

    /// <summary>Writes a row at a number, above which rows may be missing.</summary>
    public WorkbookBuilder RowAt(uint number, params IReadOnlyList<WorkbookCell?> cells)
    {
        var row = new Row { RowIndex = number };
        foreach (var (index, cell) in cells.Index().Where(cell => cell.Item is not null))
        {
            row.Append(CellOf(cell!, Letters(index) + number.ToString(CultureInfo.InvariantCulture)));
        }

        sheets[^1].Rows.Add(row);
        return this;
    }

    /// <summary>The workbook's bytes.</summary>
    public byte[] Build()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new WorkbookProperties { Date1904 = counts1904 }, new Sheets());
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(texts.Select(text => new SharedStringItem(TextOf(text))));
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (var (name, state, rows) in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(row => row.CloneNode(deep: true))));
                var list = workbook.Workbook.Sheets!;
                list.Append(new Sheet { Name = name, SheetId = (uint)list.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part), State = state });
            }
        }

        return file.ToArray();
    }

    /// <summary>A column's letters, from 0.</summary>
    public static string Letters(int column) => (column < 26 ? string.Empty : Letters((column / 26) - 1)) + (char)('A' + (column % 26));

    private WorkbookBuilder Add(string name, SheetStateValues state)
    {
        sheets.Add((name, state, []));
        return this;
    }

    private Cell CellOf(WorkbookCell cell, string reference)
    {
        var made = cell.Kind switch
        {
            WorkbookCellKind.Text => new Cell { DataType = CellValues.SharedString, CellValue = new(NumberOf(texts, cell.Content)) },
            WorkbookCellKind.InlineText => new Cell { DataType = CellValues.InlineString, InlineString = new(TextOf(cell.Content)) },
            WorkbookCellKind.Error => new Cell { DataType = CellValues.Error, CellValue = new(cell.Content) },
            WorkbookCellKind.Truth => new Cell { DataType = CellValues.Boolean, CellValue = new(cell.Content) },
            _ => new Cell { CellValue = new(cell.Content) },
        };
        made.CellReference = reference;
        made.CellFormula = cell.Formula is null ? null : new(cell.Formula);
        made.StyleIndex = cell.Format is null ? 0 : (uint)NumberOf(formats, cell.Format) + 1;
        return made;
    }

    // Excel refuses an empty list of formats.
    private Stylesheet Styles() => new((IEnumerable<OpenXmlElement>)[
        .. formats.Take(1).Select(_ => new NumberingFormats(formats.Index().Select(format => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)format.Index, FormatCode = format.Item }))),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellFormats([new CellFormat(), .. formats.Index().Select(format => new CellFormat { NumberFormatId = FirstOwnFormat + (uint)format.Index, ApplyNumberFormat = true })]),
    ]);

    private static Text TextOf(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    private static int NumberOf(List<string> known, string text)
    {
        var number = known.IndexOf(text);
        if (number < 0)
        {
            number = known.Count;
            known.Add(text);
        }

        return number;
    }
}
