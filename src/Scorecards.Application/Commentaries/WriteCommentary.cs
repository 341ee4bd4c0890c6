using Microsoft.Extensions.Logging;
using Scorecards.Application.Catalogues;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Commentaries;

/// <summary>
/// Writes a commentary or withdraws it; either is an entry more. An entry is always later than the one it was written over,
/// whatever the clocks of two machines show, so the latest is what was written last. Of two people who write at once, both
/// entries are kept and the later shows. Words that came with an upload can be replaced and withdrawn like any others.
/// </summary>
public sealed partial class WriteCommentary(ICommentaryStore store, UploadedWords uploads, ICatalogueSource catalogues, TimeProvider clock, ILogger<WriteCommentary> logger)
{
    /// <summary>Writes a commentary.</summary>
    /// <param name="subject">The figure.</param>
    /// <param name="text">What its readers should know: 1 to 10,000 characters, with line breaks and tabs but no other control characters.</param>
    /// <param name="author">Who writes.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<CommentaryResult> WriteAsync(CommentarySubject subject, string text, string author, CancellationToken cancellationToken)
    {
        var (sound, problem) = CommentaryText.Read(text);
        return sound is null ? CommentaryResult.Refused(problem!) : await AddAsync(subject, sound, author, cancellationToken);
    }

    /// <summary>Withdraws a commentary: the figure has none from now on, and its history stays.</summary>
    /// <param name="subject">The figure.</param>
    /// <param name="author">Who withdraws it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<CommentaryResult> WithdrawAsync(CommentarySubject subject, string author, CancellationToken cancellationToken) =>
        AddAsync(subject, string.Empty, author, cancellationToken);

    private async Task<CommentaryResult> AddAsync(CommentarySubject subject, string text, string author, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(author))
        {
            return CommentaryResult.Refused("A commentary needs an author: sign in.");
        }

        if (await FindProblemAsync(subject, cancellationToken) is { } problem)
        {
            return CommentaryResult.Refused(problem);
        }

        var latest = (await store.ListAsync(subject.Scorecard, subject.Period, cancellationToken)).LastOrDefault(entry => entry.Subject == subject);
        var uploaded = (await uploads.OfAsync(subject, cancellationToken)).Where(version => version.InUse).OrderBy(version => version.WrittenAt).LastOrDefault();
        var isUploaded = uploaded is not null && !(latest?.WrittenAt > uploaded.WrittenAt);
        var (shown, since) = isUploaded ? (uploaded!.Text, uploaded.WrittenAt) : (latest?.Text ?? string.Empty, latest?.WrittenAt);
        if (string.Equals(shown, text, StringComparison.Ordinal))
        {
            return new(CommentaryOutcome.Unchanged, isUploaded ? null : latest, null);
        }

        var now = clock.GetUtcNow();
        var entry = CommentaryEntry.Of(subject, text, author, since >= now ? since.Value.AddTicks(1) : now);
        await store.AddAsync(entry, cancellationToken);
        LogWritten(entry.Id, subject.Scorecard, subject.Period, subject.Area, subject.Measure);
        return new(CommentaryOutcome.Written, entry, null);
    }

    private async Task<string?> FindProblemAsync(CommentarySubject subject, CancellationToken cancellationToken)
    {
        var catalogue = await Catalogue.LoadAsync(catalogues, cancellationToken);
        if (catalogue.Find(subject.Scorecard) is not { } definition)
        {
            return catalogue.Ids.Contains(subject.Scorecard, StringComparer.Ordinal)
                ? $"The catalogue file of {subject.Scorecard} cannot be read: /api/diagnostics says what is wrong with it."
                : $"There is no scorecard '{subject.Scorecard}': {NearestName.Advice(subject.Scorecard, catalogue.Ids)}.";
        }

        if (!definition.Areas.Any(area => string.Equals(area.Id, subject.Area, StringComparison.Ordinal)))
        {
            return $"'{subject.Area}' is not an area of {subject.Scorecard}: {NearestName.Advice(subject.Area, [.. definition.Areas.Select(area => area.Id)])}.";
        }

        if (!definition.Measures.Any(measure => string.Equals(measure.Id, subject.Measure, StringComparison.Ordinal)))
        {
            return $"'{subject.Measure}' is not the id of a measure of {subject.Scorecard}: {NearestName.Advice(subject.Measure, [.. definition.Measures.Select(measure => measure.Id)])}.";
        }

        var current = CouncilClock.PeriodAt(clock.GetUtcNow());
        return subject.Period > current ? $"{subject.Period.ToLongString()} has not begun: it is {current.ToLongString()} now." : null;
    }

    [LoggerMessage(4001, LogLevel.Information, "Commentary {Id} was written on {Scorecard} {Period} {Area} {Measure}")]
    private partial void LogWritten(string id, string scorecard, ReportingPeriod period, string area, string measure);
}

/// <summary>What became of a commentary.</summary>
public enum CommentaryOutcome
{
    /// <summary>It is the figure's latest.</summary>
    Written = 0,

    /// <summary>What holds now says the same, whoever wrote or uploaded it, so there is no entry more.</summary>
    Unchanged,

    /// <summary>It cannot be written.</summary>
    Refused,
}

/// <summary>What became of a commentary.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Entry">The latest entry now; null where it was refused, where there was nothing to withdraw, or where an upload says the same.</param>
/// <param name="Problem">Why it was refused and what to do, or null.</param>
public sealed record CommentaryResult(CommentaryOutcome Outcome, CommentaryEntry? Entry, string? Problem)
{
    /// <summary>It cannot be written.</summary>
    public static CommentaryResult Refused(string problem) => new(CommentaryOutcome.Refused, null, problem);
}
