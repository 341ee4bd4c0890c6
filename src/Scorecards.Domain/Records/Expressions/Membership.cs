namespace Scorecards.Domain.Records.Expressions;

/// <summary>Whether a number is one of several; open where it is missing.</summary>
public sealed class NumberIsOneOf(NumberNode number, decimal[] list) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope) => number.Value(scope) is { } value ? Array.IndexOf(list, value) >= 0 : null;
}

/// <summary>Whether a day is one of several; open where it is missing.</summary>
public sealed class DateIsOneOf(DateNode date, int[] list) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope)
    {
        var day = date.Day(scope);
        return day == DateVector.Missing ? null : Array.IndexOf(list, day) >= 0;
    }
}

/// <summary>Whether a text is one of several, letter for letter; open where it is missing.</summary>
public sealed class TextIsOneOf(TextNode text, string[] list) : RowCondition
{
    /// <inheritdoc/>
    public override bool? Test(RowScope scope)
    {
        if (text.Text(scope) is not { } value)
        {
            return null;
        }

        foreach (var item in list)
        {
            if (string.Equals(item, value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
