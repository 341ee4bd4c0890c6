using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Records;

/// <summary>A list of records that a council extracts: what its columns are, and which of them say whose, where and when.</summary>
/// <param name="Id">Its id, as in blob names and measures: "referrals".</param>
/// <param name="Title">Its title.</param>
/// <param name="Columns">Its columns.</param>
public sealed record DatasetDefinition(string Id, string Title, IReadOnlyList<DatasetColumn> Columns)
{
    /// <summary>Names of worksheets that hold it, besides its id and title; compared loosely.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>The columns that together tell one record from another, by id; empty where nothing does.</summary>
    public IReadOnlyList<string> Record { get; init; } = [];

    /// <summary>The column that says whose record it is, by id; null where it is nobody's.</summary>
    public string? Person { get; init; }

    /// <summary>The date column that puts a person's records in order, by id: when each began. Null where there is none.</summary>
    public string? Date { get; init; }

    /// <summary>The columns that say where it belongs, by id, the smallest area first: the first that is filled counts.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Which months a file of it states in full.</summary>
    public Coverage Coverage { get; init; } = Coverage.Month;

    /// <summary>Codes of issues that let a file through, as warnings.</summary>
    public IReadOnlyList<string> Tolerate { get; init; } = [];

    /// <summary>Where the definition comes from.</summary>
    public string? Source { get; init; }

    /// <summary>The place of a column; -1 where there is none of that id.</summary>
    public int IndexOf(string column)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (string.Equals(Columns[index].Id, column, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }
}

/// <summary>Which months a file states in full: a number of months up to its own, or every month since one.</summary>
/// <param name="Months">The number of months, its own among them; 1 for its own alone.</param>
/// <param name="Since">The first month, where that is fixed; null else.</param>
public sealed record Coverage(int Months, ReportingPeriod? Since)
{
    /// <summary>Its own month alone.</summary>
    public static Coverage Month { get; } = new(1, null);

    /// <summary>The first month that a file of a month states.</summary>
    public ReportingPeriod FirstOf(ReportingPeriod file) => Since is { } since ? (since < file ? since : file) : file.AddMonths(1 - Months);
}
