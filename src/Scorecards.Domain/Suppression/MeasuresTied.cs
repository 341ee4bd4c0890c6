using Scorecards.Domain.Measures;

namespace Scorecards.Domain.Suppression;

/// <summary>Which measures have to do with one another: by a formula, or as lines below one.</summary>
internal static class MeasuresTied
{
    /// <summary>The measures of a scorecard in groups that have nothing to do with one another.</summary>
    public static IEnumerable<IReadOnlyList<Measure>> In(ScorecardDefinition definition)
    {
        var all = definition.Measures.ToList();
        var groups = all.ToDictionary(measure => measure.Id, measure => measure.Id, StringComparer.Ordinal);
        foreach (var measure in all)
        {
            foreach (var other in (measure.Formula?.Needs ?? []).Append(measure.Supports).OfType<string>().Where(groups.ContainsKey))
            {
                var (kept, merged) = (groups[measure.Id], groups[other]);
                foreach (var member in all.Where(member => string.Equals(groups[member.Id], merged, StringComparison.Ordinal)))
                {
                    groups[member.Id] = kept;
                }
            }
        }

        return all.GroupBy(measure => groups[measure.Id], StringComparer.Ordinal).Select(group => group.ToList());
    }
}
