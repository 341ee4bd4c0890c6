using System.Globalization;
using System.Text.RegularExpressions;

namespace Scorecards.Domain.Alerts;

/// <summary>
/// What of an analyst's words may leave the access-controlled store: the sentences that hold no count of 1 to 5, in figures or in
/// words, and none that gives one away: "25 of 28", "28 were due and 25 held", "96.4% of 28". No two counts that are told differ by
/// 1 to 5, years excepted. It errs on the side of leaving out: "within 5 days" stays on the page.
/// </summary>
public static partial class CommentaryPrivacy
{
    /// <summary>What stands for sentences left out.</summary>
    public const string LeftOut = "[…]";

    private const int MostCharacters = 400;

    private const string Month = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    /// <summary>What may be repeated and whether that is everything; null where nothing may.</summary>
    /// <param name="words">The analyst's words.</param>
    /// <param name="beside">The counts that the message tells beside them, and those that it does not; null for none.</param>
    /// <param name="mostCharacters">How many characters there may be, about; a message has 400.</param>
    public static (string Text, bool IsWhole)? Of(string? words, CountsBeside? beside = null, int mostCharacters = MostCharacters)
    {
        var told = new List<long>(beside?.Told ?? []);
        var hidden = beside?.Hidden ?? [];
        return Keep(words, (_, figures, counts) =>
        {
            var fits = !HoldsSmallCount(figures, counts) && !GivesAway([.. told, .. counts]) && !counts.Exists(hidden.Contains);
            told.AddRange(fits ? counts : []);
            return fits;
        }, mostCharacters);
    }

    /// <summary>The sentences that hold no count at all, for words that stand beside figures nobody compares them with; null where there are none.</summary>
    public static string? WithoutCounts(string? words) => Keep(words, (_, figures, counts) => counts.Count == 0 && !HoldsSmallCount(figures, counts))?.Text;

    /// <summary>The sentences without any number, percentages and days among them, for words beside a figure that is not shown; null where there are none.</summary>
    public static string? WithoutFigures(string? words) =>
        Keep(words, (sentence, figures, counts) => !sentence.Any(char.IsNumber) && !figures.Any(char.IsNumber) && !HoldsSmallCount(figures, counts), int.MaxValue)?.Text;

    private static (string Text, bool IsWhole)? Keep(string? words, Func<string, string, List<long>, bool> mayBeTold, int mostCharacters = MostCharacters)
    {
        var kept = new List<string>();
        var (length, isWhole, any) = (0, true, false);
        foreach (var sentence in Sentence.Matches(words ?? string.Empty).Select(match => Space.Replace(match.Value, " ").Trim()).Where(sentence => sentence.Length > 0))
        {
            var figures = WrittenCounts.InFigures(Date.Replace(sentence, " "));
            var fits = sentence.Length <= mostCharacters - length && mayBeTold(sentence, figures, [.. WrittenCounts.In(figures)]);
            isWhole &= fits;
            any |= fits;
            if (fits)
            {
                kept.Add(sentence);
                length += sentence.Length;
            }
            else if (kept is not [.., LeftOut])
            {
                kept.Add(LeftOut);
            }
        }

        return any ? (string.Join(' ', kept), isWhole) : null;
    }

    private static bool HoldsSmallCount(string figures, IEnumerable<long> counts) =>
        counts.Any(count => IsSmall(count))
        || SmallWord.IsMatch(figures)
        || PartOf.Matches(figures).Any(match => IsSmall(NumberIn(match, "whole") - NumberIn(match, "part")))
        || WrittenCounts.SharesIn(figures).Any(share => IsSmall(share.Part) || IsSmall(share.Whole - share.Part))
        || WrittenCounts.HasSmallFraction(figures);

    // What is left of one count without another.
    private static bool GivesAway(IReadOnlyList<long> counts) =>
        counts.Any(whole => counts.Any(part => IsSmall(whole - part) && !(IsYear(whole) && IsYear(part))));

    private static bool IsYear(long number) => number is >= 1900 and <= 2100;

    private static bool IsSmall(decimal count) => count is > 0 and <= 5;

    private static decimal NumberIn(Match match, string group) =>
        decimal.TryParse(match.Groups[group].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Up to a full stop, a question or exclamation mark before a space, or the end of a line. "60.7%" has no such stop in it.
    [GeneratedRegex(@"[^\r\n]+?(?:[.!?]+(?=\s|$)|(?=[\r\n])|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence { get; }

    // "1st of April", "16 March 2015", "on 16 March": days are no counts. "3 May referrals" is no day, nor is "3 may have left".
    [GeneratedRegex(@"\b\d{1,2}(?:st|nd|rd|th)\s+(?:of\s+)?" + Month + @"\b(?:\s+\d{4}\b)?|\b\d{1,2}\s+" + Month + @"\s+\d{4}\b|(?<=\b(?i:on|by|since|from|until|till|before|after|to|ending)\s+)\d{1,2}\s+" + Month + @"\b(?!\s+[\p{Ll}\d])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date { get; }

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Space { get; }

    // What says 1 to 5 without a number: "a child", "neither", "case II", "only Adam".
    [GeneratedRegex(@"\b(?:single|lone|sole|only|both|either|neither|pair|couple|twins?|trio|triplets?|once|twice|thrice|few|handful|II|III|IV|an?\s+(?:[\w-]+\s+){0,2}(?:child|boy|girl|baby|infant|toddler|teenager|person|sibling|brother|sister|family|mother|father|parent|carer|pupil|case|death))\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SmallWord { get; }

    // 2012 of 2014: these are no years.
    [GeneratedRegex(@"(?<part>\d[\d,]*)\s*(?:of|out\s+of|from)\s*(?:the\s+)?(?<whole>\d[\d,]*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartOf { get; }
}
