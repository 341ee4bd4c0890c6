using Microsoft.AspNetCore.Http;
using Scorecards.Application.Extracts;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Pages;

namespace Scorecards.Hosting.Http;

/// <summary>The ledger of uploads.</summary>
public sealed class ExtractEndpoints(ExtractQueries queries, ValidateExtract validate, Sights sights, EndpointTools tools)
{
    private const int PageLength = 100;

    /// <summary>Uploads, newest first.</summary>
    public async Task<IResult> ListAsync(HttpContext context, ResponseFormat otherwise, CancellationToken cancellationToken)
    {
        var format = ResponseFormats.WithXlsx.Of(context.Request, otherwise);
        if (format is null)
        {
            return await tools.UnknownFormatAsync(context, ResponseFormats.WithXlsx);
        }

        // An upload holds every area: it is for those who may see the whole.
        var sight = await sights.OfAsync(context, AccessRole.Analyst, cancellationToken);
        var page = await queries.ListAsync(EndpointTools.Query(context, "scorecard"), EndpointTools.Query(context, "after"), PageLength, scorecard => sight.Sees(scorecard, area: null), cancellationToken);
        return format switch
        {
            ResponseFormat.Html => await tools.PageAsync<ExtractsPage>(context, StatusCodes.Status200OK, (nameof(ExtractsPage.Page), page), (nameof(ExtractsPage.Scorecard), EndpointTools.Query(context, "scorecard"))),
            ResponseFormat.Csv => TableOf(page).AsCsv(),
            ResponseFormat.Xlsx => TableOf(page).AsXlsx(),
            _ => Answers.Json(page),
        };
    }

    /// <summary>One upload with every issue.</summary>
    public async Task<IResult> FindAsync(HttpContext context, ResponseFormat otherwise, CancellationToken cancellationToken)
    {
        var format = ResponseFormats.WithXlsx.Of(context.Request, otherwise);
        if (format is null)
        {
            return await tools.UnknownFormatAsync(context, ResponseFormats.WithXlsx);
        }

        var id = EndpointTools.Route(context, "id");
        if (await queries.FindAsync(id, cancellationToken) is not { } entry)
        {
            return await tools.ProblemAsync(context, format, StatusCodes.Status404NotFound, "Not found", $"There is no extract '{id}': see {Routes.Extracts} for those there are.");
        }

        return format switch
        {
            ResponseFormat.Html => await tools.PageAsync<ExtractDetailPage>(context, StatusCodes.Status200OK, (nameof(ExtractDetailPage.Entry), entry)),
            ResponseFormat.Csv => TableOf(entry).AsCsv(),
            ResponseFormat.Xlsx => TableOf(entry).AsXlsx(),
            _ => Answers.Json(entry),
        };
    }

    /// <summary>A rehearsal: the body is the file, and "?name=" is the name it would be uploaded under.</summary>
    public async Task<IResult> ValidateAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (EndpointTools.Query(context, "name") is not { } name)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "No name", "Say under which name it would be uploaded: ?name={scorecard}/{yyyy-MM}/measures.csv, with the file as the body.");
        }

        return Answers.Json(await validate.RunAsync(name, context.Request.Body, cancellationToken));
    }

    private static TableAnswer TableOf(ExtractPage page) => TableAnswer.Of(
        "extracts", page.Extracts, ("id", entry => entry.Id), ("blob", entry => entry.Blob), ("status", entry => MeasureWords.Status(entry.Status)), ("uploaded at", entry => entry.UploadedAt),
        ("rows", entry => entry.Rows), ("figures", entry => entry.Figures), ("errors", entry => entry.Errors), ("warnings", entry => entry.Warnings));

    private static TableAnswer TableOf(ExtractEntry entry) => TableAnswer.Of(
        $"issues-{entry.Id}", entry.Issues, ("severity", issue => issue.Severity == IssueSeverity.Error ? "error" : "warning"), ("sheet", issue => issue.Sheet), ("row", issue => issue.Row),
        ("column", issue => issue.Column), ("field", issue => issue.Field), ("text", issue => issue.Text), ("code", issue => issue.Code), ("message", issue => issue.Message));
}
