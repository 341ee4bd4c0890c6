using System.Collections.Frozen;

namespace Scorecards.Application.Records.Reading;

/// <summary>The codes of what may be wrong with a record, and which of them a dataset may tolerate.</summary>
public static class RecordIssueCodes
{
    /// <summary>A column that every row must have is blank.</summary>
    public const string MissingValue = "missing-value";

    /// <summary>A text is no code of the column's list.</summary>
    public const string UnknownCode = "unknown-code";

    /// <summary>A text is no area of the scorecard.</summary>
    public const string UnknownArea = "unknown-area";

    /// <summary>A text is no day.</summary>
    public const string NotADate = "not-a-date";

    /// <summary>A day is of a year that no record is of.</summary>
    public const string DateOutOfRange = "date-out-of-range";

    /// <summary>A text is no number.</summary>
    public const string NotANumber = "not-a-number";

    /// <summary>A text says neither yes nor no.</summary>
    public const string NotAFlag = "not-a-flag";

    /// <summary>A record stands in the file twice.</summary>
    public const string DuplicateRecord = "duplicate-record";

    /// <summary>A formula gave an error; never tolerated.</summary>
    public const string FailedFormula = "failed-formula";

    /// <summary>An id has lost its last digits; never tolerated, as nobody can tell whose it is.</summary>
    public const string UnclearId = "unclear-id";

    /// <summary>The codes that a dataset may let through as warnings: the value is then missing, and of a record that stands twice the later row is left out.</summary>
    public static IReadOnlySet<string> Tolerable { get; } = new[]
    {
        MissingValue, UnknownCode, UnknownArea, NotADate, DateOutOfRange, NotANumber, NotAFlag, DuplicateRecord,
    }.ToFrozenSet(StringComparer.Ordinal);
}
