using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting.Http;

/// <summary>What every answer tells a browser: to guess nothing, to show it in nobody's frame, to keep it and its address to itself.</summary>
public sealed class SecurityHeaders(ScorecardSettings settings)
{
    // same-origin, not no-referrer: with that a browser sends "Origin: null" with a page's own form.
    private readonly (string Name, string Value)[] headers =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"), // a page has its own
        ("Cache-Control", "private, no-store"), // what can be asked for by its version has its own
        .. string.Equals(settings.BaseUrl.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) ? [("Strict-Transport-Security", "max-age=31536000")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>Adds them, and again when the answer starts: what an error handler took away.</summary>
    public void AddTo(HttpContext context)
    {
        Add(context.Response.Headers);
        context.Response.OnStarting(() =>
        {
            Add(context.Response.Headers);
            return Task.CompletedTask;
        });
    }

    private void Add(IHeaderDictionary to) => Array.ForEach(headers, header => to.TryAdd(header.Name, header.Value));
}
