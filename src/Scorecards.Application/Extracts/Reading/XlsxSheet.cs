using System.Globalization;
using ExcelDataReader;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>
/// Reads the rows of one worksheet: the visible one named as the dataset, else the first visible one. A cell becomes the
/// text a person sees in it: 0.286 formatted as a percentage is "28.6%", a date in a period column is its month.
/// </summary>
internal static class XlsxSheet
{
    /// <summary>The rows, blank ones left out.</summary>
    /// <exception cref="UnreadableExtractException">The file is no workbook or exceeds a limit.</exception>
    public static IEnumerable<SheetRow> Read(Stream file, string dataset, ExtractLimits limits)
    {
        var notes = WorkbookGuard.Check(file, limits);
        using var reader = WorkbookCells.Open(file);
        var sheet = ChooseSheet(reader, dataset);
        reader.Reset();
        while (!string.Equals(reader.Name, sheet, StringComparison.Ordinal))
        {
            reader.NextResult();
        }

        if (reader.FieldCount > limits.Columns)
        {
            throw new UnreadableExtractException(LimitIssues.TooManyColumns(1, null, limits));
        }

        var number = 0;
        while (WorkbookCells.ReadRow(reader))
        {
            if (++number > limits.Rows)
            {
                throw new UnreadableExtractException(LimitIssues.TooManyRows(sheet, limits));
            }

            var row = new SheetRow(sheet, number, [.. Enumerable.Range(0, reader.FieldCount).Select(column => notes.FailedAt(sheet, number, column + 1) ?? Text(reader, notes, column, number, limits))]);
            if (!row.IsBlank)
            {
                yield return row;
            }
        }
    }

    private static string ChooseSheet(IExcelDataReader reader, string dataset)
    {
        string? first = null;
        do
        {
            if (!string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (string.Equals(reader.Name, dataset, StringComparison.OrdinalIgnoreCase))
            {
                return reader.Name;
            }

            first ??= reader.Name;
        }
        while (reader.NextResult());
        return first ?? throw new UnreadableExtractException(ExtractIssue.OfFile("no-sheet", "The workbook has no visible sheet that can be read: show the sheet with the figures, and save it as Excel Workbook (.xlsx), not as Strict Open XML."));
    }

    private static string Text(IExcelDataReader reader, WorkbookNotes notes, int column, int row, ExtractLimits limits)
    {
        var text = reader.GetValue(column) switch
        {
            null => string.Empty,
            string value => SheetRow.Clean(value),
            double value => WorkbookCells.Number(value, reader.GetNumberFormatString(column)),
            DateTime value => notes.Corrected(value).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var value => value.ToString() ?? string.Empty,
        };
        return text.Length <= limits.CellCharacters
            ? text
            : throw new UnreadableExtractException(LimitIssues.CellTooLong(reader.Name, row, SheetRow.Letters(column), limits));
    }
}
