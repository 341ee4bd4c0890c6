using System.Runtime.CompilerServices;

namespace Scorecards.Domain.Records.Expressions;

/// <summary>How two values are compared.</summary>
public enum Comparison
{
    /// <summary>They are the same.</summary>
    Same = 0,

    /// <summary>They differ.</summary>
    Different,

    /// <summary>The left one is less, or earlier.</summary>
    Less,

    /// <summary>The left one is less, earlier or the same.</summary>
    LessOrSame,

    /// <summary>The left one is more, or later.</summary>
    More,

    /// <summary>The left one is more, later or the same.</summary>
    MoreOrSame,
}

/// <summary>Two numbers compared; open where one is missing.</summary>
public sealed class NumberComparison(Comparison how, NumberNode left, NumberNode right) : RowCondition
{
    // days(a, b) <= 45, without a decimal.
    private readonly WholeNode? whole = right is NumberConstant { AsWhole: not null } ? left as WholeNode : null;
    private readonly int limit = (right as NumberConstant)?.AsWhole ?? 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool? Test(RowScope scope)
    {
        if (whole is null)
        {
            return TestNumbers(scope);
        }

        var number = whole.Whole(scope);
        return number == WholeNode.Missing ? null : Order.Holds(how, number.CompareTo(limit));
    }

    private bool? TestNumbers(RowScope scope) =>
        left.Value(scope) is { } one && right.Value(scope) is { } other ? Order.Holds(how, one.CompareTo(other)) : null;
}

/// <summary>Two days compared; open where one is missing.</summary>
public sealed class DateComparison(Comparison how, DateNode left, DateNode right) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope)
    {
        var (one, other) = (left.Day(scope), right.Day(scope));
        return one == DateVector.Missing || other == DateVector.Missing ? null : Order.Holds(how, one.CompareTo(other));
    }
}

/// <summary>Whether two texts are the same, letter for letter, or differ; open where one is missing.</summary>
public sealed class TextComparison(TextNode left, TextNode right, bool differ) : RowCondition
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool? Test(RowScope scope) =>
        left.Text(scope) is { } one && right.Text(scope) is { } other ? string.Equals(one, other, StringComparison.Ordinal) != differ : null;
}

/// <summary>Whether two conditions come out alike, or differ; open where one is open.</summary>
public sealed class FlagComparison(RowCondition left, RowCondition right, bool differ) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope) => left.Test(scope) is { } one && right.Test(scope) is { } other ? (one == other) != differ : null;
}

internal static class Order
{
    public static bool Holds(Comparison how, int order) => how switch
    {
        Comparison.Same => order == 0,
        Comparison.Different => order != 0,
        Comparison.Less => order < 0,
        Comparison.LessOrSame => order <= 0,
        Comparison.More => order > 0,
        _ => order >= 0,
    };
}
