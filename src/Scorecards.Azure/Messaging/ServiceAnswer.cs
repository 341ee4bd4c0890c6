using System.Net.Http.Headers;
using Scorecards.Application.Alerts;

namespace Scorecards.Azure.Messaging;

/// <summary>Reads what a messaging service answered.</summary>
internal static class ServiceAnswer
{
    /// <summary>
    /// Any 2xx is taken; anything else is refused, with the status alone: a service may repeat the key or the address it was
    /// called with in what it says.
    /// </summary>
    public static SendResult Read(HttpResponseMessage response, TimeProvider clock)
    {
        if (response.IsSuccessStatusCode)
        {
            return SendResult.Taken(response.Headers.TryGetValues("X-Message-Id", out var ids) ? ids.FirstOrDefault() : null);
        }

        using var standard = new HttpResponseMessage(response.StatusCode); // for the standard's words, not the service's
        return SendResult.Refused($"{(int)response.StatusCode} {standard.ReasonPhrase}", PauseOf(response.Headers.RetryAfter, clock));
    }

    private static TimeSpan? PauseOf(RetryConditionHeaderValue? header, TimeProvider clock) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };
}
