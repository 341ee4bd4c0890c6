using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Scorecards.Application;

namespace Scorecards.Hosting.Http;

/// <summary>Reads small request bodies.</summary>
internal static class RequestBody
{
    /// <summary>The most bytes that are read.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>A body of JSON; null where it is none or too large, which is the caller's mistake and answered as one.</summary>
    public static async Task<T?> ReadJsonAsync<T>(HttpContext context, CancellationToken cancellationToken)
        where T : class
    {
        if (await ReadAsync(context, cancellationToken) is not { } content)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(content, WireJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The fields of a form; null where the body is too large.</summary>
    public static async Task<Dictionary<string, StringValues>?> ReadFormAsync(HttpContext context, CancellationToken cancellationToken) =>
        await ReadAsync(context, cancellationToken) is { } content ? QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(content)) : null;

    private static async Task<byte[]?> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[8192];
        for (int read; (read = await context.Request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            await content.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (content.Length > MostBytes)
            {
                return null;
            }
        }

        return content.ToArray();
    }
}
