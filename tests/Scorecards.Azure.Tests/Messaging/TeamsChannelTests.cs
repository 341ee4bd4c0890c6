using Scorecards.Application.Alerts;
using Scorecards.Azure.Messaging;
using Scorecards.Domain.Alerts;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Messaging;

public sealed class TeamsChannelTests
{
    private const string Workflow = "https://prod-01.uksouth.logic.azure.com:443/workflows/1/triggers/manual/paths/invoke?api-version=2016-06-01&sig=s%2Fecret";

    [Fact]
    public async Task A_card_is_sent_as_the_attachment_of_a_message()
    {
        using var service = new StubHandler(StubHandler.Answer(202));

        (await SendAsync(service)).ShouldBe(SendResult.Taken(null));

        (service.Request with { Body = PrettyJson.Of(service.Request.Body) }).Text.ShouldBe(
            """
            POST https://prod-01.uksouth.logic.azure.com/workflows/1/triggers/manual/paths/invoke?api-version=2016-06-01&sig=s%2Fecret
            Content-Type: application/json; charset=utf-8

            {
              "type": "message",
              "summary": "Red: visits \"on time\": £5 <60%",
              "attachments": [
                {
                  "contentType": "application/vnd.microsoft.card.adaptive",
                  "contentUrl": null,
                  "content": {
                    "type": "AdaptiveCard",
                    "body": [
                      {
                        "text": "£ – visits"
                      }
                    ]
                  }
                }
              ]
            }
            """);
    }

    [Fact]
    public async Task Letters_stand_as_themselves_in_a_message_so_that_it_stays_small()
    {
        using var service = new StubHandler(StubHandler.Answer(202));

        await SendAsync(service);

        service.Request.Body.ShouldContain(Samples.Message.Full.CardJson);
    }

    [Fact]
    public async Task A_card_is_sent_bare_where_the_workflow_posts_it_itself()
    {
        using var service = new StubHandler(StubHandler.Answer(202));

        await SendAsync(service, PayloadShape.Card);

        service.Request.Body.ShouldBe(Samples.Message.Full.CardJson);
    }

    [Fact]
    public async Task Each_channel_has_the_shape_its_own_workflow_takes()
    {
        using var service = new StubHandler(StubHandler.Answer(202), StubHandler.Answer(202));
        using var http = new HttpClient(service);
        var teams = new TeamsChannel(http, new(new Dictionary<string, TeamsWorkflow>(StringComparer.Ordinal)
        {
            ["Directors"] = new(new(Workflow), PayloadShape.Message),
            ["Heads"] = new(new("https://a.environment.api.powerplatform.com/workflows/2?sig=t"), PayloadShape.Card),
        }), Samples.Limits, new SteppedClock(Samples.Now));

        await teams.SendAsync(Samples.Director, Samples.Message, CancellationToken.None);
        await teams.SendAsync(Samples.Director with { Channel = "Heads" }, Samples.Message, CancellationToken.None);

        service.Requests.Select(request => request.Body == Samples.Message.Full.CardJson).ShouldBe([false, true]);
        service.Requests[1].Line.ShouldBe("POST https://a.environment.api.powerplatform.com/workflows/2?sig=t");
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
        using var service = new StubHandler(() => throw new HttpRequestException(error, $"no route to {Workflow}"));

        (await SendAsync(service)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_reset_that_another_service_would_name_means_nothing_here()
    {
        using var service = new StubHandler(StubHandler.Answer(429, "", "X-RateLimit-Reset: 1425634260"));

        (await SendAsync(service)).ShouldBe(SendResult.Refused("429 Too Many Requests"));
    }

    [Theory]
    [InlineData(PayloadShape.Message)]
    [InlineData(PayloadShape.Card)]
    public async Task A_message_that_is_too_large_is_sent_once_more_in_brief(PayloadShape shape)
    {
        using var service = new StubHandler(StubHandler.Answer(413), StubHandler.Answer(202));

        (await SendAsync(service, shape)).ShouldBe(SendResult.Taken(null));

        service.Requests.Select(request => request.Body.Contains("visits", StringComparison.Ordinal)).ShouldBe([true, shape == PayloadShape.Message]); // the subject speaks of them
        service.Requests.Select(request => request.Body.Contains(Samples.Message.Brief.CardJson, StringComparison.Ordinal)).ShouldBe([false, true]);
    }

    [Fact]
    public async Task What_becomes_of_the_brief_message_is_the_result()
    {
        using var service = new StubHandler(StubHandler.Answer(413), StubHandler.Answer(429, "", "Retry-After: 7"));

        (await SendAsync(service)).ShouldBe(SendResult.Refused("429 Too Many Requests", TimeSpan.FromSeconds(7)));
    }

    [Fact]
    public async Task A_message_that_is_too_large_in_brief_too_is_not_sent_a_third_time()
    {
        using var service = new StubHandler(StubHandler.Answer(413), StubHandler.Answer(413));

        (await SendAsync(service)).ShouldBe(SendResult.Refused("413 Request Entity Too Large"));

        service.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Directors")]
    [InlineData("directors")]
    public async Task A_channel_is_found_in_any_case(string channel)
    {
        using var service = new StubHandler(StubHandler.Answer(202));

        (await SendAsync(service, channel: channel)).ShouldBe(SendResult.Taken(null));
    }

    [Fact]
    public async Task A_channel_without_a_setting_is_refused_with_the_settings_name()
    {
        using var service = new StubHandler();

        (await SendAsync(service, channel: "Heads of service")).ShouldBe(
            SendResult.Refused("There is no setting Teams:Channels:Heads of service: set it to the URL of the channel's workflow"));

        service.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void It_reaches_those_who_have_a_channel()
    {
        using var service = new StubHandler();
        using var http = new HttpClient(service);
        var teams = ChannelOf(http, PayloadShape.Message);

        (teams.Channel, teams.MostAtOnce, teams.Reaches(Samples.Director with { Email = null }), teams.Reaches(Samples.Director with { Channel = null })).ShouldBe((MessageChannel.Teams, 2, true, false));
    }

    [Fact]
    public void A_workflow_is_never_printed_with_its_address() =>
        new TeamsWorkflow(new(Workflow), PayloadShape.Card).ToString().ShouldBe("a workflow that takes a Card");

    private static async Task<SendResult> SendAsync(StubHandler service, PayloadShape shape = PayloadShape.Message, string channel = "Directors")
    {
        using var http = new HttpClient(service, disposeHandler: false);
        return await ChannelOf(http, shape).SendAsync(Samples.Director with { Channel = channel }, Samples.Message, CancellationToken.None);
    }

    private static TeamsChannel ChannelOf(HttpClient http, PayloadShape shape) => new(
        http, new(new Dictionary<string, TeamsWorkflow>(StringComparer.OrdinalIgnoreCase) { ["Directors"] = new(new(Workflow), shape) }), Samples.Limits, new SteppedClock(Samples.Now));
}
