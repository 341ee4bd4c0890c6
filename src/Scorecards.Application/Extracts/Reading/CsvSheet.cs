using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>Reads the rows of a CSV file: comma, semicolon or tab separated, RFC 4180 quotes.</summary>
internal static class CsvSheet
{
    /// <summary>What is wrong with a quotation mark, and what to do.</summary>
    public const string MisplacedQuote =
        "A quotation mark stands inside a cell that does not begin with one, or was never closed: double it and put the whole cell in quotation marks, close it, or remove it.";

    /// <summary>The rows, blank ones left out.</summary>
    /// <exception cref="UnreadableExtractException">The file is no CSV or exceeds a limit.</exception>
    public static IEnumerable<SheetRow> Read(Stream file, ExtractLimits limits)
    {
        var encoding = FileKind.EncodingOf(file);
        var separator = SeparatorOf(file, encoding);
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var guard = new RowGuard(text, separator, limits);
        using var parser = new CsvParser(guard, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            IgnoreBlankLines = false, // a blank line is a row of the spreadsheet
            BadDataFound = bad => throw new UnreadableExtractException(new(
                IssueSeverity.Error, null, bad.Context.Parser?.Row, null, null, ExtractIssue.Shorten(bad.Field), "misplaced-quote", MisplacedQuote)),
        });
        while (parser.Read())
        {
            var row = new SheetRow(null, parser.Row, [.. (parser.Record ?? []).Select(SheetRow.Clean)]);
            if (!row.IsBlank)
            {
                yield return row;
            }
        }
    }

    // The separator that stands most often in the first line, outside quotation marks.
    private static char SeparatorOf(Stream file, Encoding encoding)
    {
        var start = new char[8192];
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var length = reader.ReadBlock(start, 0, start.Length);
        file.Position = 0;
        Dictionary<char, int> counts = new() { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var quoted = false;
        foreach (var c in start.AsSpan(0, length).TrimStart("\r\n\uFEFF"))
        {
            quoted ^= c == '"';
            if (!quoted && c is ('\n' or '\r'))
            {
                break;
            }

            if (!quoted && counts.TryGetValue(c, out var count))
            {
                counts[c] = count + 1;
            }
        }

        return counts.MaxBy(pair => pair.Value).Key;
    }
}
