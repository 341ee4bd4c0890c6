using System.Text.Json.Serialization;

namespace Scorecards.Application.Evidence;

/// <summary>
/// How a figure was made: its files, the definition in force, the rows that count and those that do not, and its revisions. Read again
/// from the archive each time it is asked for; nothing of it is stored. It names people's records, so it is for administrators alone.
/// </summary>
public sealed record EvidenceDocument(
    string Scorecard,
    string Period,
    string Area,
    string AreaTitle,
    string Measure,
    string Number,
    string Title,
    ShownFigure Shown,
    ShownFigure Recounted,
    DefinitionEvidence Definition,
    IReadOnlyList<FileEvidence> Files,
    IReadOnlyList<RowEvidence> Rows,
    IReadOnlyList<LeftOutEvidence> LeftOut,
    IReadOnlyList<RevisionEvidence> Revisions)
{
    /// <summary>Whether the figure shown is what the files give now; false where something was uploaded, or defined anew, since.</summary>
    public bool Agrees => Shown == Recounted;

    /// <summary>The file of an upload; null where none of it was used.</summary>
    public FileEvidence? FileOf(string extract) => Files.FirstOrDefault(file => string.Equals(file.Extract, extract, StringComparison.Ordinal));

    /// <summary>How many rows count in the numerator, or in the value.</summary>
    public int InNumerator { get; init; }

    /// <summary>How many rows count in the denominator.</summary>
    public int InDenominator { get; init; }

    /// <summary>How many rows that count are not listed, as there are too many; they are counted all the same.</summary>
    public int NotListed { get; init; }
}

/// <summary>A figure as it is shown.</summary>
public sealed record ShownFigure(string Display, decimal? Value, decimal? Numerator, decimal? Denominator, string? Code);

/// <summary>The definition in force, in the catalogue's words; the version is that of the catalogue's text.</summary>
public sealed record DefinitionEvidence(string Version, string Polarity, string DataPeriod, string Unit, string? Guidance, string? DataSource)
{
    /// <summary>The months its figure is made of.</summary>
    public IReadOnlyList<string> Months { get; init; } = [];

    /// <summary>How it is counted, by key as the catalogue writes it: dataset, by, where, numerator; null where it is reported.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Counted { get; init; }

    /// <summary>The measures it follows from, each with evidence of its own; null where it follows from none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? FollowsFrom { get; init; }
}

/// <summary>A file it was made from: the upload's id, and the months that are taken from it.</summary>
public sealed record FileEvidence(string Extract, string? Blob, string Dataset, string Period, string Sha256, DateTimeOffset UploadedAt, int Revision, IReadOnlyList<string> Months, int Rows)
{
    /// <summary>How many rows were let through in spite of an issue, by its code.</summary>
    public IReadOnlyDictionary<string, int> Tolerated { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);
}

/// <summary>A row that counts.</summary>
/// <param name="Extract">The upload it stands in.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Row">The row as a spreadsheet numbers it.</param>
/// <param name="Record">What tells its record: the values of the dataset's record columns; null of a reported figure.</param>
/// <param name="Month">The month it counts for.</param>
/// <param name="Counts">Where it counts: "numerator", "denominator", "numerator and denominator", "value", or "reported".</param>
public sealed record RowEvidence(string Extract, string Dataset, int Row, string? Record, string Month, string Counts)
{
    /// <summary>The same person's other records that were found for its sake, such as the referral before. Where one is enough it is the first in time; of many the first 20 are listed.</summary>
    public IReadOnlyList<FoundEvidence> Found { get; init; } = [];
}

/// <summary>A record of the same person that a measure's expressions found.</summary>
/// <param name="Extract">The upload it stands in.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Row">The row as a spreadsheet numbers it.</param>
/// <param name="Record">What tells its record.</param>
public sealed record FoundEvidence(string Extract, string Dataset, int Row, string? Record);

/// <summary>Rows of an upload that were looked at and do not count: a lasting code, the reason in words, how many, and which where the reason is of the row itself.</summary>
public sealed record LeftOutEvidence(string Extract, string Reason, string Because, int Rows, IReadOnlyList<int> Listed);

/// <summary>What a revision of the scorecard showed.</summary>
public sealed record RevisionEvidence(int Revision, DateTimeOffset ComputedAt, ShownFigure? Shown);

/// <summary>Evidence, or why there is none.</summary>
/// <param name="Document">The evidence.</param>
/// <param name="Problem">Why there is none, and what to do.</param>
public sealed record EvidenceAnswer(EvidenceDocument? Document, string? Problem);
