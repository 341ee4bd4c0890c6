using Scorecards.Domain.Measures;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records;

/// <summary>Which columns of a dataset the measures of a scorecard need.</summary>
internal static class WantedColumns
{
    /// <summary>Those that their expressions name, and those that say whose, where and when.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="measures">The measures.</param>
    /// <param name="records">Whether the columns that tell a record are wanted in any case.</param>
    public static IReadOnlySet<string> Of(DatasetDefinition dataset, IEnumerable<Measure> measures, bool records)
    {
        var names = new HashSet<string>(records ? dataset.Areas.Concat(dataset.Record) : dataset.Areas, StringComparer.Ordinal);
        foreach (var rule in measures.Select(measure => measure.Counting!))
        {
            names.UnionWith(rule.Columns.Where(use => string.Equals(use.Dataset, dataset.Id, StringComparison.Ordinal)).Select(use => use.Column));
            if (string.Equals(rule.Dataset, dataset.Id, StringComparison.Ordinal))
            {
                names.UnionWith(rule.Time.Columns);
            }

            if (rule.LooksAt.Count > 0)
            {
                names.UnionWith([.. dataset.Record, .. new[] { dataset.Person, dataset.Date }.OfType<string>()]);
            }
        }

        return names;
    }
}
