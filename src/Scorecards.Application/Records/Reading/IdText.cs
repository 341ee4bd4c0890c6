using System.Buffers;
using System.Globalization;
using System.Text;

namespace Scorecards.Application.Records.Reading;

/// <summary>
/// Ids of persons and records as they are compared: without what programs put around them to keep a number a text ('00001, ="00001"),
/// in capital letters, with single plain spaces and nothing that cannot be seen.
/// </summary>
internal static class IdText
{
    // There is nothing to be done to letters, digits and hyphens but to write them in capitals, and nearly all ids have nothing else.
    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_/"u8);

    /// <summary>An id as it is compared; empty where nothing is left.</summary>
    public static string Normal(ReadOnlySpan<byte> cell) => cell.ContainsAnyExcept(Plain) ? Normal(Encoding.UTF8.GetString(cell)) : Encoding.ASCII.GetString(cell).ToUpperInvariant();

    /// <summary>True for what a spreadsheet makes of a long number, 1.23E+10: its last digits are lost.</summary>
    /// <param name="id">The id as it is compared.</param>
    public static bool IsShortened(string id)
    {
        var letter = id.IndexOf('E', StringComparison.Ordinal);
        if (letter < 0 || letter + 1 == id.Length)
        {
            return false;
        }

        var number = id.AsSpan(0, letter);
        var (hasSign, dot) = (id[letter + 1] == '+', number.IndexOf('.'));
        var power = id.AsSpan(letter + (hasSign ? 2 : 1));
        return (hasSign || dot >= 0) && IsDigits(dot < 0 ? number : number[..dot]) && (dot < 0 || IsDigits(number[(dot + 1)..])) && IsDigits(power); // 12E05 may be an id
    }

    private static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (normal.Length > 0 && normal[^1] != ' ')
                {
                    normal.Append(' ');
                }
            }
            else if (!char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format) // zero-width characters and marks of direction
            {
                normal.Append(char.ToUpperInvariant(c));
            }
        }

        return WithoutNothingBehindDot(WithoutWrapping(normal.ToString().AsSpan().Trim()).Trim()).ToString();
    }

    private static ReadOnlySpan<char> WithoutWrapping(ReadOnlySpan<char> id) => id switch
    {
        ['=', '"', .. var inner, '"'] => inner,
        ['\'', .. var inner] => inner,
        _ => id,
    };

    // 123.0 is what a program makes of 123 that takes it for a measurement.
    private static ReadOnlySpan<char> WithoutNothingBehindDot(ReadOnlySpan<char> id) => id is [.. var whole, '.', '0'] && IsDigits(whole) ? whole : id;

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
