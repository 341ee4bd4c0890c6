using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Alerts;

/// <summary>What was last told of an extract's being late.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Period">The month that was late.</param>
/// <param name="State">Late, or normal once it was there.</param>
/// <param name="DueOn">The day by whose end it was due.</param>
/// <param name="OwnerToldOn">When the data owner was told.</param>
/// <param name="DirectorToldOn">When the director was told; null where they were not.</param>
public sealed record DeadlineMemory(string Dataset, ReportingPeriod Period, AlertState State, DateOnly DueOn, DateOnly OwnerToldOn, DateOnly? DirectorToldOn);

/// <summary>What to tell of a deadline, why, and what to remember.</summary>
/// <param name="Reason">Why.</param>
/// <param name="TellOwner">Whether the data owner must hear of it now.</param>
/// <param name="TellDirector">Whether the director must hear of it now.</param>
/// <param name="Next">What to remember; null for nothing.</param>
public sealed record DeadlineDecision(AlertReason Reason, bool TellOwner, bool TellDirector, DeadlineMemory? Next);

/// <summary>
/// Decides whether an extract is late: its data owner hears it once when the working day is over, and the director some working
/// days later where it is still not there. Of several months that are missing the last one is told: it names what is due now.
/// </summary>
public static class DeadlinePolicy
{
    /// <summary>Decides for one deadline.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="arrived">Whether the extract of a month is in use.</param>
    /// <param name="told">What was last told; null for nothing.</param>
    /// <param name="today">The day in England.</param>
    /// <exception cref="ArgumentOutOfRangeException">The table of bank holidays does not reach the day.</exception>
    public static DeadlineDecision Decide(Deadline deadline, Func<ReportingPeriod, bool> arrived, DeadlineMemory? told, DateOnly today)
    {
        if (OverdueAt(deadline, today) is not var (period, dueOn) || arrived(period))
        {
            return told is { State: AlertState.Late } && arrived(told.Period)
                ? new(AlertReason.ExtractArrived, TellOwner: false, TellDirector: false, told with { State = AlertState.Normal })
                : new(AlertReason.NothingToTell, TellOwner: false, TellDirector: false, told);
        }

        if (told is not { State: AlertState.Late } || told.Period != period)
        {
            return new(AlertReason.ExtractLate, TellOwner: true, TellDirector: false, new(deadline.Dataset, period, AlertState.Late, dueOn, today, null));
        }

        return deadline.DirectorId is not null && told.DirectorToldOn is null && WorkingDays.Between(told.OwnerToldOn, today) >= deadline.DirectorAfter
            ? new(AlertReason.ExtractStillLate, TellOwner: false, TellDirector: true, told with { DirectorToldOn = today })
            : new(AlertReason.ToldAlready, TellOwner: false, TellDirector: false, told);
    }

    /// <summary>The last month whose extract should be there by now, and the day it was due; null before the first.</summary>
    public static (ReportingPeriod Period, DateOnly DueOn)? OverdueAt(Deadline deadline, DateOnly today)
    {
        var period = ReportingPeriod.Of(today).AddMonths(-1);
        var dueOn = WorkingDays.OfMonth(period.AddMonths(1), deadline.WorkingDay);
        while (dueOn >= today) // twice where a month has fewer working days, and the due day is in the one after
        {
            period = period.AddMonths(-1);
            dueOn = WorkingDays.OfMonth(period.AddMonths(1), deadline.WorkingDay);
        }

        return period < deadline.From ? null : (period, dueOn);
    }
}
