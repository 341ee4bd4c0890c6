using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Records.Expressions;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Records.Counting;

/// <summary>Counts one measure, row by row, for every window it has and every area of the tree.</summary>
public sealed class MeasureCounter
{
    private static readonly CountedWindow[] None = [];

    private readonly AreaNames areas;
    private readonly Aggregate[] aggregates;
    private readonly CountedWindow[] windows;
    private readonly int first;
    private readonly CountedWindow[][] byDay; // the windows that an event of a day lies in, from the first day on
    private readonly (int From, int Until) columns;

    /// <summary>Makes a counter.</summary>
    /// <param name="measure">A measure that is counted.</param>
    /// <param name="dataset">The dataset it is counted from.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="periods">The periods that it is counted for: those whose windows, and whatever its expressions look back to, are known in full.</param>
    public MeasureCounter(Measure measure, DatasetDefinition dataset, AreaNames areas, IEnumerable<ReportingPeriod> periods)
    {
        Measure = measure;
        Rule = measure.Counting ?? throw new ArgumentException($"{measure.Id} is not counted from records.", nameof(measure));
        this.areas = areas;
        aggregates = [.. new[] { Rule.Numerator, Rule.Denominator, Rule.Value }.OfType<PartExpression>().SelectMany(part => part.Aggregates)];
        windows = [.. periods.Order().Select(period => new CountedWindow(period, MonthsOf(measure, period)!, areas.Areas.Count))];
        first = windows.Length == 0 ? 0 : windows.Min(window => window.Start);
        byDay = windows.Length == 0 ? [] : ByDay();
        columns = Rule.Time switch
        {
            RowTime.By by => (dataset.IndexOf(by.Column), -1),
            RowTime.Open open => (dataset.IndexOf(open.From), dataset.IndexOf(open.Until)),
            _ => (-1, -1),
        };
    }

    /// <summary>The measure.</summary>
    public Measure Measure { get; }

    /// <summary>How it is counted.</summary>
    public CountingRule Rule { get; }

    /// <summary>Its windows, oldest first.</summary>
    public IReadOnlyList<CountedWindow> Windows => windows;

    /// <summary>
    /// The months of a measure's window that ends with a period; null where none ends with it. A measure whose months are reported one by
    /// one, and added up to its data period afterwards, is counted month by month.
    /// </summary>
    public static IReadOnlyList<ReportingPeriod>? MonthsOf(Measure measure, ReportingPeriod period) =>
        measure.Monthly ? [period] : Scoring.Windows.MonthsOf(measure, period);

    /// <summary>Takes the rows of a table into every window that each belongs to.</summary>
    /// <param name="scope">The scope to look at them with.</param>
    /// <param name="table">The table they stand in.</param>
    /// <param name="places">The place of each row's area; -1 where it names none.</param>
    /// <param name="file">The file they were read from.</param>
    /// <param name="isSuperseded">Of each row, whether a later file states its record of another day; null where none does.</param>
    public void Take(RowScope scope, RecordTable table, ReadOnlySpan<int> places, RecordFile file, bool[]? isSuperseded = null)
    {
        // A row that cannot be counted leaves its window without a figure, and the others as they are. What stands in it is not repeated.
        for (var at = default(Progress); at.Row < table.Count;)
        {
            try
            {
                TakeFrom(ref at, scope, table, places, file, isSuperseded);
            }
            catch (ArgumentOutOfRangeException)
            {
                at.Window!.Problem = string.Create(CultureInfo.InvariantCulture, $"row {RowOf(scope)} has a day that cannot be counted from: the table of bank holidays reaches from {BankHolidays.First:yyyy-MM-dd} to {BankHolidays.Last:yyyy-MM-dd}");
            }
            catch (OverflowException)
            {
                at.Window!.Problem = string.Create(CultureInfo.InvariantCulture, $"row {RowOf(scope)} comes to a number too large to be counted");
            }
            catch (RowBudgetException)
            {
                at.Window!.Problem = string.Create(CultureInfo.InvariantCulture, $"at row {RowOf(scope)} other records had been looked at too many times: one person has too many of them");
            }
        }
    }

    /// <summary>What keeps windows from having figures: one for each.</summary>
    public IEnumerable<CountingProblem> Problems => windows.Where(window => window.Problem is not null).Select(window => new CountingProblem(Measure, window.Period, window.Problem!));

    /// <summary>What becomes of a row in one window.</summary>
    public RowTrace Trace(RowScope scope, CountedWindow window, RecordTable table, int row, RecordFile file)
    {
        scope.Enter(0, table, row);
        var place = PlaceOf(window, table, row, file);
        if (place != RowPlace.Within)
        {
            return new(place, InNumerator: false, InDenominator: false);
        }

        try
        {
            return Enter(scope, window)
                ? new(place, Counts(scope, Rule.Numerator ?? Rule.Value), Counts(scope, Rule.Denominator))
                : new(RowPlace.ConditionNotMet, InNumerator: false, InDenominator: false);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException or RowBudgetException)
        {
            return new(RowPlace.CannotBeCounted, InNumerator: false, InDenominator: false);
        }
    }

    /// <summary>What the rows came to, for every window and every area that exists at its end, or will take in others that do. A window that cannot be told has a problem afterwards.</summary>
    /// <param name="knowsAreas">Whether the rows of a period's window say where they belong; where they do not, the whole alone has a figure.</param>
    public IReadOnlyList<ReportedFigure> Figures(Func<ReportingPeriod, bool> knowsAreas) =>
        [.. windows.Where(window => window.Problem is null).SelectMany(window => FiguresOf(window, knowsAreas(window.Period) ? areas.Areas.Count : 1))];

