using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Pages;

namespace Scorecards.Hosting.Http;

/// <summary>What endpoints share: pages with their headers, and problems in the form the caller reads.</summary>
public sealed class EndpointTools(PageRenderer pages)
{
    /// <summary>A page.</summary>
    public async Task<IResult> PageAsync<T>(HttpContext context, int status, params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        AddPageHeaders(context);
        return Results.Text(await pages.RenderAsync<T>(parameters), "text/html", System.Text.Encoding.UTF8, status);
    }

    /// <summary>What keeps a page from loading anything else.</summary>
    public static void AddPageHeaders(HttpContext context) => context.Response.Headers.ContentSecurityPolicy = PageStyle.ContentSecurityPolicy;

    /// <summary>A problem, as a page for people and as problem details for programs.</summary>
    public Task<IResult> ProblemAsync(HttpContext context, ResponseFormat? format, int status, string title, string detail) => format == ResponseFormat.Html
        ? PageAsync<ProblemPage>(context, status, (nameof(ProblemPage.Heading), title), (nameof(ProblemPage.Detail), detail))
        : Task.FromResult(Answers.Problem(status, title, detail));

    /// <summary>There is no such format here.</summary>
    public Task<IResult> UnknownFormatAsync(HttpContext context, ResponseFormats offered) => ProblemAsync(
        context, null, StatusCodes.Status400BadRequest, "Unknown format", $"'{context.Request.Query["format"]}' is not a format here: write {offered.Names}.");

    /// <summary>A part of the route.</summary>
    public static string Route(HttpContext context, string name) => context.Request.RouteValues[name]?.ToString() ?? string.Empty;

    /// <summary>A query value, or null.</summary>
    public static string? Query(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;
}
