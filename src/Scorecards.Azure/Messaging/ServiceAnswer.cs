using System.Net.Http.Headers;
using Scorecards.Application.Alerts;

namespace Scorecards.Azure.Messaging;

/// <summary>Reads what a messaging service answered.</summary>
internal static class ServiceAnswer
{
    private const int MostText = 200;

    /// <summary>Any 2xx is taken; anything else is refused, with the status and the start of what was said.</summary>
    public static async Task<SendResult> ReadAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            return SendResult.Taken(response.Headers.TryGetValues("X-Message-Id", out var ids) ? ids.FirstOrDefault() : null);
        }

        var said = await response.Content.ReadAsStringAsync(cancellationToken);
        return SendResult.Refused(
            $"{(int)response.StatusCode} {response.ReasonPhrase}: {(said.Length > MostText ? said[..MostText] : said)}".TrimEnd(':', ' '),
            PauseOf(response.Headers.RetryAfter, clock));
    }

    private static TimeSpan? PauseOf(RetryConditionHeaderValue? header, TimeProvider clock) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };
}
