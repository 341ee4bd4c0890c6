using Scorecards.Application.Catalogues;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>A column of the measures dataset.</summary>
internal enum MeasuresField
{
    Measure = 0,
    Area,
    Numerator,
    Denominator,
    Value,
    Period,
    Commentary,
}

/// <summary>
/// Which column holds which field, found by name or synonym in any case and order. Columns that describe a measure to people
/// may stay in the file; nothing is read from them.
/// </summary>
internal sealed class MeasuresColumns
{
    private static readonly (MeasuresField Field, string[] Names)[] Known =
    [
        (MeasuresField.Measure, ["measure", "measure id", "measure number", "indicator", "kpi", "no", "number", "ref"]),
        (MeasuresField.Area, ["area", "area id", "locality", "district", "team"]),
        (MeasuresField.Numerator, ["numerator", "num", "n"]),
        (MeasuresField.Denominator, ["denominator", "denom", "den", "d"]),
        (MeasuresField.Value, ["value", "result", "latest result", "figure", "outturn"]),
        (MeasuresField.Period, ["period", "month", "reporting period"]),
        (MeasuresField.Commentary, ["commentary", "comment", "comments", "narrative"]),
    ];

    private readonly Dictionary<MeasuresField, int> columns = [];
    private readonly HashSet<int> descriptions = [];

    // What is known of a measure from the catalogue, or worked out from its figures: no file has a say in it.
    private static readonly string[] Descriptions =
    [
        "title", "measure title", "section", "polarity", "data period", "display", "target", "minimum", "minimum standard", "rag", "rating", "director",
    ];

    private MeasuresColumns()
    {
    }

    /// <summary>The column of a field from 0, or null where the file has none.</summary>
    public int? this[MeasuresField field] => columns.TryGetValue(field, out var column) ? column : null;

    /// <summary>Whether a column has a header.</summary>
    public bool Holds(int column) => columns.ContainsValue(column) || descriptions.Contains(column);

    /// <summary>The field's name in issues.</summary>
    public static string NameOf(MeasuresField field) => Known[(int)field].Names[0];

    /// <summary>Reads a header row; a header that nobody knows is an error, because its column would be lost in silence.</summary>
    public static MeasuresColumns Read(SheetRow header, IssueList issues)
    {
        var found = new MeasuresColumns();
        if (!header.Cells.Any(cell => FieldOf(cell) is not null))
        {
            issues.Add(Issue(header, null, header.Cells.FirstOrDefault(cell => cell.Length > 0), "missing-header",
                $"The first row with anything in it is no header: begin the file with the row {string.Join(", ", Known.Select(known => known.Names[0]))}, and delete what stands above it."));
            return found;
        }

        foreach (var (text, column) in header.Cells.Select((cell, index) => (cell, index)).Where(cell => cell.cell.Length > 0))
        {
            if (IsDescription(text))
            {
                found.descriptions.Add(column);
            }
            else if (FieldOf(text) is not { } field)
            {
                issues.Add(Issue(header, column, text, "unknown-column",
                    $"'{ExtractIssue.Shorten(text)}' is not a column of this dataset: {NearestName.Advice(text, [.. Known.Select(candidate => candidate.Names[0])])}, or delete the column."));
            }
            else if (!found.columns.TryAdd(field, column))
            {
                issues.Add(Issue(header, column, text, "duplicate-column",
                    $"Columns {SheetRow.Letters(found.columns[field])} and {SheetRow.Letters(column)} are both the {NameOf(field)}: keep one of them."));
            }
        }

        if (issues.Errors == 0)
        {
            CheckComplete(found, header, issues);
        }

        return found;
    }

    private static void CheckComplete(MeasuresColumns found, SheetRow header, IssueList issues)
    {
        if (found[MeasuresField.Measure] is null)
        {
            issues.Add(Issue(header, null, null, "missing-column", "There is no column 'measure' in the first row: add it, with each row's measure id or number."));
        }

        if (found[MeasuresField.Numerator] is null != found[MeasuresField.Denominator] is null)
        {
            issues.Add(Issue(header, null, null, "missing-column", "Of 'numerator' and 'denominator' there is only one: add the other, left blank where there is none."));
        }
        else if (found[MeasuresField.Numerator] is null && found[MeasuresField.Value] is null)
        {
            issues.Add(Issue(header, null, null, "missing-column", "There is no column with figures: add 'numerator' and 'denominator', or 'value'."));
        }
    }

    private static bool IsDescription(string header) => Descriptions.Contains(SheetRow.NormalHeader(header), StringComparer.Ordinal);

    private static MeasuresField? FieldOf(string header)
    {
        var name = SheetRow.NormalHeader(header);
        return Known.Where(candidate => candidate.Names.Contains(name, StringComparer.Ordinal)).Select(candidate => (MeasuresField?)candidate.Field).FirstOrDefault();
    }

    private static ExtractIssue Issue(SheetRow header, int? column, string? text, string code, string message) => new(
        IssueSeverity.Error, header.Sheet, header.Number, column is { } index ? SheetRow.Letters(index) : null, null, ExtractIssue.Shorten(text), code, message);
}
