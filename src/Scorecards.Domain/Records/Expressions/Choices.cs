namespace Scorecards.Domain.Records.Expressions;

/// <summary>One number where a condition is met, else another.</summary>
public sealed class NumberChoice(RowCondition condition, NumberNode met, NumberNode otherwise) : NumberNode
{
    /// <inheritdoc/>
    public override decimal? Value(RowScope scope) => condition.Test(scope) == true ? met.Value(scope) : otherwise.Value(scope);
}

/// <summary>One text where a condition is met, else another.</summary>
public sealed class TextChoice(RowCondition condition, TextNode met, TextNode otherwise) : TextNode
{
    /// <inheritdoc/>
    public override string? Text(RowScope scope) => condition.Test(scope) == true ? met.Text(scope) : otherwise.Text(scope);
}

/// <summary>One day where a condition is met, else another.</summary>
public sealed class DateChoice(RowCondition condition, DateNode met, DateNode otherwise) : DateNode
{
    /// <inheritdoc/>
    public override int Day(RowScope scope) => condition.Test(scope) == true ? met.Day(scope) : otherwise.Day(scope);
}

/// <summary>One condition where another is met, else a third.</summary>
public sealed class FlagChoice(RowCondition condition, RowCondition met, RowCondition otherwise) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope) => condition.Test(scope) == true ? met.Test(scope) : otherwise.Test(scope);
}

/// <summary>A number, or another where it is missing.</summary>
public sealed class NumberOrElse(NumberNode number, NumberNode otherwise) : NumberNode
{
    /// <inheritdoc/>
    public override decimal? Value(RowScope scope) => number.Value(scope) ?? otherwise.Value(scope);
}

/// <summary>A text, or another where it is missing.</summary>
public sealed class TextOrElse(TextNode text, TextNode otherwise) : TextNode
{
    /// <inheritdoc/>
    public override string? Text(RowScope scope) => text.Text(scope) ?? otherwise.Text(scope);
}

/// <summary>A day, or another where it is missing.</summary>
public sealed class DateOrElse(DateNode date, DateNode otherwise) : DateNode
{
    /// <inheritdoc/>
    public override int Day(RowScope scope) => date.Day(scope) is var day and not DateVector.Missing ? day : otherwise.Day(scope);
}

/// <summary>A condition, or another where it is open.</summary>
public sealed class FlagOrElse(RowCondition flag, RowCondition otherwise) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope) => flag.Test(scope) ?? otherwise.Test(scope);
}
