namespace Scorecards.Domain.Alerts;

/// <summary>Why the policy decided as it did.</summary>
public enum AlertReason
{
    /// <summary>Nothing is red, nothing is open and nothing changed.</summary>
    NothingToTell = 0,

    /// <summary>Red, in a run of red that nobody was told of.</summary>
    WentRed,

    /// <summary>Red again in a new run, after a better month that came in together with it.</summary>
    RedAgain,

    /// <summary>A month that was known as better has been restated, and is red.</summary>
    RestatedRed,

    /// <summary>Red in a new period of the run that was told.</summary>
    StillRed,

    /// <summary>Red or without a figure, and that was told already.</summary>
    ToldAlready,

    /// <summary>Told so many working days ago and acknowledged by nobody.</summary>
    Unacknowledged,

    /// <summary>A later period is no longer red.</summary>
    Recovered,

    /// <summary>The month that was red has been restated, and is not red.</summary>
    RestatedBetter,

    /// <summary>A month that was not known yet is red, and a later one that is known is better.</summary>
    WasRed,

    /// <summary>An earlier month has been restated and has another colour; how the measure stands now is as it was.</summary>
    Restated,

    /// <summary>The months told red have been withdrawn, and what is left is not red: it never was, and that is no recovery.</summary>
    Withdrawn,

    /// <summary>The latest month has been withdrawn, and the last one that is left is red, which was told as recovered or not at all.</summary>
    RedAfterWithdrawal,

    /// <summary>Was red when last seen, and the period has no figure: no recovery.</summary>
    NoFigureSinceRed,

    /// <summary>The same, in a further period.</summary>
    StillNoFigure,

    /// <summary>Had figures, was not red, and has none for a period in which one is due.</summary>
    NoFigure,

    /// <summary>Has a figure again and is not red; the gap was no alert.</summary>
    FigureBack,

    /// <summary>Was red, and has a figure that nothing judges now: no recovery.</summary>
    NotJudgedSinceRed,

    /// <summary>Was red, and the catalogue no longer has the measure or the area: no recovery.</summary>
    NoLongerMeasured,

    /// <summary>There is something to tell, and somebody has silenced the measure until a date.</summary>
    Silenced,

    /// <summary>An extract is not there by its working day.</summary>
    ExtractLate,

    /// <summary>An extract is still not there, some working days after its data owner was told.</summary>
    ExtractStillLate,

    /// <summary>An extract that was late is there.</summary>
    ExtractArrived,
}
