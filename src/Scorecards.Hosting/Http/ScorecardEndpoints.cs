using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Scorecards.Application;
using Scorecards.Application.Alerts;
using Scorecards.Application.Scorecards;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Exports;
using Scorecards.Hosting.Pages;

namespace Scorecards.Hosting.Http;

/// <summary>Scorecards and exception reports.</summary>
public sealed class ScorecardEndpoints(ScorecardQueries queries, AlertQueries alerts, ReportRenderer renderer, Sights sights, EndpointTools tools)
{
    /// <summary>The list of scorecards.</summary>
    public async Task<IResult> ListAsync(HttpContext context, ResponseFormat otherwise, CancellationToken cancellationToken)
    {
        var format = ResponseFormats.WithXlsx.Of(context.Request, otherwise);
        if (format is null)
        {
            return await tools.UnknownFormatAsync(context, ResponseFormats.WithXlsx);
        }

        var scorecards = await queries.ListAsync((await sights.OfAsync(context, AccessRole.Reader, cancellationToken)).Sees, cancellationToken);
        return format switch
        {
            ResponseFormat.Html => await tools.PageAsync<HomePage>(context, StatusCodes.Status200OK, (nameof(HomePage.Scorecards), scorecards)),
            ResponseFormat.Csv => TableOf(scorecards).AsCsv(),
            ResponseFormat.Xlsx => TableOf(scorecards).AsXlsx(),
            _ => Answers.Json(new { scorecards }),
        };
    }

    /// <summary>A scorecard. To those who may see how its figures were made, its page leads there.</summary>
    public Task<IResult> ScorecardAsync(HttpContext context, ResponseFormat otherwise, CancellationToken cancellationToken)
    {
        var evidence = false;
        return AnswerAsync(
            context,
            otherwise,
            async document =>
            {
                evidence = (await sights.OfAsync(context, AccessRole.Administrator, cancellationToken)).Sees(document.Scorecard, document.Area);
                return (document, evidence ? "-evidence" : string.Empty);
            },
            (document, answer) => tools.PageAsync<ScorecardPage>(
                context, StatusCodes.Status200OK, (nameof(ScorecardPage.Document), document), (nameof(ScorecardPage.LatestRevision), answer.LatestRevision), (nameof(ScorecardPage.Withdrawn), answer.Withdrawn), (nameof(ScorecardPage.Evidence), evidence)),
            document => ReportRenderer.TableOf($"{document.Scorecard}-{document.Period}", [document]),
            async (document, sight) => XlsxAnswer.Of($"{document.Scorecard}-{document.Period}-{document.Area}.xlsx", await renderer.WorkbookAsync(document, sight, cancellationToken)),
            cancellationToken);
    }

