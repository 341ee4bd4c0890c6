using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;
using Scorecards.Domain.Suppression;

namespace Scorecards.Application.Reports;

/// <summary>What the public may see of one report's figures.</summary>
/// <param name="definition">The scorecard.</param>
/// <param name="book">Its figures.</param>
/// <param name="figures">What was decided of them.</param>
/// <param name="restated">The measures and stretches of time of which the public was shown another figure before: a part that is new beside it would tell the rest of then.</param>
internal sealed class PublicSight(ScorecardDefinition definition, FigureBook book, PublicFigures figures, IReadOnlySet<(string Measure, Stretch Stretch)>? restated = null)
{
    /// <summary>Why a figure is not shown. One that differs from what was decided on, or whose parts do, is not checked, and so not shown.</summary>
    public SuppressionReason ReasonFor(FigureKey key, decimal? value, decimal? numerator = null, decimal? denominator = null) => FigureAt(key) switch
    {
        null => SuppressionReason.Unchecked,
        var figure when figure.Value.ToDecimal() != value || (numerator ?? figure.Numerator) != figure.Numerator || (denominator ?? figure.Denominator) != figure.Denominator => SuppressionReason.Unchecked,
        _ when restated?.Contains((key.MeasureId, key.Stretch)) == true && !string.Equals(key.AreaId, definition.Whole.Id, StringComparison.Ordinal) => SuppressionReason.BetweenPeriods,
        _ => figures.ReasonFor(key),
    };

    /// <summary>Whether a figure is shown, or is not there to be shown.</summary>
    public bool IsTold(FigureKey key) => FigureAt(key) is null || figures.ReasonFor(key) == SuppressionReason.None;

    /// <summary>A figure, or null.</summary>
    public Figure? FigureAt(FigureKey key) => MeasureOf(key.MeasureId) is { } measure && definition.Areas.FirstOrDefault(area => string.Equals(area.Id, key.AreaId, StringComparison.Ordinal)) is { } area
        ? book.Of(measure, area, key.Stretch).Figure
        : null;

    /// <summary>A measure; null where the catalogue no longer has it.</summary>
    public Measure? MeasureOf(string id) => definition.Measures.FirstOrDefault(measure => string.Equals(measure.Id, id, StringComparison.Ordinal));
}
