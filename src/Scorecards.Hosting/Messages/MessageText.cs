using System.Globalization;
using System.Text;

namespace Scorecards.Hosting.Messages;

/// <summary>Makes words that somebody typed fit for one line of a message.</summary>
internal static class MessageText
{
    /// <summary>The most characters of a title.</summary>
    public const int MostOfTitle = 200;

    /// <summary>The most characters of a name.</summary>
    public const int MostOfName = 100;

    private const int MostOfWord = 30;
    private const string Ellipsis = "…";

    /// <summary>
    /// One line: no line breaks, no control characters, none of the marks that turn the direction of everything after them, and at
    /// most so many characters. What is cut is cut between words, or between characters as a reader sees them, and ends in an ellipsis.
    /// </summary>
    public static string Line(string? text, int most)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (line is [.., not ' '])
                {
                    line.Append(' ');
                }
            }
            else if (!IsUnseen(rune.Value))
            {
                line.Append(rune.ToString());
            }

            if (line.Length > 2 * most)
            {
                break; // enough to cut from
            }
        }

        return Shorten(line.ToString().TrimEnd(), most);
    }

    /// <summary>At most so many characters.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var length = 0;
        while (length + StringInfo.GetNextTextElementLength(text, length) is var next && next < most)
        {
            length = next;
        }

        var space = text.LastIndexOf(' ', length);
        return text[..(space > length - MostOfWord ? space : length)].TrimEnd() + Ellipsis;
    }

    // Direction marks, embeddings, overrides and isolates, and spaces without width. Joiners stay: emoji and some scripts need them.
    private static bool IsUnseen(int code) => code is 0x061C or 0x200B or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}
