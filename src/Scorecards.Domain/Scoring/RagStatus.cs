namespace Scorecards.Domain.Scoring;

/// <summary>The colour of a figure. No data is never green.</summary>
public enum RagStatus
{
    /// <summary>There is no figure.</summary>
    NoData = 0,

    /// <summary>There is a figure, and nothing to judge it by.</summary>
    NotRated,

    /// <summary>The target is achieved or exceeded.</summary>
    Green,

    /// <summary>Short of the target, at or above the minimum standard.</summary>
    Amber,

    /// <summary>Below the minimum standard.</summary>
    Red,
}
