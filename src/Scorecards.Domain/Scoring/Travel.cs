using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Scoring;

/// <summary>Direction of travel as a judgement: whether it is better, whichever way the number went.</summary>
public enum Travel
{
    /// <summary>No polarity, or nothing to compare with.</summary>
    None = 0,

    /// <summary>Better than before.</summary>
    Improved,

    /// <summary>Exactly as before, or without a clear trend.</summary>
    Unchanged,

    /// <summary>Worse than before.</summary>
    Worsened,
}

/// <summary>Which way the number itself went.</summary>
public enum Direction
{
    /// <summary>Nothing to compare with.</summary>
    None = 0,

    /// <summary>Higher than before.</summary>
    Up,

    /// <summary>Exactly as before, or without a clear trend.</summary>
    Level,

    /// <summary>Lower than before.</summary>
    Down,
}

/// <summary>Works out the direction of travel.</summary>
public static class Travels
{
    /// <summary>
    /// Compares exact, unrounded values. For Target polarity the distances from the reported period's target are compared:
    /// both figures are held against what is wanted now.
    /// </summary>
    public static Travel Between(Polarity polarity, Figure? earlier, Figure? latest, Fraction? target)
    {
        if (earlier is null || latest is null)
        {
            return Travel.None;
        }

        return (polarity, target) switch
        {
            (Polarity.High, _) => Judge(latest.Value.CompareTo(earlier.Value)),
            (Polarity.Low, _) => Judge(earlier.Value.CompareTo(latest.Value)),
            (Polarity.Target, { } wanted) => Judge(Distance(earlier.Value, wanted).CompareTo(Distance(latest.Value, wanted))),
            _ => Travel.None,
        };
    }

    /// <summary>Which way the number went.</summary>
    public static Direction DirectionBetween(Figure? earlier, Figure? latest) => earlier is null || latest is null
        ? Direction.None
        : DirectionOf(latest.Value.CompareTo(earlier.Value));

    /// <summary>What a slope is worth: for Target polarity, that of the distances from the target.</summary>
    internal static Travel Judge(Polarity polarity, Direction values, Direction distances) => (polarity, values, distances) switch
    {
        (_, Direction.None, _) or (Polarity.None, _, _) => Travel.None,
        (Polarity.Target, _, Direction.None) => Travel.None,
        (Polarity.Target, _, _) => Worth(distances, Direction.Down),
        _ => Worth(values, polarity == Polarity.High ? Direction.Up : Direction.Down),
    };

    /// <summary>The direction of a difference.</summary>
    internal static Direction DirectionOf(int sign) => sign switch
    {
        > 0 => Direction.Up,
        0 => Direction.Level,
        < 0 => Direction.Down,
    };

    /// <summary>How far a value is from what is wanted.</summary>
    internal static Fraction Distance(Fraction value, Fraction target) => (value - target).Abs();

    private static Travel Worth(Direction direction, Direction better) =>
        direction == Direction.Level ? Travel.Unchanged : direction == better ? Travel.Improved : Travel.Worsened;

    private static Travel Judge(int better) => better switch
    {
        > 0 => Travel.Improved,
        0 => Travel.Unchanged,
        < 0 => Travel.Worsened,
    };
}