    /// <summary>The exception report, with what was answered to its alerts.</summary>
    public Task<IResult> ExceptionsAsync(HttpContext context, ResponseFormat otherwise, CancellationToken cancellationToken) => AnswerAsync(
        context,
        otherwise,
        async document =>
        {
            var told = await alerts.OfAsync(document.Scorecard, document.Area, document.Period, cancellationToken);
            return (ExceptionReport.Of(document, told), VersionOf(told));
        },
        (report, answer) => tools.PageAsync<ExceptionsPage>(
            context, StatusCodes.Status200OK, (nameof(ExceptionsPage.Report), report), (nameof(ExceptionsPage.LatestRevision), answer.LatestRevision), (nameof(ExceptionsPage.Withdrawn), answer.Withdrawn)),
        report => TableAnswer.Of(
            $"{report.Scorecard}-{report.Period}-exceptions",
            report.Exceptions.SelectMany(item => item.Trend.Select(point => (Item: item, Point: point, Answer: item.Acknowledgements is [.., var last] ? last : null))),
            ("number", row => row.Item.Number), ("title", row => row.Item.Title), ("director", row => row.Item.Director), ("cabinet member", row => row.Item.CabinetMember),
            ("period", row => row.Point.Period), ("display", row => row.Point.Display), ("target", row => row.Point.Target), ("rag", row => row.Point.Rag), ("note", _ => report.Withdrawn is not null ? "withdrawn" : report.Illustrative ? "illustrative figure" : null),
            ("acknowledged by", row => row.Answer?.By), ("acknowledgement", row => row.Answer?.Comment), ("action", row => row.Answer?.Action), ("action owner", row => row.Answer?.Owner),
            ("action due", row => row.Answer?.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        workbook: null,
        cancellationToken);

    private async Task<IResult> AnswerAsync<T>(
        HttpContext context, ResponseFormat otherwise, Func<ScorecardDocument, Task<(T Shaped, string Version)>> shape, Func<T, ScorecardAnswer, Task<IResult>> page, Func<T, TableAnswer> table, Func<T, Sight, Task<IResult>>? workbook, CancellationToken cancellationToken)
    {
        var format = ResponseFormats.WithXlsx.Of(context.Request, otherwise);
        if (format is null)
        {
            return await tools.UnknownFormatAsync(context, ResponseFormats.WithXlsx);
        }

        if (!TryReadRevision(context, out var revision))
        {
            return await tools.ProblemAsync(context, format, StatusCodes.Status400BadRequest, "Not a revision", $"'{EndpointTools.Query(context, "revision")}' is not a revision: write a whole number from 1.");
        }

        var answer = await queries.FindAsync(EndpointTools.Route(context, "scorecard"), EndpointTools.Route(context, "period"), EndpointTools.Query(context, "area"), revision, cancellationToken);
        if (answer is not { Head: { } head, Document: { } document })
        {
            return await tools.ProblemAsync(context, format, StatusCodes.Status404NotFound, "Not found", answer.Problem!);
        }

        var sight = await sights.OfAsync(context, AccessRole.Reader, cancellationToken);
        var (shaped, version) = await shape(WholeFigures.SeenBy(sight, document) with { Withdrawn = answer.Withdrawn });
        context.Response.Headers.Vary = "Accept";
        if (Answers.IsKnown(context, VersionOf(head, answer.LatestRevision, format.Value) + version + VersionOf(answer.Withdrawn) + sight.VersionOf(head.Scorecard)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return format switch
        {
            ResponseFormat.Html => await page(shaped, answer),
            ResponseFormat.Csv => table(shaped).AsCsv(),
            ResponseFormat.Xlsx => workbook is null ? table(shaped).AsXlsx() : await workbook(shaped, sight),
            _ => Answers.Json(shaped),
        };
    }

    private static TableAnswer TableOf(IReadOnlyList<ScorecardListing> scorecards) => TableAnswer.Of(
        "scorecards", scorecards, ("scorecard", item => item.Scorecard), ("title", item => item.Title), ("organisation", item => item.Organisation), ("area", item => item.AreaTitle), ("latest period", item => item.LatestPeriod),
        ("green", item => item.Summary?.Green), ("amber", item => item.Summary?.Amber), ("red", item => item.Summary?.Red), ("illustrative", item => item.Illustrative ? "illustrative figures" : null));

    // By what it was worked out from, not by what it says: the sources it names may change alone. A page also changes with the code
    // that renders it, and when a later revision supersedes it.
    private static string VersionOf(ScorecardHead head, int latest, ResponseFormat format) => string.Create(
        CultureInfo.InvariantCulture, $"{head.Revision}of{latest}-{head.Fingerprint[..16]}-{typeof(ScorecardEndpoints).Module.ModuleVersionId:N}-{format}").ToLowerInvariant();

    // Who withdrew a month, and why, is no part of its revisions.
    private static string VersionOf(string? withdrawn) => withdrawn is null ? string.Empty : "-" + Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(withdrawn)).AsSpan(0, 8));

    // What was answered changes without a revision.
    private static string VersionOf(IReadOnlyDictionary<string, MeasureAlert> told) =>
        "-" + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(told.OrderBy(pair => pair.Key, StringComparer.Ordinal), WireJson.Options)).AsSpan(0, 8));

    private static bool TryReadRevision(HttpContext context, out int? revision)
    {
        revision = null;
        if (EndpointTools.Query(context, "revision") is not { } text)
        {
            return true;
        }

        var read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        revision = number;
        return read;
    }
}