    private ReportedFigure FigureOf(CountedWindow window, int area)
    {
        var cell = window.Of(areas.Parts(area), aggregates);
        var next = 0;
        var numerator = ResultOf(Rule.Numerator);
        var denominator = ResultOf(Rule.Denominator);
        var value = ResultOf(Rule.Value);
        var isNothing = Rule.Value is not null ? value is null : numerator is null || (Rule.Denominator is not null && denominator is null or 0m);
        return isNothing
            ? new(Measure.Id, areas.Areas[area].Id, Span.Own, window.Period, denominator is null ? null : numerator, denominator, null, DataCode.NotApplicable) // nothing was due, so nothing was in time
            : new(Measure.Id, areas.Areas[area].Id, Span.Own, window.Period, numerator, denominator, value);

        decimal? ResultOf(PartExpression? part)
        {
            if (part is null)
            {
                return null;
            }

            var from = next;
            next += part.Aggregates.Count;
            return part.Combine([.. cell[from..next].Select(gathering => gathering.Result)]);
        }
    }

    private IReadOnlyList<ReportedFigure> FiguresOf(CountedWindow window, int count)
    {
        try
        {
            return [.. Enumerable.Range(0, count).Where(area => Measure.IsFor(areas.Areas[area].Id) && Exists(areas.Areas[area], window.Period)).Select(area => FigureOf(window, area))];
        }
        catch (OverflowException)
        {
            window.Problem = "its rows come to a number too large to be told";
            return [];
        }
    }

    // What an area was before others were merged into it is counted from its rows too, as an average of theirs is no average of all.
    private static bool Exists(Area area, ReportingPeriod period) => area.IsLive(period) || area.IsYetToMerge(period);

    // Of an event of a day the windows that its month lies in, as far as this file tells it.
    private CountedWindow[] OfDay(int day, RecordFile file) => (uint)(day - first) < (uint)byDay.Length && file.Tells(day) ? byDay[day - first] : None;

    // The days of a month share a list.
    private CountedWindow[][] ByDay()
    {
        var lists = new CountedWindow[windows[^1].End - first + 1][];
        for (var month = ReportingPeriod.Of(DateOnly.FromDayNumber(first)); month <= windows[^1].Period; month = month.AddMonths(1))
        {
            var start = new DateOnly(month.Year, month.Month, 1).DayNumber - first;
            Array.Fill(lists, [.. windows.Where(window => window.Months.Contains(month))], start, month.LastDay.DayNumber - first - start + 1);
        }

        return lists;
    }

    private RowPlace PlaceOf(CountedWindow window, RecordTable table, int row, RecordFile file)
    {
        if (Rule.Time is RowTime.AsListed)
        {
            return file.Period == window.Period && file.IsOfItsMonth ? RowPlace.Within : RowPlace.OfAnotherFile;
        }

        var from = table.Day(columns.From, row);
        if (from == DateVector.Missing)
        {
            return RowPlace.NoDate;
        }

        if (Rule.Time is RowTime.By)
        {
            return from < window.Start || from > window.End
                ? RowPlace.OutsideWindow
                : file.Tells(from) ? RowPlace.Within : RowPlace.OfAnotherFile;
        }

        if (from > window.End)
        {
            return RowPlace.OutsideWindow;
        }

        var until = table.Day(columns.Until, row);
        return until != DateVector.Missing && until <= window.End
            ? RowPlace.OutsideWindow
            : file.Tells(window.End) ? RowPlace.Within : RowPlace.OfAnotherFile;
    }

    // From where it stopped to the end of the table, or to the next row that cannot be counted.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeFrom(ref Progress at, RowScope scope, RecordTable table, ReadOnlySpan<int> places, RecordFile file, bool[]? isSuperseded)
    {
        var isEvent = Rule.Time is RowTime.By;
        var days = isEvent ? table.Days(columns.From) : [];
        for (var row = at.Row; row < table.Count; row++)
        {
            var candidates = isEvent ? OfDay(days[row], file) : windows;
            if (candidates.Length == 0 || (isEvent && isSuperseded?[row] == true))
            {
                continue;
            }

            scope.Enter(0, table, row);
            for (var next = row == at.Row ? at.Next : 0; next < candidates.Length; next++)
            {
                var window = candidates[next];
                if (window.Problem is null && (isEvent || PlaceOf(window, table, row, file) == RowPlace.Within))
                {
                    (at.Row, at.Next, at.Window) = (row, next + 1, window);
                    if (Enter(scope, window))
                    {
                        Gather(scope, window, places[row]);
                    }
                }
            }
        }

        at.Row = table.Count;
    }

    private static int RowOf(RowScope scope) => scope.TableAt(0).RowNumber(scope.RowAt(0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Enter(RowScope scope, CountedWindow window)
    {
        (scope.WindowStart, scope.WindowEnd) = (window.Start, window.End);
        return Rule.Where is null || Rule.Where.Test(scope) == true;
    }

    // What names no area, -1, is part of the whole alone, which is the first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Gather(RowScope scope, CountedWindow window, int area)
    {
        var cell = window.OfItself(Math.Max(area, 0), aggregates);
        for (var index = 0; index < aggregates.Length; index++)
        {
            aggregates[index].Gather(scope, cell[index]);
        }
    }

    private static bool Counts(RowScope scope, PartExpression? part) => part?.Aggregates.Any(aggregate => aggregate.Of(scope).Counts) == true;

    // How far a table is: the row and, of its windows, the next; and the window that a row is taken into.
    [StructLayout(LayoutKind.Auto)]
    private struct Progress
    {
        public int Row;
        public int Next;
        public CountedWindow? Window;
    }
}
