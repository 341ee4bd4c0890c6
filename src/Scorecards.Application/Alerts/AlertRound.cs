using System.Globalization;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Alerts;

/// <summary>What a round decided: the book as it is then, and what must be told.</summary>
/// <param name="Book">The book.</param>
/// <param name="Notifications">One for each person, and one more for each digest and each late extract's reader.</param>
/// <param name="Raised">How many measures went red.</param>
/// <param name="HasMore">Whether more people must hear than one transaction holds: another round tells the rest.</param>
internal sealed record RoundResult(AlertBook Book, IReadOnlyList<Notification> Notifications, int Raised, bool HasMore);

/// <summary>
/// Decides for a whole book what to tell whom, at one moment: one message for each person, however many measures. Pure: the same
/// book, catalogue and moment give the same messages under the same ids, so that a run that died is run again and ends the same.
/// </summary>
/// <param name="definition">The scorecard.</param>
/// <param name="inUse">Whether the extract of a dataset and month is in use.</param>
/// <param name="now">The moment.</param>
/// <param name="countsDays">Whether working days can be counted; where not, what counts them waits, and all else is decided.</param>
internal sealed class AlertRound(ScorecardDefinition definition, Func<string, ReportingPeriod, bool> inUse, DateTimeOffset now, bool countsDays)
{
    private readonly DateOnly today = CouncilClock.DateAt(now);
    private readonly AlertRules rules = countsDays ? definition.Alerts : definition.Alerts with { EscalateAfter = null };
    private readonly Dictionary<string, MeasureSection> sections = definition.Sections
        .SelectMany(section => section.Measures.Where(measure => measure.IsRated).Select(measure => (measure.Id, Section: section)))
        .ToDictionary(pair => pair.Id, pair => pair.Section, StringComparer.Ordinal);

    /// <summary>Decides for a book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="mostRecipients">How many people one transaction can tell.</param>
    public RoundResult Run(AlertBook book, int mostRecipients)
    {
        var sequence = book.Sequence + 1;
        var decided = book.Entries.Select(entry => Decide(book, entry)).ToList();
        var recipients = decided.SelectMany(item => item.Hears).Distinct(StringComparer.Ordinal).ToList();
        var served = recipients.Take(mostRecipients).ToHashSet(StringComparer.Ordinal);
        var carried = decided.Select(item => item.Hears.All(served.Contains) ? item : item with { Decision = null }).ToList();
        var past = new List<Alert>(book.Past.Where(alert => alert.Tellings is not [.., var last] || last.At > now.AddYears(-AlertBook.YearsKept)));
        var entries = carried.Select(item => item.Decision is null ? item.Entry : Apply(item, sequence, past)).ToList();
        var lines = carried.Zip(entries).SelectMany(pair => LinesOf(pair.First, pair.Second)).GroupBy(line => line.Recipient.Id, StringComparer.Ordinal);
        var notifications = lines
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Message(sequence, group.First().Recipient, NotificationKind.Measures, string.Empty) with { Lines = [.. LineOrder.Sort(LinePrivacy.Of([.. group.Select(line => line.Line)]))] })
            .ToList();
        past.AddRange(entries.Where(IsGone).Select(entry => entry.Alert).OfType<Alert>());
        var next = book with { Entries = [.. entries.Where(entry => !IsGone(entry))], Past = past };
        var hasMore = served.Count < recipients.Count;
        if (!hasMore && countsDays)
        {
            next = AddDigest(next, sequence, notifications);
            next = AddDeadlines(next, sequence, notifications);
        }

