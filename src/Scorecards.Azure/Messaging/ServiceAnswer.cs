using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Scorecards.Application.Alerts;

namespace Scorecards.Azure.Messaging;

/// <summary>Reads what a messaging service answered.</summary>
internal static class ServiceAnswer
{
    private const int LongestMessageId = 200;

    // No reset that is meant lies further ahead.
    private const long LongestReset = 24 * 60 * 60;

    /// <summary>
    /// Any 2xx is taken; anything else is refused, with the status alone: a service may repeat the key or the address it was
    /// called with in what it says.
    /// </summary>
    /// <param name="response">The answer.</param>
    /// <param name="clock">The time, which a pause may be counted from.</param>
    /// <param name="resetHeader">The header that holds the end of a pause in Unix seconds, where the service has one beside Retry-After.</param>
    public static SendResult Read(HttpResponseMessage response, TimeProvider clock, string? resetHeader = null)
    {
        if (response.IsSuccessStatusCode)
        {
            return SendResult.Taken(FirstOf(response, "X-Message-Id") is { Length: > 0 and <= LongestMessageId } id ? id : null);
        }

        var pause = PauseOf(response.Headers.RetryAfter, clock);
        if (pause is null && response.StatusCode == HttpStatusCode.TooManyRequests && resetHeader is not null && !response.Headers.Contains("Retry-After"))
        {
            pause = PauseUntil(FirstOf(response, resetHeader), clock);
        }

        return SendResult.Refused(StatusOf(response.StatusCode), pause);
    }

    /// <summary>"429 Too Many Requests": the standard's words, not the service's.</summary>
    public static string StatusOf(HttpStatusCode status)
    {
        using var standard = new HttpResponseMessage(status);
        return string.Create(CultureInfo.InvariantCulture, $"{(int)status} {standard.ReasonPhrase}").TrimEnd();
    }

    private static string? FirstOf(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) ? values.FirstOrDefault() : null;

    private static TimeSpan? PauseOf(RetryConditionHeaderValue? header, TimeProvider clock) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };

    // 1425634320
    private static TimeSpan? PauseUntil(string? unixSeconds, TimeProvider clock) =>
        long.TryParse(unixSeconds, NumberStyles.None, CultureInfo.InvariantCulture, out var reset) && reset - clock.GetUtcNow().ToUnixTimeSeconds() is > 0 and <= LongestReset and var ahead
            ? TimeSpan.FromSeconds(ahead)
            : null;
}
