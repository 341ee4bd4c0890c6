using System.Text;

namespace Scorecards.Application.Records.Reading;

/// <summary>Codes as files write them: "b) Female", "B - female" and "female" are one.</summary>
internal static class CodeText
{
    /// <summary>A text as it is compared: small letters, single spaces, straight quotes, and a hyphen for every dash.</summary>
    public static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            var plain = c switch
            {
                '\u2018' or '\u2019' or '\u201B' => '\'',
                '\u201C' or '\u201D' => '"',
                >= '\u2010' and <= '\u2015' or '\u2212' => '-',
                '\u200B' or '\uFEFF' => '\0',
                _ when char.IsWhiteSpace(c) => ' ',
                _ => c,
            };
            if (plain != '\0' && (plain != ' ' || (normal.Length > 0 && normal[^1] != ' ')))
            {
                normal.Append(plain);
            }
        }

        return normal.ToString().TrimEnd();
    }

    /// <summary>The spellings under which a text may be listed, the most exact first: as it is, without its letter ("b) female"), or the letter alone ("b)").</summary>
    public static IEnumerable<string> Spellings(string text)
    {
        var normal = Normal(text);
        yield return normal;
        if (WithoutLetter(normal) is { } rest)
        {
            yield return rest;
        }
        else if (normal is [_, ')' or '.'])
        {
            yield return normal[..1];
        }
    }

    // "b) female", "b. female", "b - female"; but not "a-level".
    private static string? WithoutLetter(string normal) => normal switch
    {
        [>= 'a' and <= 'z', ')' or '.', _, ..] => normal[2..].TrimStart(),
        [>= 'a' and <= 'z', ' ', '-', ' ', _, ..] => normal[4..],
        [>= 'a' and <= 'z', ' ', ')', _, ..] => normal[3..].TrimStart(),
        _ => null,
    };
}
