using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Alerts;

/// <summary>What the day and the council's rules add to what is true.</summary>
/// <param name="Today">The day in England.</param>
/// <param name="IsSilenced">Whether somebody has silenced the measure for today.</param>
/// <param name="PeopleAbove">How many people stand above its director.</param>
/// <param name="Rules">The scorecard's rules.</param>
public sealed record AlertCircumstances(DateOnly Today, bool IsSilenced, int PeopleAbove, AlertRules Rules);

/// <summary>What to tell, why, and what to remember.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Notify">Whether the measure's director must hear of it now.</param>
/// <param name="Escalate">Whether the next person up must hear of it now.</param>
/// <param name="Amendments">The months whose colour a restatement has changed, oldest first; told with the rest.</param>
/// <param name="Missed">The months before the last one that were not known and are red, oldest first; told with the rest.</param>
/// <param name="Next">What to remember.</param>
public sealed record AlertDecision(
    AlertReason Reason, bool Notify, bool Escalate, IReadOnlyList<Amendment> Amendments, IReadOnlyList<SeenMonth> Missed, AlertMemory? Next)
{
    /// <summary>The latest months as they were known, which have been withdrawn, oldest first; told with the rest.</summary>
    public IReadOnlyList<SeenMonth> Withdrawn { get; init; } = [];
}

/// <summary>
/// Decides from what is true, what was last told, the day and the rules. Every change of state is told once, and looking again
/// tells nothing: it depends on the figures and on what was told, not on how often anybody looked. A silence leaves the memory
/// as it is, so that its end tells what is true then.
/// </summary>
public static class AlertPolicy
{
    /// <summary>Decides for one measure and area.</summary>
    /// <param name="now">What is true.</param>
    /// <param name="told">What was last told; null when nothing was ever looked at.</param>
    /// <param name="circumstances">The day and the rules.</param>
    /// <exception cref="ArgumentOutOfRangeException">The table of bank holidays does not reach the day.</exception>
    public static AlertDecision Decide(AlertTruth now, AlertMemory? told, AlertCircumstances circumstances)
    {
        var withdrawn = WithdrawalPolicy.MonthsOf(now, told);
        var (amendments, missed) = (AmendmentsOf(now, told), MissedOf(now, told));
        var left = WithdrawalPolicy.Without(now, told);
        var move = WithdrawalPolicy.Decide(now, told) is { } reason ? OfWithdrawn(reason, now)
            : left is { IsOpen: true } open ? OfOpen(now, open, circumstances.Rules)
            : OfClosed(now, left, circumstances.Rules);
        if (move.Notify is false && amendments.Count + missed.Count > 0)
        {
            move = move with { Reason = amendments.Count > 0 ? AlertReason.Restated : AlertReason.WasRed, Notify = true };
        }

        var escalate = IsUnanswered(move, told, circumstances);
        if (circumstances.IsSilenced && (move.Notify || escalate))
        {
            // The days of a silence are nobody's delay.
            return new(AlertReason.Silenced, Notify: false, Escalate: false, [], [], told is { IsOpen: true } ? told with { ToldOn = circumstances.Today } : told);
        }

        return new(
            escalate && !move.Notify ? AlertReason.Unacknowledged : move.Reason,
            move.Notify,
            escalate,
            amendments,
            missed,
            Remember(now, left, move, escalate, circumstances.Today))
        {
            Withdrawn = withdrawn,
        };
    }

    private static Move OfWithdrawn(AlertReason reason, AlertTruth now) => reason == AlertReason.Withdrawn
        ? new(reason, Notify: true, AlertState.Withdrawn, Ends: true)
        : new(reason, Notify: true, StateOf(now, AlertState.Red), Raises: true);

    // A red that was told and has not ended.
    private static Move OfOpen(AlertTruth now, AlertMemory told, AlertRules rules)
    {
        var red = told.IsAcknowledged ? AlertState.RedAcknowledged : AlertState.Red;
        var remind = rules.Reminders && now.LastDue > told.DecidedFor;
        var lastRed = told.LastRed;
        return now.Last switch
        {
            _ when !now.IsMeasured => new(AlertReason.NoLongerMeasured, Notify: true, AlertState.NoData, Ends: true),
            { Rag: RagStatus.Red } when IsNewRun(now, told) => new(AlertReason.RedAgain, Notify: true, StateOf(now, AlertState.Red), Raises: true),
            { Rag: RagStatus.Green or RagStatus.Amber } last when last.Period >= lastRed => new(
                told.At(last.Period)?.Rag == RagStatus.Red ? AlertReason.RestatedBetter : AlertReason.Recovered, Notify: true, AlertState.Recovered, Ends: true),
            null => Unknown(AlertReason.NoFigureSinceRed, told, remind),
            { Rag: not RagStatus.NotRated } last when last.Period < now.LastDue => Unknown(AlertReason.NoFigureSinceRed, told, remind),
            { Rag: RagStatus.Red } last => (rules.Reminders && last.Period > told.DecidedFor) || told.State == AlertState.NoData
                ? new(AlertReason.StillRed, Notify: true, red)
                : new(AlertReason.ToldAlready, Notify: false, red),
            { Rag: RagStatus.NotRated } last when last.Period >= now.LastDue => Unknown(AlertReason.NotJudgedSinceRed, told, remind),
            _ => Unknown(AlertReason.NoFigureSinceRed, told, remind),
        };
    }

    // Red in a run that a better month parts from the one that was told.
    private static bool IsNewRun(AlertTruth now, AlertMemory told) =>
        now.RedRunStart > told.LastRed && now.Months.Any(month => month.Rag is RagStatus.Green or RagStatus.Amber && month.Period >= told.LastRed && month.Period < now.RedRunStart);

