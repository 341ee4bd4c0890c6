using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Scorecards.Application;

namespace Scorecards.LocalHost.StandIns;

/// <summary>
/// Stand-ins for Teams, SendGrid and Graph that speak their protocols: they refuse what the services refuse, so that a
/// message that arrives here would arrive there.
/// </summary>
internal static class StandInEndpoints
{
    public const string TeamsPath = "/local/teams/";
    public const string SendGridPath = "/local/sendgrid/";
    public const string GraphPath = "/local/graph/";

    private const int TeamsMostBytes = 28 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(TeamsPath + "{channel}", (Delegate)TeamsAsync);
        routes.MapPost(SendGridPath + "v3/mail/send", (Delegate)SendGridAsync);
        routes.MapPost(GraphPath + "v1.0/users/{sender}/sendMail", (Delegate)GraphAsync);
        routes.MapGet("/local/outbox", async (Outbox outbox, CancellationToken stop) =>
            Results.Text(JsonSerializer.Serialize(await outbox.ReadAsync(stop), WireJson.Options), "application/json"));
        routes.MapPost("/local/outbox/fail", Fail);
    }

    private static Task<IResult> TeamsAsync(HttpContext context) => ReceiveAsync(context, "teams", StatusCodes.Status202Accepted, body =>
    {
        if (context.Request.ContentLength > TeamsMostBytes)
        {
            return (StatusCodes.Status413PayloadTooLarge, "Request entity too large");
        }

        // The workflow's "for each attachment" fails on a message without attachments.
        var attachments = body["attachments"] as JsonArray;
        return attachments is { Count: > 0 } && attachments.All(attachment =>
            attachment?["contentType"]?.GetValue<string>() is "application/vnd.microsoft.card.adaptive" && attachment["content"]?["type"]?.GetValue<string>() is "AdaptiveCard")
                ? null
                : (StatusCodes.Status400BadRequest, "The execution of template action 'Send_each_adaptive_card' failed: the result of 'attachments' is of type 'Null'.");
    });

    private static Task<IResult> SendGridAsync(HttpContext context) => ReceiveAsync(context, "email", StatusCodes.Status202Accepted, body =>
    {
        if (!IsBearer(context.Request))
        {
            return (StatusCodes.Status401Unauthorized, "The provided authorization grant is invalid, expired, or revoked");
        }

        context.Response.Headers["X-Message-Id"] = context.TraceIdentifier;
        return body["personalizations"]?[0]?["to"]?[0]?["email"] is not null && body["from"]?["email"] is not null && body["subject"] is not null && body["content"] is JsonArray { Count: > 0 }
            ? null
            : (StatusCodes.Status400BadRequest, "The personalizations, from, subject and content are required.");
    });

    private static Task<IResult> GraphAsync(HttpContext context) => ReceiveAsync(context, "email", StatusCodes.Status202Accepted, body =>
        !IsBearer(context.Request) ? (StatusCodes.Status401Unauthorized, "InvalidAuthenticationToken")
        : body["message"]?["toRecipients"]?[0]?["emailAddress"]?["address"] is null || body["message"]?["body"]?["content"] is null ? (StatusCodes.Status400BadRequest, "ErrorInvalidRecipients")
        : null);

    private static async Task<IResult> ReceiveAsync(HttpContext context, string channel, int accepted, Func<JsonNode, (int Status, string Error)?> refuse)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<PlannedFailures>().Take(channel) is { } failure)
        {
            if (failure.RetryAfter is { } seconds)
            {
                context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            }

            return Results.Text("This failure was asked for.", statusCode: failure.Status);
        }

        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        if ((body is null ? (StatusCodes.Status400BadRequest, "There is no body.") : refuse(body)) is var (status, error))
        {
            return Results.Text(error, statusCode: status);
        }

        await services.GetRequiredService<Outbox>().AddAsync(new(channel, services.GetRequiredService<TimeProvider>().GetUtcNow(), body), context.RequestAborted);
        return Results.StatusCode(accepted);
    }

    private static bool IsBearer(HttpRequest request) => request.Headers.Authorization.ToString() is { Length: > 7 } text && text.StartsWith("Bearer ", StringComparison.Ordinal);

    private static IResult Fail(string channel, int status, int times, int? retryAfter, PlannedFailures failures)
    {
        if (channel is not ("teams" or "email") || status is < 400 or > 599 || times < 0)
        {
            return Results.Text("Write channel=teams or email, status=400 to 599 and times=0 or more.", statusCode: StatusCodes.Status400BadRequest);
        }

        failures.Plan(channel, new(status, times, retryAfter));
        return Results.NoContent();
    }
}
