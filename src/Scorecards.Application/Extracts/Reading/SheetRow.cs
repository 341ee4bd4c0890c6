namespace Scorecards.Application.Extracts.Reading;

/// <summary>One row of an extract as text, whatever it was stored as.</summary>
/// <param name="Sheet">The worksheet; null for CSV.</param>
/// <param name="Number">The row as a spreadsheet numbers it, from 1.</param>
/// <param name="Cells">The cells, trimmed; an empty one is "".</param>
internal sealed record SheetRow(string? Sheet, int Number, IReadOnlyList<string> Cells)
{
    private static readonly char[] BetweenWords = [' ', '_', '-', '\t', '\n', '\r', '.', '\u00A0', '\u200B', '\uFEFF'];

    /// <summary>A cell by index from 0; "" beyond the last.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : string.Empty;

    /// <summary>True when nothing is written in it.</summary>
    public bool IsBlank => Cells.All(cell => cell.Length == 0);

    /// <summary>What stands first where the header has no column, as an error: it would be lost in silence. Null where nothing does.</summary>
    public ExtractIssue? FindOutside(Func<int, bool> hasHeader)
    {
        for (var column = 0; column < Cells.Count; column++)
        {
            if (this[column].Length > 0 && !hasHeader(column))
            {
                return new(
                    IssueSeverity.Error, Sheet, Number, Letters(column), null, ExtractIssue.Shorten(this[column]), "cell-without-column",
                    $"Column {Letters(column)} has no header: give it one, or delete what stands there. In a CSV file a number with a comma, such as 1,566, needs quotation marks.");
            }
        }

        return null;
    }

    /// <summary>A header as it is compared: small letters, straight quotes, single spaces for whatever stands between words, and no mark behind the last.</summary>
    public static string NormalHeader(string header) =>
        string.Join(' ', header.ToLowerInvariant().Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201C', '"').Replace('\u201D', '"').Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('?', '*', ':', ' ');

    /// <summary>A column's letters: 0 is A, 26 is AA.</summary>
    public static string Letters(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>Trims what people leave around a value, no-break spaces among it.</summary>
    public static string Clean(string? text) => (text ?? string.Empty).Trim().Trim('\u00A0', '\uFEFF').Trim();
}
