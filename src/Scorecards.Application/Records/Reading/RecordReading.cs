using Scorecards.Application.Extracts;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records.Reading;

/// <summary>What a file of records was found to hold.</summary>
/// <param name="Datasets">The datasets in it, in the file's order.</param>
/// <param name="Issues">Everything wrong, in the file's order; what stopped the reading first.</param>
internal sealed record RecordReading(IReadOnlyList<DatasetReading> Datasets, IReadOnlyList<ExtractIssue> Issues)
{
    /// <summary>Whether the file must be rejected.</summary>
    public bool HasErrors => Issues.Any(issue => issue.Severity == IssueSeverity.Error);
}

/// <summary>What was read of one dataset.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Sheet">The worksheet; null for CSV.</param>
/// <param name="Rows">The rows that were handed on.</param>
/// <param name="Tolerated">How many rows each tolerated code let through or left out; empty where a file is only counted.</param>
/// <param name="Columns">The columns that the file has, by id.</param>
internal sealed record DatasetReading(DatasetDefinition Dataset, string? Sheet, int Rows, IReadOnlyDictionary<string, int> Tolerated, IReadOnlyList<string> Columns);

/// <summary>Which columns of a dataset are read, and to what end.</summary>
internal sealed class RecordColumns
{
    private readonly HashSet<string>? ids;

    private RecordColumns(IEnumerable<string>? ids) => this.ids = ids?.ToHashSet(StringComparer.Ordinal);

    /// <summary>Every column, to check the file: every issue of every cell is told.</summary>
    public static RecordColumns All { get; } = new(null);

    /// <summary>Whether the file is checked, rather than read again after it was.</summary>
    public bool IsCheck => ids is null;

    /// <summary>Some columns of a file that was checked before, to count its rows: their values are those of the check, and no issue is told again.</summary>
    public static RecordColumns Only(IEnumerable<string> ids) => new(ids);

    /// <summary>Whether a column is read.</summary>
    public bool Has(DatasetColumn column) => ids is null || ids.Contains(column.Id);
}
