using System.Globalization;
using System.Text.RegularExpressions;

namespace Scorecards.Domain.Alerts;

/// <summary>
/// What of an analyst's words may leave the access-controlled store: the sentences that hold no count of 1 to 5, in figures
/// or in words, and no "25 of 28" that gives one away. It errs on the side of leaving out: "within 5 days" stays on the page.
/// </summary>
public static partial class CommentaryPrivacy
{
    /// <summary>What stands for sentences left out.</summary>
    public const string LeftOut = "[…]";

    private const int MostCharacters = 400;

    /// <summary>What may be repeated, at most some 400 characters, and whether that is everything; null where nothing may.</summary>
    public static (string Text, bool IsWhole)? Of(string? words)
    {
        var kept = new List<string>();
        var (length, isWhole, any) = (0, true, false);
        foreach (var sentence in Sentence.Matches(words ?? string.Empty).Select(match => Space.Replace(match.Value, " ").Trim()).Where(sentence => sentence.Length > 0))
        {
            var fits = !HoldsSmallCount(sentence) && length + sentence.Length <= MostCharacters;
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

    private static bool HoldsSmallCount(string sentence) =>
        SmallNumber.IsMatch(sentence) || PartOf.Matches(sentence).Any(match => Rest(match) is > 0 and <= 5);

    private static long Rest(Match match) => NumberIn(match, "whole") - NumberIn(match, "part");

    private static long NumberIn(Match match, string group) =>
        long.TryParse(match.Groups[group].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Up to a full stop, a question or exclamation mark before a space, or the end of a line. "60.7%" has no such stop in it.
    [GeneratedRegex(@"[^\r\n]+?(?:[.!?]+(?=\s|$)|(?=[\r\n])|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence { get; }

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Space { get; }

    // 1 to 5 by itself: no part of 15, 1,566, 60.1, 3rd of a date is one too many to risk.
    [GeneratedRegex(@"(?<![\d.,/-])0*[1-5](?![\d/-]|[.,]\d|\s?%)|\b(?:one|two|three|four|five|single|both|a\s+couple|twins?|pair|sole|once|twice)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SmallNumber { get; }

    [GeneratedRegex(@"(?<part>\d[\d,]*)\s*(?:of|out\s+of|from|/)\s*(?:the\s+)?(?<whole>\d[\d,]*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartOf { get; }
}
