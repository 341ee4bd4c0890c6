using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Scorecards.LocalHost.StandIns;
using Scorecards.Testing;

namespace Scorecards.LocalHost.Tests;

/// <summary>The stand-ins by themselves, on a real socket: what they take, what they refuse, and how they fail when asked to.</summary>
public sealed class StandInTests : IAsyncLifetime, IDisposable
{
    private const string Card = """{"type":"AdaptiveCard","body":[]}""";
    private const string Message = $$"""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","contentUrl":null,"content":{{Card}}}]}""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scorecards-outbox-");
    private readonly SteppedClock clock = new(new(2015, 3, 9, 8, 0, 0, TimeSpan.Zero));
    private WebApplication web = default!;
    private HttpClient http = default!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(new Outbox(folder.FullName)).AddSingleton<PlannedFailures>();
        web = builder.Build();
        StandInEndpoints.Map(web);
        await web.StartAsync();
        http = new() { BaseAddress = new(web.Urls.Single()), DefaultRequestHeaders = { { "Authorization", "Bearer token" } } };
    }

    public async Task DisposeAsync()
    {
        await web.StopAsync();
        await web.DisposeAsync();
        folder.Delete(recursive: true);
    }

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData(Message)]
    [InlineData(Card)]
    public async Task Teams_takes_a_message_of_cards_and_a_bare_card(string body)
    {
        (await StatusAsync(PostAsync(body))).ShouldBe(HttpStatusCode.Accepted);

        (await KeptAsync()).Select(kept => PrettyJson.Of(kept!["body"]!.ToJsonString())).ShouldBe([PrettyJson.Of(body)]);
    }

    [Theory]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","attachments":[]}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"MessageCard"}}]}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":7,"content":7}]}""")]
    [InlineData("""{"type":"message","attachments":[null]}""")]
    [InlineData("""{"type":"message","attachments":7}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("")]
    public async Task Teams_refuses_what_its_workflow_could_not_post(string body)
    {
        (await StatusAsync(PostAsync(body))).ShouldBe(HttpStatusCode.BadRequest);

        (await KeptAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(28 * 1024, HttpStatusCode.Accepted)]
    [InlineData((28 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Teams_refuses_what_is_too_large(int bytes, HttpStatusCode expected)
    {
        var body = Card.Insert(Card.Length - 1, new string(' ', bytes - Card.Length));

        (await StatusAsync(PostAsync(body))).ShouldBe(expected);
        (await StatusAsync(PostAsync(body, chunked: true))).ShouldBe(expected);
    }

    [Fact]
    public async Task The_directory_has_everybody_but_nobody()
    {
        (await http.GetFromJsonAsync<JsonNode>("local/graph/v1.0/users/ann%40council.example?$select=mail,userPrincipalName"))!.ToJsonString()
            .ShouldBe("""{"mail":"ann@council.example","userPrincipalName":"ann@council.example"}""");
        (await StatusAsync(http.GetAsync("local/graph/v1.0/users/nobody%40council.example"))).ShouldBe(HttpStatusCode.NotFound);
        http.DefaultRequestHeaders.Clear();
        (await StatusAsync(http.GetAsync("local/graph/v1.0/users/ann%40council.example"))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_status_is_answered_as_often_as_asked()
    {
        await PlanAsync("channel=teams&status=429&times=2&retryAfter=7");

        using var first = await PostAsync(Card);
        (first.StatusCode, first.Headers.RetryAfter?.Delta).ShouldBe((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7)));
        (await StatusAsync(PostAsync(Card))).ShouldBe(HttpStatusCode.TooManyRequests);
        (await StatusAsync(PostAsync(Card))).ShouldBe(HttpStatusCode.Accepted);
        (await KeptAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_channel_fails_without_the_other()
    {
        await PlanAsync("channel=email&status=503");

        (await StatusAsync(PostAsync(Card))).ShouldBe(HttpStatusCode.Accepted);
        (await StatusAsync(http.PostAsync("local/sendgrid/v3/mail/send", JsonContent.Create(new { })))).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_lost_message_is_taken_and_not_kept()
    {
        await PlanAsync("channel=teams&mode=lose");

        (await StatusAsync(PostAsync(Card))).ShouldBe(HttpStatusCode.Accepted);

        (await KeptAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reset_ends_the_connection_without_an_answer()
    {
        await PlanAsync("channel=teams&mode=reset");

        await Should.ThrowAsync<HttpRequestException>(() => PostAsync(Card));

        (await KeptAsync()).ShouldBeEmpty();
        (await StatusAsync(PostAsync(Card))).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_stall_ends_the_connection_without_an_answer_once_the_time_is_up()
    {
        await PlanAsync("channel=teams&mode=stall&seconds=20");
        var sending = PostAsync(Card);
        await clock.TimersAsync(1);
        sending.IsCompleted.ShouldBeFalse();

        clock.Advance(TimeSpan.FromSeconds(20));

        await Should.ThrowAsync<HttpRequestException>(() => sending);
        (await KeptAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stall_does_not_keep_the_host_from_stopping()
    {
        await PlanAsync("channel=teams&mode=stall&seconds=600");
        var sending = PostAsync(Card);
        await clock.TimersAsync(1);

        await web.StopAsync();

        await Should.ThrowAsync<HttpRequestException>(() => sending);
    }

    [Fact]
    public async Task A_hang_keeps_the_message_says_so_and_does_not_end()
    {
        await PlanAsync("channel=teams&mode=hang");

        using var request = new HttpRequestMessage(HttpMethod.Post, "local/teams/Directors") { Content = new StringContent(Card, Encoding.UTF8, "application/json") };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await KeptAsync()).Count.ShouldBe(1);

        var rest = response.Content.ReadAsStringAsync();
        await clock.TimersAsync(1);
        rest.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(30));
        await Should.ThrowAsync<HttpRequestException>(() => rest);
    }

    [Fact]
    public async Task A_hang_refuses_what_the_service_refuses()
    {
        await PlanAsync("channel=teams&mode=hang");

        (await StatusAsync(PostAsync("{}"))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("", "'channel' is missing: write teams or email.\n'status' is missing: write 400 to 599.")]
    [InlineData("channel=sms&status=429", "channel='sms' is not known: write teams or email.")]
    [InlineData("channel=teams&status=200", "status='200' is not known: write 400 to 599.")]
    [InlineData("channel=teams&status=many", "status='many' is not known: write 400 to 599.")]
    [InlineData("channel=teams&status=429&times=-1", "times='-1' is not known: write 0 or more, or leave it out for 1.")]
    [InlineData("channel=teams&status=429&retryAfter=soon", "retryAfter='soon' is not known: write seconds, 0 to 86400, or leave it out.")]
    [InlineData("channel=teams&mode=explode", "mode='explode' is not known: write status, stall, reset, lose or hang, or leave it out for status.\n'status' is missing: write 400 to 599.")]
    [InlineData("channel=teams&mode=stall&seconds=601", "seconds='601' is not known: write 0 to 600, or leave it out for 30.")]
    [InlineData("channel=teams&mode=reset&seconds=5", "'seconds' does nothing with mode=reset: leave it out.")]
    [InlineData("channel=teams&mode=lose&status=429&retryAfter=1", "'status' does nothing with mode=lose: leave it out.\n'retryAfter' does nothing with mode=lose: leave it out.")]
    [InlineData("channel=teams&status=429&seconds=5", "'seconds' does nothing with mode=status: leave it out.")]
    [InlineData("channel=teams&status=429&time=3", "There is no 'time': write some of channel, mode, status, times, retryAfter, seconds.")]
    public async Task A_failure_that_cannot_be_planned_is_explained(string query, string problems)
    {
        using var response = await http.PostAsync($"local/outbox/fail?{query}", content: null);

        (response.StatusCode, await response.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.BadRequest, problems));
        (await StatusAsync(PostAsync(Card))).ShouldBe(HttpStatusCode.Accepted);
    }

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> PostAsync(string body, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "local/teams/Directors") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = chunked;
        return await http.SendAsync(request);
    }

    private async Task PlanAsync(string query) =>
        (await StatusAsync(http.PostAsync($"local/outbox/fail?{query}", content: null))).ShouldBe(HttpStatusCode.NoContent);

    private async Task<JsonArray> KeptAsync() => (await http.GetFromJsonAsync<JsonNode>("local/outbox"))!.AsArray();
}
