using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Records.Counting;

/// <summary>Why a measure could not be counted for a period, or why its figure is in doubt.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Period">The period.</param>
/// <param name="Reason">Why, in words that say nothing of a person.</param>
public sealed record CountingProblem(Measure Measure, ReportingPeriod Period, string Reason)
{
    /// <summary>Whether there is a figure all the same, which is in doubt.</summary>
    public bool HasFigure { get; init; }
}
