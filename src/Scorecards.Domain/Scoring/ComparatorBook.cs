using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>A comparator's value for a measure.</summary>
/// <param name="Comparator">The comparator.</param>
/// <param name="Year">The year it is of; null where there is none.</param>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Note">How it came about: "mean of 9 of 10", "3rd equal of 148, 4 without data"; null for a stated value.</param>
public sealed record ComparatorFinding(ComparatorDefinition Comparator, int? Year, Fraction? Value, string? Note);

/// <summary>Where a measure stands nationally.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The authority's own figure; null where there is none.</param>
/// <param name="Rank">Its quartile, A the best; null where it has none.</param>
/// <param name="NationalAverage">The national average; null where it has none.</param>
/// <param name="Note">Of how many authorities, where it was worked out.</param>
public sealed record BaselineFinding(int Year, Fraction? Value, string? Rank, Fraction? NationalAverage, string? Note);

/// <summary>
/// Comparators and baselines, from the catalogue's stated values and the national figures that were uploaded. A period is
/// compared with what was known by then, so that what is published later leaves earlier scorecards as they were.
/// </summary>
public sealed class ComparatorBook
{
    private readonly ScorecardDefinition definition;
    private readonly ILookup<string, NationalFigure> figures;
    private readonly HashSet<string> aggregates;
    private readonly Dictionary<(string Measure, ReportingPeriod AsOf), List<NationalDistribution>> distributions = [];

    /// <summary>Takes national figures of any measures and years.</summary>
    public ComparatorBook(ScorecardDefinition definition, IEnumerable<NationalFigure> figures)
    {
        this.definition = definition;
        this.figures = figures.ToLookup(figure => figure.MeasureId, StringComparer.Ordinal);
        aggregates = definition.Comparators.Select(comparator => comparator.Authority).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Every comparator of a measure, in the scorecard's order: the latest year there is by a period.</summary>
    public IReadOnlyList<ComparatorFinding> Of(Measure measure, ReportingPeriod asOf) => [.. definition.Comparators.Select(comparator => Of(measure, comparator, asOf))];

    /// <summary>One comparator of a measure: the later of a stated value and a worked-out one; of one year, the stated.</summary>
    public ComparatorFinding Of(Measure measure, ComparatorDefinition comparator, ReportingPeriod asOf)
    {
        var stated = measure.Comparisons
            .Where(value => string.Equals(value.Comparator, comparator.Id, StringComparison.Ordinal) && value.Year <= asOf.Year)
            .MaxBy(value => value.Year);
        var worked = DistributionsOf(measure, asOf).Select(distribution => From(distribution, measure, comparator)).LastOrDefault(finding => finding.Value is not null);
        return stated is not null && (worked is null || worked.Year <= stated.Year)
            ? new(comparator, stated.Year, stated.Value, null)
            : worked ?? new(comparator, null, null, null);
    }

    /// <summary>Where a measure stands nationally: as worked out where the authority is in a national extract, else as stated.</summary>
    public BaselineFinding? BaselineOf(Measure measure, ReportingPeriod asOf)
    {
        var stated = measure.Baselines.LastOrDefault(baseline => baseline.Year <= asOf.Year);
        var latest = definition.Authority is { } own ? DistributionsOf(measure, asOf).FindLast(distribution => distribution.ValueOf(own) is not null) : null;
        if (latest is not null && latest.Year >= (stated?.Year ?? int.MinValue))
        {
            var value = latest.ValueOf(definition.Authority!)!.Value;
            var band = latest.BandOf(value, measure.Polarity);
            return new(latest.Year, value, band, band is null ? EnglandOf(latest) : null, OfHowMany(latest));
        }

        return stated is null ? null : new(stated.Year, stated.Value is { } figure ? figure : null, stated.Rank, stated.NationalAverage is { } average ? average : null, null);
    }

    // Oldest year first.
    private List<NationalDistribution> DistributionsOf(Measure measure, ReportingPeriod asOf)
    {
        if (!distributions.TryGetValue((measure.Id, asOf), out var found))
        {
            found = [.. figures[measure.Id]
                .Where(figure => figure.Published <= asOf)
                .GroupBy(figure => figure.Year)
                .OrderBy(year => year.Key)
                .Select(year => new NationalDistribution(year.Key, LatestOf(year), aggregates))];
            distributions.Add((measure.Id, asOf), found);
        }

        return found;
    }

    private static Dictionary<string, Fraction?> LatestOf(IEnumerable<NationalFigure> year) => year
        .GroupBy(figure => figure.Authority, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.MaxBy(figure => figure.Published)!.Value, StringComparer.Ordinal);

    private Fraction? EnglandOf(NationalDistribution distribution) =>
        definition.Comparators.FirstOrDefault(comparator => comparator.Kind == ComparatorKind.England)?.Authority is { } england ? distribution.ValueOf(england) : null;

    private ComparatorFinding From(NationalDistribution distribution, Measure measure, ComparatorDefinition comparator)
    {
        // A year's neighbours are those of the set that held when it ended.
        var members = comparator.SetAt(new(distribution.Year, 3, 31))?.Members ?? [];
        return comparator.Kind switch
        {
            ComparatorKind.Neighbours when distribution.MeanOf(members) is var (mean, count) =>
                new(comparator, distribution.Year, mean, Invariant($"mean of {count} of {members.Count}")),
            ComparatorKind.BestNeighbour when distribution.BestOf(members, measure.Polarity) is var (authority, best) =>
                new(comparator, distribution.Year, best, authority),
            ComparatorKind.TopQuartile => new(comparator, distribution.Year, distribution.TopQuartile(measure.Polarity), OfHowMany(distribution)),
            ComparatorKind.Rank when definition.Authority is { } own && distribution.ValueOf(own) is { } value && distribution.RankOf(value, measure.Polarity) is var (rank, tied) =>
                new(comparator, distribution.Year, rank, Invariant($"{(tied ? "equal, " : string.Empty)}{OfHowMany(distribution)}")),
            ComparatorKind.England or ComparatorKind.Region when comparator.Authority is { } name =>
                new(comparator, distribution.Year, distribution.ValueOf(name), null),
            _ => new(comparator, null, null, null),
        };
    }

    private static string OfHowMany(NationalDistribution distribution) => distribution.WithoutData == 0
        ? Invariant($"of {distribution.WithData}")
        : Invariant($"of {distribution.WithData}, {distribution.WithoutData} without data");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
