using Scorecards.Application.Alerts;
using Scorecards.Azure.Messaging;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Messaging;

public sealed class GraphMailChannelTests
{
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

        await SendAsync(service, endpoint);

        credential.Scopes.ShouldBe([scope]);
    }

    [Theory]
    [MemberData(nameof(Samples.Answers), MemberType = typeof(Samples))]
    public async Task An_answer_is_a_result(int status, string body, string header, SendResult expected)
    {
        using var service = new StubHandler(StubHandler.Answer(status, body, header.Length == 0 ? [] : [header]));

        (await SendAsync(service)).ShouldBe(expected);
    }

    [Fact]
    public async Task No_answer_throws()
    {
        using var service = new StubHandler(() => throw new HttpRequestException("no route"));

        await Should.ThrowAsync<HttpRequestException>(() => SendAsync(service));
    }

    [Fact]
    public void It_reaches_those_who_have_an_address()
    {
        using var service = new StubHandler();
        using var http = new HttpClient(service);
        var email = ChannelOf(http, "https://graph.microsoft.com/");

        (email.Name, email.Reaches(Samples.Director with { Channel = null }), email.Reaches(Samples.Director with { Email = null })).ShouldBe(("email", true, false));
    }

    private async Task<SendResult> SendAsync(StubHandler service, string endpoint = "https://graph.microsoft.com/")
    {
        using var http = new HttpClient(service, disposeHandler: false);
        return await ChannelOf(http, endpoint).SendAsync(Samples.Director, Samples.Message, CancellationToken.None);
    }

    private GraphMailChannel ChannelOf(HttpClient http, string endpoint) =>
        new(http, new(new(endpoint), "scorecards@council.example"), credential, new FixedClock(Samples.Now));
}
