using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Suppression;

/// <summary>Which counts are small: those that could tell of a child.</summary>
/// <param name="UpTo">The largest of them.</param>
/// <param name="Zero">Whether nobody at all is one of them too.</param>
public sealed record SmallCounts(int UpTo, bool Zero)
{
    /// <summary>The fewest that <see cref="UpTo"/> may be.</summary>
    public const int LeastUpTo = 5;

    /// <summary>1 to 5, and zero is shown.</summary>
    public static SmallCounts Default { get; } = new(LeastUpTo, Zero: false);

    /// <summary>Whether a count is small, whichever its sign. One that rounds to a small count is.</summary>
    public bool Holds(Fraction count) => count == Fraction.Zero ? Zero : count.Abs() < UpTo + 0.5m;
}
