using System.Diagnostics;
using Azure;
using Microsoft.AspNetCore.Http;
using Scorecards.Application.Archive;
using Scorecards.Application.Telemetry;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Audit;
using Scorecards.Hosting.Messages;

namespace Scorecards.Hosting.Http;

/// <summary>
/// The one way into every operation: headers, then how often, who, from where and how much, then the audit trail, then the work. What
/// is not let in by one of these is refused.
/// </summary>
public sealed class OperationRunner(
    ICallerIdentity callers, AccessNeeds needs, RequestRates rates, RequestSource source, RequestSize size, SecurityHeaders headers, AuditScribe audit, AnswerLinks links, Refusals refusals, TablesGuard guard, WorkTelemetry telemetry)
{
    /// <summary>Answers a request, if its caller may ask.</summary>
    public Task<IResult> RunAsync(HttpOperation operation, HttpContext context) => telemetry.RunAsync(operation.Name, ActivityKind.Server, parent: default, async activity =>
    {
        // The route and never the address: a signed link's query holds its signature.
        activity?.SetTag("http.request.method", operation.Method).SetTag("http.route", operation.Route);
        var result = await AnswerAsync(operation, context);
        activity?.SetTag("http.response.status_code", (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK);
        return result;
    });

    private async Task<IResult> AnswerAsync(HttpOperation operation, HttpContext context)
    {
        headers.AddTo(context);
        var caller = operation.Access.IsOpen ? Caller.Unknown : callers.CallerOf(context.Request);
        if (rates.WaitOf(caller, context) is { } wait)
        {
            return await refusals.TooOftenAsync(operation, context, wait);
        }

        try
        {
            var (admission, refusal) = await AdmitAsync(operation, context, caller);
            refusal ??= await RefuseAsync(operation, context);
            return refusal ?? (operation.IsAudited && admission is not null
                ? await audit.AroundAsync(operation, context, admission, () => WorkAsync(operation, context))
                : await WorkAsync(operation, context));
        }
        catch (Exception e) when (IsOfLostTables(e))
        {
            return await refusals.NotWholeAsync(operation, context);
        }
    }

    private async Task<IResult> WorkAsync(HttpOperation operation, HttpContext context)
    {
        try
        {
            await RequireTablesAsync(operation, context);
            return await operation.Handler(context.RequestServices, context, context.RequestAborted);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return await refusals.TooLargeAsync(operation, context, size.MostOf(operation));
        }
        catch (Exception e) when (IsOfLostTables(e))
        {
            return await refusals.NotWholeAsync(operation, context); // here too, so that the audit trail has what was answered
        }
    }

    private Task RequireTablesAsync(HttpOperation operation, HttpContext context) => !operation.NeedsTables ? Task.CompletedTask
        : HttpMethods.IsGet(operation.Method) ? guard.RequireRecentlyAsync(context.RequestAborted)
        : guard.RequireAsync(context.RequestAborted);

    private static bool IsOfLostTables(Exception failure) =>
        RestoreNeededException.IsCauseOf(failure) || string.Equals((failure as RequestFailedException)?.ErrorCode, "TableNotFound", StringComparison.Ordinal);

    // Without an admission and without a refusal nothing is done that anybody answers for: what is open to all, and a link that does not open.
    private async Task<(Admission? Admission, IResult? Refusal)> AdmitAsync(HttpOperation operation, HttpContext context, Caller caller)
    {
        var (role, reach) = operation.Access;
        if (operation.Access.IsOpen)
        {
            return (reach == AccessReach.Link && links.Read(context).Link is { } link ? new($"link of notification {link.Notification}", "signed link", new(link.Scorecard, [])) : null, null);
        }

        if (reach == AccessReach.PublishedReport && await needs.IsForAllAsync(context, context.RequestAborted))
        {
            return (null, null);
        }

        if (caller.Name is null)
        {
            return (null, await refusals.UnknownAsync(operation, context, callers.HasSignIn));
        }

        if (caller.GrantFor(role) is null)
        {
            return (null, await refusals.NotAllowedAsync(operation, context));
        }

        if (reach is AccessReach.Alert or AccessReach.Extract)
        {
            await RequireTablesAsync(operation, context); // they say where it belongs
        }

        var scopes = await needs.OfAsync(reach, context, context.RequestAborted);
        List<Grant?> grants = scopes.Count == 0 ? [caller.GrantFor(role)] : [.. scopes.Select(scope => caller.GrantFor(role, scope))];
        return grants.Contains(null)
            ? (null, await refusals.NotAllowedAsync(operation, context))
            : (new(caller.Name, string.Join(", ", grants.Distinct()), PlaceOf(scopes)), null);
    }

    private static AccessScope? PlaceOf(IReadOnlyList<AccessScope> scopes) => scopes switch
    {
        [] => null,
        [var only] => only,
        [var first, ..] => first with { Areas = [] },
    };

    private async Task<IResult?> RefuseAsync(HttpOperation operation, HttpContext context) =>
        HttpMethods.IsGet(operation.Method) ? null
        : source.IsElsewhere(context.Request) ? await refusals.FromElsewhereAsync(operation, context)
        : !RequestSize.IsTaken(operation, context.Request) ? await refusals.WrongTypeAsync(operation, context)
        : !size.TryBound(operation, context) ? await refusals.TooLargeAsync(operation, context, size.MostOf(operation))
        : null;
}
