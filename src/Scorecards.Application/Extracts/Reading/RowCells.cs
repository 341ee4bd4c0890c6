using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>One row's cells by field, and the issues found in them.</summary>
internal sealed class RowCells(SheetRow row, MeasuresColumns columns, IssueList issues)
{
    public int Row => row.Number;

    /// <summary>How many errors the file has so far.</summary>
    public int Errors => issues.Errors;

    /// <summary>A field's text; "" where the file has no such column.</summary>
    public string Text(MeasuresField field) => columns[field] is { } column ? row[column] : string.Empty;

    /// <summary>A field's text, or null where nothing is written.</summary>
    public string? TextOrNull(MeasuresField field) => Text(field) is { Length: > 0 } text ? text : null;

    /// <summary>Why a field has no number, where it holds one of the codes of statistics: c, x, u, z, k or low. None of them is zero.</summary>
    public DataCode? Code(MeasuresField field) => Codes.DataCode.Find(Text(field).ToLowerInvariant());

    /// <summary>A field's number; null where it says there is none, or where it is no number, which is an issue.</summary>
    public NumberText? Number(MeasuresField field)
    {
        var text = Text(field);
        if (NumberText.IsNoData(text) || Code(field) is not null)
        {
            return null;
        }

        var number = NumberText.Read(text);
        if (number is { IsTooLarge: true })
        {
            Error(field, "number-too-large", "A number beyond a million million: correct it.");
            return null;
        }

        if (number is null)
        {
            Error(field, "not-a-number", $"'{ExtractIssue.Shorten(text)}' is not a number: write digits such as 1,566 or 28.6, or leave it blank, - or n/a if there is no figure.");
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

    public void Error(MeasuresField field, string code, string message) => Add(IssueSeverity.Error, field, code, message);

    public void Warn(MeasuresField field, string code, string message) => Add(IssueSeverity.Warning, field, code, message);

    private void Add(IssueSeverity severity, MeasuresField field, string code, string message) => issues.Add(new(
        severity,
        row.Sheet,
        row.Number,
        columns[field] is { } column ? SheetRow.Letters(column) : null,
        MeasuresColumns.NameOf(field),
        ExtractIssue.Shorten(Text(field)),
        code,
        message));
}
