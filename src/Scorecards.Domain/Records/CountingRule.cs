using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Domain.Records;

/// <summary>How a measure is counted from the rows of a dataset.</summary>
/// <param name="Dataset">The dataset, by id.</param>
/// <param name="Time">When a row belongs to a window.</param>
public sealed record CountingRule(string Dataset, RowTime Time)
{
    /// <summary>Which rows are looked at; null for all.</summary>
    public RowCondition? Where { get; init; }

    /// <summary>The numerator; null where there is a value.</summary>
    public PartExpression? Numerator { get; init; }

    /// <summary>The denominator; null for a plain count, a rate over the population, or a value.</summary>
    public PartExpression? Denominator { get; init; }

    /// <summary>A value that is not made of a numerator and a denominator, such as a median.</summary>
    public PartExpression? Value { get; init; }

    /// <summary>Whether what it counts in months, or in areas, adds up to what it counts in all of them.</summary>
    public bool IsAdditive => Numerator is { IsAdditive: true } && Denominator is null or { IsAdditive: true };

    /// <summary>The datasets that its expressions look at besides the counted row, its own among them where they look at the person's other rows.</summary>
    public IReadOnlyList<string> LooksAt { get; init; } = [];

    /// <summary>The columns that its expressions name.</summary>
    public IReadOnlyList<ColumnUse> Columns { get; init; } = [];

    /// <summary>How many months before its window it needs to know in full, as its expressions look back.</summary>
    public int History { get; init; }

    /// <summary>
    /// The columns of a dataset that a file must have for the measure to be counted from it: without them its rows would be counted as
    /// if they said no.
    /// </summary>
    public IEnumerable<string> NeededOf(string dataset)
    {
        var named = Columns.Where(use => !use.MayBeAbsent && string.Equals(use.Dataset, dataset, StringComparison.Ordinal)).Select(use => use.Column).Distinct(StringComparer.Ordinal);
        return string.Equals(dataset, Dataset, StringComparison.Ordinal) ? named.Union(Time.Columns, StringComparer.Ordinal) : named;
    }

    /// <summary>Each expression as it is written, by its key: "where", "numerator".</summary>
    public IReadOnlyList<(string Key, string Text)> Texts { get; init; } = [];
}

/// <summary>A column that an expression names.</summary>
/// <param name="Dataset">Its dataset, by id.</param>
/// <param name="Column">The column, by id.</param>
/// <param name="MayBeAbsent">Whether the expression says each time what stands in its place, so that a file may be without it.</param>
public sealed record ColumnUse(string Dataset, string Column, bool MayBeAbsent);

/// <summary>When a row belongs to a window.</summary>
public abstract record RowTime
{
    private RowTime()
    {
    }

    /// <summary>The columns it goes by, by id.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>An event, on a day.</summary>
    /// <param name="Column">The date column, by id.</param>
    public sealed record By(string Column) : RowTime
    {
        /// <inheritdoc/>
        public override IReadOnlyList<string> Columns => [Column];
    }

    /// <summary>A state, from a day until another: open at the end of a window where it began by then and has not ended by then.</summary>
    /// <param name="From">The date column it begins with, by id.</param>
    /// <param name="Until">The date column it ends with, by id; blank in the file while it is open.</param>
    public sealed record Open(string From, string Until) : RowTime
    {
        /// <inheritdoc/>
        public override IReadOnlyList<string> Columns => [From, Until];
    }

    /// <summary>The file's rows as they stand: a list of its month's end, such as staff in post.</summary>
    public sealed record AsListed : RowTime
    {
        /// <inheritdoc/>
        public override IReadOnlyList<string> Columns => [];
    }
}
