using Scorecards.Application.Extracts;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Scorecards;

/// <summary>Reads the rows of the uploads that a scorecard was worked out from, exactly those, whatever was uploaded since.</summary>
public sealed class FiguresInUse(IObservationStore observations)
{
    /// <summary>The rows of each upload of the document's period, by dataset; none of records, of which nothing but figures is stored.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Observation>>> ReadAsync(ScorecardDocument document, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, IReadOnlyList<Observation>>(StringComparer.Ordinal);
        foreach (var source in document.Sources.Where(source => source.CoversFrom is null))
        {
            var subject = new ExtractSubject(document.Scorecard, ReportingPeriod.Parse(source.Period), source.Dataset);
            rows[source.Dataset] = await observations.ReadAsync(new(subject, source.Revision, source.Extract, source.Sha256), cancellationToken);
        }

        return rows;
    }
}
