using Scorecards.Application.Catalogues;
using Scorecards.Application.Commentaries;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Application.Records;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Records;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Evidence;

/// <summary>Shows how a figure was made, from the raw files themselves.</summary>
public sealed class EvidenceQueries(
    ScorecardQueries scorecards, IScorecardStore store, ICatalogueSource catalogues, IObservationStore observations, ICommentaryStore commentaries, ScorecardInputsReader inputs, IRawArchive archive, IExtractLedger ledger, ExtractLimits limits)
{
    /// <summary>The evidence of a figure, or why there is none.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="period">yyyy-MM or "latest".</param>
    /// <param name="measure">The measure, by number or id.</param>
    /// <param name="area">An area's id; null for the whole.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<EvidenceAnswer> FindAsync(string scorecard, string period, string measure, string? area, CancellationToken cancellationToken)
    {
        var answer = await scorecards.FindAsync(scorecard, period, area, revision: null, cancellationToken);
        if (answer is not { Document: { } document })
        {
            return new(null, answer.Problem);
        }

        var entry = (await Catalogue.LoadAsync(catalogues, cancellationToken)).Entries.First(known => string.Equals(known.Definition.Id, scorecard, StringComparison.Ordinal));
        var definition = entry.Definition;
        if (new MeasureNames(definition).Measure(measure) is not { } found)
        {
            return new(null, $"{scorecard} has no measure '{measure}': {NearestName.Advice(measure, [.. definition.Measures.Select(known => known.Id)])}.");
        }

        return new(await OfAsync(entry, found, definition.AreaWith(document.Area), ReportingPeriod.Parse(document.Period), document, cancellationToken), null);
    }

    private async Task<EvidenceDocument> OfAsync(CatalogueEntry entry, Measure measure, Area area, ReportingPeriod period, ScorecardDocument document, CancellationToken cancellationToken)
    {
        var definition = entry.Definition;
        var revisions = await observations.RevisionsAsync(definition.Id, period: null, cancellationToken);
        var current = RevisionLog.InUse(revisions);
        var read = await inputs.ReadAsync(
            definition, revisions, current, await commentaries.ListAsync(definition.Id, period: null, cancellationToken), cancellationToken);
        var now = ScorecardDocuments.Of(ScorecardCalculator.Calculate(definition, area, period, read.Inputs), [], [], [], 0, DateTimeOffset.UnixEpoch);
        var months = measure.Formula is null ? Windows.MonthsOf(measure, period) ?? [period] : [period];
        IReadOnlyList<ReportingPeriod> asked = measure.Monthly ? months : [period]; // whose figures it is made of
        var rows = new CountedRows(new(archive.OpenAsync, limits) { WithRecords = true }, read.Records);
        var reported = new List<RowEvidence>();
        var files = new List<FileEvidence>();
        if (measure.Counting is { } rule)
        {
            await rows.RunAsync(measure, area, FigureOf(now, measure.Id).Value is null && !read.Problems.Any(problem => !problem.HasFigure && problem.Measure == measure && asked.Contains(problem.Period)) ? [] : [.. asked.Where(month => read.Records.CanCount(measure, month))], cancellationToken);
            foreach (var (upload, file) in rule.LooksAt.Prepend(rule.Dataset).Distinct(StringComparer.Ordinal).SelectMany(dataset => read.Records.Files[dataset]).Where(file => file.Months.Months.Count > 0 || rule.Time is RowTime.AsListed))
            {
                files.Add(await FileAsync(upload.Revision, file.Dataset, [.. file.Months.Order().Select(month => month.ToString())], upload.SheetOf(file.Dataset), cancellationToken));
            }
        }

        if (measure.Formula is null)
        {
            foreach (var revision in current.Where(revision => Datasets.Find(revision.Subject.Dataset) is { Kind: DatasetKind.Figures, Span: Span.Own } && asked.Contains(revision.Subject.Period) && !(measure.Counting is not null && read.Records.CanCount(measure, revision.Subject.Period))))
            {
                if (await new ReportedRows(archive, limits).FindAsync(revision, Datasets.Measures, definition, measure, area, cancellationToken) is { } row)
                {
                    reported.Add(row);
                    files.Add(await FileAsync(revision, revision.Subject.Dataset, [revision.Subject.Period.ToString()], sheet: null, cancellationToken));
                }
            }
        }

        return new(
            definition.Id, period.ToString(), area.Id, area.Title, measure.Id, measure.Number, measure.Title,
            FigureOf(document, measure.Id), FigureOf(now, measure.Id), DefinitionOf(entry, measure, months), files,
            [.. rows.Rows, .. reported], rows.LeftOut, await RevisionsAsync(document, measure.Id, cancellationToken))
        {
            InNumerator = rows.InNumerator,
            InDenominator = rows.InDenominator,
            NotListed = rows.NotListed,
        };
    }

    private async Task<FileEvidence> FileAsync(ExtractRevision revision, string dataset, IReadOnlyList<string> months, RecordSheet? sheet, CancellationToken cancellationToken)
    {
        var entry = await ledger.FindAsync(revision.ExtractId, cancellationToken);
        return new(revision.ExtractId, entry?.Blob, dataset, revision.Subject.Period.ToString(), revision.Sha256, ExtractUpload.TimeOf(revision.ExtractId), revision.Number, months, sheet?.Rows ?? entry?.Rows ?? 0)
        {
            Tolerated = sheet?.Tolerated ?? new Dictionary<string, int>(StringComparer.Ordinal),
        };
    }

    private async Task<IReadOnlyList<RevisionEvidence>> RevisionsAsync(ScorecardDocument latest, string measure, CancellationToken cancellationToken)
    {
        var shown = new List<RevisionEvidence>();
        for (var revision = 1; revision <= latest.Revision; revision++)
        {
            if (await store.FindAsync(latest.Scorecard, latest.Area, ReportingPeriod.Parse(latest.Period), revision, cancellationToken) is { } found)
            {
                shown.Add(new(revision, found.Document.ComputedAt, found.Document.Measures.Any(line => string.Equals(line.Id, measure, StringComparison.Ordinal)) ? FigureOf(found.Document, measure) : null));
            }
        }

        return shown;
    }

    private static ShownFigure FigureOf(ScorecardDocument document, string measure) =>
        document.Measures.FirstOrDefault(line => string.Equals(line.Id, measure, StringComparison.Ordinal)) is { } line
            ? new(line.Display, line.Value, line.Numerator, line.Denominator, line.Code)
            : new("-", null, null, null, null);

    private static DefinitionEvidence DefinitionOf(CatalogueEntry entry, Measure measure, IReadOnlyList<ReportingPeriod> months) => new(
        entry.Version, Codes.Polarity[measure.Polarity], Codes.DataPeriod[measure.DataPeriod], Codes.Unit[measure.Unit], measure.Guidance, measure.DataSource)
    {
        Months = [.. months.Select(month => month.ToString())],
        Counted = measure.Counting is { } rule ? CountedBy(rule) : null,
        FollowsFrom = measure.Formula is { } formula ? [.. formula.Needs] : null,
    };

    private static Dictionary<string, string> CountedBy(CountingRule rule)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal) { ["dataset"] = rule.Dataset };
        if (rule.Time is RowTime.By by)
        {
            keys["by"] = by.Column;
        }
        else if (rule.Time is RowTime.Open open)
        {
            (keys["open from"], keys["open until"]) = (open.From, open.Until);
        }

        foreach (var (key, text) in rule.Texts)
        {
            keys[key] = text;
        }

        return keys;
    }
}
