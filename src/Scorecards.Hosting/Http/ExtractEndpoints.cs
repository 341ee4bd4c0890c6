using System.Globalization;
using Microsoft.AspNetCore.Http;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Rehearsal;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Work;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Pages;

namespace Scorecards.Hosting.Http;

/// <summary>The ledger of uploads.</summary>
public sealed class ExtractEndpoints(
    ExtractQueries queries, ValidateExtract validate, WithdrawExtract withdraw, ComputeScorecards compute, ICallerIdentity callers, Sights sights, IProgress<WorkProgress> progress, EndpointTools tools)
{
    private const int PageLength = 100;
    private const decimal UsualMoves = 5m;

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

    /// <summary>
    /// A rehearsal: the body is the file, "?name=" is the name it would be uploaded under, "&amp;moves=" by how much a figure must move to be told.
    /// </summary>
    public async Task<IResult> ValidateAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (EndpointTools.Query(context, "name") is not { } name)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "No name", "Say under which name it would be uploaded: ?name={scorecard}/{yyyy-MM}/measures.csv, with the file as the body.");
        }

        var moves = UsualMoves;
        if (EndpointTools.Query(context, "moves") is { } text && !(decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out moves) && moves >= 0))
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Not an amount", "Say by how much a figure must move to be told, for example ?moves=5: percentage points of a percentage, else percent of the figure.");
        }

        return Answers.Json(await validate.RunAsync(name, context.Request.Body, moves, cancellationToken));
    }

    /// <summary>Takes an upload out of use, {"reason": "..."}; the scorecard shows it when this answers.</summary>
    public async Task<IResult> WithdrawAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadJsonAsync<WithdrawBody>(context, cancellationToken) is not { Reason: { } reason })
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Not a withdrawal", "Send {\"reason\": \"...\"} as JSON: why the upload is withdrawn.");
        }

        var result = await withdraw.RunAsync(EndpointTools.Route(context, "id"), callers.CallerOf(context.Request).Name ?? string.Empty, reason, cancellationToken);
        if (result is { Entry: { Scorecard: { } scorecard, Status: ExtractStatus.Withdrawn } })
        {
            // Also where it was withdrawn before: that run may have died here.
            await compute.RunAsync(scorecard, progress, cancellationToken);
        }

        return result.Outcome switch
        {
            WithdrawOutcome.Withdrawn => Answers.Json(result.Entry),
            WithdrawOutcome.Unknown => Answers.Problem(StatusCodes.Status404NotFound, "Not found", result.Problem!),
            WithdrawOutcome.NotInUse => Answers.Problem(StatusCodes.Status409Conflict, "Not in use", result.Problem!),
            _ => Answers.Problem(StatusCodes.Status422UnprocessableEntity, "Not withdrawn", result.Problem!),
        };
    }

    private static TableAnswer TableOf(ExtractPage page) => TableAnswer.Of(
        "extracts", page.Extracts, ("id", entry => entry.Id), ("blob", entry => entry.Blob), ("status", entry => MeasureWords.Status(entry.Status)), ("uploaded at", entry => entry.UploadedAt),
        ("rows", entry => entry.Rows), ("figures", entry => entry.Figures), ("errors", entry => entry.Errors), ("warnings", entry => entry.Warnings),
        ("withdrawn by", entry => entry.Withdrawal?.By), ("withdrawn at", entry => entry.Withdrawal?.At), ("withdrawn because", entry => entry.Withdrawal?.Reason));

    private static TableAnswer TableOf(ExtractEntry entry) => TableAnswer.Of(
        $"issues-{entry.Id}", entry.Issues, ("severity", issue => issue.Severity == IssueSeverity.Error ? "error" : "warning"), ("sheet", issue => issue.Sheet), ("row", issue => issue.Row),
        ("column", issue => issue.Column), ("field", issue => issue.Field), ("text", issue => issue.Text), ("code", issue => issue.Code), ("message", issue => issue.Message));

    private sealed record WithdrawBody(string? Reason);
}
