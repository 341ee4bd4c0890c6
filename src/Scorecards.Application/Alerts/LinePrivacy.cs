using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Alerts;

/// <summary>
/// What the lines of one message give away together: of a count that is told for the whole and for its areas, one that is kept back
/// follows from the others by subtraction. Where one is, the others are told as "more than 5".
/// </summary>
internal static class LinePrivacy
{
    private const string MoreThanFive = "more than 5";

    /// <summary>The lines, with what gives another away left out.</summary>
    public static IEnumerable<NotificationLine> Of(IReadOnlyList<NotificationLine> lines)
    {
        var kept = lines
            .Where(line => line.Facts.IsCount)
            .GroupBy(line => line.Facts.Measure, StringComparer.Ordinal)
            .Where(group => group.Count() > 1 && group.Any(line => HasKeptBack(line.Facts)))
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return lines.Select(line => kept.Contains(line.Facts.Measure) ? line with { Facts = Rounded(line.Facts), Restated = [], Missed = [.. line.Missed.Select(month => month with { Display = MessagePrivacy.NotShown })] } : line);
    }

    private static bool HasKeptBack(MeasureFacts facts) => IsKeptBack(facts.Display) || facts.Trend.Any(point => IsKeptBack(point.Display));

    private static bool IsKeptBack(string display) => string.Equals(display, MessagePrivacy.SmallCount, StringComparison.Ordinal);

    private static MeasureFacts Rounded(MeasureFacts facts) => facts with
    {
        Display = IsKeptBack(facts.Display) ? facts.Display : MoreThanFive,
        Parts = null,
        Shortfall = null,
        Change = null,
        Trend = [],
        Commentary = null,
    };
}