    // Nothing red is told and open.
    private static Move OfClosed(AlertTruth now, AlertMemory? told, AlertRules rules)
    {
        var state = told?.State ?? AlertState.Normal;
        return now.Last switch
        {
            _ when !now.IsMeasured => new(AlertReason.NothingToTell, Notify: false, AlertState.Normal),
            { Rag: RagStatus.Red } last => new(
                told?.At(last.Period)?.Rag is RagStatus.Green or RagStatus.Amber ? AlertReason.RestatedRed : AlertReason.WentRed, Notify: true, StateOf(now, AlertState.Red), Raises: true),
            _ when IsMissed(now, told) => new(AlertReason.NoFigure, rules.NoFigure, AlertState.NoData),
            { } last when last.Period >= now.LastDue && state == AlertState.NoData => new(AlertReason.FigureBack, Notify: false, AlertState.Normal),
            _ => new(AlertReason.NothingToTell, Notify: false, state),
        };
    }

    // Tells that nobody knows any more whether it is red: once, and again for each new period.
    private static Move Unknown(AlertReason reason, AlertMemory told, bool remind) => told.State == AlertState.NoData
        ? new(remind ? AlertReason.StillNoFigure : AlertReason.ToldAlready, remind, AlertState.NoData)
        : new(reason, Notify: true, AlertState.NoData);

    // Red is red; but where the latest period should have a figure and has none, the gap is part of what is told.
    private static AlertState StateOf(AlertTruth now, AlertState red) => now.Last?.Period < now.LastDue ? AlertState.NoData : red;

    // A figure is due and nothing says why there is none, of a measure that has been judged before.
    private static bool IsMissed(AlertTruth now, AlertMemory? told) =>
        told is not null && told.State != AlertState.NoData
        && !now.IsExplained && now.Months.FirstOrDefault(month => month.Period == now.LastDue) is { Rag: RagStatus.NoData }
        && told.Months.Any(month => IsColour(month.Rag))
        && (now.LastDue > told.DecidedFor || told.At(now.LastDue) is { Rag: not RagStatus.NoData });

    private static List<Amendment> AmendmentsOf(AlertTruth now, AlertMemory? told) => told is null || !now.IsMeasured
        ? []
        : [.. now.Months
            .Select(month => (Was: told.At(month.Period), Is: month))
            .Where(pair => pair.Was is { } was && IsAmended(was.Rag, pair.Is.Rag, isPast: pair.Is.Period < now.LastDue))
            .Select(pair => new Amendment(pair.Was!, pair.Is))];

    // Months that came late, or together with a better one; the first look at a measure finds history.
    private static List<SeenMonth> MissedOf(AlertTruth now, AlertMemory? told) => told is null || !now.IsMeasured || now.Last is not { } last
        ? []
        : [.. now.Months.Where(month => month.Rag == RagStatus.Red && month.Period < (now.RedRunStart ?? last.Period)
            && (told.At(month.Period)?.Rag is RagStatus.NoData or RagStatus.NotRated || month.Period > told.DecidedFor))];

    // A first figure is no amendment, nor is a standard that is gone, but for what was red; the last one's going missing is
    // told by itself.
    private static bool IsAmended(RagStatus was, RagStatus now, bool isPast) => was != now && (IsColour(was), IsColour(now)) switch
    {
        (true, true) => true,
        (true, false) => now == RagStatus.NoData ? isPast : was == RagStatus.Red,
        _ => false,
    };

    private static bool IsColour(RagStatus rag) => rag is RagStatus.Red or RagStatus.Amber or RagStatus.Green;

    private static bool IsUnanswered(Move move, AlertMemory? told, AlertCircumstances circumstances) =>
        told is { IsOpen: true, IsAcknowledged: false, ToldOn: { } toldOn } && !move.Ends && !move.Raises
        && told.Escalations < circumstances.PeopleAbove
        && circumstances.Rules.EscalateAfter is { } days && WorkingDays.Between(toldOn, circumstances.Today) >= days;

    private static AlertMemory Remember(AlertTruth now, AlertMemory? told, Move move, bool escalate, DateOnly today)
    {
        var isOpen = move.Raises || (told is { IsOpen: true } && !move.Ends);
        var wasNone = move.Reason == AlertReason.Withdrawn; // the red that was told never was
        return new(
            move.State,
            isOpen,
            isOpen && !move.Raises && told is { IsAcknowledged: true },
            move.Raises ? now.Last!.Period : wasNone ? null : told?.RaisedFor,
            wasNone ? null : LastRedOf(now, told, move),
            move.Raises || escalate ? today : told?.ToldOn,
            move.Raises ? 0 : (told?.Escalations ?? 0) + (escalate ? 1 : 0),
            now.Latest,
            now.Months)
        {
            RunStart = move.Raises ? now.RedRunStart : wasNone ? null : told?.RunStart,
        };
    }

    private static ReportingPeriod? LastRedOf(AlertTruth now, AlertMemory? told, Move move) => now.Last switch
    {
        { Rag: RagStatus.Red } last when move.Raises || told?.LastRed is not { } before || last.Period > before => last.Period,
        _ => told?.LastRed,
    };

    /// <param name="Reason">Why.</param>
    /// <param name="Notify">Whether the director must hear of it.</param>
    /// <param name="State">The state it comes to.</param>
    /// <param name="Raises">Whether a run of red begins to be told.</param>
    /// <param name="Ends">Whether the run that was told has ended.</param>
    private sealed record Move(AlertReason Reason, bool Notify, AlertState State, bool Raises = false, bool Ends = false);
}
