namespace Scorecards.Domain.Measures;

/// <summary>What is known of a measure for an area and a stretch of time: a figure, or why there is none.</summary>
/// <param name="Figure">The figure, or null.</param>
/// <param name="Code">Why there is none, where its source says so.</param>
public sealed record Finding(Figure? Figure, DataCode? Code = null)
{
    /// <summary>Nothing is known.</summary>
    public static Finding Nothing { get; } = new(null, null);
}
