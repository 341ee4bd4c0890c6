using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Scorecards.Application;

namespace Scorecards.Hosting.Http;

/// <summary>Reads small request bodies.</summary>
internal static class RequestBody
{
    /// <summary>A body of JSON; null where it is none, which is the caller's mistake and answered as one.</summary>
    public static async Task<T?> ReadJsonAsync<T>(HttpContext context, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(await ReadAsync(context, cancellationToken), WireJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The fields of a form.</summary>
    public static async Task<Dictionary<string, StringValues>> ReadFormAsync(HttpContext context, CancellationToken cancellationToken) =>
        QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(await ReadAsync(context, cancellationToken)));

    // The body ends where the operation's limit does.
    private static async Task<byte[]> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }
}
