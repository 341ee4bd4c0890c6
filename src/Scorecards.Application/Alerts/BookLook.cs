using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Alerts;

/// <summary>Takes what is true now into a book of alerts.</summary>
internal static class BookLook
{
    /// <summary>Takes it in, in the catalogue's order.</summary>
    public static AlertBook Take(ScorecardDefinition definition, AlertBook book, LookedAt latest, DateOnly today)
    {
        var goesBack = IsWithdrawn(book, latest.Last);
        var entries = book.Entries.Select(entry => goesBack ? UpTo(entry, latest.Last) : entry).ToDictionary(entry => (entry.Facts.Area, entry.Facts.Measure));
        foreach (var scorecard in latest.Scorecards)
        {
            var area = scorecard.Area.Id;
            foreach (var (facts, truth) in AlertFacts.Of(scorecard, latest.Inputs, measure => entries.ContainsKey((area, measure))))
            {
                entries[(area, facts.Measure)] = entries.TryGetValue((area, facts.Measure), out var entry) ? entry with { Facts = facts, Truth = truth } : new(facts, truth, null, null);
            }
        }

        var places = definition.Areas.Index().SelectMany(area => definition.Measures.Index().Select(measure => ((area.Item.Id, measure.Item.Id), (area.Index, measure.Index)))).ToDictionary();
        return book with
        {
            Latest = latest.Scorecards.Count == 0 ? null : book.Latest is { } known && known.Period == latest.Last ? known : new(latest.Last, today),
            Entries = [.. entries.OrderBy(pair => places.GetValueOrDefault(pair.Key, (int.MaxValue, int.MaxValue))).ThenBy(pair => pair.Key).Select(pair => pair.Value)],
        };
    }

    /// <summary>Whether the months after a period, of which the book tells, have been withdrawn.</summary>
    public static bool IsWithdrawn(AlertBook book, ReportingPeriod last) => book.Latest?.Period > last;

    // Of an area that has no scorecard for the month that is left, nothing else is known.
    private static AlertEntry UpTo(AlertEntry entry, ReportingPeriod last)
    {
        if (entry.Truth.Latest <= last)
        {
            return entry;
        }

        var facts = entry.Facts;
        var trend = facts.Trend.Where(point => ReportingPeriod.Parse(point.Period) <= last).ToList();
        return entry with
        {
            Truth = entry.Truth.UpTo(last),
            Facts = ReportingPeriod.Parse(facts.Period) <= last ? facts with { Trend = trend } : facts with
            {
                Period = last.ToString(),
                Rag = RagStatus.NoData,
                Display = FigureDisplay.NoData,
                Parts = null,
                Shortfall = null,
                Change = null,
                RedSince = null,
                RedMonths = 0,
                Trend = trend,
                Commentary = null,
                Decided = null,
            },
        };
    }
}
