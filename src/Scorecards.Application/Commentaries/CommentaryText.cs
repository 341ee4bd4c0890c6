using System.Globalization;
using System.Xml;

namespace Scorecards.Application.Commentaries;

/// <summary>Checks what somebody wrote.</summary>
internal static class CommentaryText
{
    /// <summary>How long a commentary may be.</summary>
    public const int MostCharacters = 10_000;

    /// <summary>The text without white space around it and with line ends as LF, or what is wrong with it.</summary>
    public static (string? Text, string? Problem) Read(string written)
    {
        var text = written.ReplaceLineEndings("\n").Trim();
        if (text.Length == 0)
        {
            return (null, "The commentary is empty: write what its readers should know about the figure, or withdraw it.");
        }

        if (text.Length > MostCharacters)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"The commentary has {text.Length:#,0} characters and may have {MostCharacters:#,0}: shorten it."));
        }

        return FindUnprintable(text) is { } index
            ? (null, string.Create(CultureInfo.InvariantCulture, $"Character {index + 1:#,0} of the commentary, U+{(int)text[index]:X4}, is not one that a report can print: write the text anew there, or paste it without formatting."))
            : (text, null);
    }

    // Control characters, half a surrogate pair and what XML, and so a document, cannot hold.
    private static int? FindUnprintable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (text[i] is not ('\n' or '\t') && (char.IsControl(text[i]) || !XmlConvert.IsXmlChar(text[i])))
            {
                return i;
            }
        }

        return null;
    }
}
