using System.Runtime.CompilerServices;

namespace Scorecards.Domain.Records.Expressions;

/// <summary>How many rows meet a condition.</summary>
/// <param name="where">The condition; null where every row counts.</param>
public sealed class CountOf(RowCondition? where) : Aggregate
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Contribution Of(RowScope scope) => new(where is null || where.Test(scope) == true);

    /// <inheritdoc/>
    public override Gathering Begin() => new RowCount();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Gather(RowScope scope, Gathering into)
    {
        if (where is null || where.Test(scope) == true)
        {
            ((RowCount)into).AddRow();
        }
    }
}

/// <summary>How many different texts there are among rows that meet a condition.</summary>
/// <param name="text">The text; a row where it is missing brings nothing.</param>
/// <param name="where">The condition; null where every row counts.</param>
public sealed class DistinctTexts(TextNode text, RowCondition? where) : Aggregate
{
    /// <inheritdoc/>
    public override Contribution Of(RowScope scope) =>
        (where is null || where.Test(scope) == true) && text.Text(scope) is { } value ? new(true, Text: value) : default;

    /// <inheritdoc/>
    public override Gathering Begin() => new DifferentTexts();
}

/// <summary>How many different days there are among rows that meet a condition.</summary>
/// <param name="date">The day; a row where it is missing brings nothing.</param>
/// <param name="where">The condition; null where every row counts.</param>
public sealed class DistinctDates(DateNode date, RowCondition? where) : Aggregate
{
    /// <inheritdoc/>
    public override Contribution Of(RowScope scope) =>
        (where is null || where.Test(scope) == true) && date.Day(scope) is var day and not DateVector.Missing ? new(true, day) : default;

    /// <inheritdoc/>
    public override Gathering Begin() => new DifferentNumbers();
}

/// <summary>What becomes of the numbers of rows.</summary>
public enum Summary
{
    /// <summary>They are added up.</summary>
    Sum = 0,

    /// <summary>Their mean is taken.</summary>
    Average,

    /// <summary>The one in the middle is taken, or the mean of the two in the middle.</summary>
    Median,
}

/// <summary>A sum, an average or a median over rows that meet a condition.</summary>
/// <param name="summary">Which.</param>
/// <param name="number">The number; a row where it is missing brings nothing.</param>
/// <param name="where">The condition; null where every row counts.</param>
public sealed class SummaryOf(Summary summary, NumberNode number, RowCondition? where) : Aggregate
{
    private readonly WholeNode? whole = number as WholeNode;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Contribution Of(RowScope scope) =>
        (where is null || where.Test(scope) == true) && number.Value(scope) is { } value ? new(true, value) : default;

    /// <inheritdoc/>
    public override Gathering Begin() => summary switch
    {
        Summary.Sum => new NumberSum(),
        Summary.Average => new NumberAverage(),
        _ => new NumberMedian(),
    };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Gather(RowScope scope, Gathering into)
    {
        if (whole is null)
        {
            base.Gather(scope, into);
        }
        else if ((where is null || where.Test(scope) == true) && whole.Whole(scope) is var value and not WholeNode.Missing)
        {
            ((NumberGathering)into).AddWhole(value);
        }
    }
}
