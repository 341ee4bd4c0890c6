using Scorecards.Domain.Measures;

namespace Scorecards.Application.Extracts;

/// <summary>What one row of an extract reports: exact decimals as they were written.</summary>
/// <param name="LineId">The measure, or the line of a block.</param>
/// <param name="ScopeId">The area; for published figures the authority; for a block the column.</param>
/// <param name="Numerator">The numerator, or null.</param>
/// <param name="Denominator">The denominator, or null.</param>
/// <param name="Value">The stated value in the measure's unit, or null.</param>
/// <param name="Text">The analyst's words, or what a block says in words; null where there are none.</param>
public sealed record Observation(string LineId, string ScopeId, decimal? Numerator, decimal? Denominator, decimal? Value, string? Text)
{
    /// <summary>Why there is no number, where the row says so.</summary>
    public DataCode? Code { get; init; }

    /// <summary>For published figures: the year they are of, that of its end.</summary>
    public int? Year { get; init; }

    /// <summary>Who wrote the words, where the row says so.</summary>
    public string? Author { get; init; }

    /// <summary>True when it holds a figure; false when it says there is none.</summary>
    public bool HasFigure => Value is not null || Numerator is not null;
}
