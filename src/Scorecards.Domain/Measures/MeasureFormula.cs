namespace Scorecards.Domain.Measures;

/// <summary>How a measure follows from others: their sum and difference, or one over another.</summary>
/// <param name="Plus">The measures added, by id.</param>
/// <param name="Minus">The measures taken away, by id.</param>
/// <param name="Numerator">The measure over the line, by id; null for a sum.</param>
/// <param name="Denominator">The measure under the line, by id; null for a sum.</param>
public sealed record MeasureFormula(IReadOnlyList<string> Plus, IReadOnlyList<string> Minus, string? Numerator, string? Denominator)
{
    /// <summary>Every measure it needs.</summary>
    public IEnumerable<string> Needs => [.. Plus, .. Minus, .. new[] { Numerator, Denominator }.OfType<string>()];
}

/// <summary>How the months before the reported one are brought together.</summary>
public enum PreviousMonths
{
    /// <summary>They are not shown.</summary>
    None = 0,

    /// <summary>The average month.</summary>
    Average,

    /// <summary>All of them together.</summary>
    Cumulative,
}

/// <summary>How often a measure is reported.</summary>
public enum Frequency
{
    /// <summary>Every month.</summary>
    Monthly = 0,

    /// <summary>At the end of each quarter.</summary>
    Quarterly,

    /// <summary>At the end of each half year.</summary>
    HalfYearly,

    /// <summary>At the end of each year.</summary>
    Yearly,
}
