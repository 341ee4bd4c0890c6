using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Spreadsheets;

namespace Scorecards.Hosting.Http;

/// <summary>Writes a table as CSV that a spreadsheet opens as it is: UTF-8 with its mark, and no text that it would run as a formula.</summary>
internal static class CsvAnswer
{
    /// <summary>The type of a CSV file.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    public static IResult Of(string fileName, TableAnswer table) => Results.File(Write(table), ContentType, fileName);

    public static byte[] Write(TableAnswer table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true))
        {
            foreach (var row in table.Rows.Prepend(table.Headers))
            {
                foreach (var value in row)
                {
                    csv.WriteField(Field(value));
                }

                csv.NextRecord();
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Field(object? value) => value switch
    {
        null => string.Empty,
        string text when SpreadsheetText.WouldRun(text) => "'" + text,
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
