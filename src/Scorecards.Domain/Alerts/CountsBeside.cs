using Scorecards.Domain.Measures;

namespace Scorecards.Domain.Alerts;

/// <summary>The counts of a figure that stands beside somebody's words.</summary>
public sealed class CountsBeside
{
    /// <summary>The counts of a figure.</summary>
    /// <param name="figure">The figure, or null.</param>
    /// <param name="areTold">Whether its parts stand beside it: "17 of 28".</param>
    /// <param name="isCount">Whether the figure is itself a count.</param>
    public CountsBeside(Figure? figure, bool areTold, bool isCount)
    {
        List<long> parts = figure is { Numerator: { } n, Denominator: { } d } ? [(long)n, (long)d, (long)(d - n)] : [];
        Told = [.. areTold ? parts : [], .. isCount && figure is not null ? [(long)figure.Value.Round(0)] : Array.Empty<long>()];
        Hidden = areTold ? [] : parts;
    }

    /// <summary>Those that are told: no other that is told may lie 1 to 5 from them.</summary>
    public IReadOnlyList<long> Told { get; }

    /// <summary>Those that are not: with a percentage one of them gives the others.</summary>
    public IReadOnlyList<long> Hidden { get; }
}
