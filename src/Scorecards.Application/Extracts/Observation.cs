namespace Scorecards.Application.Extracts;

/// <summary>What one row of an extract reports: exact decimals as they were written.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Numerator">The numerator, or null.</param>
/// <param name="Denominator">The denominator, or null.</param>
/// <param name="Value">The stated value in the measure's unit, or null.</param>
/// <param name="Commentary">The analyst's words, or null.</param>
public sealed record Observation(string MeasureId, string AreaId, decimal? Numerator, decimal? Denominator, decimal? Value, string? Commentary)
{
    /// <summary>True when it holds a figure; false when it says there is none.</summary>
    public bool HasFigure => Value is not null || Numerator is not null;
}
