namespace Scorecards.Domain.Suppression;

/// <summary>Why a figure is not shown to the public.</summary>
public enum SuppressionReason
{
    /// <summary>It is shown.</summary>
    None = 0,

    /// <summary>It is a small count, or is made of one.</summary>
    Primary,

    /// <summary>What its numerator leaves of its denominator is a small count.</summary>
    Complement,

    /// <summary>With others of its stretch of time it would give a small count away.</summary>
    Secondary,

    /// <summary>With figures of other stretches of time it would give a small count away.</summary>
    BetweenPeriods,

    /// <summary>It follows from a figure that is not shown.</summary>
    Derived,

    /// <summary>The counts behind it are not known, so nobody can say that none is small.</summary>
    Unchecked,
}
