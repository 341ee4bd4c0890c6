namespace Scorecards.Domain.Records;

/// <summary>The values of one column, row by row, without a gap.</summary>
public abstract class RecordVector
{
    /// <summary>An empty one for a type.</summary>
    public static RecordVector Of(ColumnType type) => type switch
    {
        ColumnType.Date => new DateVector(),
        ColumnType.Number => new NumberVector(),
        ColumnType.Flag => new FlagVector(),
        _ => new TextVector(),
    };

    /// <summary>Makes room for rows; each is missing until it is set.</summary>
    internal abstract void MakeRoom(int rows);

    /// <summary>Makes rows missing again.</summary>
    internal abstract void Forget(int from, int count);

    /// <summary>Gives its values for those of a column of the same type.</summary>
    internal abstract void Exchange(RecordVector other);

    /// <summary>Whether a row has the value of a row of another column of the same type.</summary>
    internal abstract bool IsSame(int row, RecordVector other, int otherRow);

    /// <summary>Compares the values of two rows; a missing one comes first.</summary>
    internal abstract int Compare(int row, int otherRow);

    /// <summary>Takes a value over from a column of the same type.</summary>
    internal abstract void SetFrom(int row, RecordVector other, int otherRow);
}

/// <summary>Values of one type.</summary>
/// <typeparam name="T">How a value is kept.</typeparam>
/// <param name="missing">What stands for a missing one.</param>
public abstract class RecordVector<T>(T missing) : RecordVector
{
    private T[] values = [];

    /// <summary>The values of every row; beyond the last there is room.</summary>
    protected T[] All => values;

    /// <summary>Sets a row's value.</summary>
    public void Set(int row, T value) => values[row] = value;

    internal sealed override void MakeRoom(int rows)
    {
        var known = values.Length;
        Array.Resize(ref values, rows);
        Forget(known, rows - known);
    }

    internal sealed override void Forget(int from, int count) => Array.Fill(values, missing, from, count);

    internal sealed override void Exchange(RecordVector other) => (values, ((RecordVector<T>)other).values) = (((RecordVector<T>)other).values, values);

    internal sealed override bool IsSame(int row, RecordVector other, int otherRow) => EqualityComparer<T>.Default.Equals(values[row], ((RecordVector<T>)other).values[otherRow]);

    internal override int Compare(int row, int otherRow) => Comparer<T>.Default.Compare(values[row], values[otherRow]);

    internal sealed override void SetFrom(int row, RecordVector other, int otherRow) => values[row] = ((RecordVector<T>)other).values[otherRow];
}

/// <summary>Texts and codes; null where missing.</summary>
public sealed class TextVector() : RecordVector<string?>(null)
{
    /// <summary>The texts by row.</summary>
    public string?[] Values => All;

    internal override int Compare(int row, int otherRow) => string.CompareOrdinal(All[row], All[otherRow]);
}

/// <summary>Days as <see cref="DateOnly.DayNumber"/>.</summary>
public sealed class DateVector() : RecordVector<int>(Missing)
{
    /// <summary>What stands for no day.</summary>
    public const int Missing = int.MinValue;

    /// <summary>The day numbers by row.</summary>
    public int[] Days => All;
}

/// <summary>Exact numbers; null where missing.</summary>
public sealed class NumberVector() : RecordVector<decimal?>(null)
{
    /// <summary>The numbers by row.</summary>
    public decimal?[] Values => All;
}

/// <summary>Yes, no, or missing.</summary>
public sealed class FlagVector() : RecordVector<bool?>(null)
{
    /// <summary>The flags by row.</summary>
    public bool?[] Values => All;
}
