namespace Scorecards.Application.Extracts.Reading;

/// <summary>
/// Stands between a CSV file and its parser and stops at the first row, column or cell beyond the limits, so that a row
/// of a million columns is refused before anything has to hold it. Rows end with LF, CR LF or, as old Macs write, CR.
/// </summary>
internal sealed class RowGuard(TextReader inner, char separator, ExtractLimits limits) : TextReader
{
    private bool quoted;
    private char before = '\n';
    private int row;
    private int column = 1;
    private int cell;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = inner.Read(buffer, index, count);
        foreach (var c in buffer.AsSpan(index, read))
        {
            Pass(c);
            before = c;
        }

        return read;
    }

    private void Pass(char c)
    {
        if (!quoted && before is ('\n' or '\r') && !(before == '\r' && c == '\n'))
        {
            StartRow();
        }

        if (c == '"')
        {
            quoted = !quoted; // an escaped quote toggles twice
        }
        else if (quoted || c is not ('\n' or '\r'))
        {
            PassWithinRow(c);
        }
    }

    private void StartRow()
    {
        column = 1;
        cell = 0;
        if (++row > limits.Rows)
        {
            throw new UnreadableExtractException(LimitIssues.TooManyRows(null, limits));
        }
    }

    private void PassWithinRow(char c)
    {
        if (!quoted && c == separator)
        {
            cell = 0;
            if (++column > limits.Columns)
            {
                throw new UnreadableExtractException(LimitIssues.TooManyColumns(row, SheetRow.Letters(column - 1), limits));
            }
        }
        else if (++cell > limits.CellCharacters)
        {
            throw new UnreadableExtractException(LimitIssues.CellTooLong(null, row, SheetRow.Letters(column - 1), limits));
        }
    }
}
