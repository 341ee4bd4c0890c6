using Scorecards.Application.Catalogues;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>A column that a table may have.</summary>
/// <param name="Name">Its name, and the field in issues.</param>
/// <param name="Synonyms">What else it may be called.</param>
/// <param name="IsRequired">Whether the table is of no use without it.</param>
internal sealed record TableColumn(string Name, IReadOnlyList<string> Synonyms, bool IsRequired);

/// <summary>Which column of a sheet holds which field, found by name or synonym in any case and order.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private TableColumns()
    {
    }

    /// <summary>The column of a field from 0, or null where the file has none.</summary>
    public int? this[string field] => columns.TryGetValue(field, out var column) ? column : null;

    /// <summary>Whether a column has a header.</summary>
    public bool Holds(int column) => columns.ContainsValue(column);

    /// <summary>Reads a header row; a header that nobody knows is an error, because its column would be lost in silence.</summary>
    public static TableColumns Read(SheetRow header, IReadOnlyList<TableColumn> known, IssueList issues)
    {
        var found = new TableColumns();
        foreach (var (text, index) in header.Cells.Select((cell, index) => (cell, index)).Where(cell => cell.cell.Length > 0))
        {
            if (FieldOf(text, known) is not { } field)
            {
                issues.Add(Issue(header, index, text, "unknown-column",
                    $"'{ExtractIssue.Shorten(text)}' is not a column of this dataset: {NearestName.Advice(text, [.. known.Select(candidate => candidate.Name)])}, or delete the column."));
            }
            else if (!found.columns.TryAdd(field, index))
            {
                issues.Add(Issue(header, index, text, "duplicate-column",
                    $"Columns {SheetRow.Letters(found.columns[field])} and {SheetRow.Letters(index)} are both the {field}: keep one of them."));
            }
        }

        foreach (var missing in known.Where(column => column.IsRequired && found[column.Name] is null && issues.Errors == 0))
        {
            issues.Add(Issue(header, null, null, "missing-column", $"There is no column '{missing.Name}' in the first row: the dataset has the columns {string.Join(", ", known.Select(column => column.Name))}."));
        }

        return found;
    }

    private static string? FieldOf(string header, IReadOnlyList<TableColumn> known)
    {
        var name = SheetRow.NormalHeader(header);
        return known.FirstOrDefault(column => column.Synonyms.Append(column.Name).Any(candidate => string.Equals(SheetRow.NormalHeader(candidate), name, StringComparison.Ordinal)))?.Name;
    }

    private static ExtractIssue Issue(SheetRow header, int? column, string? text, string code, string message) => new(
        IssueSeverity.Error, header.Sheet, header.Number, column is { } index ? SheetRow.Letters(index) : null, null, ExtractIssue.Shorten(text), code, message);
}
