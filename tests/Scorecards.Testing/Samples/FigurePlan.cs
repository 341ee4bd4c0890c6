namespace Scorecards.Testing.Samples;

/// <summary>How the illustrative figures of one measure are made. Ids are of measures, or of numbers that only plans share.</summary>
internal sealed record FigurePlan
{
    /// <summary>Its usual value, or weight in a split, where no target says where it lies.</summary>
    public decimal Level { get; init; }

    /// <summary>How far it strays from its level, as a part of it.</summary>
    public decimal Swing { get; init; } = 0.08m;

    /// <summary>Its usual denominator: of a month, where the figure adds up over the year.</summary>
    public decimal Size { get; init; }

    /// <summary>Whether its denominator has a tenth, as full-time equivalents have.</summary>
    public bool Tenths { get; init; }

    /// <summary>The count that is its denominator.</summary>
    public string? Over { get; init; }

    /// <summary>The count that is its numerator.</summary>
    public string? As { get; init; }

    /// <summary>The count that its numerator is never below: who was seen alone was also seen.</summary>
    public string? AtLeast { get; init; }

    /// <summary>The measures, itself among them, into which <see cref="Over"/> divides without rest.</summary>
    public IReadOnlyList<string>? SplitAmong { get; init; }

    /// <summary>The measures whose numerators and denominators it adds up.</summary>
    public IReadOnlyList<string>? TotalOf { get; init; }

    /// <summary>What part of it lies with each team; null where only the whole reports it.</summary>
    public IReadOnlyDictionary<string, decimal>? Teams { get; init; }

    /// <summary>Whether only the teams have rows.</summary>
    public bool RolledUp { get; init; }

    /// <summary>Whether a row carries the month's own parts, whatever the stretch of time of the measure.</summary>
    public bool OwnMonth { get; init; }

    /// <summary>Whether it is reported in the last month of a quarter only.</summary>
    public bool Quarterly { get; init; }

    /// <summary>Whether it stays the same all year, as examination results do.</summary>
    public bool Steady { get; init; }
}
