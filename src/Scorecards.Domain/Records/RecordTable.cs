using System.Globalization;

namespace Scorecards.Domain.Records;

/// <summary>Rows of a dataset, column by column. A reader fills one, a counter works through it; it may then be cleared and filled again.</summary>
public sealed class RecordTable
{
    private readonly RecordVector[] columns;
    private readonly int[] record;
    private int[] rowNumbers = [];

    /// <summary>Makes an empty table.</summary>
    /// <param name="dataset">The dataset.</param>
    public RecordTable(DatasetDefinition dataset)
    {
        Dataset = dataset;
        columns = [.. dataset.Columns.Select(column => RecordVector.Of(column.Type))];
        record = [.. dataset.Record.Select(dataset.IndexOf)];
    }

    /// <summary>Whose rows these are.</summary>
    public DatasetDefinition Dataset { get; }

    /// <summary>The columns, in the dataset's order. One that nobody asked for, or that the file does not have, is missing in every row.</summary>
    public IReadOnlyList<RecordVector> Columns => columns;

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The row of the spreadsheet, from 1, that a row was read from.</summary>
    public int RowNumber(int row) => rowNumbers[row];

    /// <summary>The text of a text or code column; null where it is missing.</summary>
    public string? Text(int column, int row) => ((TextVector)columns[column]).Values[row];

    /// <summary>The day of a date column, as <see cref="DateOnly.DayNumber"/>; <see cref="DateVector.Missing"/> where it is missing.</summary>
    public int Day(int column, int row) => ((DateVector)columns[column]).Days[row];

    /// <summary>The days of a date column, row by row.</summary>
    public ReadOnlySpan<int> Days(int column) => ((DateVector)columns[column]).Days.AsSpan(0, Count);

    /// <summary>The texts of a text or code column, row by row.</summary>
    public ReadOnlySpan<string?> Texts(int column) => ((TextVector)columns[column]).Values.AsSpan(0, Count);

    /// <summary>The number of a number column; null where it is missing.</summary>
    public decimal? Number(int column, int row) => ((NumberVector)columns[column]).Values[row];

    /// <summary>The flag of a flag column; null where it is missing.</summary>
    public bool? Flag(int column, int row) => ((FlagVector)columns[column]).Values[row];

    /// <summary>Adds a row that is missing everything; its cells are then set.</summary>
    public int Add(int rowNumber)
    {
        if (Count == rowNumbers.Length)
        {
            MakeRoom(Math.Max(256, Count * 2));
        }

        rowNumbers[Count] = rowNumber;
        return Count++;
    }

    /// <summary>Takes a row over from a table of the same dataset.</summary>
    public int AddFrom(RecordTable other, int row)
    {
        var added = Add(other.rowNumbers[row]);
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column].SetFrom(added, other.columns[column], row);
        }

        return added;
    }

    /// <summary>Puts a row of a table of the same dataset in a row's place.</summary>
    public void Replace(int row, RecordTable other, int otherRow)
    {
        rowNumbers[row] = other.rowNumbers[otherRow];
        for (var column = 0; column < Columns.Count; column++)
        {
            Columns[column].SetFrom(row, other.Columns[column], otherRow);
        }
    }

    /// <summary>Whether a row is of the same record as a row of another table, which may be of an earlier file.</summary>
    public bool IsSameRecord(int row, RecordTable other, int otherRow)
    {
        if (ReferenceEquals(this, other))
        {
            return row == otherRow;
        }

        if (!string.Equals(Dataset.Id, other.Dataset.Id, StringComparison.Ordinal))
        {
            return false;
        }

        // Without a key a row is itself alone: it stands in the same row and says the same.
        if (!HasKey(row))
        {
            return rowNumbers[row] == other.rowNumbers[otherRow] && columns.Zip(other.columns).All(pair => pair.First.IsSame(row, pair.Second, otherRow));
        }

        foreach (var column in record)
        {
            if (!columns[column].IsSame(row, other.columns[column], otherRow))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a row says which record it is: with every record column that it must have, and with one at least.</summary>
    public bool HasKey(int row) => record.Any(column => TextOf(column, row) is not null) && record.All(column => !Dataset.Columns[column].Required || TextOf(column, row) is not null);

    /// <summary>What tells a row's record from others: its record columns together.</summary>
    public string KeyOf(int row) => string.Join('\u001F', record.Select(column => TextOf(column, row)));

    /// <summary>Compares the record columns of two rows, one after another: numbers by size, days by time, texts letter by letter, and what is missing before everything.</summary>
    public int CompareKeys(int row, int otherRow) => record.Select(column => columns[column].Compare(row, otherRow)).FirstOrDefault(order => order != 0);

    /// <summary>A value as text, whatever its type, the same for the same value: a day as yyyy-MM-dd. Null where it is missing.</summary>
    public string? TextOf(int column, int row) => Columns[column] switch
    {
        TextVector texts => texts.Values[row],
        DateVector days => days.Days[row] == DateVector.Missing ? null : DateOnly.FromDayNumber(days.Days[row]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        NumberVector numbers => numbers.Values[row]?.ToString("0.############################", CultureInfo.InvariantCulture),
        FlagVector flags => flags.Values[row]?.ToString(),
        _ => null,
    };

    /// <summary>Takes the last row away again.</summary>
    public void RemoveLast()
    {
        Count--;
        foreach (var column in columns)
        {
            column.Forget(Count, 1);
        }
    }

    /// <summary>Takes every row away; the room stays.</summary>
    public void Clear()
    {
        foreach (var column in columns)
        {
            column.Forget(0, Count);
        }

        Count = 0;
    }

    /// <summary>Gives its rows for those of another table of the same dataset, without copying any.</summary>
    public void Exchange(RecordTable other)
    {
        (Count, other.Count) = (other.Count, Count);
        (rowNumbers, other.rowNumbers) = (other.rowNumbers, rowNumbers);
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column].Exchange(other.columns[column]);
        }
    }

    // Beyond the last row every column is missing, so that a new row need not be made so.
    private void MakeRoom(int rows)
    {
        Array.Resize(ref rowNumbers, rows);
        foreach (var column in columns)
        {
            column.MakeRoom(rows);
        }
    }
}
