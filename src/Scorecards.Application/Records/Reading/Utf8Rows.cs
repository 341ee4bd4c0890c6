using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;

namespace Scorecards.Application.Records.Reading;

/// <summary>
/// Reads the rows of a CSV file in UTF-8 without making anything of its cells: RFC 4180 quotes, and rows that end with LF, CR LF or,
/// as old Macs write, CR. ="00001", which keeps a number a text in spreadsheets, is what it holds. One buffer holds the row and what was read beyond it; it grows with the longest row only.
/// </summary>
internal sealed class Utf8Rows : IRecordRows, IDisposable
{
    /// <summary>Bytes of a buffer that makes few reads and stays in the processor's cache.</summary>
    public const int UsualBuffer = 64 * 1024;

#pragma warning disable CA2213 // The caller opened it and reads it again.
    private readonly Stream file;
#pragma warning restore CA2213
    private readonly byte separator;
    private readonly ExtractLimits limits;
    private readonly List<int> doubled = []; // cells that hold doubled quotation marks
    private byte[] buffer;
    private int[] marks;
    private int mark;
    private int markCount;
    private int position;
    private int end;
    private int number;
    private bool isAtEnd;
    private bool isAfterReturn;

    /// <param name="file">The file in UTF-8, from its beginning.</param>
    /// <param name="separator">What stands between cells.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="bufferBytes">Bytes of the buffer to begin with.</param>
    public Utf8Rows(Stream file, char separator, ExtractLimits limits, int bufferBytes = UsualBuffer)
    {
        this.file = file;
        this.separator = (byte)separator;
        this.limits = limits;
        buffer = ArrayPool<byte>.Shared.Rent(bufferBytes + Utf8Marks.Stride);
        marks = ArrayPool<int>.Shared.Rent(bufferBytes);
        Room = bufferBytes;
        Fill();
        position = buffer.AsSpan(0, end).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    /// <inheritdoc/>
    public string? Sheet => null;

    /// <inheritdoc/>
    public Utf8Row Row { get; } = new();

    private int Room { get; set; }

    /// <inheritdoc/>
    public bool Read()
    {
        while (ReadRow())
        {
            if (!Row.IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        ArrayPool<int>.Shared.Return(marks);
        (buffer, marks) = ([], []);
    }

    private bool ReadRow()
    {
        if (!HasMore())
        {
            return false;
        }

        if (++number > limits.Rows)
        {
            throw new UnreadableExtractException(LimitIssues.TooManyRows(null, limits));
        }

        while (!TakeRow())
        {
            Fill();
        }

        foreach (var cell in doubled)
        {
            Row.HalveQuotes(cell);
        }

        return true;
    }

    // Whether anything follows; the line feed of CR LF belongs to the row before.
    private bool HasMore()
    {
        if (position == end && !Fill())
        {
            return false;
        }

        if (isAfterReturn && buffer[position] == '\n')
        {
            position++;
        }

        isAfterReturn = false;
        return position < end || Fill();
    }

    // Takes the row at the position; false where its end is not in the buffer yet.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TakeRow()
    {
        Row.Begin(number, buffer);
        doubled.Clear();
        var start = position;
        var next = mark;
        while (next < markCount && marks[next] < start)
        {
            next++; // the line feed of the row before
        }

        while (next < markCount)
        {
            var at = marks[next++];
            var b = buffer[at];
            if (b == separator)
            {
                AddCell(start, at);
                start = at + 1;
            }
            else if (b == '"')
            {
                if (at != start && (at != start + 1 || buffer[start] != (byte)'='))
                {
                    throw MisplacedQuote();
                }

                start = at;
                if (!TakeQuoted(start, ref next, out var close))
                {
                    return IsUnfinished(start);
                }

                if (close + 1 == end)
                {
                    return isAtEnd && EndRow(close + 1, next, isReturn: false);
                }

                next++; // the mark behind the closing one, which TakeQuoted has looked at
                start = close + 2;
                if (buffer[close + 1] != separator)
                {
                    return EndRow(start, next, buffer[close + 1] == '\r');
                }
            }
            else
            {
                AddCell(start, at);
                return EndRow(at + 1, next, b == '\r');
            }
        }

        if (!isAtEnd)
        {
            return IsUnfinished(start);
        }

        AddCell(start, end);
        return EndRow(end, next, isReturn: false);
    }

    // Takes a cell from its quotation mark to the closing one, where that is in the buffer with the byte behind it.
    private bool TakeQuoted(int start, ref int next, out int close)
    {
        var isDoubled = false;
        while (next < markCount)
        {
            close = marks[next++];
            if (buffer[close] != '"')
            {
                continue;
            }

            if (close + 1 == end)
            {
                if (isAtEnd)
                {
                    AddQuoted(start, close, isDoubled);
                }

                return true;
            }

            var behind = buffer[close + 1];
            if (behind == '"')
            {
                next++;
                isDoubled = true;
                continue;
            }

            if (behind != separator && behind is not ((byte)'\n' or (byte)'\r'))
            {
                throw MisplacedQuote();
            }

            AddQuoted(start, close, isDoubled);
            return true;
        }

        close = -1;
        return isAtEnd ? throw MisplacedQuote() : false;
    }

    private void AddQuoted(int start, int close, bool isDoubled)
    {
        if (isDoubled)
        {
            doubled.Add(Row.Count);
        }

        AddCell(start + 1, close);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddCell(int start, int stop)
    {
        if ((Row.Count == limits.Columns || stop - start > limits.CellCharacters) && Excess(start, stop) is { } excess)
        {
            throw excess;
        }

        Row.Add(start, stop - start);
    }

    private UnreadableExtractException? Excess(int start, int stop) =>
        Row.Count == limits.Columns ? new(LimitIssues.TooManyColumns(number, SheetRow.Letters(Row.Count), limits))
        : Encoding.UTF8.GetCharCount(buffer, start, stop - start) > limits.CellCharacters ? CellTooLong() : null;

    private bool EndRow(int after, int next, bool isReturn)
    {
        (position, mark, isAfterReturn) = (after, next, isReturn);
        return true;
    }

    // The buffer must not grow without end for a cell that was never closed; a character that UTF-16 counts as one takes at most three bytes.
    private bool IsUnfinished(int start) => (long)end - start > ((long)limits.CellCharacters * 3) + 2 ? throw CellTooLong() : false;

    // Moves what is left to the front and reads on behind it; false at the end of the file.
    private bool Fill()
    {
        if (isAtEnd)
        {
            return false;
        }

        var left = end - position;
        if (left == Room)
        {
            Grow();
        }

        buffer.AsSpan(position, left).CopyTo(buffer);
        var read = file.ReadAtLeast(buffer.AsSpan(left, Room - left), Room - left, throwOnEndOfStream: false);
        isAtEnd = read < Room - left;
        (position, end) = (0, left + read);
        markCount = Utf8Marks.Find(buffer, 0, end, separator, marks);
        mark = 0;
        return read > 0;
    }

    private void Grow()
    {
        Room *= 2;
        var larger = ArrayPool<byte>.Shared.Rent(Room + Utf8Marks.Stride);
        buffer.AsSpan(0, end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        ArrayPool<int>.Shared.Return(marks);
        (buffer, marks) = (larger, ArrayPool<int>.Shared.Rent(Room));
    }

    private UnreadableExtractException CellTooLong() => new(LimitIssues.CellTooLong(null, number, SheetRow.Letters(Row.Count), limits));

    // What stands there may be about a person, and may be the rest of the file.
    private UnreadableExtractException MisplacedQuote() => new(new(
        IssueSeverity.Error, null, number, SheetRow.Letters(Row.Count), null, null, "misplaced-quote", CsvSheet.MisplacedQuote));
}
