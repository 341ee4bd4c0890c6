using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Extracts.Rehearsal;

/// <summary>Finds the figures that would move.</summary>
internal static class MovedFigures
{
    /// <summary>Those that move by more than an amount, and those that come or go, the largest move first.</summary>
    /// <param name="definition">The scorecard.</param>
    /// <param name="before">The figures now.</param>
    /// <param name="after">The figures then.</param>
    /// <param name="periods">The periods that either speaks of.</param>
    /// <param name="moves">The amount: percentage points of a percentage, else percent of the figure.</param>
    public static IReadOnlyList<MovedFigure> Between(ScorecardDefinition definition, FigureBook before, FigureBook after, IReadOnlyList<ReportingPeriod> periods, decimal moves) =>
    [
        .. (from period in periods
            from area in definition.Areas
            where area.IsLive(period)
            from measure in definition.Measures
            where measure.IsFor(area.Id)
            let now = before.At(measure, area, period).Figure?.Value.ToDecimal()
            let then = after.At(measure, area, period).Figure?.Value.ToDecimal()
            where now != then
            let move = MoveOf(measure, now, then)
            where move is null || Math.Abs(move.Value) > moves
            orderby move is null descending, Math.Abs(move ?? 0) descending, period descending
            select new MovedFigure(measure.Id, area.Id, period.ToString(), now, then, move)),
    ];

    private static decimal? MoveOf(Measure measure, decimal? now, decimal? then) => (now, then) switch
    {
        ({ } from, { } to) when measure.Unit == MeasureUnit.Percent => to - from,
        ({ } from and not 0, { } to) => (to - from) / Math.Abs(from) * 100m,
        _ => null, // it comes or goes, or nothing becomes something: no percentage says how far
    };
}
