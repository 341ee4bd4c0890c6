using Microsoft.AspNetCore.Http;
using Scorecards.Application.Evidence;
using Scorecards.Hosting.Pages;

namespace Scorecards.Hosting.Http;

/// <summary>How a figure was made. It names people's records, so it is for administrators, and that somebody looked is written down.</summary>
public sealed class EvidenceEndpoints(EvidenceQueries queries, EndpointTools tools)
{
    /// <summary>The evidence of a measure, an area and a period.</summary>
    public async Task<IResult> FindAsync(HttpContext context, ResponseFormat otherwise, CancellationToken cancellationToken)
    {
        if (ResponseFormats.WithXlsx.Of(context.Request, otherwise) is not { } format)
        {
            return await tools.UnknownFormatAsync(context, ResponseFormats.WithXlsx);
        }

        var answer = await queries.FindAsync(
            EndpointTools.Route(context, "scorecard"), EndpointTools.Route(context, "period"), EndpointTools.Route(context, "measure"), EndpointTools.Query(context, "area"), cancellationToken);
        if (answer.Document is not { } document)
        {
            return await tools.ProblemAsync(context, format, StatusCodes.Status404NotFound, "Not found", answer.Problem!);
        }

        context.Response.Headers.CacheControl = "no-store";
        return format switch
        {
            ResponseFormat.Html => await tools.PageAsync<EvidencePage>(context, StatusCodes.Status200OK, (nameof(EvidencePage.Document), document)),
            ResponseFormat.Csv => TableOf(document).AsCsv(),
            ResponseFormat.Xlsx => TableOf(document).AsXlsx(),
            _ => Answers.Json(document),
        };
    }

    private static TableAnswer TableOf(EvidenceDocument document) => TableAnswer.Of(
        $"evidence-{document.Measure}-{document.Area}-{document.Period}",
        document.Rows.Select(row => (Row: row, File: document.FileOf(row.Extract))),
        ("file", pair => pair.File?.Blob),
        ("sha-256", pair => pair.File?.Sha256),
        ("dataset", pair => pair.Row.Dataset),
        ("row", pair => pair.Row.Row),
        ("record", pair => pair.Row.Record),
        ("month", pair => pair.Row.Month),
        ("counts in", pair => pair.Row.Counts),
        ("found", pair => string.Join("; ", pair.Row.Found.Select(other => $"{document.FileOf(other.Extract)?.Blob} row {other.Row}, {other.Record}"))));
}
