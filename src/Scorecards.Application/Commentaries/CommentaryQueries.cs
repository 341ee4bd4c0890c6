namespace Scorecards.Application.Commentaries;

/// <summary>What was written about a figure at one time.</summary>
/// <param name="Text">The words; empty where what was written before was withdrawn.</param>
/// <param name="Author">Who wrote them, as far as it is known.</param>
/// <param name="WrittenAt">When, UTC.</param>
/// <param name="Extract">The upload they came with; null where they were written over HTTP.</param>
/// <param name="InUse">Whether they hold now: they are shown, or where they are empty nothing is.</param>
public sealed record CommentaryVersion(string Text, string? Author, DateTimeOffset WrittenAt, string? Extract, bool InUse);

/// <summary>The history of a figure's commentary.</summary>
public sealed class CommentaryQueries(ICommentaryStore store, UploadedWords uploads)
{
    /// <summary>Everything that was ever written about a figure, newest first, uploads and later words alike.</summary>
    public async Task<IReadOnlyList<CommentaryVersion>> HistoryAsync(CommentarySubject subject, CancellationToken cancellationToken)
    {
        var written = (await store.ListAsync(subject.Scorecard, subject.Period, cancellationToken))
            .Where(entry => entry.Subject == subject)
            .Select(entry => new CommentaryVersion(entry.Text, entry.Author, entry.WrittenAt, null, InUse: true));

        // Words that a later upload left out or replaced do not hold, whatever was written before them.
        var versions = written.Concat(await uploads.OfAsync(subject, cancellationToken)).OrderBy(version => version.WrittenAt).ToList();
        var latest = versions.LastOrDefault(version => version.InUse);
        return [.. versions.Select(version => version with { InUse = ReferenceEquals(version, latest) }).Reverse()];
    }
}
