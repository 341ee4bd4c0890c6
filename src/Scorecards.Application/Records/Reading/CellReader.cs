using System.Runtime.CompilerServices;
using System.Text;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records.Reading;

/// <summary>Reads the cells of one column into its vector.</summary>
/// <param name="column">The column.</param>
internal abstract class CellReader(DatasetColumn column)
{
    /// <summary>The column.</summary>
    public DatasetColumn Column => column;

    /// <summary>The reader of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="vector">Where its values go.</param>
    /// <param name="isArea">Whether a value is an area; null for a column that does not say where a record belongs.</param>
    /// <param name="isId">Whether a text says whose a record is, or which.</param>
    /// <param name="dayZero">The day that serial numbers count from.</param>
    public static CellReader Of(DatasetColumn column, RecordVector vector, Func<string, bool>? isArea, bool isId, int dayZero) => vector switch
    {
        DateVector days => new DateCells(column, days, dayZero),
        NumberVector numbers => new NumberCells(column, numbers),
        FlagVector flags => new FlagCells(column, flags),
        TextVector texts when column.Type == ColumnType.Code => new CodeCells(column, texts, isArea),
        TextVector texts when isId => new IdCells(column, texts),
        TextVector texts => new TextCells(column, texts, isArea),
        _ => throw new InvalidOperationException($"The column {column.Id} has no reader."),
    };

    /// <summary>Reads a cell with something in it; where it is unsound the code of what is wrong with it, and the value is missing.</summary>
    public abstract string? Read(ReadOnlySpan<byte> cell, int row);

    /// <summary>What is wrong with a text and what to do.</summary>
    /// <param name="code">What <see cref="Read"/> gave, or <see cref="RecordIssueCodes.FailedFormula"/>.</param>
    /// <param name="text">The text; null where it must not be told.</param>
    public string Explain(string code, string? text) => string.Equals(code, RecordIssueCodes.FailedFormula, StringComparison.Ordinal)
        ? "The formula gave an error instead of a value: correct it, or write the value."
        : ExplainUnsound(code, text);

    /// <summary>What is wrong with a text that <see cref="Read"/> gave a code for, and what to do.</summary>
    protected abstract string ExplainUnsound(string code, string? text);

    /// <summary>Adds a row's value to the key of its record; false where it is missing.</summary>
    public abstract bool AddTo(ref KeyHash key, int row);

    /// <summary>What a message calls a text.</summary>
    protected static string Call(string? text) => text is null ? "What stands there" : $"'{text}'";
}

/// <summary>Reads days.</summary>
internal sealed class DateCells(DatasetColumn column, DateVector days, int dayZero) : CellReader(column)
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override string? Read(ReadOnlySpan<byte> cell, int row)
    {
        switch (DateText.Read(cell, dayZero, out var day))
        {
            case DateOutcome.Day:
                days.Set(row, day);
                return null;
            case DateOutcome.OutOfRange:
                return RecordIssueCodes.DateOutOfRange;
            default:
                return RecordIssueCodes.NotADate;
        }
    }

    /// <inheritdoc/>
    protected override string ExplainUnsound(string code, string? text) => string.Equals(code, RecordIssueCodes.NotADate, StringComparison.Ordinal)
        ? $"{Call(text)} is not a date: write the day first, for example 31/03/2025, or 2025-03-31."
        : $"{Call(text)} is not in the years 1900 to 2100: correct it, or leave it blank where there is no date.";

    /// <inheritdoc/>
    public override bool AddTo(ref KeyHash key, int row)
    {
        key.Add((uint)days.Days[row]);
        return days.Days[row] != DateVector.Missing;
    }
}

/// <summary>Reads exact numbers.</summary>
internal sealed class NumberCells(DatasetColumn column, NumberVector numbers) : CellReader(column)
{
    private const int MostPlainDigits = 18;

    /// <inheritdoc/>
    public override string? Read(ReadOnlySpan<byte> cell, int row)
    {
        if (Plain(cell) is { } plain)
        {
            numbers.Set(row, plain);
            return null;
        }

        if (NumberText.Read(Encoding.UTF8.GetString(cell)) is not { IsPercent: false, IsTooLarge: false } number)
        {
            return RecordIssueCodes.NotANumber;
        }

        numbers.Set(row, number.Value);
        return null;
    }

    /// <inheritdoc/>
    protected override string ExplainUnsound(string code, string? text) =>
        $"{Call(text)} is not a number: write digits such as 1,566 or 28.6 without a percent sign, at most a million million, or leave it blank where there is none.";

    /// <inheritdoc/>
    public override bool AddTo(ref KeyHash key, int row)
    {
        if (numbers.Values[row] is not { } number)
        {
            key.Add(ulong.MaxValue);
            return false;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        foreach (var part in bits)
        {
            key.Add((uint)part);
        }

        return true;
    }

    // Whole numbers and those whose last decimal is not 0, as nearly all are: 12, 0.5.
    private static decimal? Plain(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > MostPlainDigits)
        {
            return null;
        }

        var (digits, decimals, hasDot) = (0L, 0, false);
        foreach (var b in cell)
        {
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                digits = (digits * 10) + (b - '0');
                decimals += hasDot ? 1 : 0;
            }
            else if (b == '.' && !hasDot)
            {
                hasDot = true;
            }
            else
            {
                return null;
            }
        }

        return digits > (long)NumberText.Most || (hasDot && (decimals == 0 || cell[^1] == '0')) ? null : new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)decimals);
    }
}

/// <summary>Reads yes and no.</summary>
internal sealed class FlagCells(DatasetColumn column, FlagVector flags) : CellReader(column)
{
    private readonly SpellingCache<bool?> known = new();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override string? Read(ReadOnlySpan<byte> cell, int row)
    {
        if (!known.TryGet(cell, out var flag))
        {
            flag = CodeText.Spellings(Encoding.UTF8.GetString(cell)).Select(Flag).FirstOrDefault(found => found is not null);
            known.Keep(cell, flag);
        }

        flags.Set(row, flag);
        return flag is null ? RecordIssueCodes.NotAFlag : null;
    }

    /// <inheritdoc/>
    protected override string ExplainUnsound(string code, string? text) => $"{Call(text)} says neither yes nor no: write Yes or No, or leave it blank where nobody knows.";

    /// <inheritdoc/>
    public override bool AddTo(ref KeyHash key, int row)
    {
        key.Add(flags.Values[row] switch { null => 2, true => 1, false => 0 });
        return flags.Values[row] is not null;
    }

    private static bool? Flag(string spelling) => spelling switch
    {
        "yes" or "y" or "true" or "1" => true,
        "no" or "n" or "false" or "0" => false,
        _ => null,
    };
}
