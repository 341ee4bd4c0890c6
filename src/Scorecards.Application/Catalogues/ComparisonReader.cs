using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads what a measure is compared with: its baselines, and comparators' stated values.</summary>
internal sealed class ComparisonReader(IReadOnlyCollection<string> comparators)
{
    private static readonly string[] Ranks = ["A", "B", "C", "D"];

    public static List<Baseline> ReadBaselines(YamlScope measure)
    {
        var latest = 0;
        return [.. measure.Groups("baseline").Select(scope =>
        {
            var baseline = new Baseline(scope.WholeNumber("year", 1990, 2200), scope.Number("value"), scope.Name("rank", "a rank", Ranks), scope.Number("nationalAverage"));
            scope.Done();
            if (scope.Has("rank") && scope.Has("nationalAverage"))
            {
                scope.Report("nationalAverage", "it stands where a rank is not appropriate", "keep 'rank' or 'nationalAverage'");
            }

            if (scope.IsSound("year"))
            {
                if (baseline.Year <= latest)
                {
                    scope.Report("year", "baselines stand oldest first, each of a later year", "move it or change its year");
                }

                latest = Math.Max(latest, baseline.Year);
            }

            return baseline;
        })];
    }

    public List<StatedComparison> ReadStated(YamlScope measure)
    {
        var taken = new HashSet<(string, int)>();
        return [.. measure.Groups("comparators").Select(scope =>
        {
            var comparison = new StatedComparison(
                scope.Name("of", "a comparator's id", comparators, required: true) ?? string.Empty, scope.WholeNumber("year", 1990, 2200), scope.Number("value", required: true) ?? 0m);
            scope.Done();
            if (scope.IsSound("of", "year") && !taken.Add((comparison.Comparator, comparison.Year)))
            {
                scope.Report("year", $"{comparison.Comparator} has another value of this year above", "keep one of them");
            }

            return comparison;
        })];
    }
}
