using System.Globalization;
using Microsoft.AspNetCore.Http;
using Scorecards.Application.Alerts;
using Scorecards.Application.Catalogues;
using Scorecards.Domain.Alerts;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Pages;

namespace Scorecards.Hosting.Http;

/// <summary>Alerts: what there is, and answering them as somebody with the right to.</summary>
public sealed class AlertEndpoints(AlertQueries queries, AnswerAlerts answers, ICatalogueSource catalogues, ICallerIdentity callers, Sights sights, EndpointTools tools)
{
    private static readonly CodeTable<AlertState> States = new(
        "a state", ("red", AlertState.Red), ("red-acknowledged", AlertState.RedAcknowledged), ("recovered", AlertState.Recovered), ("no-data", AlertState.NoData), ("withdrawn", AlertState.Withdrawn));

    /// <summary>Alerts, newest first, with what is undelivered, late and silenced.</summary>
    public async Task<IResult> ListAsync(HttpContext context, ResponseFormat otherwise, CancellationToken cancellationToken)
    {
        var format = ResponseFormats.WithXlsx.Of(context.Request, otherwise);
        if (format is null)
        {
            return await tools.UnknownFormatAsync(context, ResponseFormats.WithXlsx);
        }

        var asked = EndpointTools.Query(context, "state");
        var state = asked is null ? null : States.Find(asked);
        if (asked is not null && state is null)
        {
            return await tools.ProblemAsync(context, format, StatusCodes.Status400BadRequest, "Unknown state", $"'{asked}' is not a state: {NearestName.Advice(asked, States.All)}.");
        }

        var sight = await sights.OfAsync(context, AccessRole.Reader, cancellationToken);
        var list = SeenAlerts.Of(await queries.ListAsync(EndpointTools.Query(context, "scorecard"), state, cancellationToken), sight);
        return format switch
        {
            ResponseFormat.Html => await tools.PageAsync<AlertsPage>(context, StatusCodes.Status200OK, (nameof(AlertsPage.List), list), (nameof(AlertsPage.Filtered), asked is not null)),
            ResponseFormat.Csv => TableOf(list).AsCsv(),
            ResponseFormat.Xlsx => TableOf(list).AsXlsx(),
            _ => Answers.Json(AlertDocument.Of(list)),
        };
    }

    /// <summary>Acknowledges an alert: {"comment": "...", "action": "...", "owner": "...", "dueOn": "2015-03-31"}.</summary>
    public async Task<IResult> AcknowledgeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadJsonAsync<AcknowledgeBody>(context, cancellationToken) is not { } body)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Not an acknowledgement", "Send {\"comment\": \"...\", \"action\": \"...\", \"owner\": \"...\", \"dueOn\": \"yyyy-MM-dd\"} as JSON, at most 64 KB.");
        }

        var id = EndpointTools.Route(context, "id");
        var by = callers.CallerOf(context.Request).Name ?? string.Empty;
        var answer = new AlertAnswer(by, body.Comment ?? string.Empty, body.Action ?? string.Empty, body.Owner ?? string.Empty, body.DueOn);
        return Answered(await answers.AcknowledgeAsync(ScorecardOf(id), new HashSet<string>([id], StringComparer.Ordinal), answer, cancellationToken));
    }

    /// <summary>Silences an alert's measure and area: {"until": "2015-03-31", "reason": "..."}; a day before today ends its silence.</summary>
    public async Task<IResult> SilenceAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var id = EndpointTools.Route(context, "id");
        return await queries.FindAsync(ScorecardOf(id), id, cancellationToken) is { } alert
            ? await SilenceAsync(context, alert.Scorecard, alert.Measure, alert.Area, cancellationToken)
            : Answers.Problem(StatusCodes.Status404NotFound, "Not found", "There is no such alert.");
    }

    /// <summary>Silences a measure of an area, red or not.</summary>
    public async Task<IResult> SilenceMeasureAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var scorecard = EndpointTools.Route(context, "scorecard");
        var definition = (await Catalogue.LoadAsync(catalogues, cancellationToken)).Find(scorecard);
        return definition is null
            ? Answers.Problem(StatusCodes.Status404NotFound, "Not found", $"There is no scorecard '{scorecard}'.")
            : await SilenceAsync(context, scorecard, EndpointTools.Route(context, "measure"), EndpointTools.Query(context, "area") ?? definition.Whole.Id, cancellationToken);
    }

    private async Task<IResult> SilenceAsync(HttpContext context, string scorecard, string measure, string area, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadJsonAsync<SilenceBody>(context, cancellationToken) is not { Until: { } until } body)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Not a silence", "Send {\"until\": \"yyyy-MM-dd\", \"reason\": \"...\"} as JSON, at most 64 KB; a day before today ends a silence.");
        }

        var by = callers.CallerOf(context.Request).Name ?? string.Empty;
        var result = await answers.SilenceAsync(scorecard, measure, area, until, body.Reason ?? string.Empty, by, cancellationToken);
        return result.Problem is null ? Answers.Json(new { scorecard, measure, area, until, body.Reason, by }) : Answered(result);
    }

    private static IResult Answered(AnswerResult result) => result switch
    {
        { IsUnknown: true } => Answers.Problem(StatusCodes.Status404NotFound, "Not found", result.Problem!),
        { Problem: { } problem } => Answers.Problem(StatusCodes.Status422UnprocessableEntity, "Not taken", problem),
        _ => Answers.Json(new { alerts = result.Alerts }),
    };

    // An alert's id begins with its scorecard's.
    internal static string ScorecardOf(string id) => id.Split('~')[0];

    private static TableAnswer TableOf(AlertList list) => TableAnswer.Of(
        "alerts", list.Alerts.Select(item => item.Alert), ("id", alert => alert.Id), ("scorecard", alert => alert.Scorecard), ("area", alert => alert.Area), ("measure", alert => alert.Measure),
        ("number", alert => alert.Number), ("title", alert => alert.Title), ("state", alert => States[alert.State]), ("period", alert => alert.Period), ("red since", alert => alert.RedSince),
        ("display", alert => alert.Display), ("target", alert => alert.Target), ("recipient", alert => alert.Recipient), ("raised at", alert => alert.RaisedAt),
        ("acknowledged by", alert => Last(alert)?.By), ("acknowledged at", alert => Last(alert)?.At), ("comment", alert => Last(alert)?.Comment), ("action", alert => Last(alert)?.Action),
        ("owner", alert => Last(alert)?.Owner), ("due on", alert => Last(alert)?.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static Acknowledgement? Last(Alert alert) => alert.Acknowledgements is [.., var last] ? last : null;

    private sealed record AcknowledgeBody(string? Comment, string? Action, string? Owner, DateOnly? DueOn);

    private sealed record SilenceBody(DateOnly? Until, string? Reason);
}
