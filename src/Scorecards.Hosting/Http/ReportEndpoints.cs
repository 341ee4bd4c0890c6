using System.Globalization;
using Microsoft.AspNetCore.Http;
using Scorecards.Application.Reports;
using Scorecards.Domain.Periods;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Exports;
using Scorecards.Hosting.Pages;

namespace Scorecards.Hosting.Http;

/// <summary>Reports: as they stand now, as they were published, and publishing them.</summary>
public sealed class ReportEndpoints(ReportQueries queries, PublishReport publish, ReportRenderer renderer, ICallerIdentity callers, Sights sights, EndpointTools tools)
{
    /// <summary>A report as it stands now; with "?revision=" as it was published.</summary>
    public async Task<IResult> ReportAsync(HttpContext context, ResponseFormat otherwise, CancellationToken cancellationToken)
    {
        if (ResponseFormats.WithXlsx.Of(context.Request, otherwise) is not { } format)
        {
            return await tools.UnknownFormatAsync(context, ResponseFormats.WithXlsx);
        }

        if (EndpointTools.Query(context, "revision") is { } revision)
        {
            return await PublishedAsync(context, format, revision, cancellationToken);
        }

        var answer = await queries.FindAsync(EndpointTools.Route(context, "scorecard"), EndpointTools.Route(context, "period"), EndpointTools.Route(context, "report"), cancellationToken);
        if (answer.Document is not { } whole)
        {
            return await tools.ProblemAsync(context, format, StatusCodes.Status404NotFound, "Not found", answer.Problem!);
        }

        var sight = await sights.OfAsync(context, AccessRole.Reader, cancellationToken);
        var report = whole with { Areas = [.. whole.Areas.Select(area => WholeFigures.SeenBy(sight, area))] };

        return format switch
        {
            ResponseFormat.Html => await tools.PageAsync<ReportPage>(context, StatusCodes.Status200OK, (nameof(ReportPage.Report), report), (nameof(ReportPage.Published), answer.Published)),
            ResponseFormat.Csv => ReportRenderer.TableOf(report).AsCsv(),
            ResponseFormat.Xlsx => XlsxAnswer.Of($"{report.Scorecard}-{report.Period}-{report.Report}.xlsx", await renderer.WorkbookAsync(report, cancellationToken)),
            _ => Answers.Json(answer.LeftOut.Count == 0 ? report : report with { Suppressed = answer.LeftOut }),
        };
    }

    /// <summary>Publishes a report as it stands now.</summary>
    public async Task<IResult> PublishAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var caller = callers.CallerOf(context.Request);
        var outcome = await publish.RunAsync(
            EndpointTools.Route(context, "scorecard"), EndpointTools.Route(context, "period"), EndpointTools.Route(context, "report"), caller.Name ?? "unknown", cancellationToken);
        if (outcome.Pack is not { } pack)
        {
            return Answers.Problem(StatusCodes.Status404NotFound, "Not published", outcome.Problem!);
        }

        return Answers.Json(new { published = outcome.IsNew, told = outcome.Told, pack }, outcome.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private async Task<IResult> PublishedAsync(HttpContext context, ResponseFormat format, string revision, CancellationToken cancellationToken)
    {
        var (scorecard, period, report) = (EndpointTools.Route(context, "scorecard"), EndpointTools.Route(context, "period"), EndpointTools.Route(context, "report"));
        var opened = int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && ReportingPeriod.TryParse(period, out var month)
            ? await queries.OpenAsync(scorecard, month, report, number, ReportRenderer.NameOf(format), cancellationToken)
            : null;
        if (opened is null)
        {
            return await tools.ProblemAsync(context, format, StatusCodes.Status404NotFound, "Not found", $"{report} of {scorecard} for {period} was never published as revision '{revision}': leave the revision out to see it as it stands now.");
        }

        if (format == ResponseFormat.Html)
        {
            EndpointTools.AddPageHeaders(context);
            return Results.Stream(opened.Content, opened.File.ContentType);
        }

        return Results.Stream(opened.Content, opened.File.ContentType, format == ResponseFormat.Json ? null : FormattableString.Invariant($"{scorecard}-{period}-{report}-r{number}{Path.GetExtension(opened.File.Name)}"));
    }
}
