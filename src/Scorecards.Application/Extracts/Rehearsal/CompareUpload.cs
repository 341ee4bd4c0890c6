using Scorecards.Application.Commentaries;
using Scorecards.Application.Records;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts.Rehearsal;

/// <summary>Says what an upload would change, before anything of it is accepted: rows against the upload in use, and every figure now against then.</summary>
public sealed class CompareUpload(IObservationStore observations, ICommentaryStore commentaries, ScorecardInputsReader inputs, IRawArchive archive, ExtractLimits limits)
{
    private const int MostFigures = 500;

    // Newer than every upload there is: ids sort newest first.
    private static readonly string NewestId = new ExtractUpload("rehearsal", string.Empty, 0, DateTimeOffset.MaxValue).Id;

    internal async Task<UploadComparison> RunAsync(ScorecardDefinition definition, ExtractSubject subject, CheckedExtract found, SpooledFile file, decimal moves, CancellationToken cancellationToken)
    {
        var revisions = await observations.RevisionsAsync(definition.Id, period: null, cancellationToken);
        var current = RevisionLog.InUse(revisions);
        var number = revisions.Where(revision => revision.Subject == subject).Select(revision => revision.Number).DefaultIfEmpty().Max() + 1;
        var rehearsed = new ExtractRevision(subject, number, NewestId, found.Sha256!) { CoversFrom = found.CoversFrom };
        var previous = current.Find(revision => revision.Subject == subject);
        var then = RevisionLog.InUse(revisions.Append(rehearsed));
        var written = await commentaries.ListAsync(definition.Id, period: null, cancellationToken);
        var before = await inputs.ReadAsync(definition, revisions, current, written, cancellationToken);
        var withIt = new RehearsedArchive(archive, file);
        var after = await new ScorecardInputsReader(new RehearsedObservations(observations, rehearsed, found.Observations), withIt, limits).ReadAsync(
            definition, [.. revisions, rehearsed], then, written, cancellationToken);
        var moved = MovedFigures.Between(definition, before.Inputs.Figures, after.Inputs.Figures, PeriodsOf(current.Concat(then)), moves);
        var rows = previous is null ? [] : found.Sheets is null
            ? [RowsOf(subject.Dataset, await observations.ReadAsync(previous, cancellationToken), found.Observations)]
            : await new RecordComparison(definition, Datasets.Of(definition).First(dataset => string.Equals(dataset.Name, subject.Dataset, StringComparison.Ordinal)).Lists!, limits).RunAsync(found.Sheets, token => archive.OpenAsync(previous.Sha256, token), token => withIt.OpenAsync(found.Sha256!, token), cancellationToken);
        return new(previous?.ExtractId, rows, moves, [.. moved.Take(MostFigures)], Math.Max(0, moved.Count - MostFigures));
    }

    private static IReadOnlyList<ReportingPeriod> PeriodsOf(IEnumerable<ExtractRevision> revisions) => [.. revisions.SelectMany(revision => revision.Months).Distinct().Order()];

    // A row of figures is its measure's, or its line's, of an area.
    private static RowComparison RowsOf(string dataset, IReadOnlyList<Observation> before, IReadOnlyList<Observation> after)
    {
        var (old, now) = (before.ToDictionary(Key), after.ToDictionary(Key));
        return new(
            dataset,
            now.Keys.Count(key => !old.ContainsKey(key)),
            old.Keys.Count(key => !now.ContainsKey(key)),
            now.Count(pair => old.TryGetValue(pair.Key, out var known) && known != pair.Value));

        static (string Line, string Scope, int? Year) Key(Observation observation) => (observation.LineId, observation.ScopeId, observation.Year);
    }
}
