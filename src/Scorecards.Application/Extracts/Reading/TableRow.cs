namespace Scorecards.Application.Extracts.Reading;

/// <summary>One row of a table by field, and the issues found in it.</summary>
internal sealed class TableRow(SheetRow row, TableColumns columns, IssueList issues)
{
    /// <summary>The row as a spreadsheet numbers it.</summary>
    public int Number => row.Number;

    /// <summary>A field's text; "" where the file has no such column.</summary>
    public string Text(string field) => columns[field] is { } column ? row[column] : string.Empty;

    /// <summary>A field's text, or null where nothing is written.</summary>
    public string? TextOrNull(string field) => Text(field) is { Length: > 0 } text ? text : null;

    /// <summary>A field's number; null where it says there is none, or where it is no number, which is an issue.</summary>
    public NumberText? Amount(string field)
    {
        var text = Text(field);
        if (NumberText.IsNoData(text))
        {
            return null;
        }

        var number = NumberText.Read(text);
        if (number is null or { IsTooLarge: true })
        {
            Error(field, number is null ? "not-a-number" : "number-too-large", number is null
                ? $"'{ExtractIssue.Shorten(text)}' is not a number: write digits such as 1,566 or £42.3M, or leave it blank, - or n/a if there is no figure."
                : "A number beyond a million million: correct it.");
            return null;
        }

        return number;
    }

    /// <summary>Reports what stands where the header has no column: it would be lost in silence.</summary>
    public void CheckNothingOutside()
    {
        if (row.FindOutside(columns.Holds) is { } issue)
        {
            issues.Add(issue);
        }
    }

    /// <summary>Adds an error.</summary>
    public void Error(string field, string code, string message) => Add(IssueSeverity.Error, field, code, message);

    /// <summary>Adds a warning.</summary>
    public void Warn(string field, string code, string message) => Add(IssueSeverity.Warning, field, code, message);

    private void Add(IssueSeverity severity, string field, string code, string message) => issues.Add(new(
        severity, row.Sheet, row.Number, columns[field] is { } column ? SheetRow.Letters(column) : null, field, ExtractIssue.Shorten(Text(field)), code, message));
}
