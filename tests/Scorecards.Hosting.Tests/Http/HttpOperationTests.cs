using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Http;

namespace Scorecards.Hosting.Tests.Http;

public sealed class HttpOperationTests
{
    [Theory]
    [InlineData(AccessRole.Reader)]
    [InlineData(AccessRole.Analyst)]
    [InlineData(AccessRole.Approver)]
    [InlineData(AccessRole.Administrator)]
    public async Task Somebody_unknown_is_asked_to_sign_in(AccessRole least)
    {
        var executed = await RunAsync(least, Caller.Unknown);

        (executed.Status, executed.ContentType, executed.Text).ShouldBe(
            (401, "application/problem+json; charset=utf-8", """{"type":"about:blank","title":"Who are you?","status":401,"detail":"Sign in with your council account."}"""));
    }

    [Theory]
    [InlineData(AccessRole.Reader, AccessRole.None)]
    [InlineData(AccessRole.Analyst, AccessRole.Reader)]
    [InlineData(AccessRole.Approver, AccessRole.Analyst)]
    [InlineData(AccessRole.Administrator, AccessRole.Approver)]
    public async Task Somebody_of_a_lower_role_is_told_which_they_need(AccessRole least, AccessRole role)
    {
        var executed = await RunAsync(least, new("ann", role));

        (executed.Status, executed.ContentType, executed.Text).ShouldBe((
            403,
            "application/problem+json; charset=utf-8",
            $$"""{"type":"about:blank","title":"Not allowed","status":403,"detail":"You need the role Scorecards.{{least}} or a higher one: ask the administrator of the app registration."}"""));
    }

    [Theory]
    [InlineData(AccessRole.None, AccessRole.None)]
    [InlineData(AccessRole.Reader, AccessRole.Reader)]
    [InlineData(AccessRole.Reader, AccessRole.Administrator)]
    [InlineData(AccessRole.Analyst, AccessRole.Approver)]
    [InlineData(AccessRole.Analyst, AccessRole.Administrator)]
    [InlineData(AccessRole.Approver, AccessRole.Approver)]
    [InlineData(AccessRole.Approver, AccessRole.Administrator)]
    [InlineData(AccessRole.Administrator, AccessRole.Administrator)]
    public async Task Somebody_of_the_role_or_a_higher_one_is_answered(AccessRole least, AccessRole role) =>
        (await RunAsync(least, new("ann", role))).Text.ShouldBe("done");

    [Fact]
    public async Task What_is_open_to_all_answers_somebody_unknown() => (await RunAsync(AccessRole.None, Caller.Unknown)).Text.ShouldBe("done");

    [Fact]
    public async Task A_request_that_is_broken_off_stops_its_work()
    {
        using var broken = new CancellationTokenSource();
        await broken.CancelAsync();
        var stopped = false;
        var operation = new HttpOperation("Work", "GET", "work", AccessRole.None, (_, _, stop) =>
        {
            stopped = stop.IsCancellationRequested;
            return Task.FromResult(Results.Ok());
        });

        await operation.RunAsync(RequestOf(Caller.Unknown, broken.Token));

        stopped.ShouldBeTrue();
    }

    [Fact]
    public void Each_operation_has_the_least_role_it_needs() =>
        HttpOperations.All.Select(operation => $"{operation.Method} {operation.Route} {operation.Role}").ShouldBe(
        [
            "GET {root:maxlength(0)?} Reader",
            "GET scorecards/{scorecard}/{period} Reader",
            "GET scorecards/{scorecard}/{period}/exceptions Reader",
            "GET scorecards/{scorecard}/{period}/reports/{report} Reader",
            "GET extracts Analyst",
            "GET extracts/{id} Analyst",
            "GET alerts Reader",
            "GET alerts/answer None",
            "POST alerts/answer None",
            "GET api/scorecards Reader",
            "GET api/scorecards/{scorecard}/{period} Reader",
            "GET api/scorecards/{scorecard}/{period}/exceptions Reader",
            "GET api/scorecards/{scorecard}/{period}/reports/{report} Reader",
            "POST api/scorecards/{scorecard}/{period}/reports/{report}/publish Approver",
            "GET api/scorecards/{scorecard}/{period}/measures/{measure}/commentary Reader",
            "PUT api/scorecards/{scorecard}/{period}/measures/{measure}/commentary Analyst",
            "GET api/extracts Analyst",
            "GET api/extracts/{id} Analyst",
            "POST api/extracts/validate Analyst",
            "GET api/alerts Reader",
            "POST api/alerts/{id}/acknowledge Approver",
            "POST api/alerts/{id}/silence Approver",
            "POST api/scorecards/{scorecard}/measures/{measure}/silence Approver",
            "POST api/run/{job} Administrator",
            "GET api/health None",
        ]);

    private static async Task<Executed> RunAsync(AccessRole least, Caller caller) => await Executed.OfAsync(
        await new HttpOperation("Work", "GET", "work", least, (_, _, _) => Task.FromResult(Results.Text("done"))).RunAsync(RequestOf(caller, CancellationToken.None)));

    private static HttpRequest RequestOf(Caller caller, CancellationToken aborted) => new DefaultHttpContext
    {
        RequestServices = new ServiceCollection().AddSingleton<ICallerIdentity>(new FixedIdentity(caller)).BuildServiceProvider(),
        RequestAborted = aborted,
    }.Request;

    private sealed class FixedIdentity(Caller caller) : ICallerIdentity
    {
        public Caller CallerOf(HttpRequest request) => caller;
    }
}
