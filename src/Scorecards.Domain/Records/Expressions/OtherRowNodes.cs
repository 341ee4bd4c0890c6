namespace Scorecards.Domain.Records.Expressions;

/// <summary>Whether any of the person's other rows counts.</summary>
public sealed class ExistsNode(OtherRows others) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope)
    {
        if (others.Of(scope) is not { } found)
        {
            return false;
        }

        for (var index = 0; index < found.Rows.Count; index++)
        {
            if (others.Enter(scope, found, index))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>How many of the person's other rows count.</summary>
public sealed class NumberOfNode(OtherRows others) : NumberNode
{
    /// <inheritdoc/>
    public override decimal? Value(RowScope scope)
    {
        var count = 0;
        if (others.Of(scope) is { } found)
        {
            for (var index = 0; index < found.Rows.Count; index++)
            {
                count += others.Enter(scope, found, index) ? 1 : 0;
            }
        }

        return count;
    }
}

/// <summary>What a number adds up to over the person's other rows that count; 0 where there are none.</summary>
public sealed class TotalNode(OtherRows others, NumberNode number) : NumberNode
{
    /// <inheritdoc/>
    public override decimal? Value(RowScope scope)
    {
        var total = 0m;
        if (others.Of(scope) is { } found)
        {
            for (var index = 0; index < found.Rows.Count; index++)
            {
                total += others.Enter(scope, found, index) ? number.Value(scope) ?? 0 : 0;
            }
        }

        return total;
    }
}

/// <summary>The earliest or the latest day among the person's other rows that count; missing where there is none.</summary>
public sealed class OutermostDay(OtherRows others, DateNode date, bool latest) : DateNode
{
    /// <inheritdoc/>
    public override int Day(RowScope scope)
    {
        var outermost = DateVector.Missing;
        if (others.Of(scope) is not { } found)
        {
            return outermost;
        }

        for (var index = 0; index < found.Rows.Count; index++)
        {
            if (others.Enter(scope, found, index) && date.Day(scope) is var day and not DateVector.Missing
                && (outermost == DateVector.Missing || day > outermost == latest))
            {
                outermost = day;
            }
        }

        return outermost;
    }
}
