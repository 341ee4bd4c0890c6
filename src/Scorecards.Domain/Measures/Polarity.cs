namespace Scorecards.Domain.Measures;

/// <summary>Which way is better.</summary>
public enum Polarity
{
    /// <summary>Neither: the measure is information, without colour or travel.</summary>
    None = 0,

    /// <summary>Higher is better.</summary>
    High,

    /// <summary>Lower is better.</summary>
    Low,

    /// <summary>Nearer the target is better.</summary>
    Target,
}
