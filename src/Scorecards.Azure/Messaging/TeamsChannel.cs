using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Azure.Messaging;

/// <summary>How a workflow takes its card.</summary>
public enum TeamsPayload
{
    /// <summary>A message whose attachments are cards: the template "When a Teams webhook request is received".</summary>
    Message = 0,

    /// <summary>The bare card: newer flows that post a card themselves.</summary>
    Card,
}

/// <summary>The Teams settings.</summary>
/// <param name="Channels">The workflow URL of each channel, by the name the catalogue uses. A URL is a secret: it holds its signature.</param>
/// <param name="Payload">How the workflows take their card.</param>
public sealed record TeamsSettings(IReadOnlyDictionary<string, Uri> Channels, TeamsPayload Payload);

/// <summary>
/// Posts an Adaptive Card to a Teams channel through a Workflows webhook. 202 means the workflow took it, before it runs.
/// https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
/// </summary>
public sealed class TeamsChannel(HttpClient http, TeamsSettings settings, TimeProvider clock) : IAlertChannel
{
    /// <inheritdoc/>
    public string Name => "teams";

    /// <inheritdoc/>
    public bool Reaches(Person recipient) => recipient.Channel is not null;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(Person recipient, AlertMessage message, CancellationToken cancellationToken)
    {
        if (!settings.Channels.TryGetValue(recipient.Channel!, out var url))
        {
            return SendResult.Refused($"There is no setting Teams:Channels:{recipient.Channel}: set it to the URL of the channel's workflow");
        }

        using var content = new StringContent(PayloadOf(message), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(url, content, cancellationToken);
        return ServiceAnswer.Read(response, clock);
    }

    private string PayloadOf(AlertMessage message) => settings.Payload == TeamsPayload.Card
        ? message.CardJson
        : new JsonObject
        {
            ["type"] = "message",
            ["summary"] = message.Subject,
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["contentUrl"] = null,
                ["content"] = JsonNode.Parse(message.CardJson),
            }),
        }.ToJsonString(JsonSerializerOptions.Web);
}
