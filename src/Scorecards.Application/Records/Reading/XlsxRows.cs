using System.Globalization;
using System.Text;
using ExcelDataReader;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;

namespace Scorecards.Application.Records.Reading;

/// <summary>
/// Reads the rows of the worksheet that a reader of workbooks stands at. A cell becomes the text of what is stored: a day is 2025-04-01, and a number
/// has every digit and no format, but for zeros in front.
/// </summary>
internal sealed class XlsxRows : IRecordRows
{
    private readonly IExcelDataReader reader;
    private readonly WorkbookNotes notes;
    private readonly ExtractLimits limits;
    private readonly bool hasFailed;
    private byte[] bytes = new byte[4096];
    private int number;

    /// <param name="reader">The reader, before the first row of the sheet.</param>
    /// <param name="notes">What it does not tell.</param>
    /// <param name="limits">How large the sheet may be.</param>
    public XlsxRows(IExcelDataReader reader, WorkbookNotes notes, ExtractLimits limits)
    {
        (this.reader, this.notes, this.limits) = (reader, notes, limits);
        hasFailed = notes.HasFailed(reader.Name);
        if (reader.FieldCount > limits.Columns)
        {
            throw new UnreadableExtractException(LimitIssues.TooManyColumns(1, null, limits) with { Sheet = reader.Name });
        }
    }

    /// <inheritdoc/>
    public string? Sheet => reader.Name;

    /// <inheritdoc/>
    public Utf8Row Row { get; } = new();

    /// <inheritdoc/>
    public bool Read()
    {
        while (WorkbookCells.ReadRow(reader))
        {
            if (++number > limits.Rows)
            {
                throw new UnreadableExtractException(LimitIssues.TooManyRows(reader.Name, limits));
            }

            Take();
            if (!Row.IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    private void Take()
    {
        var used = 0;
        Span<(int Start, int Length)> cells = stackalloc (int, int)[reader.FieldCount]; // the limit on columns keeps it small
        for (var column = 0; column < cells.Length; column++)
        {
            var text = hasFailed && notes.FailedAt(reader.Name, number, column + 1) is { } error ? error : Text(column);
            if (text.Length > limits.CellCharacters)
            {
                throw new UnreadableExtractException(LimitIssues.CellTooLong(reader.Name, number, SheetRow.Letters(column), limits));
            }

            var most = used + Encoding.UTF8.GetMaxByteCount(text.Length);
            if (most > bytes.Length)
            {
                Array.Resize(ref bytes, Math.Max(most, bytes.Length * 2));
            }

            var length = Encoding.UTF8.GetBytes(text, bytes.AsSpan(used));
            cells[column] = (used, length);
            used += length;
        }

        Row.Begin(number, bytes);
        foreach (var (start, length) in cells)
        {
            Row.Add(start, length);
        }
    }

    private string Text(int column) => reader.GetValue(column) switch
    {
        null => string.Empty,
        string text => text,
        double stored => WorkbookCells.Stored(stored, reader.GetNumberFormatString(column)),
        DateTime { TimeOfDay.Ticks: 0 } day => notes.Corrected(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => notes.Corrected(time).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString() ?? string.Empty,
    };
}
