namespace Scorecards.Domain.Measures;

/// <summary>
/// Why a published figure has no number. None of these is zero, and none is ever counted as one.
/// https://dfe-analytical-services.github.io/analysts-guide/statistics-production/ud.html
/// </summary>
public enum DataCode
{
    /// <summary>"c": kept back so that nobody can be identified.</summary>
    Confidential = 0,

    /// <summary>"x": not available.</summary>
    NotAvailable,

    /// <summary>"u": of low reliability.</summary>
    Unreliable,

    /// <summary>"z": not applicable.</summary>
    NotApplicable,

    /// <summary>"k": rounds to zero, and is not zero.</summary>
    RoundsToZero,

    /// <summary>"low": too low to be shown, and not zero.</summary>
    Low,
}
