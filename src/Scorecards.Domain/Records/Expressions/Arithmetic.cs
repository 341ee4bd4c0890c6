namespace Scorecards.Domain.Records.Expressions;

/// <summary>What is done to two numbers.</summary>
public enum Operation
{
    /// <summary>The right one is added.</summary>
    Add = 0,

    /// <summary>The right one is taken away.</summary>
    Subtract,

    /// <summary>They are multiplied.</summary>
    Multiply,

    /// <summary>The left one is divided by the right one.</summary>
    Divide,
}

/// <summary>Arithmetic with numbers that may be missing.</summary>
public static class Arithmetic
{
    /// <summary>What comes out; missing where either is, and where it would be divided by zero.</summary>
    /// <exception cref="OverflowException">It is greater than a number can be.</exception>
    public static decimal? Of(Operation operation, decimal? left, decimal? right) => operation switch
    {
        Operation.Add => left + right,
        Operation.Subtract => left - right,
        Operation.Multiply => left * right,
        _ => right == 0 ? null : left / right,
    };
}

/// <summary>Two numbers calculated with.</summary>
public sealed class ArithmeticNode(Operation operation, NumberNode left, NumberNode right) : NumberNode
{
    /// <inheritdoc/>
    public override decimal? Value(RowScope scope) => Arithmetic.Of(operation, left.Value(scope), right.Value(scope));
}
