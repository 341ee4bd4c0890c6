namespace Scorecards.Domain.Measures;

/// <summary>How far a measure is agreed.</summary>
public enum MeasureStatus
{
    /// <summary>Reported and rated.</summary>
    Live = 0,

    /// <summary>Reported for the first time this year.</summary>
    New,

    /// <summary>Defined but not yet collected.</summary>
    UnderDevelopment,

    /// <summary>Drafted.</summary>
    Draft,

    /// <summary>Still for discussion.</summary>
    Discussion,
}
