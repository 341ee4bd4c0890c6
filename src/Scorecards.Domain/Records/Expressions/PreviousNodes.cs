namespace Scorecards.Domain.Records.Expressions;

/// <summary>A number of the person's row before; missing where there is none.</summary>
public sealed class PreviousNumber(OtherRows others, NumberNode number) : NumberNode
{
    /// <inheritdoc/>
    public override decimal? Value(RowScope scope) => others.EnterPrevious(scope) ? number.Value(scope) : null;
}

/// <summary>A text of the person's row before; missing where there is none.</summary>
public sealed class PreviousText(OtherRows others, TextNode text) : TextNode
{
    /// <inheritdoc/>
    public override string? Text(RowScope scope) => others.EnterPrevious(scope) ? text.Text(scope) : null;
}

/// <summary>A day of the person's row before; missing where there is none.</summary>
public sealed class PreviousDate(OtherRows others, DateNode date) : DateNode
{
    /// <inheritdoc/>
    public override int Day(RowScope scope) => others.EnterPrevious(scope) ? date.Day(scope) : DateVector.Missing;
}

/// <summary>A flag of the person's row before; open where there is none.</summary>
public sealed class PreviousFlag(OtherRows others, RowCondition flag) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope) => others.EnterPrevious(scope) ? flag.Test(scope) : null;
}
