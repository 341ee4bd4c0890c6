using System.Net;

namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>The page behind a message's link, and every answer that it refuses. Nothing here acknowledges anything.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class AnswerPageTests(AnswerFixture fixture) : IClassFixture<AnswerFixture>
{
    private const string NotWhole = "The link is not whole: open it from the message again, without leaving out its end.";
    private const string NotOurs = "The link is not one of ours, or it was changed on the way: open it from the message again.";

    private readonly RunningHost host = fixture.Host;
    private readonly string link = fixture.Link;

    [Fact]
    public async Task The_card_and_the_email_of_each_director_lead_to_a_page_of_their_own()
    {
        var messages = await host.MessagesAsync();

        messages.Count.ShouldBe(4);
        messages.GroupBy(message => message.Id, StringComparer.Ordinal).Select(group => group.Select(message => message.Acknowledge).Distinct(StringComparer.Ordinal).Count()).ShouldBe([1, 1]);
        messages.Select(message => message.Acknowledge).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        messages.Where(message => !message.IsCard).ShouldAllBe(email =>
            ((string)email.Body["content"]![1]!["value"]!).Contains(WebUtility.HtmlEncode(email.Acknowledge!), StringComparison.Ordinal), "the button leads where the text does");
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_however_often_and_by_whatever_scanner()
    {
        var before = await StateAsync();

        var first = await host.OpenAsync(link);
        var second = await host.OpenAsync(link);
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(link).PathAndQuery);
        using var scanned = await host.Http.SendAsync(request);

        first.Status.ShouldBe(HttpStatusCode.OK);
        first.Html.ShouldContain("<h1>Acknowledge alerts</h1>");
        first.Html.ShouldContain("<strong>1. Visits in time of team 1</strong>: 50% against 90% in February 2015, red since February 2015.");
        first.Html.ShouldNotContain("Visits in time of team 2");
        second.ShouldBe(first);
        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task The_page_may_send_its_form_and_nothing_else_and_is_kept_nowhere()
    {
        using var response = await host.Http.GetAsync(new Uri(link).PathAndQuery);

        response.Headers.GetValues("Content-Security-Policy").Single().Split("; ").Where(rule => !rule.StartsWith("style-src 'sha256-", StringComparison.Ordinal)).ShouldBe(
            ["default-src 'none'", "img-src data:", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]);
        (response.Headers.CacheControl!.NoStore, response.Headers.GetValues("Referrer-Policy").Single(), response.Headers.GetValues("X-Content-Type-Options").Single()).ShouldBe((true, "same-origin", "nosniff"));
    }

    [Theory]
    [InlineData("by", "", "Write your name.")]
    [InlineData("by", null, "Write your name.")]
    [InlineData("comment", " ", "Write a comment.")]
    [InlineData("action", "", "Write what is done.")]
    [InlineData("owner", null, "Write who does it.")]
    [InlineData("due", "31/03/2015", "'31/03/2015' is not a day: write it as yyyy-MM-dd, for example 2015-03-31.")]
    [InlineData("due", "2015-02-30", "'2015-02-30' is not a day: write it as yyyy-MM-dd, for example 2015-03-31.")]
    [InlineData("alert", null, "Choose at least one measure.")]
    [InlineData("alert", "answers~whole~2015-02~n000001~m9", "There is no such alert.")]
    [InlineData("alert", "answers~whole~2015-02~n000001~m2", "There is no such alert.")] // the other director's
    public async Task What_is_missing_or_wrong_is_said_and_the_rest_of_the_form_is_kept(string field, string? value, string problem)
    {
        var before = await StateAsync();

        var (status, html) = await host.AnswerAsync(link, (field, value));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(html).ShouldContain($"<p class=\"notice\" role=\"alert\">{problem}</p>");
        AnswerForms.Written.Where(written => written.Key != field).ShouldAllBe(written => html.Contains(WebUtility.HtmlEncode(written.Value), StringComparison.Ordinal));
        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_form_of_70_KB_is_refused()
    {
        var before = await StateAsync();

        var (status, html) = await host.AnswerAsync(link, ("comment", new string('x', 70 * 1024)));

        (status, html.Contains("Write less: the whole form may hold 64 KB.", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.RequestEntityTooLarge, true));
        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_comment_that_is_too_long_is_refused_and_kept()
    {
        var (status, html) = await host.AnswerAsync(link, ("comment", new string('x', 1001)));

        (status, html.Contains("Write at most 1000 characters in each field.", StringComparison.Ordinal), html.Contains(new string('x', 1001), StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true, true));
    }

    [Theory]
    [InlineData("signature=", "signature=A", NotOurs)]
    [InlineData("until=2015", "until=2016", NotOurs)]
    [InlineData("~d1", "~d2", NotOurs)]
    [InlineData("scorecard=answers", "scorecard=other", NotOurs)]
    [InlineData("&until=2015-05-08", "", NotWhole)]
    [InlineData("until=2015-05-08", "until=soon", NotWhole)]
    [InlineData("&signature", "&unsigned", NotWhole)]
    public async Task A_link_that_was_changed_or_cut_does_not_open_and_takes_no_answer(string part, string instead, string problem)
    {
        var changed = link.Replace(part, instead, StringComparison.Ordinal);
        changed.ShouldNotBe(link, StringComparer.Ordinal);
        var before = await StateAsync();

        var opened = await host.OpenAsync(changed);
        var answered = await host.SendAsync(changed, [.. AnswerForms.Written, new("alert", "answers~whole~2015-02~n000001~m1")]);

        (opened.Status, answered.Status).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
        opened.Html.ShouldContain("<h1>This link does not open</h1>");
        opened.Html.ShouldContain(problem);
        answered.Html.ShouldBe(opened.Html);
        (await StateAsync()).ShouldBe(before);
    }

    // Everything that an answer could change.
    private async Task<string> StateAsync() =>
        (await host.GetAsync("api/alerts")).ToJsonString() + (await host.GetAsync("api/scorecards/answers/2015-02/exceptions")).ToJsonString() + (await host.ToldAsync());
}
