using Scorecards.Application.Alerts;
using Scorecards.Azure.Messaging;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Messaging;

public sealed class SendGridChannelTests
{
    [Fact]
    public async Task An_email_is_sent_as_text_and_HTML_with_its_id_and_without_tracking()
    {
        using var service = new StubHandler(StubHandler.Answer(202, string.Empty, "X-Message-Id: id-7"));

        (await SendAsync(service)).ShouldBe(SendResult.Taken("id-7"));

        (service.Request with { Body = PrettyJson.Of(service.Request.Body) }).Text.ShouldBe(
            """
            POST https://api.sendgrid.com/v3/mail/send
            Authorization: Bearer SG.secret
            Content-Type: application/json; charset=utf-8

            {
              "personalizations": [
                {
                  "to": [
                    {
                      "email": "ann@council.example",
                      "name": "Ann O'Neill – East"
                    }
                  ]
                }
              ],
              "from": {
                "email": "scorecards@council.example",
                "name": "Scorecards"
              },
              "subject": "Red: visits \"on time\": £5 <60%",
              "content": [
                {
                  "type": "text/plain",
                  "value": "A measure is red.\n\n17 of 28"
                },
                {
                  "type": "text/html",
                  "value": "<p>A measure &amp; its trend – £</p>"
                }
              ],
              "custom_args": {
                "notification": "kent-scs~kent~2015-02~r0001~director~0"
              },
              "headers": {
                "References": "<kent-scs~kent~2015-02~r0001~director~0@scorecards>"
              },
              "tracking_settings": {
                "click_tracking": {
                  "enable": false
                },
                "open_tracking": {
                  "enable": false
                }
              }
            }
            """);
    }

    [Fact]
    public async Task A_stand_in_is_reached_below_its_own_path()
    {
        using var service = new StubHandler(StubHandler.Answer(202));

        await SendAsync(service, "http://127.0.0.1:7071/local/sendgrid/");

        service.Request.Line.ShouldBe("POST http://127.0.0.1:7071/local/sendgrid/v3/mail/send");
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
        var email = ChannelOf(http, "https://api.sendgrid.com/");

        (email.Name, email.Reaches(Samples.Director with { Channel = null }), email.Reaches(Samples.Director with { Email = null })).ShouldBe(("email", true, false));
    }

    private static async Task<SendResult> SendAsync(StubHandler service, string endpoint = "https://api.sendgrid.com/")
    {
        using var http = new HttpClient(service, disposeHandler: false);
        return await ChannelOf(http, endpoint).SendAsync(Samples.Director, Samples.Message, CancellationToken.None);
    }

    private static SendGridChannel ChannelOf(HttpClient http, string endpoint) =>
        new(http, new(new(endpoint), "SG.secret", "scorecards@council.example", "Scorecards"), new FixedClock(Samples.Now));
}
