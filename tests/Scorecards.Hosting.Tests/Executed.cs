using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Scorecards.Hosting.Tests;

/// <summary>What a result writes.</summary>
/// <param name="Status">The status.</param>
/// <param name="ContentType">The type of the body.</param>
/// <param name="Body">The bytes of the body.</param>
/// <param name="Headers">The headers.</param>
internal sealed record Executed(int Status, string? ContentType, byte[] Body, IHeaderDictionary Headers)
{
    /// <summary>The body as text, a byte order mark among it.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    public static async Task<Executed> OfAsync(IResult result)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        await result.ExecuteAsync(context);
        return new(context.Response.StatusCode, context.Response.ContentType, body.ToArray(), context.Response.Headers);
    }
}
