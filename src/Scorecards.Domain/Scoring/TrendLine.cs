using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Scoring;

/// <summary>The straight line through several months by least squares, exactly.</summary>
public static class TrendLine
{
    /// <summary>The fewest months that make a trend.</summary>
    public const int FewestPoints = 3;

    /// <summary>
    /// The change a month, in the figures' unit; null with fewer than three months. A month without a figure is left out and
    /// keeps its place in time.
    /// </summary>
    /// <param name="values">The months in order, null where there is no figure.</param>
    public static Fraction? SlopeOf(IReadOnlyList<Fraction?> values)
    {
        var points = values.Select((value, month) => (X: (Fraction)month, Y: value)).Where(point => point.Y is not null).Select(point => (point.X, Y: point.Y!.Value)).ToList();
        if (points.Count < FewestPoints)
        {
            return null;
        }

        Fraction count = points.Count;
        var (x, y) = (Sum(points.Select(point => point.X)), Sum(points.Select(point => point.Y)));
        var together = Sum(points.Select(point => point.X * point.Y));
        var squares = Sum(points.Select(point => point.X * point.X));
        return ((count * together) - (x * y)) / ((count * squares) - (x * x));
    }

    /// <summary>Which way a line goes, where a slope within the dead band is no clear trend.</summary>
    public static Direction DirectionOf(Fraction? slope, decimal deadBand) => slope switch
    {
        null => Direction.None,
        { } change when change.Abs() <= deadBand => Direction.Level,
        { } change => Travels.DirectionOf(change.CompareTo(Fraction.Zero)),
    };

    private static Fraction Sum(IEnumerable<Fraction> values) => values.Aggregate(Fraction.Zero, (sum, value) => sum + value);
}
