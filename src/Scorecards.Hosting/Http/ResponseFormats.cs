using Microsoft.AspNetCore.Http;

namespace Scorecards.Hosting.Http;

/// <summary>Finds which of the formats an endpoint offers a caller wants: "?format=", else Accept, else the route's own.</summary>
/// <param name="offered">What the endpoint can write, in the order it is told.</param>
public sealed class ResponseFormats(params IReadOnlyList<ResponseFormat> offered)
{
    private static readonly (ResponseFormat Format, string Name, string Type)[] Known =
    [
        (ResponseFormat.Json, "json", "application/json"),
        (ResponseFormat.Html, "html", "text/html"),
        (ResponseFormat.Csv, "csv", "text/csv"),
        (ResponseFormat.Xlsx, "xlsx", XlsxAnswer.ContentType),
    ];

    private readonly (ResponseFormat Format, string Name, string Type)[] known = [.. offered.Select(format => Known.Single(candidate => candidate.Format == format))];

    /// <summary>Data and a page, and a table of it for any spreadsheet and for Excel.</summary>
    public static ResponseFormats WithXlsx { get; } = new(ResponseFormat.Json, ResponseFormat.Html, ResponseFormat.Csv, ResponseFormat.Xlsx);

    /// <summary>The formats as a caller writes them: "json, html or csv".</summary>
    public string Names => known.Length == 1 ? known[0].Name : $"{string.Join(", ", known[..^1].Select(format => format.Name))} or {known[^1].Name}";

    /// <summary>The format, or null where "?format=" names none that is offered.</summary>
    public ResponseFormat? Of(HttpRequest request, ResponseFormat otherwise)
    {
        if (request.Query["format"].ToString() is { Length: > 0 } named)
        {
            return Find(format => format.Name, named);
        }

        return request.GetTypedHeaders().Accept
            .Where(accept => accept.Quality is not 0) // "not this"
            .OrderByDescending(accept => accept.Quality ?? 1)
            .Select(accept => Find(format => format.Type, accept.MediaType.Value))
            .FirstOrDefault(format => format is not null) ?? otherwise;
    }

    private ResponseFormat? Find(Func<(ResponseFormat Format, string Name, string Type), string> key, string? text) => known
        .Where(format => string.Equals(key(format), text, StringComparison.OrdinalIgnoreCase))
        .Select(format => (ResponseFormat?)format.Format)
        .FirstOrDefault();
}
