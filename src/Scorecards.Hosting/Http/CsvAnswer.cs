using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Http;

namespace Scorecards.Hosting.Http;

/// <summary>Writes a table as CSV that a spreadsheet opens as it is: UTF-8 with its mark, and no text that it would run as a formula.</summary>
internal static class CsvAnswer
{
    public static IResult Of<T>(string fileName, IEnumerable<T> rows, params (string Header, Func<T, object?> Value)[] columns)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true))
        {
            foreach (var (header, _) in columns)
            {
                csv.WriteField(header);
            }

            csv.NextRecord();
            foreach (var row in rows)
            {
                foreach (var (_, value) in columns)
                {
                    csv.WriteField(Field(value(row)));
                }

                csv.NextRecord();
            }
        }

        return Results.File(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", fileName);
    }

    // A spreadsheet runs a cell that begins with one of these; a lone hyphen is "no data". https://owasp.org/www-community/attacks/CSV_Injection
    private static string Field(object? value) => value switch
    {
        null => string.Empty,
        string { Length: > 1 } text when text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' => "'" + text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
