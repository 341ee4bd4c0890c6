using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>Judges the figures of one area by the standards that held in each period.</summary>
internal sealed class Judge(ScorecardDefinition definition, Area area, ScorecardInputs inputs)
{
    /// <summary>The standard of a measure that holds in a period, or null.</summary>
    public StandardInForce? StandardAt(Measure measure, ReportingPeriod period) => InForce(measure, measure.StandardAt(period), period);

    /// <summary>A measure's figure of a period, printed and judged.</summary>
    public ScoredPoint PointAt(Measure measure, ReportingPeriod period)
    {
        var finding = inputs.Figures.At(measure, area, period);
        var standard = StandardAt(measure, period);
        var state = StateOf(measure, finding.Figure, standard, period);
        return new(period, finding.Figure, FigureDisplay.Of(measure, finding, measure.IsRated ? standard?.Boundaries ?? [] : []), standard?.Target, state)
        {
            Code = finding.Code,
            Override = measure.Overrides.FirstOrDefault(candidate => // where there is no figure there is nothing to put a colour on
                finding.Figure is not null && candidate.Period == period && string.Equals(candidate.AreaId ?? definition.Whole.Id, area.Id, StringComparison.Ordinal)),
        };
    }

    /// <summary>How a figure does against a further set of targets.</summary>
    public ScoredSet Against(StandardSet set, Measure measure, Figure? figure, ReportingPeriod period)
    {
        var standard = InForce(measure, Measure.At(set.Standards, period), period);
        return new(set, standard, StateOf(measure, figure, standard, period));
    }

    private RatingState StateOf(Measure measure, Figure? figure, StandardInForce? standard, ReportingPeriod period) =>
        Rating.Of(measure, figure, standard, period, standard?.Source.AmberWhenImproved == true ? FigureAt(measure, period.AddMonths(-12)) : null);

    private StandardInForce? InForce(Measure measure, Standard? standard, ReportingPeriod period) =>
        standard is null ? null : StandardInForce.Of(measure, standard, area, period, relative => BasisOf(relative, measure, period));

    private Fraction? BasisOf(RelativeTarget relative, Measure measure, ReportingPeriod period) => relative.Basis switch
    {
        RelativeBasis.LastYear => FigureAt(measure, period.AddMonths(-12))?.Value,
        RelativeBasis.Outturn => FigureAt(measure, measure.Year.OutturnOf(period))?.Value,
        RelativeBasis.Baseline => inputs.Comparators.BaselineOf(measure, period)?.Value,
        _ => definition.Comparators.FirstOrDefault(comparator => string.Equals(comparator.Id, relative.Comparator, StringComparison.Ordinal)) is { } found
            ? inputs.Comparators.Of(measure, found, period).Value
            : null,
    };

    private Figure? FigureAt(Measure measure, ReportingPeriod period) => inputs.Figures.At(measure, area, period).Figure;
}
