namespace Scorecards.Domain.Records;

/// <summary>A column of a dataset.</summary>
/// <param name="Id">Its name in expressions, for example "referral_date".</param>
/// <param name="Type">What it holds.</param>
/// <param name="Headers">How files head it, the usual one first; compared loosely.</param>
public sealed record DatasetColumn(string Id, ColumnType Type, IReadOnlyList<string> Headers)
{
    /// <summary>Whether every row must have it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it says something about a person that must never leave the raw file: a name, an id, a date of birth.</summary>
    public bool Personal { get; init; }

    /// <summary>For <see cref="ColumnType.Code"/>: the codes there are.</summary>
    public IReadOnlyList<CodeValue> Codes { get; init; } = [];
}

/// <summary>One code of a list.</summary>
/// <param name="Name">Its name, as expressions write it: "Female".</param>
/// <param name="Spellings">What else files write for it: "2", "F". A leading "b) " is dropped before either is compared.</param>
public sealed record CodeValue(string Name, IReadOnlyList<string> Spellings);