        return new(
            notifications.Count == 0 ? next : next with { Sequence = sequence },
            notifications,
            carried.Count(item => item.Decision is { Notify: true } decision && IsRaise(decision.Reason)),
            hasMore);
    }

    private Decided Decide(AlertBook book, AlertEntry entry)
    {
        var facts = entry.Facts;
        var truth = entry.Truth with { IsMeasured = IsMeasured(facts, book.Latest?.Period ?? entry.Truth.Latest) };
        var director = definition.PersonWith(facts.DirectorId) ?? definition.PersonWith(definition.DataOwnerId) ?? definition.People.FirstOrDefault(person => person.IsReachable)
            ?? new(facts.DirectorId ?? string.Empty, facts.Responsible, facts.Responsible, null, null); // reaches nobody, and is undelivered for all to see
        var above = definition.Above(director.Id).ToList();
        var decision = AlertPolicy.Decide(truth, entry.Memory, new(today, book.SilenceOf(facts.Measure, facts.Area, today) is not null, above.Count, rules));
        return new(entry with { Truth = truth }, decision, director, decision.Escalate ? above[entry.Memory!.Escalations] : null);
    }

    private bool IsMeasured(MeasureFacts facts, ReportingPeriod latest) => sections.ContainsKey(facts.Measure)
        && definition.Areas.Any(area => string.Equals(area.Id, facts.Area, StringComparison.Ordinal) && area.IsLive(latest) && definition.MeasureWith(facts.Measure).IsFor(area.Id));

    // What the catalogue no longer has, and nobody waits for an answer to.
    private static bool IsGone(AlertEntry entry) => entry is { Truth.IsMeasured: false, Memory: not { IsOpen: true } };

    private AlertEntry Apply(Decided item, int sequence, List<Alert> past)
    {
        var (entry, decision) = (item.Entry, item.Decision!);
        if (decision.Next is not { } memory)
        {
            return entry;
        }

        var alert = entry.Alert;
        if (IsRaise(decision.Reason))
        {
            if (alert is not null)
            {
                past.Add(Ended(alert, decision.Reason, entry.Truth.Latest));
            }

            alert = Raise(entry.Facts, item.Director, sequence);
        }

        var isOfWithdrawn = alert is not null && string.CompareOrdinal(alert.Period, entry.Truth.Latest.ToString()) > 0;
        if (alert is null || (entry.Memory is not { IsOpen: true } && !IsRaise(decision.Reason) && !(isOfWithdrawn && decision.Reason == AlertReason.Withdrawn)))
        {
            return entry with { Memory = memory };
        }

        // What raised it stands as long as its month does.
        var moves = isOfWithdrawn && memory.IsOpen;
        return entry with
        {
            Memory = memory,
            Alert = alert with
            {
                State = memory.State,
                Period = moves ? entry.Facts.Period : alert.Period,
                Display = moves ? entry.Facts.Display : alert.Display,
                RedSince = entry.Facts.RedSince is { } since && string.CompareOrdinal(since, alert.RedSince) < 0 ? since : alert.RedSince,
                LatestPeriod = entry.Truth.Latest.ToString(),
                Tellings = [.. alert.Tellings, .. TellingsOf(item, sequence)],
            },
        };
    }

    // A further red takes its place: it has recovered, unless what it told of, or what ended it, was withdrawn.
    private static Alert Ended(Alert alert, AlertReason reason, ReportingPeriod latest) => reason == AlertReason.RedAfterWithdrawal
        ? alert with { State = AlertState.Withdrawn, LatestPeriod = latest.ToString() }
        : alert.State is AlertState.Recovered or AlertState.Withdrawn ? alert : alert with { State = AlertState.Recovered, LatestPeriod = latest.ToString() };

    private Alert Raise(MeasureFacts facts, Person director, int sequence) => new(
        string.Create(CultureInfo.InvariantCulture, $"{definition.Id}~{facts.Area}~{facts.Period}~n{sequence:D6}~{facts.Measure}"),
        definition.Id,
        facts.Area,
        facts.Measure,
        facts.Number,
        facts.Title,
        facts.Safeguarding,
        AlertState.Red,
        facts.Period,
        facts.RedSince ?? facts.Period,
        facts.Period,
        facts.Display,
        facts.Target,
        director.NameAndRole(),
        now,
        [],
        []);

    private IEnumerable<Telling> TellingsOf(Decided item, int sequence)
    {
        if (item.Decision!.Notify)
        {
            yield return new(IdOf(sequence, item.Director, string.Empty), item.Decision.Reason, item.Director.NameAndRole(), now);
        }

        if (item.Above is { } above)
        {
            yield return new(IdOf(sequence, above, string.Empty), AlertReason.Unacknowledged, above.NameAndRole(), now);
        }
    }

    private IEnumerable<(Person Recipient, NotificationLine Line)> LinesOf(Decided item, AlertEntry after)
    {
        var line = new NotificationLine(item.Decision?.Reason ?? AlertReason.NothingToTell, item.Entry.Facts, [])
        {
            Restated = item.Decision?.Amendments ?? [],
            Missed = item.Decision?.Missed ?? [],
            Withdrawn = item.Decision?.Withdrawn ?? [],
            AlertId = after.Memory is { IsOpen: true } ? after.Alert?.Id : null,
            Acknowledgement = after.Memory is { IsAcknowledged: true } ? after.Alert?.Acknowledgements[^1] : null,
        };
        if (item.Decision is { Notify: true } decision)
        {
            yield return (item.Director, line with { Channels = ChannelsOf(item.Director, item.Entry.Facts, decision.Reason) });
        }

        if (item.Above is { } above)
        {
            yield return (above, line with
            {
                News = AlertReason.Unacknowledged,
                Unanswered = UnansweredOf(item),
                Channels = ChannelsOf(above, item.Entry.Facts, AlertReason.Unacknowledged),
            });
        }
    }

    // Whoever was told last and should have answered: the director, or the person below.
    private static Unanswered UnansweredOf(Decided item)
    {
        var tellings = item.Entry.Alert!.Tellings;
        var last = tellings.LastOrDefault(telling => telling.Reason == AlertReason.Unacknowledged) ?? tellings[0];
        return new(last.Recipient, CouncilClock.DateAt(last.At));
    }

    private IReadOnlyList<MessageChannel> ChannelsOf(Person recipient, MeasureFacts facts, AlertReason news) =>
        definition.Alerts.ChannelsFor(recipient.Id, facts.Section, LineOrder.SeverityOf(news), facts.Safeguarding);

    private AlertBook AddDigest(AlertBook book, int sequence, List<Notification> notifications)
    {
        // Who read the overview of a month that was withdrawn hears that at once, and of the month again when it comes.
        var withdrawn = book.DigestedFor is { } told && (book.Latest is null || told > book.Latest.Period) ? told : (ReportingPeriod?)null;
        if (withdrawn is null && (definition.Alerts.Digest is not { } digest || book.Latest is not { } latest || book.DigestedFor >= latest.Period || WorkingDays.Between(latest.Since, today) < digest.AfterWorkingDays))
        {
            return book;
        }

        notifications.AddRange((definition.Alerts.Digest?.ReaderIds ?? []).Select(id => definition.PersonWith(id)).OfType<Person>().Select(reader => Message(sequence, reader, NotificationKind.Digest, "~digest") with
        {
            Period = book.Latest?.Period.ToString(),
            Lines = book.Latest is null ? [] : [.. LineOrder.Sort(LinePrivacy.Of([.. DigestLines.Of(book, today)]))],
            Counts = book.Latest is null ? null : DigestLines.CountsOf(book),
            Withdrawn = withdrawn,
        }));
        return book with { DigestedFor = book.Latest?.Period };
    }

    private AlertBook AddDeadlines(AlertBook book, int sequence, List<Notification> notifications)
    {
        var decided = definition.Deadlines
            .Select(deadline => (Deadline: deadline, Decision: DeadlinePolicy.Decide(
                deadline, period => inUse(deadline.Dataset, period), book.Deadlines.FirstOrDefault(told => string.Equals(told.Dataset, deadline.Dataset, StringComparison.Ordinal)), today)))
            .ToList();
        var owner = definition.PersonWith(definition.DataOwnerId);
        var late = decided
            .SelectMany(item => new[]
            {
                (Recipient: item.Decision.TellOwner ? owner : null, Late: LateOf(item.Decision, null, owner)),
                (Recipient: item.Decision.TellDirector ? definition.PersonWith(item.Deadline.DirectorId) : null, Late: LateOf(item.Decision, item.Decision.Next?.OwnerToldOn, owner)),
            })
            .Where(item => item is { Recipient: not null, Late: not null })
            .GroupBy(item => item.Recipient!.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        notifications.AddRange(late.Select(group => Message(sequence, group.First().Recipient!, NotificationKind.ExtractsLate, "~late") with
        {
            Period = group.First().Late!.Period,
            Late = [.. group.Select(item => item.Late!)],
        }));
        return book with { Deadlines = [.. decided.Select(item => item.Decision.Next).OfType<DeadlineMemory>()] };
    }

    private static LateExtract? LateOf(DeadlineDecision decision, DateOnly? ownerToldOn, Person? owner) => decision.Next is { } next
        ? new(next.Dataset, next.Period.ToString(), next.DueOn, ownerToldOn, owner?.NameAndRole() ?? string.Empty)
        : null;

    private Notification Message(int sequence, Person recipient, NotificationKind kind, string suffix) =>
        new(IdOf(sequence, recipient, suffix), kind, definition.Id, definition.Title, definition.Organisation, null, recipient, now);

    private string IdOf(int sequence, Person recipient, string suffix) =>
        string.Create(CultureInfo.InvariantCulture, $"{definition.Id}~n{sequence:D6}~{recipient.Id}{suffix}");

    private static bool IsRaise(AlertReason reason) => reason is AlertReason.WentRed or AlertReason.RedAgain or AlertReason.RestatedRed or AlertReason.RedAfterWithdrawal;

    /// <param name="Entry">The measure and area, with what is true of it.</param>
    /// <param name="Decision">What was decided; null where it waits for another round.</param>
    /// <param name="Director">Who answers for it.</param>
    /// <param name="Above">Who further up must hear of it now, or null.</param>
    private sealed record Decided(AlertEntry Entry, AlertDecision? Decision, Person Director, Person? Above)
    {
        public IEnumerable<string> Hears => new[] { Decision is { Notify: true } ? Director.Id : null, Above?.Id }.OfType<string>();
    }
}
