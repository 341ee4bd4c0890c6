using System.Text.Json;
using Scorecards.Application.Archive;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Scorecards;

/// <summary>
/// A new revision of a scorecard in the archive, before it is stored: whatever anybody was shown is there. What a run that died kept
/// is taken up by the next one, if it says the same; where it does not, its number is left out.
/// </summary>
internal static class ArchivedRevision
{
    /// <summary>Keeps a revision.</summary>
    /// <param name="records">The archive.</param>
    /// <param name="number">The number it should have.</param>
    /// <param name="make">Makes the document with a number.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The document as it is kept, with its number.</returns>
    public static async Task<ScorecardDocument> KeepAsync(IRecordArchive records, int number, Func<int, ScorecardDocument> make, CancellationToken cancellationToken)
    {
        for (; ; number++)
        {
            var document = make(number);
            var name = RecordNames.Scorecard(document.Scorecard, document.Area, ReportingPeriod.Parse(document.Period), number);
            var kept = await records.KeepAsync(name, document, cancellationToken);
            if (string.Equals(TextOf(kept), TextOf(document), StringComparison.Ordinal))
            {
                return kept;
            }
        }
    }

    private static string TextOf(ScorecardDocument document) => JsonSerializer.Serialize(document with { ComputedAt = DateTimeOffset.UnixEpoch }, WireJson.Options);
}
