using System.Runtime.CompilerServices;

namespace Scorecards.Application.Records.Reading;

/// <summary>A row of a file as UTF-8, cell by cell; the next row takes its place.</summary>
internal sealed class Utf8Row
{
    private byte[] bytes = [];
    private int[] starts = new int[64];
    private int[] lengths = new int[64];

    /// <summary>The row as a spreadsheet numbers it, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>How many cells it has.</summary>
    public int Count { get; private set; }

    /// <summary>A cell as it is written, from 0; empty beyond the last.</summary>
    public ReadOnlySpan<byte> this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => column < Count ? bytes.AsSpan(starts[column], lengths[column]) : [];
    }

    /// <summary>True when nothing is written in it.</summary>
    public bool IsBlank
    {
        get
        {
            for (var column = 0; column < Count; column++)
            {
                if (!CellText.Clean(this[column]).IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>True when something is written in one cell of it alone.</summary>
    public bool HasOneCell
    {
        get
        {
            var filled = 0;
            for (var column = 0; column < Count && filled < 2; column++)
            {
                filled += CellText.Clean(this[column]).IsEmpty ? 0 : 1;
            }

            return filled == 1;
        }
    }

    /// <summary>Begins the next row, whose cells lie in these bytes.</summary>
    public void Begin(int number, byte[] inBytes)
    {
        Number = number;
        bytes = inBytes;
        Count = 0;
    }

    /// <summary>Adds a cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int start, int length)
    {
        if (Count == starts.Length)
        {
            MakeRoom();
        }

        starts[Count] = start;
        lengths[Count] = length;
        Count++;
    }

    /// <summary>Makes one quotation mark of each two in a cell.</summary>
    public void HalveQuotes(int column)
    {
        var cell = bytes.AsSpan(starts[column], lengths[column]);
        var kept = 0;
        for (var at = 0; at < cell.Length; at++)
        {
            cell[kept++] = cell[at];
            at += cell[at] == (byte)'"' ? 1 : 0;
        }

        lengths[column] = kept;
    }

    /// <summary>A row of its own that stays as this is now.</summary>
    public Utf8Row Copy()
    {
        var copy = new Utf8Row();
        copy.Begin(Number, [.. Enumerable.Range(0, Count).SelectMany(column => this[column].ToArray())]);
        var start = 0;
        for (var column = 0; column < Count; column++)
        {
            copy.Add(start, lengths[column]);
            start += lengths[column];
        }

        return copy;
    }

    private void MakeRoom()
    {
        Array.Resize(ref starts, Count * 2);
        Array.Resize(ref lengths, Count * 2);
    }
}

/// <summary>Rows of a file, one after another.</summary>
internal interface IRecordRows
{
    /// <summary>The worksheet; null for CSV.</summary>
    string? Sheet { get; }

    /// <summary>The row that was read last.</summary>
    Utf8Row Row { get; }

    /// <summary>Reads the next row; blank ones are passed over.</summary>
    /// <exception cref="Extracts.Reading.UnreadableExtractException">The file cannot be read on, or exceeds a limit.</exception>
    bool Read();
}
