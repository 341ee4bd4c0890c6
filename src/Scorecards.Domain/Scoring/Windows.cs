using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>Which months a figure's data period is made of.</summary>
public static class Windows
{
    /// <summary>Whether a measure's figure is worked out from its months.</summary>
    public static bool IsWorkedOut(Measure measure) => measure.Monthly && measure.DataPeriod is not (DataPeriod.Snapshot or DataPeriod.Month);

    /// <summary>Whether a stretch of time is the very window that a measure's figure is worked out for, so that what is stated for one stands for both.</summary>
    public static bool IsOwn(Measure measure, Stretch stretch) => IsWorkedOut(measure) && MonthsOf(measure, stretch.End)?.SequenceEqual(stretch.All) == true;

    /// <summary>The months of the window that ends with a period; null where no window ends with it, as with a year in its midst.</summary>
    public static IReadOnlyList<ReportingPeriod>? MonthsOf(Measure measure, ReportingPeriod end) => measure.DataPeriod switch
    {
        DataPeriod.Quarter => Between(measure.Year.StartOf(end, 3), end),
        DataPeriod.YearToDate => Between(measure.Year.FirstOf(end), end),
        DataPeriod.Rolling3Months => Between(end.AddMonths(-2), end),
        DataPeriod.Rolling12Months => Between(end.AddMonths(-11), end),
        DataPeriod.Rolling3Years => Between(end.AddMonths(-35), end),
        DataPeriod.Year => measure.Year.LastOf(end) == end ? Between(measure.Year.FirstOf(end), end) : null,
        _ => [end],
    };

    private static List<ReportingPeriod> Between(ReportingPeriod first, ReportingPeriod last) =>
        [.. Enumerable.Range(0, last.MonthsSince(first) + 1).Select(first.AddMonths)];
}
