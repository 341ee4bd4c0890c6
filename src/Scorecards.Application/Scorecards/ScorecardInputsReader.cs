using Scorecards.Application.Commentaries;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Scorecards;

/// <summary>Reads everything that a scorecard's documents are made from.</summary>
internal sealed class ScorecardInputsReader(IObservationStore observations)
{
    private readonly UploadedWords words = new(observations);

    /// <summary>Reads the revisions in use, and takes what was written over HTTP with them.</summary>
    /// <param name="definition">The scorecard.</param>
    /// <param name="revisions">Every revision.</param>
    /// <param name="current">Those in use.</param>
    /// <param name="written">What was written over HTTP.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ReadInputs> ReadAsync(
        ScorecardDefinition definition, IReadOnlyList<ExtractRevision> revisions, IReadOnlyList<ExtractRevision> current, IReadOnlyList<CommentaryEntry> written, CancellationToken cancellationToken)
    {
        var earlier = revisions.Except(current).OrderByDescending(revision => revision.Number).ToLookup(revision => revision.Subject);
        var datasets = Datasets.Of(definition).ToDictionary(dataset => dataset.Name, StringComparer.Ordinal);
        var measures = definition.Measures.Select(measure => measure.Id).ToHashSet(StringComparer.Ordinal);
        var areas = definition.Areas.Select(area => area.Id).ToHashSet(StringComparer.Ordinal);
        var figures = new List<ReportedFigure>();
        var national = new List<NationalFigure>();
        var commentaries = written.Select(entry => new Commentary(entry.Measure, entry.Area, entry.Period, entry.Text, entry.Author, entry.WrittenAt)).ToList();
        var blocks = new Dictionary<(string Block, ReportingPeriod Period), IReadOnlyList<Observation>>();
        foreach (var revision in current)
        {
            // Of a dataset, a measure or an area that the catalogue no longer has, nothing can be shown.
            if (!datasets.TryGetValue(revision.Subject.Dataset, out var dataset))
            {
                continue;
            }

            var period = revision.Subject.Period;
            var rows = await observations.ReadAsync(revision, cancellationToken);
            if (dataset.Kind == DatasetKind.Block)
            {
                blocks.Add((dataset.Name, period), rows);
                continue;
            }

            var since = dataset.Span == Span.Own ? await words.SinceAsync(revision, rows, earlier[revision.Subject], cancellationToken) : null;
            foreach (var row in rows.Where(row => measures.Contains(row.LineId)))
            {
                if (dataset.Kind == DatasetKind.National)
                {
                    national.Add(new(row.LineId, row.ScopeId, row.Year ?? period.Year, row.Value is { } value ? value : null, period));
                }
                else if (areas.Contains(row.ScopeId))
                {
                    if (dataset.Kind == DatasetKind.Figures)
                    {
                        figures.Add(new(row.LineId, row.ScopeId, dataset.Span, period, row.Numerator, row.Denominator, row.Value, row.Code));
                    }

                    if (row.Text is { } text && since?[(row.LineId, row.ScopeId)] is { } extract)
                    {
                        commentaries.Add(new(row.LineId, row.ScopeId, period, text, row.Author, ExtractUpload.TimeOf(extract)));
                    }
                }
            }
        }

        return new(ScorecardInputs.Of(definition, figures, national, commentaries), blocks);
    }
}

/// <summary>What was read.</summary>
/// <param name="Inputs">What scorecards are worked out from.</param>
/// <param name="Blocks">The rows of each block and period.</param>
internal sealed record ReadInputs(ScorecardInputs Inputs, IReadOnlyDictionary<(string Block, ReportingPeriod Period), IReadOnlyList<Observation>> Blocks);
