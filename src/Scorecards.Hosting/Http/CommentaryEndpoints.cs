using Microsoft.AspNetCore.Http;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Commentaries;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Work;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Hosting.Access;

namespace Scorecards.Hosting.Http;

/// <summary>Commentary: its history, and writing it.</summary>
public sealed class CommentaryEndpoints(
    CommentaryQueries queries, WriteCommentary write, ComputeScorecards compute, ICatalogueSource catalogues, ICallerIdentity callers, IProgress<WorkProgress> progress)
{
    /// <summary>Everything that was written about a figure, newest first.</summary>
    public async Task<IResult> HistoryAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (subject, problem) = await SubjectOfAsync(context, cancellationToken);
        return subject is null
            ? Answers.Problem(StatusCodes.Status404NotFound, "Not found", problem!)
            : Answers.Json(new { subject.Scorecard, subject.Area, subject.Period, subject.Measure, history = await queries.HistoryAsync(subject, cancellationToken) });
    }

    /// <summary>Writes a commentary, {"text": "..."}, or withdraws it, {"withdraw": true}; the scorecard shows it when this answers.</summary>
    public async Task<IResult> WriteAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (subject, problem) = await SubjectOfAsync(context, cancellationToken);
        if (subject is null)
        {
            return Answers.Problem(StatusCodes.Status404NotFound, "Not found", problem!);
        }

        if (await RequestBody.ReadJsonAsync<CommentaryBody>(context, cancellationToken) is not { } body || body.Withdraw == (body.Text is not null))
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Not a commentary", "Send {\"text\": \"...\"} as JSON, at most 64 KB, or {\"withdraw\": true} to take back what is there.");
        }

        var author = callers.CallerOf(context.Request).Name ?? string.Empty;
        var result = body.Withdraw
            ? await write.WithdrawAsync(subject, author, cancellationToken)
            : await write.WriteAsync(subject, body.Text ?? string.Empty, author, cancellationToken);
        if (result.Outcome == CommentaryOutcome.Refused)
        {
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "Not written", result.Problem!);
        }

        await compute.RunAsync(subject.Scorecard, progress, cancellationToken);
        return Answers.Json(new { written = result.Outcome == CommentaryOutcome.Written, entry = result.Entry });
    }

    private async Task<(CommentarySubject? Subject, string? Problem)> SubjectOfAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (scorecard, period, measure) = (EndpointTools.Route(context, "scorecard"), EndpointTools.Route(context, "period"), EndpointTools.Route(context, "measure"));
        var catalogue = await Catalogue.LoadAsync(catalogues, cancellationToken);
        if (catalogue.Find(scorecard) is not { } definition)
        {
            return (null, $"There is no scorecard '{scorecard}': {NearestName.Advice(scorecard, catalogue.Ids)}.");
        }

        if (!ReportingPeriod.TryParse(period, out var month))
        {
            return (null, $"'{period}' is not a period: write yyyy-MM, for example 2015-02.");
        }

        var area = EndpointTools.Query(context, "area") ?? definition.Whole.Id;
        if (!definition.Areas.Any(known => string.Equals(known.Id, area, StringComparison.Ordinal)))
        {
            return (null, $"'{area}' is not an area of {scorecard}: {NearestName.Advice(area, [.. definition.Areas.Select(known => known.Id)])}.");
        }

        return FindMeasure(definition, measure) is { } found
            ? (new(scorecard, area, month, found.Id), null)
            : (null, $"'{measure}' is neither the id nor the number of a measure of {scorecard}: {NearestName.Advice(measure, [.. definition.Measures.Select(known => known.Id)], most: 5)}.");
    }

    private static Measure? FindMeasure(ScorecardDefinition definition, string text) => definition.Measures.FirstOrDefault(measure =>
        string.Equals(measure.Id, text, StringComparison.Ordinal) || string.Equals(measure.Number, text, StringComparison.OrdinalIgnoreCase));

    private sealed record CommentaryBody(string? Text, bool Withdraw);
}
