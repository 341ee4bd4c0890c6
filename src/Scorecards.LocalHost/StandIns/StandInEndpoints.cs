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
        routes.MapGet(GraphPath + "v1.0/users/{upn}", Directory);
        routes.MapGet("/local/outbox", async (Outbox outbox, CancellationToken stop) =>
            Results.Text(JsonSerializer.Serialize(await outbox.ReadAsync(stop), WireJson.Options), "application/json"));
        routes.MapPost("/local/outbox/fail", Fail);
    }

    private static Task<IResult> TeamsAsync(HttpContext context) => ReceiveAsync(context, "teams", (message, body) =>
        message.Bytes > TeamsMostBytes ? (StatusCodes.Status413PayloadTooLarge, "Request entity too large")
        : IsCard(body) || IsMessageOfCards(body) ? null
        : (StatusCodes.Status400BadRequest, "The execution of template action 'Send_each_adaptive_card' failed: the result of 'attachments' is of type 'Null'."));

    private static Task<IResult> SendGridAsync(HttpContext context) => ReceiveAsync(context, "email", (_, body) =>
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

    private static Task<IResult> GraphAsync(HttpContext context) => ReceiveAsync(context, "email", (_, body) =>
        !IsBearer(context.Request) ? (StatusCodes.Status401Unauthorized, "InvalidAuthenticationToken")
        : body["message"]?["toRecipients"]?[0]?["emailAddress"]?["address"] is null || body["message"]?["body"]?["content"] is null ? (StatusCodes.Status400BadRequest, "ErrorInvalidRecipients")
        : null);

    // Everybody is in the directory under their own address, but for anybody called nobody.
    private static IResult Directory(string upn, HttpRequest request) =>
        !IsBearer(request) ? Results.Text("InvalidAuthenticationToken", statusCode: StatusCodes.Status401Unauthorized)
        : upn.Split('@')[0].Equals("nobody", StringComparison.OrdinalIgnoreCase) ? Results.Text("Request_ResourceNotFound", statusCode: StatusCodes.Status404NotFound)
        : Results.Json(new { mail = upn, userPrincipalName = upn }, WireJson.Options);

    private static async Task<IResult> ReceiveAsync(HttpContext context, string channel, Func<ReceivedMessage, JsonObject, (int Status, string Error)?> refuse)
    {
        const int Accepted = StatusCodes.Status202Accepted;
        var services = context.RequestServices;
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var failure = services.GetRequiredService<PlannedFailures>().Take(channel);
        var message = await ReceivedMessage.ReadAsync(context.Request, context.RequestAborted);
        if (failure is { Mode: not FailureMode.Hang })
        {
            return await FailingAnswer.GiveAsync(context, failure, Accepted, stopping);
        }

        if ((message.Body is null ? (StatusCodes.Status400BadRequest, "The body is not a JSON object.") : refuse(message, message.Body)) is var (status, error))
        {
            return Results.Text(error, statusCode: status);
        }

        await services.GetRequiredService<Outbox>().AddAsync(new(channel, services.GetRequiredService<TimeProvider>().GetUtcNow(), message.Body), context.RequestAborted);
        return failure is null ? Results.StatusCode(Accepted) : await FailingAnswer.HangAsync(context, failure, Accepted, stopping);
    }

    // The workflow's "for each attachment" fails on a message without attachments.
    private static bool IsMessageOfCards(JsonObject body) => body["attachments"] is JsonArray { Count: > 0 } attachments
        && attachments.All(attachment => TextOf(attachment?["contentType"]) is "application/vnd.microsoft.card.adaptive" && attachment?["content"] is JsonObject card && IsCard(card));

    // Newer flows post the card they are given.
    private static bool IsCard(JsonObject body) => TextOf(body["type"]) is "AdaptiveCard";

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool IsBearer(HttpRequest request) => request.Headers.Authorization.ToString() is { Length: > 7 } text && text.StartsWith("Bearer ", StringComparison.Ordinal);

    private static IResult Fail(HttpRequest request, PlannedFailures failures)
    {
        var query = new FailureQuery(request.Query);
        var (channel, failure) = query.Read();
        if (query.Problems.Count > 0)
        {
            return Results.Text(string.Join('\n', query.Problems), statusCode: StatusCodes.Status400BadRequest);
        }

        failures.Plan(channel, failure);
        return Results.NoContent();
    }
}
