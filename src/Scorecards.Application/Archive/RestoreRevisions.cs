using System.Globalization;
using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Storage;
using Scorecards.Application.Work;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Archive;

/// <summary>Puts every revision of every scorecard back, as it was shown. A month whose revisions are all there is passed over.</summary>
/// <param name="records">The archive.</param>
/// <param name="scorecards">The scorecards.</param>
/// <param name="observations">The log of revisions, put back before: what was withdrawn is in no head.</param>
public sealed class RestoreRevisions(IRecordArchive records, IScorecardStore scorecards, IObservationStore observations)
{
    // No scorecard has this fingerprint, so that each is worked out again.
    private static readonly string NotYetWorkedOut = new('0', 64);

    /// <summary>Puts them back.</summary>
    /// <returns>How many the archive has.</returns>
    internal async Task<int> RunAsync(IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var names = await records.NamesAsync(RecordNames.Scorecards, cancellationToken).ToListAsync(cancellationToken);
        var done = 0;
        foreach (var scorecard in names.GroupBy(RecordNames.ScorecardIn, StringComparer.Ordinal))
        {
            var heads = (await scorecards.HeadsAsync(scorecard.Key, area: null, cancellationToken)).ToDictionary(head => (head.Value.Area, head.Value.Period));
            var withdrawn = (await observations.RevisionsAsync(scorecard.Key, period: null, cancellationToken)).Where(revision => revision.Withdrawal is not null).Select(revision => revision.ExtractId).ToHashSet(StringComparer.Ordinal);
            foreach (var month in scorecard.GroupBy(name => name[..name.LastIndexOf('/')], StringComparer.Ordinal).Select(month => month.ToList()))
            {
                await RestoreAsync(month, heads, withdrawn, cancellationToken);
                progress.Report(new("revisions of scorecards put back", done += month.Count, names.Count));
            }
        }

        return names.Count;
    }

    // The head is written last, so that a head of the last revision says that the others are there.
    private async Task RestoreAsync(
        List<string> month, Dictionary<(string Area, ReportingPeriod Period), Versioned<ScorecardHead>> heads, HashSet<string> withdrawn, CancellationToken cancellationToken)
    {
        // records/scorecards/my-scorecard/north/2015-02/000001.json
        var parts = month[^1].Split('/');
        var (area, period) = (parts[3], ReportingPeriod.Parse(parts[4]));
        var before = heads.GetValueOrDefault((area, period));
        if (before?.Value.Revision >= int.Parse(parts[5].AsSpan(0, 6), NumberStyles.None, CultureInfo.InvariantCulture))
        {
            return;
        }

        foreach (var name in month[..^1])
        {
            var (earlier, text) = await ReadAsync(name, cancellationToken);
            await scorecards.RestoreAsync(earlier, text, cancellationToken);
        }

        var (head, document) = await ReadAsync(month[^1], cancellationToken);
        if (document.Sources.Any(source => withdrawn.Contains(source.Extract)))
        {
            await scorecards.RestoreAsync(head, document, cancellationToken); // nobody is to read it as what holds
        }
        else
        {
            await scorecards.TrySaveAsync(before, head, document, cancellationToken); // false where another restore was first
        }
    }

    private async Task<(ScorecardHead Head, ScorecardDocument Document)> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var document = await records.ReadAsync<ScorecardDocument>(name, cancellationToken);
        return (ScorecardHead.Of(document, NotYetWorkedOut, ContentHash.Of(document)), document);
    }
}
