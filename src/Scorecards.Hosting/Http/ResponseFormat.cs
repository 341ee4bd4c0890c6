using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Scorecards.Hosting.Http;

/// <summary>How an answer is written.</summary>
public enum ResponseFormat
{
    /// <summary>JSON.</summary>
    Json = 0,

    /// <summary>A page.</summary>
    Html,

    /// <summary>CSV.</summary>
    Csv,
}

/// <summary>Finds the format a caller wants: "?format=", else Accept, else the route's own.</summary>
public static class ResponseFormats
{
    /// <summary>The format, or null where "?format=" names none that there is.</summary>
    public static ResponseFormat? Of(HttpRequest request, ResponseFormat otherwise)
    {
        if (request.Query["format"].ToString() is { Length: > 0 } named)
        {
            return named.ToUpperInvariant() switch
            {
                "JSON" => ResponseFormat.Json,
                "HTML" => ResponseFormat.Html,
                "CSV" => ResponseFormat.Csv,
                _ => null,
            };
        }

        return request.GetTypedHeaders().Accept
            .Where(accept => accept.Quality is not 0) // "not this"
            .OrderByDescending(accept => accept.Quality ?? 1)
            .Select(KindOf)
            .FirstOrDefault(kind => kind is not null) ?? otherwise;
    }

    private static ResponseFormat? KindOf(MediaTypeHeaderValue accept) => accept.MediaType.Value?.ToUpperInvariant() switch
    {
        "TEXT/HTML" => ResponseFormat.Html,
        "APPLICATION/JSON" => ResponseFormat.Json,
        "TEXT/CSV" => ResponseFormat.Csv,
        _ => null,
    };
}
