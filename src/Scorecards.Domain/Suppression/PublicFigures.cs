using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Suppression;

/// <summary>Which figures the public may see: none that is made of a small count, and none by which one could be worked out.</summary>
public sealed class PublicFigures
{
    private readonly Dictionary<FigureKey, SuppressionReason> reasons = [];
    private readonly ScorecardDefinition definition;
    private readonly FigureBook book;
    private readonly SmallCounts small;
    private readonly Dictionary<string, int> depths;

    private PublicFigures(ScorecardDefinition definition, FigureBook book, SmallCounts small)
    {
        (this.definition, this.book, this.small) = (definition, book, small);
        depths = definition.Areas.ToDictionary(area => area.Id, DepthOf, StringComparer.Ordinal);
    }

    /// <summary>Why each figure is not shown, or that it is.</summary>
    public IReadOnlyDictionary<FigureKey, SuppressionReason> Reasons => reasons;

    /// <summary>Decides for everything that is published at once.</summary>
    /// <param name="definition">The scorecard.</param>
    /// <param name="book">Its figures.</param>
    /// <param name="printed">The figures that have a place in what is published. Those that are not there are left out.</param>
    /// <param name="published">The figures that the public was shown before.</param>
    /// <param name="small">Which counts are small.</param>
    public static PublicFigures Decide(ScorecardDefinition definition, FigureBook book, IEnumerable<FigureKey> printed, IEnumerable<FigureKey> published, SmallCounts small)
    {
        var decided = new PublicFigures(definition, book, small);
        var areas = definition.Areas.Select(area => area.Id).ToHashSet(StringComparer.Ordinal);
        var shown = printed.Where(Exists).Distinct().ToLookup(key => key.MeasureId, StringComparer.Ordinal);
        var known = published.Where(Exists).Distinct().ToLookup(key => key.MeasureId, StringComparer.Ordinal);
        foreach (var together in MeasuresTied.In(definition))
        {
            decided.Decide(together, [.. together.SelectMany(measure => shown[measure.Id])], [.. together.SelectMany(measure => known[measure.Id])]);
        }

        return decided;

        bool Exists(FigureKey key) => areas.Contains(key.AreaId);
    }

    /// <summary>Why a figure is not shown. One that was not asked about is not.</summary>
    public SuppressionReason ReasonFor(FigureKey key) => reasons.GetValueOrDefault(key, SuppressionReason.Unchecked);

    private void Decide(IReadOnlyList<Measure> measures, IReadOnlyList<FigureKey> printed, IReadOnlyList<FigureKey> published)
    {
        if (printed.Count == 0)
        {
            return;
        }

        var byId = measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        var places = printed.ToHashSet();
        var equations = new FigureEquations(definition, book, measures, [.. printed.Concat(published).Select(key => key.Stretch).Distinct()], places.Contains);
        var open = new List<(FigureKey Key, Place Place, Fraction Size)>();
        foreach (var key in printed)
        {
            var (measure, area) = (byId[key.MeasureId], definition.AreaWith(key.AreaId));
            if (book.Of(measure, area, key.Stretch).Figure is not { } figure)
            {
                continue;
            }

            var counts = equations.CountsOf(measure, area, key.Stretch);
            reasons[key] = FigureCounts.ReasonFor(measure.Unit, counts, figure, small);
            if (reasons[key] == SuppressionReason.None && counts!.Count > 0)
            {
                open.Add((key, new(FactsOf(key), equations.WhenOf(measure, area, key.Stretch)), counts.GetValueOrDefault(CountKind.Numerator)));
            }
        }

        var publication = new Publication(equations.System, published.Where(key => byId.ContainsKey(key.MeasureId)).SelectMany(FactsOf), small);
        var order = open
            .OrderByDescending(place => place.Size == Fraction.Zero) // nobody is told of by a zero
            .ThenByDescending(place => place.Key.Stretch.Span == Span.Own)
            .ThenByDescending(place => place.Key.Stretch.End)
            .ThenBy(place => depths[place.Key.AreaId])
            .ThenByDescending(place => byId[place.Key.MeasureId].Formula is not null)
            .ThenByDescending(place => place.Size)
            .ToList();
        foreach (var (place, reason) in order.Zip(publication.Publish(order.ConvertAll(place => place.Place))))
        {
            reasons[place.Key] = reason;
        }

        IReadOnlyList<Equation> FactsOf(FigureKey key) => equations.FactsOf(byId[key.MeasureId], definition.AreaWith(key.AreaId), key.Stretch);
    }

    private int DepthOf(Area area) => area.ParentId is { } parent ? 1 + DepthOf(definition.AreaWith(parent)) : 0;
}
