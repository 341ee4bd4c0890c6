using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Scoring;

/// <summary>Direction of travel as a judgement: up means better, whichever way the number went.</summary>
public enum Travel
{
    /// <summary>No polarity, or nothing to compare with.</summary>
    None = 0,

    /// <summary>Better than before.</summary>
    Improved,

    /// <summary>Exactly as before.</summary>
    Unchanged,

    /// <summary>Worse than before.</summary>
    Worsened,
}

/// <summary>Works out the direction of travel.</summary>
public static class Travels
{
    /// <summary>
    /// Compares exact, unrounded values. For Target polarity the distances from the reported period's target are compared:
    /// both figures are held against what is wanted now.
    /// </summary>
    public static Travel Between(Polarity polarity, Figure? earlier, Figure? latest, decimal? target)
    {
        if (earlier is null || latest is null)
        {
            return Travel.None;
        }

        return (polarity, target) switch
        {
            (Polarity.High, _) => Judge(latest.Value.CompareTo(earlier.Value)),
            (Polarity.Low, _) => Judge(earlier.Value.CompareTo(latest.Value)),
            (Polarity.Target, { } wanted) => Judge(Distance(earlier, wanted).CompareTo(Distance(latest, wanted))),
            _ => Travel.None,
        };
    }

    private static Fraction Distance(Figure figure, decimal target) => (figure.Value - target).Abs();

    private static Travel Judge(int better) => better switch
    {
        > 0 => Travel.Improved,
        0 => Travel.Unchanged,
        < 0 => Travel.Worsened,
    };
}
