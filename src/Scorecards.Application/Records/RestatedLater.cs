using Scorecards.Application.Extracts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records;

/// <summary>
/// Lists of which every month is taken from a later folder's file: a correction among them changes nothing, and who uploads it should not
/// find that out later.
/// </summary>
internal static class RestatedLater
{
    /// <summary>What there is to say of a file.</summary>
    /// <param name="definition">The scorecard.</param>
    /// <param name="subject">What the file is of.</param>
    /// <param name="sheets">The lists it holds.</param>
    /// <param name="observations">What the files in use hold.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<IReadOnlyList<ExtractIssue>> WarningsAsync(
        ScorecardDefinition definition, ExtractSubject subject, IReadOnlyList<RecordSheet> sheets, IObservationStore observations, CancellationToken cancellationToken)
    {
        var later = new List<(ExtractSubject Subject, RecordSheet Sheet)>();
        foreach (var revision in RevisionLog.InUse(await observations.RevisionsAsync(subject.Scorecard, period: null, cancellationToken)).Where(revision => revision.CoversFrom is not null && revision.Subject.Period > subject.Period))
        {
            later.AddRange(RecordSheet.Of(await observations.ReadAsync(revision, cancellationToken)).Select(sheet => (revision.Subject, sheet)));
        }

        return
        [
            .. from sheet in sheets
               where !IsListed(definition, sheet.Dataset)
               let stated = later.FindAll(other => string.Equals(other.Sheet.Dataset, sheet.Dataset, StringComparison.Ordinal) && other.Sheet.First <= sheet.First)
               where stated.Count > 0
               let last = stated.MaxBy(other => other.Subject.Period)
               select ExtractIssue.OfFile(
                   "restated-later",
                   $"Every month that this file states of {sheet.Dataset} is taken from {last.Subject.Dataset} of {last.Subject.Period.ToLongString()}, which states them since {last.Sheet.First.ToLongString()}, so this file changes nothing: upload the correction there.")
                   with { Severity = IssueSeverity.Warning },
        ];
    }

    // A list that is counted as it stands is of its own month, whatever a later file states.
    private static bool IsListed(ScorecardDefinition definition, string dataset) =>
        definition.Measures.Any(measure => measure.Counting is { Time: RowTime.AsListed } rule && string.Equals(rule.Dataset, dataset, StringComparison.Ordinal));
}
