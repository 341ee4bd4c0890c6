using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Application.Records;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Evidence;

/// <summary>Finds the row of an extract of figures that reports a measure.</summary>
internal sealed class ReportedRows(IRawArchive archive, ExtractLimits limits)
{
    /// <summary>The row; null where the file has none, or is kept no more.</summary>
    public async Task<RowEvidence?> FindAsync(ExtractRevision revision, Dataset dataset, ScorecardDefinition definition, Measure measure, Area area, CancellationToken cancellationToken)
    {
        await using var content = await archive.OpenAsync(revision.Sha256, cancellationToken);
        if (content is null)
        {
            return null;
        }

        await using var file = await RecordSource.TakeAsync(content, cancellationToken);
        int? found = null;
        MeasuresReader.Read(file.Rewound, file.Format, dataset, definition, revision.Subject.Period, limits, (row, observation) =>
        {
            if (string.Equals(observation.LineId, measure.Id, StringComparison.Ordinal) && string.Equals(observation.ScopeId, area.Id, StringComparison.Ordinal))
            {
                found ??= row;
            }
        });
        return found is { } number ? new(revision.ExtractId, dataset.Name, number, null, revision.Subject.Period.ToString(), "reported") : null;
    }
}
