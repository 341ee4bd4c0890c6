using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Alerts;

/// <summary>What was last told of a measure and area.</summary>
/// <param name="State">The state it was left in.</param>
/// <param name="RaisedFor">The period its director was told of.</param>
/// <param name="LatestPeriod">The period it was last judged for.</param>
public sealed record AlertMemory(AlertState State, ReportingPeriod RaisedFor, ReportingPeriod LatestPeriod);

/// <summary>Why the policy decided as it did.</summary>
public enum AlertReason
{
    /// <summary>Not red, and nothing was told.</summary>
    NothingToTell = 0,

    /// <summary>Red, and nobody was told since it was last better.</summary>
    WentRed,

    /// <summary>Red when it last had a figure, which nobody was told.</summary>
    WentRedBeforeNoData,

    /// <summary>Red, and its director knows.</summary>
    StillRed,

    /// <summary>Red again by a restatement of the period its director was told of, without having been told of anything between.</summary>
    RedAgainInThePeriodTold,

    /// <summary>Was red and is no longer.</summary>
    Recovered,

    /// <summary>Was red and has no figure, or nothing to judge it by, now: no recovery.</summary>
    NotKnownSinceRed,

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
    /// <param name="standing">The last period in which the measure had a figure; null where none is recent.</param>
    public static AlertDecision Decide(AlertMemory? told, ReportingPeriod period, RagStatus rag, ScoredPoint? standing)
    {
        var state = told?.State ?? AlertState.Normal;
        if (told is not null && period < told.LatestPeriod)
        {
            return new(state, Notify: false, AlertReason.EarlierPeriod);
        }

        return state is AlertState.Red or AlertState.RedAcknowledged or AlertState.NoData
            ? Follow(state, rag)
            : Open(told, state, period, rag, standing);
    }

    private static AlertDecision Follow(AlertState state, RagStatus rag) => rag switch
    {
        RagStatus.Red => new(state == AlertState.NoData ? AlertState.Red : state, Notify: false, AlertReason.StillRed),
        RagStatus.NoData or RagStatus.NotRated => new(AlertState.NoData, Notify: false, AlertReason.NotKnownSinceRed),
        _ => new(AlertState.Recovered, Notify: false, AlertReason.Recovered),
    };

    private static AlertDecision Open(AlertMemory? told, AlertState state, ReportingPeriod period, RagStatus rag, ScoredPoint? standing) => (rag, standing) switch
    {
        (RagStatus.Red, _) when told?.RaisedFor == period => new(AlertState.Red, Notify: false, AlertReason.RedAgainInThePeriodTold),
        (RagStatus.Red, _) => new(AlertState.Red, Notify: true, AlertReason.WentRed),
        (RagStatus.NoData, { Rag: RagStatus.Red }) when told is null || standing.Period > told.LatestPeriod =>
            new(AlertState.Red, Notify: true, AlertReason.WentRedBeforeNoData),
        _ => new(state, Notify: false, AlertReason.NothingToTell),
    };
}
