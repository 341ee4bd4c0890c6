using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Alerts;

/// <summary>
/// What it means for what was told that the latest months have been withdrawn. The months are behind the latest one then: nothing else
/// takes the latest month back. What was told of them is put right once; what was told before them holds.
/// </summary>
internal static class WithdrawalPolicy
{
    /// <summary>The months that were known with a colour and are withdrawn, oldest first.</summary>
    public static IReadOnlyList<SeenMonth> MonthsOf(AlertTruth now, AlertMemory? told) =>
        told is null ? [] : [.. told.Months.Where(month => month.Period > now.Latest && month.Rag is RagStatus.Red or RagStatus.Amber or RagStatus.Green)];

    /// <summary>Why it must be told; null where the withdrawal takes nothing back that was told.</summary>
    public static AlertReason? Decide(AlertTruth now, AlertMemory? told)
    {
        if (told is null || told.DecidedFor <= now.Latest)
        {
            return null;
        }

        var isRed = now is { IsMeasured: true, Last.Rag: RagStatus.Red };
        return told.IsOpen
            ? StartOf(told) <= now.Latest ? null : isRed ? AlertReason.RedAfterWithdrawal : AlertReason.Withdrawn
            : isRed && told.At(now.Last!.Period)?.Rag == RagStatus.Red ? AlertReason.RedAfterWithdrawal
            : !isRed && MonthsOf(now, told).Any(month => month.Rag == RagStatus.Red) ? AlertReason.Withdrawn
            : null;
    }

    /// <summary>What would be remembered if the withdrawn months had never been looked at.</summary>
    public static AlertMemory? Without(AlertTruth now, AlertMemory? told)
    {
        if (told is null || told.DecidedFor <= now.Latest)
        {
            return told;
        }

        var months = told.Months.Where(month => month.Period <= now.Latest).ToList();
        var left = told with { DecidedFor = now.Latest, Months = months };
        if (!told.IsOpen || StartOf(told) > now.Latest)
        {
            return left;
        }

        var wasRed = months.LastOrDefault(month => month.Period <= now.LastDue)?.Rag == RagStatus.Red;
        var lastRed = months.LastOrDefault(month => month.Rag == RagStatus.Red)?.Period;
        return left with
        {
            State = !wasRed ? AlertState.NoData : told.IsAcknowledged ? AlertState.RedAcknowledged : AlertState.Red,
            RaisedFor = told.RaisedFor <= now.Latest ? told.RaisedFor : lastRed,
            LastRed = told.LastRed <= now.Latest ? told.LastRed : lastRed ?? told.RaisedFor,
        };
    }

    // Of what was remembered before the start of a run was, the month that raised it is known.
    private static ReportingPeriod? StartOf(AlertMemory told) => told.RunStart ?? told.RaisedFor;
}
