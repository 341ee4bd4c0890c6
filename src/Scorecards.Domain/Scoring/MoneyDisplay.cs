using System.Globalization;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Scoring;

/// <summary>Prints a sum of money to three significant digits, as budget lines do: £42.3M, +£917K, -£514K, £620.</summary>
public static class MoneyDisplay
{
    /// <summary>The sum in pounds, thousands (K) or millions (M).</summary>
    /// <param name="pounds">The sum.</param>
    /// <param name="isSigned">Whether a plus stands before a positive sum, as for a variance.</param>
    public static string Of(decimal pounds, bool isSigned = false)
    {
        var (scaled, suffix) = Math.Abs(pounds) switch
        {
            >= 999_500m => (pounds / 1_000_000m, "M"), // what would print as £1000K
            >= 999.5m => (pounds / 1_000m, "K"), // and as £1,000
            _ => (pounds, string.Empty),
        };
        var size = Math.Abs(scaled);
        var decimals = suffix.Length == 0 ? 0 : size < 9.995m ? 2 : size < 99.95m ? 1 : 0;
        var rounded = ((Fraction)scaled).Round(decimals);
        var sign = rounded < 0 ? "-" : rounded > 0 && isSigned ? "+" : string.Empty;
        return $"{sign}£{Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)}{suffix}";
    }
}
