using System.Text.Json;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Suppression;

namespace Scorecards.Application.Reports;

/// <summary>
/// Writes a report as the public may see it: without small counts, and without what would give one away together with everything
/// that the public was shown before, in any report of the scorecard.
/// </summary>
public sealed class PublicReports(IObservationStore observations, ScorecardInputsReader inputs, IReportPacks packs)
{
    /// <summary>The report for the public, and what it leaves out.</summary>
    /// <param name="definition">The scorecard.</param>
    /// <param name="report">The report.</param>
    /// <param name="document">The report with every figure.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<(ReportDocument Document, IReadOnlyList<SuppressedFigure> LeftOut)> OfAsync(
        ScorecardDefinition definition, ReportDefinition report, ReportDocument document, CancellationToken cancellationToken)
    {
        var revisions = await observations.RevisionsAsync(definition.Id, period: null, cancellationToken);
        var book = (await inputs.ReadAsync(definition, revisions, RevisionLog.InUse(revisions), [], cancellationToken)).Inputs.Figures;
        var period = ReportingPeriod.Parse(document.Period);
        var undecided = new PublicSight(definition, book, PublicFigures.Decide(definition, book, [], [], report.Suppression));
        var shown = (await PublishedAsync(definition, cancellationToken)).Where(figure => figure.Value is not null).ToLookup(figure => undecided.FigureAt(figure.Key)?.Value.ToDecimal() == figure.Value);
        var published = shown[true];
        var restated = shown[false].Select(figure => (figure.Key.MeasureId, figure.Key.Stretch)).ToHashSet();
        var printed = document.Areas.SelectMany(area => PrintedFigures.Of(definition, area).Where(figure => figure.Value is not null).Select(figure => figure.Key).Concat(ComparedWith(definition, area, period)));
        var sight = new PublicSight(definition, book, PublicFigures.Decide(definition, book, printed, published.Select(figure => figure.Key), report.Suppression), restated);

        var leftOut = new List<SuppressedFigure>();
        var areas = document.Areas.Select(area => Redact(definition, report, sight, area, leftOut)).ToList();
        return (document with { Areas = areas, Summary = SummaryDocument.Of(areas.SelectMany(area => area.Measures)) }, leftOut);
    }

    private static ScorecardDocument Redact(ScorecardDefinition definition, ReportDefinition report, PublicSight sight, ScorecardDocument area, List<SuppressedFigure> leftOut)
    {
        var measures = new PublicMeasures(definition, sight, area.Area, ReportingPeriod.Parse(area.Period));
        var blocks = new PublicBlocks(definition, report.Suppression, area.Area, area.Period);
        var redacted = area with
        {
            Sections = [.. area.Sections.Select(section => section with { Measures = [.. section.Measures.Select(measures.Of)] })],
            Blocks = [.. area.Blocks.Select(blocks.Of)],
            Sources = [], // a file's hash proves a guess of what is in it
            NotCounted = null,
            Doubts = null,
        };
        leftOut.AddRange([.. measures.LeftOut, .. blocks.LeftOut]);
        return redacted with { Summary = SummaryDocument.Of(redacted.Measures) };
    }

    // What an arrow, a target or a colour is taken against is told by it.
    private static IEnumerable<FigureKey> ComparedWith(ScorecardDefinition definition, ScorecardDocument area, ReportingPeriod period) =>
        from measure in definition.Measures
        where area.Measures.Any(printed => string.Equals(printed.Id, measure.Id, StringComparison.Ordinal))
        from stretch in PrintedFigures.TravelledFrom(measure, period).Concat(PrintedFigures.JudgedBy(measure, period))
        select new FigureKey(measure.Id, area.Area, stretch);

    private async Task<List<PrintedFigure>> PublishedAsync(ScorecardDefinition definition, CancellationToken cancellationToken)
    {
        var published = new List<PrintedFigure>();
        foreach (var pack in await packs.ListAsync(definition.Id, period: null, cancellationToken))
        {
            if (pack.Files.FirstOrDefault(file => file.ContentType is "application/json") is { } list
                && await packs.OpenAsync(pack.Scorecard, pack.Period, pack.Report, pack.Revision, list.Name, cancellationToken) is { } opened)
            {
                await using var content = opened.Content;
                if (await JsonSerializer.DeserializeAsync<ReportDocument>(content, WireJson.Options, cancellationToken) is { } document
                    && string.Equals(document.Audience, Codes.Audience[ReportAudience.Public], StringComparison.Ordinal))
                {
                    published.AddRange(document.Areas.SelectMany(area => PrintedFigures.Of(definition, area)));
                }
            }
        }

        return published;
    }
}
