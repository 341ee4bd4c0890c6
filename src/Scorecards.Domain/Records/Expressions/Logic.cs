namespace Scorecards.Domain.Records.Expressions;

/// <summary>All of several conditions: false where one is false, else open where one is open.</summary>
public sealed class AllOf(RowCondition[] conditions) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope)
    {
        bool? met = true;
        foreach (var condition in conditions)
        {
            var one = condition.Test(scope);
            if (one == false)
            {
                return false;
            }

            met = one is null ? null : met;
        }

        return met;
    }
}

/// <summary>Any of several conditions: true where one is true, else open where one is open.</summary>
public sealed class AnyOf(RowCondition[] conditions) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope)
    {
        bool? met = false;
        foreach (var condition in conditions)
        {
            var one = condition.Test(scope);
            if (one == true)
            {
                return true;
            }

            met = one is null ? null : met;
        }

        return met;
    }
}

/// <summary>The opposite of a condition; open where it is open.</summary>
public sealed class NotNode(RowCondition condition) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope) => !condition.Test(scope);
}
