namespace Scorecards.Domain.Alerts;

/// <summary>Where a measure stands with the people who must act on it.</summary>
public enum AlertState
{
    /// <summary>Nothing to tell.</summary>
    Normal = 0,

    /// <summary>Red, and its director was told.</summary>
    Red,

    /// <summary>Red, and its director has answered with an action.</summary>
    RedAcknowledged,

    /// <summary>No longer red: a later red is news again.</summary>
    Recovered,

    /// <summary>Was red when last seen, and the latest period has no figure: still not safe.</summary>
    NoData,
}
