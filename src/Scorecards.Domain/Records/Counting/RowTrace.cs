namespace Scorecards.Domain.Records.Counting;

/// <summary>Whether a row belongs to a window, and why not.</summary>
public enum RowPlace
{
    /// <summary>It does.</summary>
    Within = 0,

    /// <summary>It has no date to tell by.</summary>
    NoDate,

    /// <summary>Its date lies outside, or it had not begun or had ended.</summary>
    OutsideWindow,

    /// <summary>Its month is taken from another file: one extracted later, or the one that states it in full.</summary>
    OfAnotherFile,

    /// <summary>It does not meet the measure's condition.</summary>
    ConditionNotMet,

    /// <summary>What stands in it cannot be counted with, so that its window has no figure.</summary>
    CannotBeCounted,
}

/// <summary>What became of a row.</summary>
/// <param name="Place">Whether it belongs to the window.</param>
/// <param name="InNumerator">Whether it counts in the numerator, or in the value.</param>
/// <param name="InDenominator">Whether it counts in the denominator.</param>
public readonly record struct RowTrace(RowPlace Place, bool InNumerator, bool InDenominator);
