namespace Scorecards.Domain.Alerts;

/// <summary>Where a measure, or an extract, stands with the people who must act on it.</summary>
public enum AlertState
{
    /// <summary>Nothing to tell.</summary>
    Normal = 0,

    /// <summary>Red, and its director was told.</summary>
    Red,

    /// <summary>Red, and somebody has answered with an action.</summary>
    RedAcknowledged,

    /// <summary>No longer red: a later red is news again.</summary>
    Recovered,

    /// <summary>A figure is due for the latest period and there is none: what was red is still not safe.</summary>
    NoData,

    /// <summary>The months that were told have been withdrawn: what stood there ended by that, and nothing recovered.</summary>
    Withdrawn,

    /// <summary>Of an extract: not there by its working day.</summary>
    Late,
}
