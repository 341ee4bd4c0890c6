namespace Scorecards.Domain.Records.Expressions;

/// <summary>Whether a number is missing.</summary>
public sealed class NumberIsMissing(NumberNode number) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope) => number.Value(scope) is null;
}

/// <summary>Whether a text is missing.</summary>
public sealed class TextIsMissing(TextNode text) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope) => text.Text(scope) is null;
}

/// <summary>Whether a day is missing.</summary>
public sealed class DateIsMissing(DateNode date) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope) => date.Day(scope) == DateVector.Missing;
}

/// <summary>Whether a condition is open.</summary>
public sealed class FlagIsMissing(RowCondition flag) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope) => flag.Test(scope) is null;
}
