using System.Runtime.InteropServices;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>Which stretch of time a figure is of.</summary>
public enum Span
{
    /// <summary>The one its measure's data period names.</summary>
    Own = 0,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>Half a year.</summary>
    HalfYear,

    /// <summary>A year, or as much of it as has passed.</summary>
    Year,

    /// <summary>The months before the reported one.</summary>
    PreviousMonths,
}

/// <summary>A stretch of time that a figure is asked of.</summary>
/// <param name="Span">What it is.</param>
/// <param name="End">Its last month; for <see cref="Span.PreviousMonths"/> the reported month, which is not among them.</param>
/// <param name="Months">How many months it has; 0 for a measure's own.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Stretch(Span Span, ReportingPeriod End, int Months)
{
    /// <summary>A measure's own stretch that ends with a period.</summary>
    public static Stretch Own(ReportingPeriod period) => new(Span.Own, period, 0);

    /// <summary>The last month that is among its own.</summary>
    public ReportingPeriod Last => Span == Span.PreviousMonths ? End.AddMonths(-1) : End;

    /// <summary>Its months, oldest first.</summary>
    public IEnumerable<ReportingPeriod> All
    {
        get
        {
            var first = Last.AddMonths(1 - Months);
            return Enumerable.Range(0, Months).Select(first.AddMonths);
        }
    }
}
