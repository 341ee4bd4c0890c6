namespace Scorecards.Domain.Measures;

/// <summary>What a measure's value counts, which decides how it is made from a numerator and a denominator.</summary>
public enum MeasureUnit
{
    /// <summary>Numerator over denominator, times 100.</summary>
    Percent = 0,

    /// <summary>A plain number of children, cases or posts.</summary>
    Count,

    /// <summary>Numerator over population, times 10,000.</summary>
    RatePer10000,

    /// <summary>Days in all over children: an average number of days.</summary>
    Days,

    /// <summary>Numerator over denominator.</summary>
    Average,

    /// <summary>Pounds sterling.</summary>
    Currency,

    /// <summary>Numerator over denominator, without a unit.</summary>
    Ratio,
}
