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

    /// <summary>Numerator over population, times 1,000.</summary>
    RatePer1000,

    /// <summary>Numerator over population, times 100,000.</summary>
    RatePer100000,
}

/// <summary>What follows from a unit.</summary>
public static class MeasureUnits
{
    /// <summary>What numerator over denominator is multiplied by.</summary>
    public static decimal Scale(this MeasureUnit unit) => unit switch
    {
        MeasureUnit.Percent => 100m,
        MeasureUnit.RatePer1000 => 1_000m,
        MeasureUnit.RatePer10000 => 10_000m,
        MeasureUnit.RatePer100000 => 100_000m,
        _ => 1m,
    };

    /// <summary>Worked out over a population, which the catalogue may give.</summary>
    public static bool IsRate(this MeasureUnit unit) => unit is MeasureUnit.RatePer1000 or MeasureUnit.RatePer10000 or MeasureUnit.RatePer100000;

    /// <summary>An amount that has no denominator and adds up.</summary>
    public static bool IsAmount(this MeasureUnit unit) => unit is MeasureUnit.Count or MeasureUnit.Currency;
}
