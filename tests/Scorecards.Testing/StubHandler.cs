using System.Globalization;
using System.Text;

namespace Scorecards.Testing;

/// <summary>A server in memory: it keeps each request as text and gives its answers in turn.</summary>
public sealed class StubHandler(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    private readonly List<SentRequest> requests = [];

    /// <summary>Every request, in order.</summary>
    public IReadOnlyList<SentRequest> Requests => requests;

    /// <summary>The one request there was.</summary>
    public SentRequest Request => requests.Single();

    /// <summary>An answer with a status, a body and headers such as "Retry-After: 7".</summary>
    public static Func<HttpResponseMessage> Answer(int status, string body = "", params string[] headers) => () =>
    {
        var response = new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new StringContent(body) };
        foreach (var header in headers.Select(header => header.Split(": ", 2)))
        {
            response.Headers.TryAddWithoutValidation(header[0], header[1]);
        }

        return response;
    };

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        requests.Add(await SentRequest.OfAsync(request, cancellationToken));
        return requests.Count <= answers.Length
            ? answers[requests.Count - 1]()
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Request {requests.Count} was not expected: {requests[^1].Line}"));
    }
}

/// <summary>A request as it went out.</summary>
/// <param name="Line">"POST https://example.org/path".</param>
/// <param name="Headers">"Name: value", by name.</param>
/// <param name="Body">The body, empty where there is none.</param>
public sealed record SentRequest(string Line, IReadOnlyList<string> Headers, string Body)
{
    // Ids and names that the client library draws itself, and lengths that follow from the body.
    private static readonly string[] Incidental = ["x-ms-client-request-id", "x-ms-return-client-request-id", "User-Agent", "Content-Length", "traceparent"];

    /// <summary>The line, the headers and the body, as on the wire.</summary>
    public string Text => string.Join('\n', [Line, .. Headers, string.Empty, Body]).TrimEnd('\n');

    /// <summary>A header's value, or null.</summary>
    public string? Header(string name) => Headers.FirstOrDefault(header => header.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];

    internal static async Task<SentRequest> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .Where(header => !Incidental.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.OrdinalIgnoreCase);
        var bytes = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        return new($"{request.Method} {request.RequestUri!.AbsoluteUri}", [.. headers], Encoding.UTF8.GetString(bytes));
    }
}
