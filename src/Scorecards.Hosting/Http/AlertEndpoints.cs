using Microsoft.AspNetCore.Http;
using Scorecards.Application.Alerts;
using Scorecards.Application.Catalogues;
using Scorecards.Domain.Alerts;
using Scorecards.Hosting.Pages;

namespace Scorecards.Hosting.Http;

/// <summary>Alerts.</summary>
public sealed class AlertEndpoints(AlertQueries queries, EndpointTools tools)
{
    private static readonly CodeTable<AlertState> States = new(
        "a state", ("red", AlertState.Red), ("red-acknowledged", AlertState.RedAcknowledged), ("recovered", AlertState.Recovered), ("no-data", AlertState.NoData));

    /// <summary>Alerts, newest first.</summary>
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

        var alerts = await queries.ListAsync(EndpointTools.Query(context, "scorecard"), state, cancellationToken);
        return format switch
        {
            ResponseFormat.Html => await tools.PageAsync<AlertsPage>(context, StatusCodes.Status200OK, (nameof(AlertsPage.Alerts), alerts), (nameof(AlertsPage.Filtered), asked is not null)),
            ResponseFormat.Csv => TableOf(alerts).AsCsv(),
            ResponseFormat.Xlsx => TableOf(alerts).AsXlsx(),
            _ => Answers.Json(new { alerts = alerts.Select(Wire), next = (string?)null }),
        };
    }

    private static TableAnswer TableOf(IReadOnlyList<AlertWithDeliveries> alerts) => TableAnswer.Of(
        "alerts", alerts.Select(item => item.Alert), ("id", alert => alert.Id), ("scorecard", alert => alert.Scorecard), ("area", alert => alert.Area), ("measure", alert => alert.Measure),
        ("number", alert => alert.Number), ("title", alert => alert.Title), ("state", alert => States[alert.State]), ("period", alert => alert.Period), ("red since", alert => alert.RedSince),
        ("display", alert => alert.Display), ("target", alert => alert.Target), ("recipient", alert => alert.Recipient), ("raised at", alert => alert.RaisedAt));

    private static object Wire(AlertWithDeliveries item) => new
    {
        item.Alert.Id,
        item.Alert.Scorecard,
        item.Alert.Area,
        item.Alert.Measure,
        item.Alert.Number,
        item.Alert.Title,
        item.Alert.Safeguarding,
        state = States[item.Alert.State],
        item.Alert.Period,
        item.Alert.RedSince,
        item.Alert.LatestPeriod,
        item.Alert.Display,
        item.Alert.Target,
        item.Alert.Recipient,
        item.Alert.RaisedAt,
        item.Deliveries,
    };
}
