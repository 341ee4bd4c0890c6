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

/// <summary>Which column holds which field, found by name or synonym in any case and order.</summary>
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

    private MeasuresColumns()
    {
    }

    /// <summary>The column of a field from 0, or null where the file has none.</summary>
    public int? this[MeasuresField field] => columns.TryGetValue(field, out var column) ? column : null;

    /// <summary>The field's name in issues.</summary>
    public static string NameOf(MeasuresField field) => Known[(int)field].Names[0];

    /// <summary>Reads a header row; a header that nobody knows is an error, because its column would be lost in silence.</summary>
    public static MeasuresColumns Read(SheetRow header, List<ExtractIssue> issues)
    {
        var found = new MeasuresColumns();
        foreach (var (text, column) in header.Cells.Select((cell, index) => (cell, index)).Where(cell => cell.cell.Length > 0))
        {
            var name = string.Join(' ', text.ToLowerInvariant().Split([' ', '_', '-', '\t', '\n', '\r', '.'], StringSplitOptions.RemoveEmptyEntries));
            var known = Known.Where(candidate => candidate.Names.Contains(name, StringComparer.Ordinal)).ToList();
            if (known.Count == 0)
            {
                issues.Add(Issue(header, column, text, "unknown-column",
                    $"'{ExtractIssue.Shorten(text)}' is not a column of this dataset: {NearestName.Advice(name, [.. Known.Select(candidate => candidate.Names[0])])}, or delete the column."));
            }
            else if (!found.columns.TryAdd(known[0].Field, column))
            {
                issues.Add(Issue(header, column, text, "duplicate-column",
                    $"Columns {SheetRow.Letters(found.columns[known[0].Field])} and {SheetRow.Letters(column)} are both the {known[0].Names[0]}: keep one of them."));
            }
        }

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

        return found;
    }

    private static ExtractIssue Issue(SheetRow header, int? column, string? text, string code, string message) => new(
        IssueSeverity.Error, header.Sheet, header.Number, column is { } index ? SheetRow.Letters(index) : null, null, ExtractIssue.Shorten(text), code, message);
}
