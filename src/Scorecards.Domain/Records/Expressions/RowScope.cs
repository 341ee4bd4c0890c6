namespace Scorecards.Domain.Records.Expressions;

/// <summary>
/// The row that an expression looks at, and what is around it: the window it is counted for and the same person's other rows. One
/// scope serves one thread, row after row.
/// </summary>
public sealed class RowScope(IPersonRows people, RowBudget budget)
{
    /// <summary>How deep a look at other rows may stand within another.</summary>
    public const int MostDepth = 3;

    private readonly RecordTable?[] tables = new RecordTable?[MostDepth];
    private readonly int[] rows = new int[MostDepth];
    private readonly Dictionary<string, (long Looks, long Found)> elsewhere = new(StringComparer.Ordinal);

    /// <summary>The first day of the window, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int WindowStart { get; set; }

    /// <summary>The last day of the window, which for a snapshot is the day it is taken, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int WindowEnd { get; set; }

    /// <summary>The rows of people that expressions may look at besides the counted one.</summary>
    public IPersonRows People => people;

    /// <summary>How often other datasets were looked at for a counted row, by id, and how often they had anything of its person.</summary>
    public IReadOnlyDictionary<string, (long Looks, long Found)> Elsewhere => elsewhere;

    /// <summary>Hears of each of the person's other rows that counts for the sake of the counted one; null where nobody asks.</summary>
    public Action<RecordTable, int>? Found { get; set; }

    /// <summary>The table at a depth: 0 holds the counted row, 1 a row that is looked at for its sake.</summary>
    public RecordTable TableAt(int depth) => tables[depth]!;

    /// <summary>The row at a depth.</summary>
    public int RowAt(int depth) => rows[depth];

    /// <summary>Sets the row at a depth.</summary>
    public void Enter(int depth, RecordTable table, int row)
    {
        if (!ReferenceEquals(tables[depth], table))
        {
            tables[depth] = table;
        }

        rows[depth] = row;
    }

    /// <summary>Counts a look at another dataset.</summary>
    public void Looked(string dataset, bool isAny)
    {
        var (looks, found) = elsewhere.GetValueOrDefault(dataset);
        elsewhere[dataset] = (looks + 1, found + (isAny ? 1 : 0));
    }

    /// <summary>Counts a look at a row.</summary>
    /// <exception cref="RowBudgetException">There were too many.</exception>
    public void Spend() => budget.Spend();
}

/// <summary>Every row of people that is known for the time a measure is counted for, by person.</summary>
public interface IPersonRows
{
    /// <summary>The rows of a person in a dataset, by its id, in the order of their dates where they have one; none for a missing person.</summary>
    PersonRows Of(string dataset, string? person);
}

/// <summary>Rows of one person.</summary>
/// <param name="Table">The table they stand in.</param>
/// <param name="Rows">Which of its rows.</param>
public sealed record PersonRows(RecordTable Table, IReadOnlyList<int> Rows);

/// <summary>How many looks at other rows a count may take, so that no expression runs without end.</summary>
/// <param name="most">How many.</param>
public sealed class RowBudget(long most)
{
    private long spent;

    /// <summary>Counts one.</summary>
    /// <exception cref="RowBudgetException">There were too many.</exception>
    public void Spend()
    {
        if (++spent > most)
        {
            throw new RowBudgetException(FormattableString.Invariant($"Counting looked at other rows more than {most} times: one person has too many rows, or a measure looks at them in too many ways."));
        }
    }
}

/// <summary>An expression looked at more rows than it may.</summary>
public sealed class RowBudgetException : Exception
{
    /// <inheritdoc/>
    public RowBudgetException()
    {
    }

    /// <inheritdoc/>
    public RowBudgetException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public RowBudgetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
