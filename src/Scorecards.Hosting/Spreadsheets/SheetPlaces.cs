using System.Globalization;

namespace Scorecards.Hosting.Spreadsheets;

/// <summary>Where a sheet's parts lie, in Excel's letters and numbers.</summary>
internal sealed class SheetPlaces(Sheet sheet)
{
    /// <summary>The row of the header, from 1.</summary>
    public int HeaderRow => (sheet.Heading?.Count ?? 0) + 1;

    /// <summary>The first cell below what stays in view.</summary>
    public string BelowHeader => Cell(0, HeaderRow + 1);

    /// <summary>The header and the rows: what filters.</summary>
    public string Table => $"{Cell(0, HeaderRow)}:{Cell(sheet.Columns.Count - 1, HeaderRow + sheet.Rows.Count)}";

    /// <summary>The table in a form that does not move when cells are copied.</summary>
    public string FixedTable => $"${Letters(0)}${Digits(HeaderRow)}:${Letters(sheet.Columns.Count - 1)}${Digits(HeaderRow + sheet.Rows.Count)}";

    /// <summary>The row that is printed on each page.</summary>
    public string PrintedRow => $"${Digits(HeaderRow)}:${Digits(HeaderRow)}";

    /// <summary>A cell by its column from 0 and its row from 1: "A1".</summary>
    public static string Cell(int column, int row) => Letters(column) + Digits(row);

    private static string Letters(int column) => (column < 26 ? string.Empty : Letters((column / 26) - 1)) + (char)('A' + (column % 26));

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
