namespace Scorecards.Domain.Records.Expressions;

/// <summary>A condition on a row: true, false, or null where a missing value leaves it open, which counts as not met.</summary>
public abstract class RowCondition
{
    /// <summary>Whether a row meets it.</summary>
    public abstract bool? Test(RowScope scope);
}

/// <summary>
/// A part of a measure, its numerator, denominator or value: what it gathers from rows, and the arithmetic over that. "sum(fte) /
/// count()" gathers a sum and a count.
/// </summary>
/// <param name="Text">The expression as it is written.</param>
/// <param name="Aggregates">What it gathers, each once.</param>
/// <param name="Combine">The part's value from what each aggregate came to, in their order; null where there is none, as with an average of nothing or a division by zero.</param>
public sealed record PartExpression(string Text, IReadOnlyList<Aggregate> Aggregates, Func<decimal?[], decimal?> Combine)
{
    /// <summary>Whether the parts of areas and months add up to that of the whole: a count, a sum, or sums and differences of such.</summary>
    public bool IsAdditive { get; init; }
}

/// <summary>Something gathered from rows: a count, a sum, an average, a median.</summary>
public abstract class Aggregate
{
    /// <summary>What a row brings; one that does not count brings nothing.</summary>
    public abstract Contribution Of(RowScope scope);

    /// <summary>An empty gathering.</summary>
    public abstract Gathering Begin();

    /// <summary>Adds what a row brings to a gathering that this began: the same as <see cref="Of"/> and <see cref="Gathering.Add"/>, where it can without a step between.</summary>
    public virtual void Gather(RowScope scope, Gathering into)
    {
        var contribution = Of(scope);
        if (contribution.Counts)
        {
            into.Add(contribution);
        }
    }
}

/// <summary>What one row brings to an aggregate.</summary>
/// <param name="Counts">Whether it counts at all.</param>
/// <param name="Number">The number it brings, for sums, averages and medians.</param>
/// <param name="Text">What it brings where distinct values are counted.</param>
public readonly record struct Contribution(bool Counts, decimal Number = 0, string? Text = null);

/// <summary>What rows have brought so far.</summary>
public abstract class Gathering
{
    /// <summary>Takes what a row that counts brings.</summary>
    public abstract void Add(in Contribution contribution);

    /// <summary>Takes everything that another gathering of the same aggregate has taken, as if its rows had come here.</summary>
    public abstract void AddAll(Gathering other);

    /// <summary>What they come to: 0 for a count or a sum of nothing, null for an average or a median of nothing.</summary>
    public abstract decimal? Result { get; }
}
