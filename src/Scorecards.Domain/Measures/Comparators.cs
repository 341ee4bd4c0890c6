namespace Scorecards.Domain.Measures;

/// <summary>What a comparator is made from.</summary>
public enum ComparatorKind
{
    /// <summary>England as a whole.</summary>
    England = 0,

    /// <summary>The region as a whole.</summary>
    Region,

    /// <summary>The mean of the statistical neighbours that have data.</summary>
    Neighbours,

    /// <summary>The best of the statistical neighbours.</summary>
    BestNeighbour,

    /// <summary>Where the best quarter of all authorities begins.</summary>
    TopQuartile,

    /// <summary>The rank among all authorities, 1 the best.</summary>
    Rank,
}

/// <summary>A comparator as the catalogue defines it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Kind">What it is made from.</param>
/// <param name="Authority">For England and the region: their row in a national extract.</param>
/// <param name="Sets">For neighbours: who they are, oldest set first.</param>
public sealed record ComparatorDefinition(string Id, string Title, ComparatorKind Kind, string? Authority, IReadOnlyList<NeighbourSet> Sets)
{
    /// <summary>The neighbours on a day: sets are revised, and an older year keeps the set it was compared with.</summary>
    public NeighbourSet? SetAt(DateOnly day) => Sets.LastOrDefault(set => set.From <= day);
}

/// <summary>Statistical neighbours from a date on.</summary>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Members">The authorities, as a national extract names them.</param>
public sealed record NeighbourSet(DateOnly From, IReadOnlyList<string> Members);

/// <summary>A comparator's published value, stated in the catalogue.</summary>
/// <param name="Comparator">The comparator's id.</param>
/// <param name="Year">The year it is of: that of its end, 2016 for the year to March 2016.</param>
/// <param name="Value">The value in the measure's unit.</param>
public sealed record StatedComparison(string Comparator, int Year, decimal Value);

/// <summary>The authority's own last nationally comparable figure, stated in the catalogue.</summary>
/// <param name="Year">The year it is of: that of its end.</param>
/// <param name="Value">The figure; null where there is none.</param>
/// <param name="Rank">Its quartile, A the best to D; null where a rank is not appropriate.</param>
/// <param name="NationalAverage">The national average, shown where there is no rank.</param>
public sealed record Baseline(int Year, decimal? Value, string? Rank, decimal? NationalAverage);
