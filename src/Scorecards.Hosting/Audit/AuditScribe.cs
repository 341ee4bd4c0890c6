using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Scorecards.Application.Audit;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Http;

namespace Scorecards.Hosting.Audit;

/// <summary>Who does something by which right.</summary>
/// <param name="Who">Who.</param>
/// <param name="Role">The grant.</param>
/// <param name="Scope">The place it is about, or null.</param>
public sealed record Admission(string Who, string Role, AccessScope? Scope);

/// <summary>Writes down who asks for what before it is done, and what became of it.</summary>
public sealed class AuditScribe(IAuditTrail trail, TimeProvider clock)
{
    private const int LongestText = 200;

    // What says what is asked for. A signature is a secret, and what nobody named here is nobody's business.
    private static readonly string[] Queries = ["area", "revision", "name", "undelivered", "notification", "to", "scorecard", "month"];

    /// <summary>Does an operation's work between the two entries; where the first cannot be written, not at all.</summary>
    public async Task<IResult> AroundAsync(HttpOperation operation, HttpContext context, Admission admission, Func<Task<IResult>> work)
    {
        var now = clock.GetUtcNow();
        var entry = new AuditEntry(
            string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}"),
            now,
            Shorten(admission.Who),
            admission.Role,
            operation.Name,
            admission.Scope?.Scorecard,
            admission.Scope?.Area,
            AskedOf(context));
        await trail.AskedAsync(entry, context.RequestAborted);
        var status = StatusCodes.Status500InternalServerError; // stays where the work throws
        try
        {
            var result = await work();
            status = (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
            return result;
        }
        finally
        {
            // Also where the caller has gone: what was done was done.
            await trail.AnsweredAsync(entry, new(clock.GetUtcNow(), status), CancellationToken.None);
        }
    }

    private static SortedDictionary<string, string> AskedOf(HttpContext context)
    {
        var asked = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Queries)
        {
            if (EndpointTools.Query(context, name) is { } value)
            {
                asked[name] = Shorten(value);
            }
        }

        // Of two of one name the route's is what is asked for.
        foreach (var (name, value) in context.Request.RouteValues)
        {
            if (value?.ToString() is { Length: > 0 } text)
            {
                asked[name] = Shorten(text);
            }
        }

        return asked;
    }

    private static string Shorten(string text) => text.Length > LongestText ? string.Concat(text.AsSpan(0, LongestText), "…") : text;
}
