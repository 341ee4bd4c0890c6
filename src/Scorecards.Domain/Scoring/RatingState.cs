namespace Scorecards.Domain.Scoring;

/// <summary>What is said of a figure: its colour, or why it has none.</summary>
public enum RatingState
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

    /// <summary>Short of the target and better than in the same period last year: amber.</summary>
    ImprovedNotAchieved,

    /// <summary>No direction is right: the figure is information.</summary>
    ForInformation,

    /// <summary>Not rated until a date.</summary>
    NotRatedUntil,

    /// <summary>What was asked for is done.</summary>
    Complete,

    /// <summary>Within the expected range.</summary>
    WithinRange,

    /// <summary>Above the expected range.</summary>
    AboveRange,

    /// <summary>Below the expected range.</summary>
    BelowRange,

    /// <summary>There is no figure, and none is due: the measure is reported less often than every month.</summary>
    NotDue,
}

/// <summary>What a state means for the colour.</summary>
public static class RatingStates
{
    /// <summary>The colour of a state.</summary>
    public static RagStatus Rag(this RatingState state) => state switch
    {
        RatingState.NoData or RatingState.NotDue => RagStatus.NoData,
        RatingState.Green => RagStatus.Green,
        RatingState.Amber or RatingState.ImprovedNotAchieved => RagStatus.Amber,
        RatingState.Red => RagStatus.Red,
        _ => RagStatus.NotRated,
    };
}
