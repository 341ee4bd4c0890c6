using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Http;

namespace Scorecards.LocalHost.Tests.Reports;

/// <summary>Who may read, write and publish; the local user may all, so callers of each role are made here.</summary>
public sealed class RoleTests
{
    [Theory]
    [InlineData(AccessRole.None, 401)]
    [InlineData(AccessRole.Reader, 403)]
    [InlineData(AccessRole.Analyst, 403)]
    public async Task Only_an_approver_publishes(AccessRole role, int status) => (await StatusAsync(HttpOperations.PublishReport, role)).ShouldBe(status);

    [Theory]
    [InlineData(AccessRole.None, 401)]
    [InlineData(AccessRole.Reader, 403)]
    public async Task Only_an_analyst_writes_commentary(AccessRole role, int status) => (await StatusAsync(HttpOperations.PutCommentary, role)).ShouldBe(status);

    [Fact]
    public async Task Only_a_reader_reads_reports() => (await StatusAsync(HttpOperations.GetReport, AccessRole.None)).ShouldBe(401);

    // Nothing but who calls is known, so an operation that let the caller on would fail.
    private static async Task<int?> StatusAsync(HttpOperation operation, AccessRole role)
    {
        await using var services = new ServiceCollection().AddSingleton<ICallerIdentity>(new FixedIdentity(role)).BuildServiceProvider();
        var result = await operation.RunAsync(new DefaultHttpContext { RequestServices = services }.Request);
        return result.ShouldBeOfType<ContentHttpResult>().StatusCode;
    }

    private sealed class FixedIdentity(AccessRole role) : ICallerIdentity
    {
        public Caller CallerOf(HttpRequest request) => role == AccessRole.None ? Caller.Unknown : new("ann", role);
    }
}
