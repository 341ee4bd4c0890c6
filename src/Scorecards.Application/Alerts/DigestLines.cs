using Scorecards.Domain.Alerts;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Alerts;

/// <summary>What an overview says: every red that is open, and what recovered in the period.</summary>
internal static class DigestLines
{
    /// <summary>The lines, in no order of weight.</summary>
    public static IEnumerable<NotificationLine> Of(AlertBook book, DateOnly today) =>
        from entry in book.Entries
        where entry.Truth.IsMeasured
        let news = NewsOf(entry, book.Latest!, book.SilenceOf(entry.Facts.Measure, entry.Facts.Area, today) is not null)
        where news is not null
        select new NotificationLine(news.Value, entry.Facts, [MessageChannel.Email])
        {
            Acknowledgement = entry.Memory is { IsAcknowledged: true } ? entry.Alert?.Acknowledgements[^1] : null,
        };

    /// <summary>How many measures of the whole have which colour in the latest period.</summary>
    public static ColourCounts CountsOf(AlertBook book)
    {
        var latest = book.Entries.Where(entry => entry.Facts.Place is null && entry.Truth.IsMeasured && entry.Truth.Latest == book.Latest!.Period)
            .Select(entry => (entry.Truth, entry.Truth.Months[^1].Rag))
            .ToList();
        var areas = book.Entries.Count(entry => entry.Facts.Place is not null && entry.Truth.IsMeasured && entry.Truth.Latest == book.Latest!.Period && entry.Truth.Months[^1].Rag == RagStatus.Red);
        return new(
            latest.Count(item => item.Rag == RagStatus.Red),
            latest.Count(item => item.Rag == RagStatus.Amber),
            latest.Count(item => item.Rag == RagStatus.Green),
            latest.Count(item => item.Rag == RagStatus.NoData && item.Truth.LastDue == item.Truth.Latest))
        {
            RedInAreas = areas,
        };
    }

    private static AlertReason? NewsOf(AlertEntry entry, LatestPeriod latest, bool isSilenced) => entry switch
    {
        { Memory: { IsOpen: true, State: AlertState.NoData } } => AlertReason.NoFigureSinceRed,
        { Memory: { IsOpen: true } memory } => memory.RaisedFor == latest.Period ? AlertReason.WentRed : AlertReason.StillRed,
        { Truth.Last.Rag: RagStatus.Red } when isSilenced => AlertReason.Silenced,
        { Alert: { State: AlertState.Recovered } alert } when string.Equals(alert.LatestPeriod, latest.Period.ToString(), StringComparison.Ordinal) => AlertReason.Recovered,
        _ => null,
    };
}
