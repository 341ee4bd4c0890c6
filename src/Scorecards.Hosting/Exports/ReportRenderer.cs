using System.Text;
using System.Text.Json;
using Scorecards.Application;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Reports;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Http;
using Scorecards.Hosting.Pages;
using Scorecards.Hosting.Spreadsheets;

namespace Scorecards.Hosting.Exports;

/// <summary>Writes a report in the four forms it is published in.</summary>
public sealed class ReportRenderer(PageRenderer pages, ICatalogueSource catalogues, FiguresInUse figures)
{
    /// <summary>The files of a pack. They say nothing of when they were written: the same report gives the same bytes.</summary>
    public async Task<IReadOnlyList<PackFile>> RenderAsync(ReportDocument report, CancellationToken cancellationToken)
    {
        var html = await pages.RenderAsync<ReportPage>((nameof(ReportPage.Report), report), (nameof(ReportPage.IsPack), true));
        return
        [
            new(NameOf(ResponseFormat.Html), "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html)),
            new(NameOf(ResponseFormat.Xlsx), XlsxAnswer.ContentType, WorkbookWriter.Write(await WorkbookAsync(report, cancellationToken))),
            new(NameOf(ResponseFormat.Csv), CsvAnswer.ContentType, CsvAnswer.Write(TableOf(report))),
            new(NameOf(ResponseFormat.Json), "application/json", JsonSerializer.SerializeToUtf8Bytes(report, WireJson.Options)),
        ];
    }

    /// <summary>The name of a pack's file in a format.</summary>
    public static string NameOf(ResponseFormat format) => format switch
    {
        ResponseFormat.Html => "report.html",
        ResponseFormat.Xlsx => "report.xlsx",
        ResponseFormat.Csv => "report.csv",
        _ => "report.json",
    };

    internal static TableAnswer TableOf(ReportDocument report) => TableOf($"{report.Scorecard}-{report.Period}-{report.Report}", report.Areas);

    internal static TableAnswer TableOf(string name, IReadOnlyList<ScorecardDocument> scorecards)
    {
        var columns = ExportColumns.Of(scorecards);
        return new(name, [.. columns.Select(column => column.Header)], [.. ExportRow.Of(scorecards).Select(row => columns.Select(column => column.Value(row)).ToArray())]);
    }

    internal async Task<Workbook> WorkbookAsync(ReportDocument report, CancellationToken cancellationToken)
    {
        var definition = await DefinitionAsync(report.Scorecard, cancellationToken);
        var blocks = report.Areas.SelectMany(area => area.Blocks).Select(block => block.Id).ToHashSet(StringComparer.Ordinal);
        var uploads = (await figures.ReadAsync(report.Areas[0], cancellationToken))
            .Where(upload => blocks.Contains(upload.Key) || Datasets.Find(upload.Key) is { Kind: DatasetKind.Figures })
            .ToDictionary(upload => upload.Key, upload => blocks.Contains(upload.Key) ? upload.Value : ReportRows.Of(definition, report, upload.Value), StringComparer.Ordinal);
        return ScorecardWorkbook.Of(report.Title, report.Areas, definition, uploads);
    }

    internal async Task<Workbook> WorkbookAsync(ScorecardDocument document, Sight sight, CancellationToken cancellationToken)
    {
        var definition = await DefinitionAsync(document.Scorecard, cancellationToken);
        var uploads = await figures.ReadAsync(document, cancellationToken);
        var seen = Datasets.Of(definition).Where(dataset => uploads.ContainsKey(dataset.Name))
            .ToDictionary(dataset => dataset.Name, dataset => WholeFigures.SeenBy(sight, definition, dataset, uploads[dataset.Name]), StringComparer.Ordinal);
        return ScorecardWorkbook.Of(document.Title, [document], definition, seen.Where(upload => upload.Value.Count > 0 || sight.Sees(definition.Id, area: null)).ToDictionary(StringComparer.Ordinal));
    }

    private async Task<ScorecardDefinition> DefinitionAsync(string scorecard, CancellationToken cancellationToken) =>
        (await Catalogue.LoadAsync(catalogues, cancellationToken)).Require(scorecard);
}
