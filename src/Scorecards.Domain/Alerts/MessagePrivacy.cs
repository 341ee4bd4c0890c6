using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Alerts;

/// <summary>
/// What of a figure may leave the access-controlled store in a card or an email: no count of 1 to 5, and none that
/// follows from the others by subtraction.
/// </summary>
public static class MessagePrivacy
{
    /// <summary>What stands for a count of 1 to 5.</summary>
    public const string SmallCount = "1 to 5";

    /// <summary>What stands for a figure that would give a count of 1 to 5 away.</summary>
    public const string NotShown = "not shown";

    /// <summary>"17 of 28", or null where the numerator, the denominator or the rest is a small count, or parts are unknown.</summary>
    public static string? PartsOf(Figure? figure, Func<decimal, string> print) => figure is { Numerator: { } n, Denominator: { } d }
        && !IsSmall(n) && !IsSmall(d) && !IsSmall(d - n)
            ? $"{print(n)} of {print(d)}"
            : null;

    /// <summary>The printed value, or "1 to 5" where it is itself a small count of people.</summary>
    public static string ValueOf(MeasureUnit unit, Figure? figure, string display) =>
        IsSmallCount(unit, figure?.Value) ? SmallCount : display;

    /// <summary>Whether the value itself is a count of 1 to 5.</summary>
    public static bool IsSmallCount(MeasureUnit unit, Fraction? value) => unit == MeasureUnit.Count && value is { } count && IsSmall(count.Abs().ToDecimal());

    private static bool IsSmall(decimal count) => count is > 0 and <= 5;
}
