namespace Scorecards.Domain.Records.Expressions;

/// <summary>A number as it is written.</summary>
public sealed class NumberConstant(decimal number) : NumberNode
{
    /// <summary>The number as an <see cref="int"/>; null where it is none.</summary>
    internal int? AsWhole => number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    /// <inheritdoc/>
    public override decimal? Value(RowScope scope) => number;
}

/// <summary>A text as it is written.</summary>
public sealed class TextConstant(string text) : TextNode
{
    /// <inheritdoc/>
    public override string Text(RowScope scope) => text;
}

/// <summary>A day as it is written, as <see cref="DateOnly.DayNumber"/>.</summary>
public sealed class DateConstant(int day) : DateNode
{
    /// <inheritdoc/>
    public override int Day(RowScope scope) => day;
}

/// <summary>True or false as it is written.</summary>
public sealed class FlagConstant(bool flag) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope) => flag;
}

/// <summary>The first day of the window.</summary>
public sealed class WindowStartNode : DateNode
{
    /// <inheritdoc/>
    public override int Day(RowScope scope) => scope.WindowStart;
}

/// <summary>The last day of the window.</summary>
public sealed class WindowEndNode : DateNode
{
    /// <inheritdoc/>
    public override int Day(RowScope scope) => scope.WindowEnd;
}
