using System.Text;
using System.Text.Json.Nodes;
using Scorecards.Application;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Azure.Messaging;

/// <summary>
/// Posts an Adaptive Card to a Teams channel through a Workflows webhook. 202 means the workflow took it, before it runs.
/// https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
/// </summary>
public sealed class TeamsChannel(HttpClient http, TeamsSettings settings, MessageSettings limits, TimeProvider clock) : IAlertChannel
{
    private readonly ServiceCall service = new(http, limits.Timeout, clock, response => ServiceAnswer.Read(response, clock));

    /// <inheritdoc/>
    public MessageChannel Channel => MessageChannel.Teams;

    /// <summary>Two: a webhook is throttled above four requests a second.</summary>
    public int MostAtOnce => 2;

    /// <inheritdoc/>
    public bool Reaches(Person recipient) => recipient.Channel is not null;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(Person recipient, AlertMessage message, CancellationToken cancellationToken)
    {
        if (!settings.Channels.TryGetValue(recipient.Channel!, out var workflow))
        {
            return SendResult.Refused($"There is no setting Teams:Channels:{recipient.Channel}: set it to the URL of the channel's workflow");
        }

        return await service.SendAsync(
            message,
            body => new(HttpMethod.Post, workflow.Url)
            {
                Content = new StringContent(workflow.Shape == PayloadShape.Card ? body.CardJson : MessageOf(message.Subject, body), Encoding.UTF8, "application/json"),
            },
            cancellationToken);
    }

    // Letters stand as themselves: escaped, a card could outgrow the 28 KB that Teams takes.
    private static string MessageOf(string subject, MessageBody body) => new JsonObject
    {
        ["type"] = "message",
        ["summary"] = subject,
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["contentUrl"] = null,
            ["content"] = JsonNode.Parse(body.CardJson),
        }),
    }.ToJsonString(WireJson.Options);
}
