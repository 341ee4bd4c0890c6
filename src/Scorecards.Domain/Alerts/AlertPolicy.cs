using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Alerts;

/// <summary>What was last told of a measure and area.</summary>
/// <param name="State">The state it was left in.</param>
/// <param name="RaisedFor">The red month its director was told of.</param>
public sealed record AlertMemory(AlertState State, ReportingPeriod RaisedFor);

/// <summary>Why the policy decided as it did.</summary>
public enum AlertReason
{
    /// <summary>Not red, and nothing is open.</summary>
    NothingToTell = 0,

    /// <summary>In a run of red that nobody was told of.</summary>
    WentRed,

    /// <summary>In the run of red that its director was told of.</summary>
    StillRed,

    /// <summary>Was red and is no longer.</summary>
    Recovered,

    /// <summary>Was red and has no figure, or nothing to judge it by, now: no recovery.</summary>
    NotKnownSinceRed,
}

/// <summary>What to remember, whether to notify, and why.</summary>
/// <param name="Next">The state to remember.</param>
/// <param name="Notify">Whether the director must hear of it now.</param>
/// <param name="Reason">Why.</param>
public sealed record AlertDecision(AlertState Next, bool Notify, AlertReason Reason);

/// <summary>
/// Decides from what was last told and what is true now. Each run of red is told once: months without a figure do not end a
/// run, a month that is better does. It depends on the figures and not on when, in which order or how often they were
/// looked at: months that arrive together, late or restated lead to the same messages, and a run can be repeated.
/// </summary>
public static class AlertPolicy
{
    /// <summary>Decides for one measure and area.</summary>
    /// <param name="told">What was last told; null when nothing ever was.</param>
    /// <param name="latest">The latest period with a scorecard.</param>
    /// <param name="standing">How the measure stands in it; null where it had no figure within a year.</param>
    public static AlertDecision Decide(AlertMemory? told, ReportingPeriod latest, MeasureStanding? standing)
    {
        var state = told?.State ?? AlertState.Normal;
        var open = state is AlertState.Red or AlertState.RedAcknowledged or AlertState.NoData;
        return standing switch
        {
            { Last.Rag: RagStatus.Red, RedRunStart: { } start } when told is null || told.RaisedFor < start => new(AlertState.Red, Notify: true, AlertReason.WentRed),
            { Last.Rag: RagStatus.Red } when standing.Last.Period == latest =>
                new(state == AlertState.RedAcknowledged ? state : AlertState.Red, Notify: false, AlertReason.StillRed),
            { Last.Rag: RagStatus.Red } => new(AlertState.NoData, Notify: false, AlertReason.NotKnownSinceRed),
            { Last.Rag: RagStatus.Green or RagStatus.Amber } when open && standing.Last.Period >= told!.RaisedFor => new(AlertState.Recovered, Notify: false, AlertReason.Recovered),
            _ when open => new(AlertState.NoData, Notify: false, AlertReason.NotKnownSinceRed),
            _ => new(state, Notify: false, AlertReason.NothingToTell),
        };
    }
}
