using System.Text.Json.Serialization;

namespace Scorecards.Application.Extracts;

/// <summary>What became of an upload.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExtractStatus>))]
public enum ExtractStatus
{
    /// <summary>In use.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted = 0,

    /// <summary>In use; somebody should look at its warnings.</summary>
    [JsonStringEnumMemberName("accepted-with-warnings")]
    AcceptedWithWarnings,

    /// <summary>Refused, whole.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>The bytes in use were uploaded again: nothing changed.</summary>
    [JsonStringEnumMemberName("duplicate")]
    Duplicate,

    /// <summary>Was in use until a later upload restated its month.</summary>
    [JsonStringEnumMemberName("superseded")]
    Superseded,

    /// <summary>Could not be processed for a reason that is not in the file.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Was in use until somebody took it back: it was of another month, say.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}

/// <summary>The ledger's entry of one upload.</summary>
/// <param name="Id">Its id: the same upload always has the same, another upload of the same name another.</param>
/// <param name="Blob">The blob's name within the extracts container.</param>
/// <param name="Scorecard">The scorecard, or null where the name does not say.</param>
/// <param name="Period">The period as yyyy-MM, or null.</param>
/// <param name="Dataset">The dataset, or null.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Revision">Which version of its month it is, from 1; null where it is none.</param>
/// <param name="UploadedAt">When the blob was written, UTC.</param>
/// <param name="IngestedAt">When it was checked, UTC.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hexadecimal; null where it was too large to read.</param>
/// <param name="Rows">Rows with something in them, the header not counted.</param>
/// <param name="Figures">Rows with a figure.</param>
/// <param name="Errors">How many errors there are.</param>
/// <param name="Warnings">How many warnings there are.</param>
/// <param name="Issues">The issues; a list of entries holds the first <see cref="IssuesKept"/> of each, an entry alone holds all.</param>
public sealed record ExtractEntry(
    string Id,
    string Blob,
    string? Scorecard,
    string? Period,
    string? Dataset,
    ExtractStatus Status,
    int? Revision,
    DateTimeOffset UploadedAt,
    DateTimeOffset IngestedAt,
    string? Sha256,
    int Rows,
    int Figures,
    int Errors,
    int Warnings,
    IReadOnlyList<ExtractIssue> Issues)
{
    /// <summary>How many issues the ledger keeps with an entry; the report has them all.</summary>
    public const int IssuesKept = 100;

    /// <summary>Who took it out of use, when and why; null where nobody did.</summary>
    public ExtractWithdrawal? Withdrawal { get; init; }

    /// <summary>Of records: the first month they state, as yyyy-MM, up to <see cref="Period"/>; null for everything else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CoversFrom { get; init; }

    /// <summary>Of records: the lists they hold, by id, with a space between two; null for everything else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Lists { get; init; }
}

/// <summary>A page of the ledger.</summary>
/// <param name="Extracts">Entries, newest first.</param>
/// <param name="Next">What to ask for to go on, or null at the end.</param>
public sealed record ExtractPage(IReadOnlyList<ExtractEntry> Extracts, string? Next);
