using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Identity;
using Scorecards.Application.Alerts;
using Scorecards.Azure.Messaging;
using Scorecards.Domain.Alerts;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Messaging;

public sealed class GraphMailChannelTests
{
    private readonly SteppedClock clock = new(Samples.Now);
    private readonly FixedCredential credential = new("token-of-the-app");

    [Fact]
    public async Task An_email_is_sent_from_the_sending_mailbox_with_its_id()
    {
        using var service = new StubHandler(StubHandler.Answer(202));

        (await SendAsync(service)).ShouldBe(SendResult.Taken(null));

        (service.Request with { Body = PrettyJson.Of(service.Request.Body) }).Text.ShouldBe(
            """
            POST https://graph.microsoft.com/v1.0/users/scorecards%40council.example/sendMail
            Authorization: Bearer token-of-the-app
            Content-Type: application/json; charset=utf-8

            {
              "message": {
                "subject": "Red: visits \"on time\": £5 <60%",
                "body": {
                  "contentType": "HTML",
                  "content": "<p>A measure &amp; its trend – £</p>"
                },
                "toRecipients": [
                  {
                    "emailAddress": {
                      "address": "ann@council.example",
                      "name": "Ann O'Neill – East"
                    }
                  }
                ],
                "internetMessageHeaders": [
                  {
                    "name": "x-scorecards-notification",
                    "value": "kent-scs~kent~2015-02~r0001~director~0"
                  }
                ]
              },
              "saveToSentItems": true
            }
            """);
    }

    [Theory]
    [InlineData("https://graph.microsoft.com/", "https://graph.microsoft.com/.default")]
    [InlineData("https://graph.microsoft.us/", "https://graph.microsoft.us/.default")]
    public async Task A_token_is_asked_for_the_service_that_is_called(string endpoint, string scope)
    {
        using var service = new StubHandler(StubHandler.Answer(202));

        await SendAsync(service, credential, endpoint: endpoint);

        credential.Scopes.ShouldBe([scope]);
    }

    [Theory]
    [MemberData(nameof(Samples.Answers), MemberType = typeof(Samples))]
    public async Task An_answer_is_a_result(int status, string body, string header, SendResult expected)
    {
        var answer = StubHandler.Answer(status, body, header.Length == 0 ? [] : [header]);
        using var service = new StubHandler(answer, answer);

        (await SendAsync(service)).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Samples.Faults), MemberType = typeof(Samples))]
    public async Task No_answer_is_a_result(HttpRequestError error, SendResult expected)
    {
        using var service = new StubHandler(() => throw new HttpRequestException(error, "no route"));

        (await SendAsync(service)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_message_that_is_too_large_is_sent_once_more_in_brief()
    {
        using var service = new StubHandler(StubHandler.Answer(413), StubHandler.Answer(202));

        (await SendAsync(service)).ShouldBe(SendResult.Taken(null));

        service.Requests.Select(request => (string?)JsonNode.Parse(request.Body)!["message"]!["body"]!["content"]).ShouldBe([Samples.Message.Full.Html, Samples.Message.Brief.Html]);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_why_is_not_repeated()
    {
        using var service = new StubHandler();

        (await SendAsync(service, new BrokenCredential(() => throw new AuthenticationFailedException("tenant 4711 refused the secret s3cret")))).ShouldBe(
            SendResult.Refused("no token for Graph: check the app's identity and its roles"));

        service.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_does_not_come_is_no_token()
    {
        using var service = new StubHandler();
        using var http = new HttpClient(service);
        var sending = ChannelOf(http, "https://graph.microsoft.com/", BrokenCredential.Stalling).SendAsync(Samples.Director, Samples.Message, CancellationToken.None);

        clock.Advance(Samples.Limits.Lookup);

        (await sending).ShouldBe(SendResult.Refused("no token for Graph: check the app's identity and its roles"));
    }

    [Fact]
    public async Task Whoever_waits_for_a_token_may_cancel()
    {
        using var service = new StubHandler();
        using var http = new HttpClient(service);
        using var stop = new CancellationTokenSource();
        var sending = ChannelOf(http, "https://graph.microsoft.com/", BrokenCredential.Stalling).SendAsync(Samples.Director, Samples.Message, stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public void It_reaches_those_who_have_an_address_or_stand_in_the_directory()
    {
        using var service = new StubHandler();
        using var http = new HttpClient(service);
        var email = ChannelOf(http, "https://graph.microsoft.com/", credential);

        (email.Channel, email.MostAtOnce).ShouldBe((MessageChannel.Email, 2));
        (email.Reaches(Samples.Director with { Channel = null }), email.Reaches(Samples.Director with { Email = null }), email.Reaches(Samples.Director with { Email = null, Upn = "ann@council.example" })).ShouldBe((true, false, true));
    }

    private Task<SendResult> SendAsync(StubHandler service) => SendAsync(service, credential);

    private async Task<SendResult> SendAsync(StubHandler service, TokenCredential identity, string endpoint = "https://graph.microsoft.com/")
    {
        using var http = new HttpClient(service, disposeHandler: false);
        return await ChannelOf(http, endpoint, identity).SendAsync(Samples.Director, Samples.Message, CancellationToken.None);
    }

    private GraphMailChannel ChannelOf(HttpClient http, string endpoint, TokenCredential identity) =>
        new(http, new("scorecards@council.example"), new(new(new(endpoint)), Samples.Limits, identity, clock), Samples.Limits, clock);
}
