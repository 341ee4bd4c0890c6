using System.Globalization;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>
/// A number as people write it: 1,566 · 28.6% · £42.3M · -£514K · (1,234) · − 3.5. A comma groups thousands and nothing
/// else, so "1,5" is refused rather than read as 15.
/// </summary>
/// <param name="Value">The value; 28.6 for "28.6%", 42300000 for "£42.3M".</param>
/// <param name="HalfUnit">Half a unit of its last digit: how far its own rounding can hide.</param>
/// <param name="IsPercent">Written with a percent sign.</param>
/// <param name="IsPounds">Written with a pound sign.</param>
/// <param name="IsScaled">Written in thousands (K) or millions (M).</param>
internal sealed record NumberText(decimal Value, decimal HalfUnit, bool IsPercent, bool IsPounds, bool IsScaled)
{
    /// <summary>The largest number taken: a million million.</summary>
    public const decimal Most = 1_000_000_000_000m;

    private const int MostLength = 40;

    /// <summary>True beyond what any measure of a council counts, where arithmetic would lose its exactness.</summary>
    public bool IsTooLarge => Math.Abs(Value) > Most;

    /// <summary>True for what people write when there is no figure: blank, "-", "n/a".</summary>
    public static bool IsNoData(string text) => text.ToUpperInvariant() is "" or "-" or "–" or "—" or "N/A" or "NA" or "..";

    /// <summary>Reads a number, or gives null.</summary>
    public static NumberText? Read(string text)
    {
        if (text.Length > MostLength)
        {
            return null;
        }

        var rest = text.Replace('\u2212', '-').AsSpan().Trim();
        var negative = TakeParentheses(ref rest);
        var signed = Take(ref rest, '-', out var minus) || Take(ref rest, '+', out _);
        var pounds = Take(ref rest, '£', out _);
        signed = signed || Take(ref rest, '-', out minus) || Take(ref rest, '+', out _); // £-514K as well as -£514K
        var percent = TakeLast(ref rest, '%');
        var scale = TakeScale(ref rest);
        if ((negative && signed) || (percent && (pounds || scale != 1m)) || !IsDigits(rest))
        {
            return null;
        }

        var dot = rest.IndexOf('.');
        var decimals = dot < 0 ? 0 : rest.Length - dot - 1;
        if (!decimal.TryParse(rest, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || decimals > 20)
        {
            return decimals > 20 ? null : new(decimal.MaxValue, 0, percent, pounds, scale != 1m); // more digits than a decimal holds
        }

        return value > Most
            ? new(value, 0, percent, pounds, scale != 1m) // too large before any scale
            : new(WithoutLastZeros((negative || minus ? -value : value) * scale), HalfOf(decimals) * scale, percent, pounds, scale != 1m);
    }

    // 465.0 and 465 are the same figure and must be stored alike, or a file saved again would seem to restate it.
    private static decimal WithoutLastZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private static decimal HalfOf(int decimals) => new(5, 0, 0, false, (byte)(decimals + 1));

    private static bool TakeParentheses(ref ReadOnlySpan<char> rest)
    {
        if (rest is not ['(', .., ')'])
        {
            return false;
        }

        rest = rest[1..^1].Trim();
        return true;
    }

    private static bool Take(ref ReadOnlySpan<char> rest, char sign, out bool taken)
    {
        taken = rest.Length > 0 && rest[0] == sign;
        rest = taken ? rest[1..].TrimStart() : rest;
        return taken;
    }

    private static bool TakeLast(ref ReadOnlySpan<char> rest, char sign)
    {
        var taken = rest.Length > 0 && rest[^1] == sign;
        rest = taken ? rest[..^1].TrimEnd() : rest;
        return taken;
    }

    private static decimal TakeScale(ref ReadOnlySpan<char> rest)
    {
        if (TakeLast(ref rest, 'K') || TakeLast(ref rest, 'k'))
        {
            return 1_000m;
        }

        return TakeLast(ref rest, 'M') || TakeLast(ref rest, 'm') ? 1_000_000m : 1m;
    }

    // Digits with an optional decimal part; commas only before groups of three digits.
    private static bool IsDigits(ReadOnlySpan<char> text)
    {
        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text[..dot];
        var part = dot < 0 ? [] : text[(dot + 1)..];
        if (part.ContainsAnyExceptInRange('0', '9') || (dot >= 0 && part.IsEmpty) || (whole.IsEmpty && part.IsEmpty))
        {
            return false;
        }

        var comma = whole.IndexOf(',');
        if (comma < 0)
        {
            return !whole.ContainsAnyExceptInRange('0', '9');
        }

        for (var i = 0; i < whole.Length; i++)
        {
            var separator = (whole.Length - i) % 4 == 0;
            if (separator ? whole[i] != ',' || i == 0 : !char.IsAsciiDigit(whole[i]))
            {
                return false;
            }
        }

        return true;
    }
}
