using System.Runtime.CompilerServices;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Domain.Records.Counting;

/// <summary>One window of a measure, ending with a period, and what its rows have brought so far, by area.</summary>
public sealed class CountedWindow
{
    private readonly Gathering[]?[] cells;

    internal CountedWindow(ReportingPeriod period, IReadOnlyList<ReportingPeriod> months, int areas)
    {
        Period = period;
        Months = months;
        Start = new DateOnly(months[0].Year, months[0].Month, 1).DayNumber;
        End = period.LastDay.DayNumber;
        cells = new Gathering[]?[areas];
    }

    /// <summary>The period it ends with.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Its months, oldest first.</summary>
    public IReadOnlyList<ReportingPeriod> Months { get; }

    /// <summary>What keeps it from having a figure; null where nothing does.</summary>
    public string? Problem { get; internal set; }

    /// <summary>Its first day, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int Start { get; }

    /// <summary>Its last day, as <see cref="DateOnly.DayNumber"/>.</summary>
    public int End { get; }

    /// <summary>What the rows of an area itself have brought, without those of the areas below it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Gathering[] OfItself(int area, Aggregate[] aggregates)
    {
        if (cells[area] is not { } cell)
        {
            cells[area] = cell = Array.ConvertAll(aggregates, aggregate => aggregate.Begin());
        }

        return cell;
    }

    /// <summary>What the rows of several areas have brought together.</summary>
    internal Gathering[] Of(ReadOnlySpan<int> areas, Aggregate[] aggregates)
    {
        var together = Array.ConvertAll(aggregates, aggregate => aggregate.Begin());
        foreach (var area in areas)
        {
            if (cells[area] is not { } cell)
            {
                continue;
            }

            for (var index = 0; index < together.Length; index++)
            {
                together[index].AddAll(cell[index]);
            }
        }

        return together;
    }
}
