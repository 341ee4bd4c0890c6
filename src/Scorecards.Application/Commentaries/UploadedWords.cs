using Scorecards.Application.Extracts;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Commentaries;

/// <summary>
/// Words that came with uploads. The same words of the same author in the next upload are no new ones: they stand since the
/// upload they first came with, so that a file saved and uploaded again does not put them over what was written meanwhile.
/// </summary>
public sealed class UploadedWords(IObservationStore observations)
{
    /// <summary>Everything that uploads said about a figure, by dataset and then oldest first.</summary>
    public async Task<IReadOnlyList<CommentaryVersion>> OfAsync(CommentarySubject subject, CancellationToken cancellationToken)
    {
        var versions = new List<CommentaryVersion>();
        var revisions = (await observations.RevisionsAsync(subject.Scorecard, subject.Period, cancellationToken)).Where(revision => HoldsWords(revision.Subject.Dataset));
        foreach (var dataset in revisions.GroupBy(revision => revision.Subject.Dataset, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Observation? before = null;
            foreach (var revision in dataset.OrderBy(revision => revision.Number))
            {
                var row = revision.Withdrawal is not null ? null : (await observations.ReadAsync(revision, cancellationToken)).FirstOrDefault(row =>
                    string.Equals(row.LineId, subject.Measure, StringComparison.Ordinal) && string.Equals(row.ScopeId, subject.Area, StringComparison.Ordinal));
                if (row?.Text is { } text && !SaysTheSame(before, row))
                {
                    versions.Add(new(text, row.Author, ExtractUpload.TimeOf(revision.ExtractId), revision.ExtractId, InUse: false));
                }

                before = row;
            }

            if (before?.Text is not null)
            {
                versions[^1] = versions[^1] with { InUse = true };
            }
        }

        return versions;
    }

    /// <summary>The upload that each row's words stand since; rows without words are left out.</summary>
    /// <param name="current">The revision in use.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="earlier">The earlier revisions of its month, latest first; words that were withdrawn and came again are new ones.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal async Task<IReadOnlyDictionary<(string Measure, string Area), string>> SinceAsync(
        ExtractRevision current, IReadOnlyList<Observation> rows, IEnumerable<ExtractRevision> earlier, CancellationToken cancellationToken)
    {
        var open = rows.Where(row => row.Text is not null).ToDictionary(row => (row.LineId, row.ScopeId));
        var since = open.Keys.ToDictionary(key => key, _ => current.ExtractId);
        foreach (var revision in earlier.TakeWhile(revision => revision.Withdrawal is null))
        {
            if (open.Count == 0)
            {
                break;
            }

            var before = (await observations.ReadAsync(revision, cancellationToken)).ToDictionary(row => (row.LineId, row.ScopeId));
            foreach (var (key, row) in open.ToList())
            {
                if (SaysTheSame(before.GetValueOrDefault(key), row))
                {
                    since[key] = revision.ExtractId;
                }
                else
                {
                    open.Remove(key);
                }
            }
        }

        return since;
    }

    private static bool SaysTheSame(Observation? before, Observation row) =>
        before?.Text is { } text && string.Equals(text, row.Text, StringComparison.Ordinal) && string.Equals(before.Author, row.Author, StringComparison.Ordinal);

    private static bool HoldsWords(string dataset) => Datasets.Find(dataset) is { Kind: DatasetKind.Commentary } or { Kind: DatasetKind.Figures, Span: Span.Own };
}
