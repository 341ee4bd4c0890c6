using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Scorecards.Domain.Alerts;

/// <summary>The counts in somebody's words: whole numbers in figures or letters. Percentages, decimals and dates are none.</summary>
internal static partial class WrittenCounts
{
    // A tenth of more than this is more than 5.
    private const long MostWhole = 50;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly FrozenDictionary<string, long> Words = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words with dates taken out and numbers in figures: "twenty-five of the 28".</summary>
    public static string InFigures(string words) => NumberWord.Replace(
        Date.Replace(words, " "), match => match.Value.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Sum(word => Words[word]).ToString(CultureInfo.InvariantCulture));

    /// <summary>Every count, in order. A figure that cannot be read is 1: it could be anything.</summary>
    public static IEnumerable<long> In(string figures) =>
        Number.Matches(figures).Where(match => !match.Groups["percent"].Success).Select(match => Read(match.Groups["number"].Value)).OfType<long>();

    /// <summary>
    /// The counts that may follow from a percentage and its whole: 27 from "96.4% of the 28 visits", and from "28 were due, 96.4% in time". A year that no "of" makes a whole is
    /// none.
    /// </summary>
    public static IEnumerable<(decimal Part, long Whole)> SharesIn(string figures) =>
        from percent in Percent.Matches(figures)
        let share = decimal.TryParse(percent.Groups["percent"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 1m
        let own = percent.Groups["whole"] is { Success: true } of ? Read(of.Value) ?? 1 : (long?)null
        from whole in own is { } named ? [named] : In(figures).Where(count => share <= 100 && count is not (>= 1900 and <= 2100))
        select (decimal.Round(share * whole / 100m), whole);

    /// <summary>Whether a count of 1 to 5 may follow from a fraction in words: "half of the 8".</summary>
    public static bool HasSmallFraction(string figures) => Fraction.Matches(figures).Any(match => (Read(match.Groups["whole"].Value) ?? 1) <= MostWhole);

    // Null where it has decimals that are not zero.
    private static long? Read(string text) => decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= long.MaxValue
        ? decimal.Truncate(number) == number ? (long)number : null
        : 1;

    // 15; 1,566; 60.7%; 12 per cent. A comma belongs to a number only before three digits: "1,2 and 3" are three numbers.
    [GeneratedRegex(@"(?<number>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[\p{No}\p{Nl}])(?<percent>\s?(?:%|per\s?cent\b|percentage\s+point))?", Options, 1000)]
    private static partial Regex Number { get; }

    // twelve; twenty-five.
    [GeneratedRegex(
        @"\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)\b",
        Options,
        1000)]
    private static partial Regex NumberWord { get; }

    // 03/04/2015; 2015-04-03; 2014/15.
    [GeneratedRegex(@"(?<![\d/-])(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|(?:19|20)\d\d/\d{2})(?![\d/-])", Options, 1000)]
    private static partial Regex Date { get; }

    // 96.4% of the 28 visits; 10 per cent; no percentage points, which are no share.
    [GeneratedRegex(@"(?<percent>\d+(?:\.\d+)?)\s?(?:%|per\s?cent\b)(?!\s+points?)(?:\s+(?:out\s+)?of\s+(?:(?:the|all|our|these|those)\s+)*(?<whole>\d{1,3}(?:,\d{3})+|\d+))?", Options, 1000)]
    private static partial Regex Percent { get; }

    // half of the 8; a quarter of 12.
    [GeneratedRegex(@"\b(?:half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)\s+(?:of\s+)?(?:(?:the|all|our|these|those)\s+)*(?<whole>\d{1,3}(?:,\d{3})+|\d+)", Options, 1000)]
    private static partial Regex Fraction { get; }
}
