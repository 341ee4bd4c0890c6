using Scorecards.Application.Alerts;
using Scorecards.Azure.Messaging;
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
    public async Task A_card_is_sent_bare_where_the_workflow_posts_it_itself()
    {
        using var service = new StubHandler(StubHandler.Answer(202));

        await SendAsync(service, TeamsPayload.Card);

        service.Request.Body.ShouldBe(Samples.Message.CardJson);
    }

    [Theory]
    [MemberData(nameof(Samples.Answers), MemberType = typeof(Samples))]
    public async Task An_answer_is_a_result(int status, string body, string header, SendResult expected)
    {
        using var service = new StubHandler(StubHandler.Answer(status, body, header.Length == 0 ? [] : [header]));

        (await SendAsync(service)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Directors")]
    [InlineData("directors")]
    public async Task A_channel_is_found_in_any_case(string channel)
    {
        using var service = new StubHandler(StubHandler.Answer(202));

        (await SendAsync(service, channel: channel)).Accepted.ShouldBeTrue();
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
    public async Task No_answer_throws()
    {
        using var service = new StubHandler(() => throw new HttpRequestException("no route"));

        await Should.ThrowAsync<HttpRequestException>(() => SendAsync(service));
    }

    [Fact]
    public void It_reaches_those_who_have_a_channel()
    {
        using var service = new StubHandler();
        using var http = new HttpClient(service);
        var teams = ChannelOf(http, TeamsPayload.Message);

        (teams.Name, teams.Reaches(Samples.Director with { Email = null }), teams.Reaches(Samples.Director with { Channel = null })).ShouldBe(("teams", true, false));
    }

    private static async Task<SendResult> SendAsync(StubHandler service, TeamsPayload payload = TeamsPayload.Message, string channel = "Directors")
    {
        using var http = new HttpClient(service, disposeHandler: false);
        return await ChannelOf(http, payload).SendAsync(Samples.Director with { Channel = channel }, Samples.Message, CancellationToken.None);
    }

    private static TeamsChannel ChannelOf(HttpClient http, TeamsPayload payload) =>
        new(http, new(new Dictionary<string, Uri>(StringComparer.OrdinalIgnoreCase) { ["Directors"] = new(Workflow) }, payload), new FixedClock(Samples.Now));
}
