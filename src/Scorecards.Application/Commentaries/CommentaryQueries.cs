using Scorecards.Application.Extracts;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Commentaries;

/// <summary>What was written about a figure at one time.</summary>
/// <param name="Text">The words; empty where what was written before was withdrawn.</param>
/// <param name="Author">Who wrote them, as far as it is known.</param>
/// <param name="WrittenAt">When, UTC.</param>
/// <param name="Extract">The upload they came with; null where they were written over HTTP.</param>
public sealed record CommentaryVersion(string Text, string? Author, DateTimeOffset WrittenAt, string? Extract);

/// <summary>The history of a figure's commentary.</summary>
public sealed class CommentaryQueries(ICommentaryStore store, IObservationStore observations)
{
    /// <summary>Everything that was ever written about a figure, newest first, uploads and later words alike; the first is shown.</summary>
    public async Task<IReadOnlyList<CommentaryVersion>> HistoryAsync(CommentarySubject subject, CancellationToken cancellationToken)
    {
        var versions = (await store.ListAsync(subject.Scorecard, subject.Period, cancellationToken))
            .Where(entry => entry.Subject == subject)
            .Select(entry => new CommentaryVersion(entry.Text, entry.Author, entry.WrittenAt, null))
            .ToList();
        var revisions = (await observations.RevisionsAsync(subject.Scorecard, subject.Period, cancellationToken)).Where(revision => HoldsWords(revision.Subject.Dataset));
        foreach (var dataset in revisions.GroupBy(revision => revision.Subject.Dataset, StringComparer.Ordinal))
        {
            string? before = null;
            foreach (var revision in dataset.OrderBy(revision => revision.Number))
            {
                var row = (await observations.ReadAsync(revision, cancellationToken)).FirstOrDefault(row =>
                    string.Equals(row.LineId, subject.Measure, StringComparison.Ordinal) && string.Equals(row.ScopeId, subject.Area, StringComparison.Ordinal));
                if (row?.Text is { } text && !string.Equals(text, before, StringComparison.Ordinal))
                {
                    versions.Add(new(text, row.Author, ExtractUpload.TimeOf(revision.ExtractId), revision.ExtractId)); // the same words again are no new version
                }

                before = row?.Text;
            }
        }

        return [.. versions.OrderByDescending(version => version.WrittenAt)];
    }

    private static bool HoldsWords(string dataset) => Datasets.Find(dataset) is { Kind: DatasetKind.Commentary } or { Kind: DatasetKind.Figures, Span: Span.Own };
}
