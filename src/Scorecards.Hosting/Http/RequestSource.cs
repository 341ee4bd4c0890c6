using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting.Http;

/// <summary>
/// Tells a request that another site made somebody's browser send. A browser says where it comes from by Sec-Fetch-Site, an older one by
/// Origin; what says neither is no browser, and has nobody's session to misuse. https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site
/// </summary>
public sealed class RequestSource(ScorecardSettings settings)
{
    /// <summary>Whether it comes from elsewhere.</summary>
    public bool IsElsewhere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return site is not ("same-origin" or "none"); // none: typed, or from a bookmark
        }

        return request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOurs(request, origin);
    }

    // The host's scheme is not compared: behind the platform's front end every request looks like http.
    private bool IsOurs(HttpRequest request, string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && (Uri.Compare(from, settings.BaseUrl, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
            || string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
