using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Scorecards.Hosting.Spreadsheets;

/// <summary>What a spreadsheet takes for text.</summary>
internal static partial class SpreadsheetText
{
    /// <summary>The most characters of a cell.</summary>
    public const int Most = 32_767;

    /// <summary>Whether a spreadsheet that is given the text as if typed would run it; a lone hyphen is "no data". https://owasp.org/www-community/attacks/CSV_Injection</summary>
    public static bool WouldRun(string text) => text.Length > 1 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    /// <summary>The text without what XML cannot hold, its lines parted as in a cell, cut to what a cell holds.</summary>
    public static string Legal(string? text)
    {
        var legal = new StringBuilder();
        foreach (var rune in (text ?? string.Empty).ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)))
            {
                continue; // half a pair is read as the replacement character
            }

            if (legal.Length + rune.Utf16SequenceLength > Most)
            {
                return legal.Remove(CutOf(legal), legal.Length - CutOf(legal)).Append('…').ToString();
            }

            legal.Append(rune.ToString());
        }

        return legal.ToString();
    }

    /// <summary>The text as a workbook's XML holds it, where "_x0041_" would be read as "A".</summary>
    public static string Escaped(string legal) => EscapeStart().Replace(legal, "_x005F_");

    // Room for the ellipsis, and never half of a pair.
    private static int CutOf(StringBuilder text)
    {
        var cut = Math.Min(text.Length, Most - 1);
        return char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, 1000)]
    private static partial Regex EscapeStart();
}
