using Scorecards.Application.Commentaries;
using Scorecards.Application.Extracts;
using Scorecards.Application.Records;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Records.Counting;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Scorecards;

/// <summary>Reads everything that a scorecard's documents are made from.</summary>
public sealed class ScorecardInputsReader(IObservationStore observations, IRawArchive archive, ExtractLimits limits)
{
    private readonly UploadedWords words = new(observations);

    /// <summary>Reads the revisions in use, and takes what was written over HTTP with them.</summary>
    /// <param name="definition">The scorecard.</param>
    /// <param name="revisions">Every revision.</param>
    /// <param name="current">Those in use.</param>
    /// <param name="written">What was written over HTTP.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal async Task<ReadInputs> ReadAsync(
        ScorecardDefinition definition, IReadOnlyList<ExtractRevision> revisions, IReadOnlyList<ExtractRevision> current, IReadOnlyList<CommentaryEntry> written, CancellationToken cancellationToken)
    {
        var earlier = revisions.Except(current).OrderByDescending(revision => revision.Number).ToLookup(revision => revision.Subject);
        var datasets = Datasets.Of(definition).ToDictionary(dataset => dataset.Name, StringComparer.Ordinal);
        var measures = definition.Measures.Select(measure => measure.Id).ToHashSet(StringComparer.Ordinal);
        var areas = definition.Areas.Select(area => area.Id).ToHashSet(StringComparer.Ordinal);
        var figures = new List<ReportedFigure>();
        var national = new List<NationalFigure>();
        var commentaries = written.Select(entry => new Commentary(entry.Measure, entry.Area, entry.Period, entry.Text, entry.Author, entry.WrittenAt)).ToList();
        var uploads = new List<RecordUpload>();
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
            if (dataset.Kind == DatasetKind.Records)
            {
                uploads.Add(new(revision, RecordSheet.Of(rows)));
                continue;
            }

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

        var plan = new RecordPlan(definition, uploads);
        var counted = await new RecordCounts(new(archive.OpenAsync, limits)).CountAsync(plan, cancellationToken);
        var inputs = ScorecardInputs.Of(definition, CountedFirst(definition, counted, figures), national, commentaries) with { Awaited = AwaitedIn(definition, current, plan) };
        return new(inputs, blocks, plan, counted.Problems);
    }

    // Where figures come from more than one source, those of one say nothing of those that the other has yet to bring.
    private static HashSet<(string Measure, ReportingPeriod Period)> AwaitedIn(ScorecardDefinition definition, IReadOnlyList<ExtractRevision> current, RecordPlan plan)
    {
        var reported = current.Where(revision => string.Equals(revision.Subject.Dataset, Datasets.Measures.Name, StringComparison.Ordinal)).Select(revision => revision.Subject.Period).ToHashSet();
        var stated = current.Where(revision => revision.CoversFrom is not null).SelectMany(revision => revision.Months).ToHashSet();
        var awaited = new HashSet<(string, ReportingPeriod)>();
        foreach (var period in stated.Count == 0 ? [] : reported.Union(stated))
        {
            foreach (var measure in definition.Measures.Where(measure => measure.Formula is null))
            {
                if (measure.Counting is null ? !reported.Contains(period) : !plan.Speaks(measure, period))
                {
                    awaited.Add((measure.Id, period));
                }
            }
        }

        // What follows from an awaited figure is awaited itself.
        var before = -1;
        while (before != awaited.Count)
        {
            before = awaited.Count;
            awaited.UnionWith([.. definition.Measures.SelectMany(measure => awaited.Where(needed => measure.Formula?.Needs.Contains(needed.Item1, StringComparer.Ordinal) == true).Select(needed => (measure.Id, needed.Item2)))]);
        }

        return awaited;
    }

    // What is counted stands before what is reported: where records give a month's figure, one typed beside them does not.
    private static IEnumerable<ReportedFigure> CountedFirst(ScorecardDefinition definition, CountedRecords counted, List<ReportedFigure> reported)
    {
        var known = counted.Figures.Select(figure => (figure.MeasureId, figure.AreaId, figure.Period)).ToHashSet();
        var failed = counted.Problems.Where(problem => !problem.HasFigure).Select(problem => (problem.Measure.Id, problem.Period)).ToHashSet();
        var windows = definition.Measures.Where(Windows.IsWorkedOut).Select(measure => measure.Id).ToHashSet(StringComparer.Ordinal);
        var stated = reported.Where(figure => figure is { Span: Span.Own, Value: not null } && windows.Contains(figure.MeasureId)).ToDictionary(figure => (figure.MeasureId, figure.AreaId, figure.Period), figure => figure.Value);
        return counted.Figures
            .Select(figure => figure with { Value = figure.Value ?? stated.GetValueOrDefault((figure.MeasureId, figure.AreaId, figure.Period)) }) // beside a month's parts a value states the window
            .Concat(reported.Where(figure => figure.Span != Span.Own || (!known.Contains((figure.MeasureId, figure.AreaId, figure.Period)) && !failed.Contains((figure.MeasureId, figure.Period)))));
    }
}

/// <summary>What was read.</summary>
/// <param name="Inputs">What scorecards are worked out from.</param>
/// <param name="Blocks">The rows of each block and period.</param>
/// <param name="Records">Which records its measures were counted from.</param>
/// <param name="Problems">What kept measures from being counted, or puts their figures in doubt.</param>
internal sealed record ReadInputs(
    ScorecardInputs Inputs, IReadOnlyDictionary<(string Block, ReportingPeriod Period), IReadOnlyList<Observation>> Blocks, RecordPlan Records, IReadOnlyList<CountingProblem> Problems);
