using System.Runtime.CompilerServices;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Records.Expressions;

/// <summary>How time between two days is counted.</summary>
public enum Elapsed
{
    /// <summary>In calendar days.</summary>
    Days = 0,

    /// <summary>In working days of England and Wales, the first day not among them.</summary>
    WorkingDays,

    /// <summary>In whole months.</summary>
    Months,

    /// <summary>In whole years, as ages are.</summary>
    Years,
}

/// <summary>The time from a day to another, negative where the other is earlier; missing where either is.</summary>
public sealed class ElapsedNode(Elapsed unit, DateNode start, DateNode end) : WholeNode
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">Working days are asked for that the table of bank holidays does not reach.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Whole(RowScope scope)
    {
        var (from, to) = (start.Day(scope), end.Day(scope));
        return from == DateVector.Missing || to == DateVector.Missing ? Missing : unit switch
        {
            Elapsed.Days => to - from,
            Elapsed.WorkingDays => ElapsedWorkingDays.Between(from, to),
            Elapsed.Months => ElapsedMonths.Between(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to)),
            _ => ElapsedMonths.AgeAt(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to)),
        };
    }
}

/// <summary>The day a number of days after another; missing where either is, and beyond the calendar. A part of a day is dropped.</summary>
public sealed class DayAfter(DateNode date, NumberNode days) : DateNode
{
    /// <inheritdoc/>
    public override int Day(RowScope scope)
    {
        var day = date.Day(scope);
        if (day == DateVector.Missing || days.Value(scope) is not { } number)
        {
            return DateVector.Missing;
        }

        return Math.Abs(number) <= DateOnly.MaxValue.DayNumber && day + (int)number is >= 0 and var moved && moved <= DateOnly.MaxValue.DayNumber
            ? moved
            : DateVector.Missing;
    }
}

/// <summary>
/// The day a number of months after another, the month's last where it has no such day; missing where either is, and beyond the
/// calendar. A part of a month is dropped.
/// </summary>
public sealed class MonthAfter(DateNode date, NumberNode months) : DateNode
{
    private const int MostMonths = 12 * 9999;

    /// <inheritdoc/>
    public override int Day(RowScope scope)
    {
        var day = date.Day(scope);
        if (day == DateVector.Missing || months.Value(scope) is not { } number || Math.Abs(number) > MostMonths)
        {
            return DateVector.Missing;
        }

        var from = DateOnly.FromDayNumber(day);
        var month = (from.Year * 12) + from.Month - 1 + (int)number;
        return month is >= 12 and < (10_000 * 12) ? from.AddMonths((int)number).DayNumber : DateVector.Missing;
    }
}

/// <summary>The earlier or the later of two days; the one there is where the other is missing.</summary>
public sealed class OneOfTwoDays(DateNode left, DateNode right, bool later) : DateNode
{
    /// <inheritdoc/>
    public override int Day(RowScope scope)
    {
        var (one, other) = (left.Day(scope), right.Day(scope));
        return other == DateVector.Missing || (one != DateVector.Missing && one > other == later) ? one : other;
    }
}
