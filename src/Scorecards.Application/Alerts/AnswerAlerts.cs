using Scorecards.Application.Catalogues;
using Scorecards.Application.Storage;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Alerts;

/// <summary>What somebody answers to alerts.</summary>
/// <param name="By">Who.</param>
/// <param name="Comment">What they say of it.</param>
/// <param name="Action">What is done about it.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="DueOn">By when; null where nothing is due.</param>
public sealed record AlertAnswer(string By, string Comment, string Action, string Owner, DateOnly? DueOn);

/// <summary>What became of an answer.</summary>
/// <param name="Alerts">The alerts it stands with now.</param>
/// <param name="Problem">Why it stands with none; null where it does.</param>
/// <param name="IsUnknown">Whether there is no such alert at all.</param>
public sealed record AnswerResult(IReadOnlyList<Alert> Alerts, string? Problem, bool IsUnknown = false)
{
    /// <summary>It was refused.</summary>
    public static AnswerResult Refused(string problem, bool isUnknown = false) => new([], problem, isUnknown);
}

/// <summary>Acknowledges alerts with what is done about them, and silences measures for a time.</summary>
public sealed class AnswerAlerts(IAlertStore store, ICatalogueSource catalogues, TimeProvider clock)
{
    /// <summary>The most characters of what happened, what is done, and why.</summary>
    public const int MostCharacters = 1000;

    /// <summary>The most characters of a name.</summary>
    public const int MostOfName = 200;

    // The book is one row: what anybody with a link may add to it must end.
    private const int MostAnswers = 5;

    /// <summary>The most days of a silence: a red that nobody hears of for longer is a red that is forgotten.</summary>
    public const int MostDaysOfSilence = 92;

    private const int MostAttempts = 10;

    /// <summary>Acknowledges alerts of a scorecard that are open. An acknowledgement may be given again: the last one holds, and five are kept.</summary>
    public async Task<AnswerResult> AcknowledgeAsync(string scorecard, IReadOnlySet<string> ids, AlertAnswer answer, CancellationToken cancellationToken)
    {
        if (ProblemOf(answer) is { } problem)
        {
            return AnswerResult.Refused(problem);
        }

        return await ChangeAsync(scorecard, book =>
        {
            var open = book.Entries.Where(entry => entry is { Memory.IsOpen: true, Alert: { } alert } && ids.Contains(alert.Id)).ToList();
            if (open.Count == 0)
            {
                return (book, book.Alerts.FirstOrDefault(alert => ids.Contains(alert.Id)) is { } ended
                    ? AnswerResult.Refused($"Nothing is left to acknowledge: this alert of {ended.Number}. {ended.Title} has ended. If the measure is red now, a newer message asks.")
                    : AnswerResult.Refused("There is no such alert.", isUnknown: true));
            }

            var given = new Acknowledgement(answer.By.Trim(), clock.GetUtcNow(), answer.Comment.Trim(), answer.Action.Trim(), answer.Owner.Trim(), answer.DueOn);
            var entries = book.Entries.Select(entry => open.Contains(entry) ? Acknowledge(entry, given) : entry).ToList();
            return (entries.SequenceEqual(book.Entries) ? book : book with { Entries = entries }, new([.. entries.Select(entry => entry.Alert).OfType<Alert>().Where(alert => ids.Contains(alert.Id))], null));
        }, cancellationToken);
    }

    /// <summary>Silences a measure and area until a day, that day included; a day before today ends its silence.</summary>
    public async Task<AnswerResult> SilenceAsync(string scorecard, string measure, string area, DateOnly until, string reason, string by, CancellationToken cancellationToken)
    {
        var today = CouncilClock.DateAt(clock.GetUtcNow());
        if (reason.Trim().Length == 0 || reason.Length > MostCharacters)
        {
            return AnswerResult.Refused($"Write why, in at most {MostCharacters} characters.");
        }

        if (until > today.AddDays(MostDaysOfSilence))
        {
            return AnswerResult.Refused($"A silence lasts {MostDaysOfSilence} days at most, so until {today.AddDays(MostDaysOfSilence):yyyy-MM-dd}: write an earlier day, and silence it again then if it must be.");
        }

        var definition = (await Catalogue.LoadAsync(catalogues, cancellationToken)).Find(scorecard);
        if (definition is null || !Has(definition, measure, area))
        {
            return AnswerResult.Refused("There is no such measure in that area.", isUnknown: true);
        }

        return await ChangeAsync(scorecard, book =>
        {
            var silence = new Silence(measure, area, until, reason.Trim(), by, clock.GetUtcNow());
            var isAgain = book.SilenceOf(measure, area, today) is { } holds && holds with { At = silence.At } == silence; // the button was pressed twice
            return (isAgain ? book : book with { Silences = [.. book.Silences.Where(past => past.Until >= today.AddYears(-1)), silence] }, new([.. book.Entries.Where(entry => IsOf(entry, measure, area)).Select(entry => entry.Alert).OfType<Alert>()], null));
        }, cancellationToken);
    }

    private async Task<AnswerResult> ChangeAsync(string scorecard, Func<AlertBook, (AlertBook Book, AnswerResult Result)> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var read = await store.FindAsync(scorecard, cancellationToken);
            var before = read?.Value ?? AlertBook.Empty;
            var (book, result) = change(before);
            if (result.Problem is not null || ReferenceEquals(book, before) || await store.TryWriteAsync(scorecard, read, book, [], cancellationToken))
            {
                return result;
            }

            if (attempt == MostAttempts)
            {
                throw new OvertakenException($"The alerts of {scorecard} kept changing.");
            }
        }
    }

    private static AlertEntry Acknowledge(AlertEntry entry, Acknowledgement given)
    {
        if (entry.Alert!.Acknowledgements is [.., var last] && last with { At = given.At } == given)
        {
            return entry; // the button was pressed twice
        }

        var state = entry.Memory!.State == AlertState.NoData ? AlertState.NoData : AlertState.RedAcknowledged;
        return entry with
        {
            Memory = entry.Memory with { IsAcknowledged = true, State = state },
            Alert = entry.Alert! with { State = state, Acknowledgements = [.. entry.Alert.Acknowledgements.TakeLast(MostAnswers - 1), given] },
        };
    }

    private string? ProblemOf(AlertAnswer answer)
    {
        var missing = new[] { ("your name", answer.By), ("a comment", answer.Comment), ("what is done", answer.Action), ("who does it", answer.Owner) }
            .Where(field => field.Item2.Trim().Length == 0)
            .Select(field => field.Item1)
            .ToList();
        return missing.Count > 0 ? $"Write {string.Join(", ", missing)}."
            : answer.By.Length > MostOfName || answer.Owner.Length > MostOfName ? $"Write at most {MostOfName} characters of a name."
            : answer.Comment.Length > MostCharacters || answer.Action.Length > MostCharacters ? $"Write at most {MostCharacters} characters in each field."
            : answer.DueOn < CouncilClock.DateAt(clock.GetUtcNow()) ? $"{answer.DueOn:yyyy-MM-dd} is past: write a day that is to come, or none."
            : null;
    }

    private static bool Has(ScorecardDefinition definition, string measure, string area) =>
        definition.Measures.Any(known => string.Equals(known.Id, measure, StringComparison.Ordinal)) && definition.Areas.Any(known => string.Equals(known.Id, area, StringComparison.Ordinal));

    private static bool IsOf(AlertEntry entry, string measure, string area) =>
        string.Equals(entry.Facts.Measure, measure, StringComparison.Ordinal) && string.Equals(entry.Facts.Area, area, StringComparison.Ordinal);
}
