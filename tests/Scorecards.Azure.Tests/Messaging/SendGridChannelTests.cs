using System.Text.Json.Nodes;
using Scorecards.Application.Alerts;
using Scorecards.Azure.Messaging;
using Scorecards.Domain.Alerts;
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
                "X-Scorecards-Notification": "kent-scs~kent~2015-02~r0001~director~0",
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

    // 1425634200 is the moment of the test.
    [Theory]
    [InlineData(429, "X-RateLimit-Reset: 1425634260", 60)]
    [InlineData(429, "X-RateLimit-Reset: 1425634201", 1)]
    [InlineData(429, "X-RateLimit-Reset: 1425720600", 86_400)]
    [InlineData(429, "X-RateLimit-Reset: 1425720601", null)]
    [InlineData(429, "X-RateLimit-Reset: 1425634200", null)]
    [InlineData(429, "X-RateLimit-Reset: 1425634199", null)]
    [InlineData(429, "X-RateLimit-Reset: 99999999999999999999", null)]
    [InlineData(429, "X-RateLimit-Reset: soon", null)]
    [InlineData(503, "X-RateLimit-Reset: 1425634260", null)]
    public async Task A_pause_lasts_until_the_limits_reset(int status, string header, int? seconds)
    {
        using var service = new StubHandler(StubHandler.Answer(status, "", header));

        (await SendAsync(service)).RetryAfter.ShouldBe(seconds is { } pause ? TimeSpan.FromSeconds(pause) : null);
    }

    [Fact]
    public async Task A_pause_that_is_asked_for_counts_before_the_limits_reset()
    {
        using var service = new StubHandler(StubHandler.Answer(429, "", "X-RateLimit-Reset: 1425634260", "Retry-After: 7"));

        (await SendAsync(service)).ShouldBe(SendResult.Refused("429 Too Many Requests", TimeSpan.FromSeconds(7)));
    }

    [Fact]
    public async Task A_message_that_is_too_large_is_sent_once_more_in_brief()
    {
        using var service = new StubHandler(StubHandler.Answer(413), StubHandler.Answer(202, "", "X-Message-Id: id-8"));

        (await SendAsync(service)).ShouldBe(SendResult.Taken("id-8"));

        service.Requests.Select(request => JsonNode.Parse(request.Body)!["content"]!.AsArray().Select(part => (string?)part!["value"]).ToArray()).ShouldBe(
            [[Samples.Message.Full.Text, Samples.Message.Full.Html], [Samples.Message.Brief.Text, Samples.Message.Brief.Html]]);
    }

    [Fact]
    public void It_reaches_those_who_have_an_address_or_stand_in_the_directory()
    {
        using var service = new StubHandler();
        using var http = new HttpClient(service);
        var email = ChannelOf(http, "https://api.sendgrid.com/");

        (email.Channel, email.MostAtOnce).ShouldBe((MessageChannel.Email, 4));
        (email.Reaches(Samples.Director with { Channel = null }), email.Reaches(Samples.Director with { Email = null }), email.Reaches(Samples.Director with { Email = null, Upn = "ann@council.example" })).ShouldBe((true, false, true));
    }

    [Fact]
    public void The_settings_are_never_printed_with_the_key() =>
        new SendGridSettings(new("https://api.sendgrid.com/"), "SG.secret", "scorecards@council.example", "Scorecards").ToString().ShouldBe("SendGrid at https://api.sendgrid.com/, from Scorecards <scorecards@council.example>");

    private static async Task<SendResult> SendAsync(StubHandler service, string endpoint = "https://api.sendgrid.com/")
    {
        using var http = new HttpClient(service, disposeHandler: false);
        return await ChannelOf(http, endpoint).SendAsync(Samples.Director, Samples.Message, CancellationToken.None);
    }

    private static SendGridChannel ChannelOf(HttpClient http, string endpoint) =>
        new(http, new(new(endpoint), "SG.secret", "scorecards@council.example", "Scorecards"), Samples.Limits, new SteppedClock(Samples.Now));
}
