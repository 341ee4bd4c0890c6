using System.Globalization;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>The issues of limits that more than one reader can hit.</summary>
internal static class LimitIssues
{
    public static ExtractIssue TooManyRows(string? sheet, ExtractLimits limits) => new(
        IssueSeverity.Error, sheet, limits.Rows + 1, null, null, null, "too-many-rows",
        string.Create(CultureInfo.InvariantCulture, $"There are more than {limits.Rows} rows, the limit '{Setting("Rows", limits)}': send only the rows of the month."));

    public static ExtractIssue TooManyColumns(int row, string? column, ExtractLimits limits) => new(
        IssueSeverity.Error, null, row, column, null, null, "too-many-columns",
        string.Create(CultureInfo.InvariantCulture, $"Row {row} has more than {limits.Columns} columns, the limit 'Limits:Columns': send only the columns of the dataset."));

    public static ExtractIssue CellTooLong(string? sheet, int row, string column, ExtractLimits limits) => new(
        IssueSeverity.Error, sheet, row, column, null, null, "cell-too-long",
        string.Create(CultureInfo.InvariantCulture, $"The cell has more than {limits.CellCharacters} characters, the limit 'Limits:CellCharacters': shorten it, or close the quotation mark that was left open."));

    public static ExtractIssue FileTooLarge(long length, ExtractLimits limits) => ExtractIssue.OfFile(
        "file-too-large",
        string.Create(CultureInfo.InvariantCulture, $"The file has {length:N0} bytes, above the limit '{Setting("FileBytes", limits)}' of {limits.FileBytes:N0}: send only this month's rows, or ask the operator to raise the limit."));

    public static ExtractIssue UnzipsTooLarge(ExtractLimits limits) => ExtractIssue.OfFile(
        "unzips-too-large",
        string.Create(CultureInfo.InvariantCulture, $"The workbook unzips to more than {limits.UnzippedBytes:N0} bytes, the limit '{Setting("UnzippedBytes", limits)}': remove what does not belong to the extract (pictures, empty formatted rows) or save it as CSV."));

    private static string Setting(string name, ExtractLimits limits) => limits.AreOfRecords ? $"Limits:Record{name}" : $"Limits:{name}";
}
