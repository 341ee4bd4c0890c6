using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Scorecards.Hosting.Access;

namespace Scorecards.Hosting.Http;

/// <summary>One HTTP operation, which both heads map as it is.</summary>
/// <param name="Name">Its name: that of the function.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Route">Its route.</param>
/// <param name="Role">The least role a caller needs.</param>
/// <param name="Handler">Its work.</param>
public sealed record HttpOperation(
    string Name, string Method, string Route, AccessRole Role, Func<IServiceProvider, HttpContext, CancellationToken, Task<IResult>> Handler)
{
    /// <summary>Answers a request, if its caller may ask.</summary>
    public async Task<IResult> RunAsync(HttpRequest request)
    {
        var context = request.HttpContext;
        var services = context.RequestServices;
        var caller = services.GetRequiredService<ICallerIdentity>().CallerOf(request);
        if (caller.Role < Role)
        {
            return caller.Name is null
                ? Answers.Problem(StatusCodes.Status401Unauthorized, "Who are you?", "Sign in with your council account.")
                : Answers.Problem(StatusCodes.Status403Forbidden, "Not allowed", $"You need the role Scorecards.{Role} or a higher one: ask the administrator of the app registration.");
        }

        return await Handler(services, context, context.RequestAborted);
    }
}
