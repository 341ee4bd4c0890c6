using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Scorecards.Application;

namespace Scorecards.Hosting.Http;

/// <summary>Writes answers in the forms every endpoint shares.</summary>
public static class Answers
{
    /// <summary>JSON.</summary>
    public static IResult Json<T>(T value, int status = StatusCodes.Status200OK, string contentType = "application/json") =>
        Results.Text(JsonSerializer.Serialize(value, WireJson.Options), contentType, Encoding.UTF8, status);

    /// <summary>A problem. https://www.rfc-editor.org/rfc/rfc9457</summary>
    public static IResult Problem(int status, string title, string detail) =>
        Json(new { type = "about:blank", title, status, detail }, status, "application/problem+json");

    /// <summary>Sets the answer's version; true where the caller has it already and 304 is all there is to say.</summary>
    public static bool IsKnown(HttpContext context, string version)
    {
        var tag = $"\"{version}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.Headers.IfNoneMatch is { Count: > 0 } asked && Matches(asked, tag);
    }

    private static bool Matches(StringValues asked, string tag) => asked
        .SelectMany(line => (line ?? string.Empty).Split(',', StringSplitOptions.TrimEntries))
        .Any(candidate => candidate is "*" || string.Equals(candidate.StartsWith("W/", StringComparison.Ordinal) ? candidate[2..] : candidate, tag, StringComparison.Ordinal));
}
