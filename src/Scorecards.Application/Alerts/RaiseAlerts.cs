using System.Text.Json;
using Scorecards.Application.Extracts;
using Scorecards.Application.Storage;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Alerts;

/// <summary>
/// Brings a scorecard's book of alerts up to date and puts what must be told into the outbox. With scorecards it runs before they
/// are stored, so that a scorecard nobody was told of is never shown as old news; without, it does what the day alone brings:
/// escalations, silences that end, digests, late extracts.
/// </summary>
public sealed class RaiseAlerts(IAlertStore store, TimeProvider clock)
{
    // Room for a digest's readers and those who hear of late extracts.
    private const int MostRecipients = 60;

    /// <summary>Decides and writes.</summary>
    /// <param name="definition">The scorecard.</param>
    /// <param name="revisions">Its extracts in use.</param>
    /// <param name="latest">Its newly computed scorecards of the latest period, by area; none for what the day brings.</param>
    /// <param name="inputs">What they were worked out from; null where there are none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many measures went red, and how many people are told something.</returns>
    /// <exception cref="OvertakenException">Another run wrote meanwhile: the whole must be looked at again.</exception>
    internal async Task<(int Raised, int Told)> RunAsync(
        ScorecardDefinition definition, IReadOnlyList<ExtractRevision> revisions, IReadOnlyList<Scorecard> latest, ScorecardInputs? inputs, CancellationToken cancellationToken)
    {
        if (definition.Illustrative)
        {
            return (0, 0); // nobody is to act on generated figures
        }

        var known = revisions.Select(revision => (revision.Subject.Dataset, revision.Subject.Period)).ToHashSet();
        var now = clock.GetUtcNow();
        var round = new AlertRound(inputs is null ? definition : WithinCalendar(definition, CouncilClock.DateAt(now)), (dataset, period) => known.Contains((dataset, period)), now);
        var (raised, told) = (0, 0);
        while (true)
        {
            var read = await store.FindAsync(definition.Id, cancellationToken);
            var before = read?.Value ?? AlertBook.Empty;
            var looked = inputs is null ? before : Look(definition, before, latest, inputs, CouncilClock.DateAt(now));
            var result = round.Run(looked, MostRecipients);
            if (IsNew(before, result.Book) && !await store.TryWriteAsync(definition.Id, read, result.Book, result.Notifications, cancellationToken))
            {
                throw new OvertakenException($"The alerts of {definition.Id} changed while they were decided.");
            }

            raised += result.Raised;
            told += result.Notifications.Count;
            if (!result.HasMore)
            {
                return (raised, told);
            }
        }
    }

    // A red must be told whatever the calendar: where the table of bank holidays ends, what counts working days is left to the run that
    // the day brings, which fails loudly.
    private static ScorecardDefinition WithinCalendar(ScorecardDefinition definition, DateOnly today) => BankHolidays.Reaches(today)
        ? definition
        : definition with { Alerts = definition.Alerts with { EscalateAfter = null, Digest = null }, Deadlines = [] };

    // Takes what is true now into the book, in the catalogue's order.
    private static AlertBook Look(ScorecardDefinition definition, AlertBook book, IReadOnlyList<Scorecard> latest, ScorecardInputs inputs, DateOnly today)
    {
        var entries = book.Entries.ToDictionary(entry => (entry.Facts.Area, entry.Facts.Measure));
        foreach (var scorecard in latest)
        {
            var seen = AlertFacts.Of(scorecard, inputs).ToDictionary(pair => (pair.Facts.Area, pair.Facts.Measure));
            foreach (var key in entries.Keys.Where(key => string.Equals(key.Area, scorecard.Area.Id, StringComparison.Ordinal) && !seen.ContainsKey(key)).ToList())
            {
                entries[key] = WithoutFigures(entries[key], scorecard.Period);
            }

            foreach (var (key, (facts, truth)) in seen)
            {
                entries[key] = entries.TryGetValue(key, out var entry) ? entry with { Facts = facts, Truth = truth } : new(facts, truth, null, null);
            }
        }

        var places = definition.Areas.Index().SelectMany(area => definition.Measures.Index().Select(measure => ((area.Item.Id, measure.Item.Id), (area.Index, measure.Index)))).ToDictionary();
        var period = latest[0].Period;
        return book with
        {
            Latest = book.Latest is { } known && known.Period == period ? known : new(period, today),
            Entries = [.. entries.OrderBy(pair => places.GetValueOrDefault(pair.Key, (int.MaxValue, int.MaxValue))).ThenBy(pair => pair.Key).Select(pair => pair.Value)],
        };
    }

    // A measure that has had no colour for more than a year, or is not rated any more.
    private static AlertEntry WithoutFigures(AlertEntry entry, ReportingPeriod period) => entry with
    {
        Truth = entry.Truth with
        {
            Latest = period,
            RedRunStart = null,
            Months = [.. Enumerable.Range(1 - AlertTruth.MonthsKept, AlertTruth.MonthsKept).Select(offset => new SeenMonth(period.AddMonths(offset), RagStatus.NoData, FigureDisplay.NoData))],
        },
    };

    private static bool IsNew(AlertBook before, AlertBook after) =>
        !string.Equals(JsonSerializer.Serialize(before, WireJson.Options), JsonSerializer.Serialize(after, WireJson.Options), StringComparison.Ordinal);
}
