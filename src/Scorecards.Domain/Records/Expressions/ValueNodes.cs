namespace Scorecards.Domain.Records.Expressions;

/// <summary>A part of an expression that is a number.</summary>
public abstract class NumberNode
{
    /// <summary>Its value for a row; null where it is missing.</summary>
    public abstract decimal? Value(RowScope scope);
}

/// <summary>A part of an expression that is a whole number which fits an <see cref="int"/>, as the days between two are.</summary>
public abstract class WholeNode : NumberNode
{
    /// <summary>What stands for no number.</summary>
    public const int Missing = int.MinValue;

    /// <summary>Its value for a row; <see cref="Missing"/> where it is missing.</summary>
    public abstract int Whole(RowScope scope);

    /// <inheritdoc/>
    public sealed override decimal? Value(RowScope scope) => Whole(scope) is var number and not Missing ? number : null;
}

/// <summary>A part of an expression that is a text or the name of a code.</summary>
public abstract class TextNode
{
    /// <summary>Its value for a row; null where it is missing.</summary>
    public abstract string? Text(RowScope scope);
}

/// <summary>A part of an expression that is a day.</summary>
public abstract class DateNode
{
    /// <summary>Its value for a row as <see cref="DateOnly.DayNumber"/>; <see cref="DateVector.Missing"/> where it is missing.</summary>
    public abstract int Day(RowScope scope);
}
