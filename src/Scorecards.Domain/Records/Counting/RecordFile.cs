using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Records.Counting;

/// <summary>A file of a dataset that is in use, and the months it is the latest statement of.</summary>
/// <param name="Dataset">The dataset, by id.</param>
/// <param name="Period">The month it was extracted for: what it knows ends with it.</param>
/// <param name="Months">The months whose rows are taken from it.</param>
/// <param name="IsOfItsMonth">Whether it is the file of the month it was extracted for: a list as it stands is counted from that, whatever a later file states.</param>
public sealed record RecordFile(string Dataset, ReportingPeriod Period, IReadOnlySet<ReportingPeriod> Months, bool IsOfItsMonth = true)
{
    private readonly int first = Months.Count == 0 ? 0 : FirstDayOf(Months.Min());
    private readonly bool[] days = Months.Count == 0 ? [] : DaysOf(Months);

    /// <summary>Whether the rows of a day's month are taken from it.</summary>
    /// <param name="day">The day, as <see cref="DateOnly.DayNumber"/>.</param>
    public bool Tells(int day) => (uint)(day - first) < (uint)days.Length && days[day - first];

    /// <summary>
    /// Shares the months out: each belongs to the file extracted for the latest month among those that state it in full, and of two of
    /// the same month to the one given later. So the order in which files arrive changes nothing.
    /// </summary>
    /// <typeparam name="T">What tells a file.</typeparam>
    /// <param name="files">Each file with the month it was extracted for and the first month it states, in the order they were uploaded.</param>
    /// <param name="dataset">The dataset.</param>
    /// <returns>The files that any month is taken from, or that are those of their own month, the earliest extracted first.</returns>
    public static IReadOnlyList<(T File, RecordFile Months)> Share<T>(IEnumerable<(T File, ReportingPeriod Period, ReportingPeriod First)> files, string dataset)
    {
        var left = new HashSet<ReportingPeriod>();
        var shared = new List<(T, RecordFile)>();
        var seen = new HashSet<ReportingPeriod>();
        foreach (var (file, period, first) in files.Reverse().OrderByDescending(file => file.Period))
        {
            var own = Enumerable.Range(0, period.MonthsSince(first) + 1).Select(first.AddMonths).Where(left.Add).ToHashSet();
            var isOfItsMonth = seen.Add(period);
            if (own.Count > 0 || isOfItsMonth)
            {
                shared.Add((file, new(dataset, period, own, isOfItsMonth)));
            }
        }

        shared.Reverse();
        return shared;
    }

    private static int FirstDayOf(ReportingPeriod month) => new DateOnly(month.Year, month.Month, 1).DayNumber;

    private static bool[] DaysOf(IReadOnlySet<ReportingPeriod> months)
    {
        var start = FirstDayOf(months.Min());
        var taken = new bool[months.Max().LastDay.DayNumber - start + 1];
        foreach (var month in months)
        {
            Array.Fill(taken, true, FirstDayOf(month) - start, month.LastDay.Day);
        }

        return taken;
    }
}
