using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Alerts;

/// <summary>What was last told of a measure and area.</summary>
/// <param name="State">The state it was left in.</param>
/// <param name="Period">The period it was last judged for.</param>
public sealed record AlertMemory(AlertState State, ReportingPeriod Period);

/// <summary>Why the policy decided as it did.</summary>
public enum AlertReason
{
    /// <summary>Not red, and nothing was told.</summary>
    NothingToTell = 0,

    /// <summary>Red, and nobody was told since it was last better.</summary>
    WentRed,

    /// <summary>Red, and its director knows.</summary>
    StillRed,

    /// <summary>Was red and is no longer.</summary>
    Recovered,

    /// <summary>Was red and has no figure now, which is no recovery.</summary>
    NoDataSinceRed,

    /// <summary>The figure is of an earlier period than the one last judged: history, not news.</summary>
    EarlierPeriod,
}

/// <summary>What to remember, whether to notify, and why.</summary>
/// <param name="Next">The state to remember.</param>
/// <param name="Notify">Whether the director must hear of it now.</param>
/// <param name="Reason">Why.</param>
public sealed record AlertDecision(AlertState Next, bool Notify, AlertReason Reason);

/// <summary>
/// Decides from what was last told and what is true now. Red is notified once until it recovers; a gap in the data is
/// no recovery; the same input always gives the same decision, so a run can be repeated.
/// </summary>
public static class AlertPolicy
{
    /// <summary>Decides for one measure and area.</summary>
    /// <param name="told">What was last told; null when nothing ever was.</param>
    /// <param name="period">The latest period with a scorecard.</param>
    /// <param name="rag">The measure's colour in it.</param>
    public static AlertDecision Decide(AlertMemory? told, ReportingPeriod period, RagStatus rag)
    {
        var state = told?.State ?? AlertState.Normal;
        if (told is not null && period < told.Period)
        {
            return new(state, Notify: false, AlertReason.EarlierPeriod);
        }

        var open = state is AlertState.Red or AlertState.RedAcknowledged or AlertState.NoData;
        return (rag, open) switch
        {
            (RagStatus.Red, false) => new(AlertState.Red, Notify: true, AlertReason.WentRed),
            (RagStatus.Red, true) => new(state == AlertState.NoData ? AlertState.Red : state, Notify: false, AlertReason.StillRed),
            (RagStatus.NoData, true) => new(AlertState.NoData, Notify: false, AlertReason.NoDataSinceRed),
            (_, true) => new(AlertState.Recovered, Notify: false, AlertReason.Recovered),
            (_, false) => new(state, Notify: false, AlertReason.NothingToTell),
        };
    }
}
