using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Scorecards.Hosting.Access;

namespace Scorecards.Hosting.Http;

/// <summary>What an operation takes with a request.</summary>
public enum BodyKind
{
    /// <summary>JSON, or nothing.</summary>
    Json = 0,

    /// <summary>A page's form.</summary>
    Form,

    /// <summary>A file of any type, as large as an extract may be.</summary>
    File,
}

/// <summary>One HTTP operation, which both heads map as it is.</summary>
/// <param name="Name">Its name: that of the function.</param>
/// <param name="Method">GET, POST or PUT.</param>
/// <param name="Route">Its route.</param>
/// <param name="Access">What its caller needs.</param>
/// <param name="Handler">Its work.</param>
public sealed record HttpOperation(
    string Name, string Method, string Route, OperationAccess Access, Func<IServiceProvider, HttpContext, CancellationToken, Task<IResult>> Handler)
{
    /// <summary>What it takes.</summary>
    public BodyKind Body { get; init; }

    /// <summary>Whether it is written down who asks for it: whatever changes something, and what only auditors may read.</summary>
    public bool IsAudited { get; init; } = !HttpMethods.IsGet(Method);

    /// <summary>Whether it needs whole tables: health tells of those that are lost, a job looks for itself, and the audit trail is in no table.</summary>
    public bool NeedsTables { get; init; } = Access.Reach is not (AccessReach.Open or AccessReach.Everything);

    /// <summary>Whether people open it in a browser.</summary>
    public bool IsPage => !Route.StartsWith("api/", StringComparison.Ordinal);

    /// <summary>Answers a request, if its caller may ask.</summary>
    public Task<IResult> RunAsync(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<OperationRunner>().RunAsync(this, request.HttpContext);
}
