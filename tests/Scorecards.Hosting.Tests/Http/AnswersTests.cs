using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Scorecards.Hosting.Http;

namespace Scorecards.Hosting.Tests.Http;

public sealed class AnswersTests
{
    [Theory]
    [InlineData("\"3-abc\"", true)]
    [InlineData("W/\"3-abc\"", true)]
    [InlineData("*", true)]
    [InlineData("\"2-x\", \"3-abc\"", true)]
    [InlineData("\"2-x\",W/\"3-abc\",\"4-y\"", true)]
    [InlineData("\"3-ABC\"", false)]
    [InlineData("3-abc", false)]
    [InlineData("\"3-abcd\"", false)]
    [InlineData("\"2-x\", \"4-y\"", false)]
    [InlineData("", false)]
    public void A_version_the_caller_has_is_known(string ifNoneMatch, bool expected)
    {
        var context = new DefaultHttpContext { Request = { Headers = { IfNoneMatch = ifNoneMatch } } };

        Answers.IsKnown(context, "3-abc").ShouldBe(expected);
    }

    [Fact]
    public void A_version_in_a_second_header_line_is_known()
    {
        var context = new DefaultHttpContext { Request = { Headers = { IfNoneMatch = new StringValues(["\"2-x\"", "\"3-abc\""]) } } };

        Answers.IsKnown(context, "3-abc").ShouldBeTrue();
    }

    [Fact]
    public void A_caller_without_a_version_knows_none_and_is_told_it()
    {
        var context = new DefaultHttpContext();

        Answers.IsKnown(context, "3-abc").ShouldBeFalse();

        ((string?)context.Response.Headers.ETag, (string?)context.Response.Headers.CacheControl).ShouldBe(("\"3-abc\"", "private, no-cache"));
    }

    [Fact]
    public async Task JSON_is_written_in_camel_case_with_letters_as_themselves()
    {
        var executed = await Executed.OfAsync(Answers.Json(new { Title = "£ – <b>", Value = 0.10m, Missing = (string?)null }, StatusCodes.Status201Created));

        (executed.Status, executed.ContentType, executed.Text).ShouldBe((201, "application/json; charset=utf-8", """{"title":"£ – <b>","value":0.10,"missing":null}"""));
    }

    [Fact]
    public async Task A_problem_is_written_as_problem_details()
    {
        var executed = await Executed.OfAsync(Answers.Problem(404, "Not found", "There is no 'x'."));

        (executed.Status, executed.ContentType, executed.Text).ShouldBe(
            (404, "application/problem+json; charset=utf-8", """{"type":"about:blank","title":"Not found","status":404,"detail":"There is no 'x'."}"""));
    }
}
