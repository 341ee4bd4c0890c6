using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>The figures of one area over time, by measure.</summary>
public sealed class FigureHistory
{
    private readonly Dictionary<string, SortedList<ReportingPeriod, ReportedFigure>> byMeasure;

    /// <summary>Takes what was reported, in any order; one figure for a measure and period.</summary>
    public FigureHistory(IEnumerable<ReportedFigure> figures)
    {
        byMeasure = new(StringComparer.Ordinal);
        foreach (var reported in figures)
        {
            if (!byMeasure.TryGetValue(reported.MeasureId, out var periods))
            {
                byMeasure.Add(reported.MeasureId, periods = []);
            }

            periods.Add(reported.Period, reported);
        }
    }

    /// <summary>What was reported of a measure for a period, or null.</summary>
    public ReportedFigure? At(string measureId, ReportingPeriod period) =>
        byMeasure.TryGetValue(measureId, out var periods) && periods.TryGetValue(period, out var reported) ? reported : null;

    /// <summary>The last earlier period with a result, or null.</summary>
    public ReportedFigure? LastBefore(string measureId, ReportingPeriod period) =>
        byMeasure.TryGetValue(measureId, out var periods)
            ? periods.Values.LastOrDefault(reported => reported.Period < period && reported.Figure is not null)
            : null;
}

/// <summary>What an extract said of a measure in a period.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Period">The period.</param>
/// <param name="Figure">The figure; null where it said there is none.</param>
/// <param name="Commentary">The analyst's words, or null.</param>
public sealed record ReportedFigure(string MeasureId, ReportingPeriod Period, Figure? Figure, string? Commentary);
