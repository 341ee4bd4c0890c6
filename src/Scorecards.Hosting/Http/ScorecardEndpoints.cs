using System.Globalization;
using Microsoft.AspNetCore.Http;
using Scorecards.Application.Scorecards;
using Scorecards.Hosting.Pages;

namespace Scorecards.Hosting.Http;

/// <summary>Scorecards and exception reports.</summary>
public sealed class ScorecardEndpoints(ScorecardQueries queries, EndpointTools tools)
{
    /// <summary>The list of scorecards.</summary>
    public async Task<IResult> ListAsync(HttpContext context, ResponseFormat otherwise, CancellationToken cancellationToken)
    {
        var format = ResponseFormats.WithXlsx.Of(context.Request, otherwise);
        if (format is null)
        {
            return await tools.UnknownFormatAsync(context, ResponseFormats.WithXlsx);
        }

        var scorecards = await queries.ListAsync(cancellationToken);
        return format switch
        {
            ResponseFormat.Html => await tools.PageAsync<HomePage>(context, StatusCodes.Status200OK, (nameof(HomePage.Scorecards), scorecards)),
            ResponseFormat.Csv => TableOf(scorecards).AsCsv(),
            ResponseFormat.Xlsx => TableOf(scorecards).AsXlsx(),
            _ => Answers.Json(new { scorecards }),
        };
    }

    /// <summary>A scorecard.</summary>
    public Task<IResult> ScorecardAsync(HttpContext context, ResponseFormat otherwise, CancellationToken cancellationToken) => AnswerAsync(
        context,
        otherwise,
        document => document,
        (document, latest) => tools.PageAsync<ScorecardPage>(context, StatusCodes.Status200OK, (nameof(ScorecardPage.Document), document), (nameof(ScorecardPage.LatestRevision), latest)),
        document => TableAnswer.Of(
            $"{document.Scorecard}-{document.Period}",
            document.Sections.SelectMany(section => section.Measures.Select(measure => (Section: section, Measure: measure))),
            ("section", row => row.Section.Title), ("number", row => row.Measure.Number), ("measure", row => row.Measure.Id), ("title", row => row.Measure.Title),
            ("polarity", row => row.Measure.Polarity), ("data period", row => row.Measure.DataPeriod), ("unit", row => row.Measure.Unit),
            ("value", row => row.Measure.Value), ("display", row => row.Measure.Display), ("numerator", row => row.Measure.Numerator), ("denominator", row => row.Measure.Denominator),
            ("target", row => row.Measure.Target), ("minimum standard", row => row.Measure.Minimum), ("rag", row => row.Measure.Rag),
            ("previous period", row => row.Measure.Previous?.Period), ("previous", row => row.Measure.Previous?.Display), ("travel since previous", row => row.Measure.Previous?.Travel),
            ("outturn period", row => row.Measure.Outturn.Period), ("outturn", row => row.Measure.Outturn.Display), ("travel since outturn", row => row.Measure.Outturn.Travel),
            ("director", row => row.Measure.Director), ("commentary", row => row.Measure.Commentary)),
        cancellationToken);

    /// <summary>The exception report.</summary>
    public Task<IResult> ExceptionsAsync(HttpContext context, ResponseFormat otherwise, CancellationToken cancellationToken) => AnswerAsync(
        context,
        otherwise,
        ExceptionReport.Of,
        (report, latest) => tools.PageAsync<ExceptionsPage>(context, StatusCodes.Status200OK, (nameof(ExceptionsPage.Report), report), (nameof(ExceptionsPage.LatestRevision), latest)),
        report => TableAnswer.Of(
            $"{report.Scorecard}-{report.Period}-exceptions",
            report.Exceptions.SelectMany(item => item.Trend.Select(point => (Item: item, Point: point))),
            ("number", row => row.Item.Number), ("title", row => row.Item.Title), ("director", row => row.Item.Director), ("cabinet member", row => row.Item.CabinetMember),
            ("period", row => row.Point.Period), ("display", row => row.Point.Display), ("target", row => row.Point.Target), ("rag", row => row.Point.Rag)),
        cancellationToken);

    private async Task<IResult> AnswerAsync<T>(
        HttpContext context, ResponseFormat otherwise, Func<ScorecardDocument, T> shape, Func<T, int, Task<IResult>> page, Func<T, TableAnswer> table, CancellationToken cancellationToken)
    {
        var format = ResponseFormats.WithCsv.Of(context.Request, otherwise);
        if (format is null)
        {
            return await tools.UnknownFormatAsync(context, ResponseFormats.WithCsv);
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

        context.Response.Headers.Vary = "Accept";
        if (Answers.IsKnown(context, VersionOf(head, answer.LatestRevision, format.Value)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var shaped = shape(document);
        return format switch
        {
            ResponseFormat.Html => await page(shaped, answer.LatestRevision),
            ResponseFormat.Csv => table(shaped).AsCsv(),
            _ => Answers.Json(shaped),
        };
    }

    private static TableAnswer TableOf(IReadOnlyList<ScorecardListing> scorecards) => TableAnswer.Of(
        "scorecards", scorecards, ("scorecard", item => item.Scorecard), ("title", item => item.Title), ("organisation", item => item.Organisation), ("latest period", item => item.LatestPeriod),
        ("green", item => item.Summary?.Green), ("amber", item => item.Summary?.Amber), ("red", item => item.Summary?.Red));

    // A page also changes with the code that renders it, and when a later revision supersedes it.
    private static string VersionOf(ScorecardHead head, int latest, ResponseFormat format) => string.Create(
        CultureInfo.InvariantCulture, $"{head.Revision}of{latest}-{head.ContentHash[..16]}-{typeof(ScorecardEndpoints).Module.ModuleVersionId:N}-{format}").ToLowerInvariant();

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
