using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;
using Scorecards.Domain.Suppression;

namespace Scorecards.Application.Reports;

/// <summary>A figure in a document.</summary>
/// <param name="Key">Which.</param>
/// <param name="Value">As the document has it; null where it has none.</param>
internal sealed record PrintedFigure(FigureKey Key, decimal? Value);

/// <summary>Finds the figures that a document prints, and those that it would tell of by comparing with them.</summary>
internal static class PrintedFigures
{
    /// <summary>Every figure of an area's scorecard.</summary>
    public static IEnumerable<PrintedFigure> Of(ScorecardDefinition definition, ScorecardDocument document)
    {
        var period = ReportingPeriod.Parse(document.Period);
        var columns = StretchesOf(definition, period);
        return document.Measures.SelectMany(measure => OfMeasure(measure, document.Area, period, columns));
    }

    /// <summary>The stretches of time of a scorecard's columns, by the column's id.</summary>
    public static IReadOnlyDictionary<string, Stretch> StretchesOf(ScorecardDefinition definition, ReportingPeriod period) =>
        ScorecardColumns.Of(definition, period).DistinctBy(ColumnDocuments.IdOf, StringComparer.Ordinal).ToDictionary(ColumnDocuments.IdOf, column => column.Stretch, StringComparer.Ordinal);

    /// <summary>What a measure's arrow is taken against.</summary>
    public static IEnumerable<Stretch> TravelledFrom(Measure measure, ReportingPeriod period) => measure.Travel.Against switch
    {
        TravelBasis.LastYear => [Stretch.Own(period.AddMonths(-12))],
        TravelBasis.YearEnd => [Stretch.Own(measure.Year.OutturnOf(period))],
        TravelBasis.Slope => Enumerable.Range(1, measure.Travel.Periods - 1).Select(back => Stretch.Own(period.AddMonths(-back))),
        _ => [],
    };

    /// <summary>The earlier figures of its own that a measure's target or colour follows from; none where it has a standard that stands for itself.</summary>
    public static IEnumerable<Stretch> JudgedBy(Measure measure, ReportingPeriod period) => measure.Standards.Concat(measure.StandardSets.SelectMany(set => set.Standards)).SelectMany(standard =>
        (standard.Relative?.Basis is RelativeBasis.LastYear || standard.AmberWhenImproved ? [Stretch.Own(period.AddMonths(-12))] : Array.Empty<Stretch>())
            .Concat(standard.Relative?.Basis is RelativeBasis.Outturn ? [Stretch.Own(measure.Year.OutturnOf(period))] : [])).Distinct();

    private static IEnumerable<PrintedFigure> OfMeasure(MeasureDocument measure, string area, ReportingPeriod period, IReadOnlyDictionary<string, Stretch> columns)
    {
        yield return Own(area, period, measure.Value);
        foreach (var part in measure.Parts)
        {
            yield return Own(part.Area, period, part.Value);
        }

        foreach (var earlier in new[] { measure.Previous, measure.Outturn }.OfType<ComparisonDocument>())
        {
            yield return Own(area, ReportingPeriod.Parse(earlier.Period), earlier.Value);
        }

        foreach (var point in measure.Trend)
        {
            yield return Own(area, ReportingPeriod.Parse(point.Period), point.Value);
        }

        foreach (var (column, cell) in measure.Cells.Where(cell => columns.ContainsKey(cell.Key)))
        {
            yield return new(new(measure.Id, area, columns[column]), cell.Value);
        }

        PrintedFigure Own(string place, ReportingPeriod month, decimal? value) => new(new(measure.Id, place, Stretch.Own(month)), value);
    }
}
