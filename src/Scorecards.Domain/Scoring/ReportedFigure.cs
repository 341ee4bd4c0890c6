using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>What an extract said of a measure for an area and a stretch of time, as it was written.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Span">The stretch of time.</param>
/// <param name="Period">The month it ends with.</param>
/// <param name="Numerator">The numerator, or null.</param>
/// <param name="Denominator">The denominator, or null.</param>
/// <param name="Value">The stated value, or null.</param>
/// <param name="Code">Why there is no number, or null.</param>
public sealed record ReportedFigure(
    string MeasureId, string AreaId, Span Span, ReportingPeriod Period, decimal? Numerator, decimal? Denominator, decimal? Value, DataCode? Code = null);

/// <summary>The words of somebody about a measure, an area and a period.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Period">The period.</param>
/// <param name="Text">The words.</param>
/// <param name="Author">Who wrote them, as far as it is known.</param>
/// <param name="WrittenAt">When, UTC.</param>
public sealed record Commentary(string MeasureId, string AreaId, ReportingPeriod Period, string Text, string? Author, DateTimeOffset WrittenAt);
