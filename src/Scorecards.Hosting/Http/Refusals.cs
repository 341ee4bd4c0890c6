using System.Globalization;
using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Access;

namespace Scorecards.Hosting.Http;

/// <summary>
/// What is answered where nothing is done. It is made of what was asked, never of what there is: a refusal of something that exists reads
/// like one of something that does not.
/// </summary>
public sealed class Refusals(EndpointTools tools)
{
    /// <summary>Nobody knows who asks. A browser that opens a page is sent to sign in, where there is a way to.</summary>
    public Task<IResult> UnknownAsync(HttpOperation operation, HttpContext context, bool hasSignIn) => hasSignIn && IsBrowser(operation, context)
        ? Task.FromResult(Results.Redirect($"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(OwnPathOf(context.Request))}"))
        : ProblemAsync(operation, context, StatusCodes.Status401Unauthorized, "Who are you?", "Sign in with your council account.");

    /// <summary>The caller has no right to this.</summary>
    public Task<IResult> NotAllowedAsync(HttpOperation operation, HttpContext context) => ProblemAsync(
        operation, context, StatusCodes.Status403Forbidden, "Not allowed", $"You need the role {NeedOf(operation.Access, context)}: ask the administrator of the app registration.");

    /// <summary>Another site made a browser ask.</summary>
    public Task<IResult> FromElsewhereAsync(HttpOperation operation, HttpContext context) => ProblemAsync(
        operation, context, StatusCodes.Status403Forbidden, "From elsewhere", "The browser says that another site sent this: open the page here and do it there.");

    /// <summary>It is not what the operation takes.</summary>
    public Task<IResult> WrongTypeAsync(HttpOperation operation, HttpContext context) => ProblemAsync(
        operation, context, StatusCodes.Status415UnsupportedMediaType, "Wrong type", operation.Body == BodyKind.Form ? "Send the page's form." : "Send JSON, and say so: Content-Type: application/json.");

    /// <summary>It is more than the operation takes.</summary>
    public Task<IResult> TooLargeAsync(HttpOperation operation, HttpContext context, long most) => ProblemAsync(operation, context, StatusCodes.Status413PayloadTooLarge, "Too long", operation.Body switch
    {
        BodyKind.Form => "Write less: the whole form may hold 64 KB.",
        BodyKind.File => string.Create(CultureInfo.InvariantCulture, $"The file is above the limit 'Limits:RecordFileBytes' of {most:N0} bytes: send only this month's rows, or ask the operator to raise the limit."),
        _ => string.Create(CultureInfo.InvariantCulture, $"Send at most {most / 1024} KB."),
    });

    /// <summary>It is asked too often.</summary>
    public Task<IResult> TooOftenAsync(HttpOperation operation, HttpContext context, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return ProblemAsync(operation, context, StatusCodes.Status429TooManyRequests, "Too often", string.Create(CultureInfo.InvariantCulture, $"Ask again in {seconds} s."));
    }

    /// <summary>The tables are being put back.</summary>
    public Task<IResult> NotWholeAsync(HttpOperation operation, HttpContext context) => ProblemAsync(
        operation, context, StatusCodes.Status503ServiceUnavailable, "Being put back", "What is stored is not whole. An administrator makes tables that are not there (azd provision; an emulator does by itself) and puts back what the archive has (POST /api/run/restore). Ask again later.");

    private Task<IResult> ProblemAsync(HttpOperation operation, HttpContext context, int status, string title, string detail) =>
        tools.ProblemAsync(context, IsBrowser(operation, context) ? ResponseFormat.Html : null, status, title, detail);

    private static bool IsBrowser(HttpOperation operation, HttpContext context) =>
        operation.IsPage && (operation.Body == BodyKind.Form || context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase));

    // One slash and a path: with two it would be another site's address.
    private static string OwnPathOf(HttpRequest request) => "/" + (request.PathBase + request.Path).ToUriComponent().TrimStart('/') + request.QueryString.ToUriComponent();

    private static string NeedOf(OperationAccess access, HttpContext context)
    {
        var role = $"Scorecards.{access.Role}";
        return access.Reach switch
        {
            AccessReach.Area => $"{In(role, EndpointTools.Route(context, "scorecard"), EndpointTools.Query(context, "area"))}, or one above it",
            AccessReach.Upload => $"{In(role, EndpointTools.Query(context, "name")?.Split('/')[0], area: null)}, or one above it",
            AccessReach.Report or AccessReach.PublishedReport => $"{role} for every area of the report",
            AccessReach.Alert => $"{role} for the alert's area",
            AccessReach.Extract => $"{role} for the extract's scorecard",
            AccessReach.Filtered => $"{role}, for a scorecard or an area at least, or a higher one",
            _ => $"{role} for everything",
        };
    }

    // What could not be a role's name is not repeated.
    private static string In(string role, string? scorecard, string? area) =>
        string.Join('.', new[] { role, scorecard, area }.TakeWhile((part, index) => index == 0 || (part is not null && Grant.IsId(part))));
}
