using System.Globalization;

namespace Scorecards.LocalHost.StandIns;

/// <summary>Answers a request as a failing service does.</summary>
internal static class FailingAnswer
{
    /// <summary>Fails a request whose message is not kept.</summary>
    public static async Task<IResult> GiveAsync(HttpContext context, PlannedFailure failure, int accepted, CancellationToken stopping)
    {
        switch (failure.Mode)
        {
            case FailureMode.Stall:
                await WaitAsync(context, failure, stopping);
                context.Abort();
                return Results.Empty;
            case FailureMode.Reset:
                context.Abort();
                return Results.Empty;
            case FailureMode.Lose:
                return Results.StatusCode(accepted);
            default:
                if (failure.RetryAfter is { } seconds)
                {
                    context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                }

                return Results.Text("This failure was asked for.", statusCode: failure.Status);
        }
    }

    /// <summary>Says that the message was taken, and does not end the answer.</summary>
    public static async Task<IResult> HangAsync(HttpContext context, PlannedFailure failure, int accepted, CancellationToken stopping)
    {
        context.Response.StatusCode = accepted;
        await context.Response.Body.FlushAsync(stopping); // the headers go out at once
        await WaitAsync(context, failure, stopping);
        context.Abort();
        return Results.Empty;
    }

    // Until the time is up, or whoever asked has gone, or the host stops.
    private static async Task WaitAsync(HttpContext context, PlannedFailure failure, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(failure.Seconds), context.RequestServices.GetRequiredService<TimeProvider>(), end.Token);
        }
        catch (OperationCanceledException)
        {
            // nobody waits any more
        }
    }
}
