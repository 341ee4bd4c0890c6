using System.Net.Http.Headers;
using System.Net.Http.Json;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Azure.Messaging;

/// <summary>The settings of email by Graph.</summary>
/// <param name="Sender">The mailbox that sends, by user principal name or id.</param>
public sealed record GraphMailSettings(string Sender);

/// <summary>
/// Sends email by Microsoft Graph's sendMail as an application. https://learn.microsoft.com/graph/api/user-sendmail
/// It needs Mail.Send, scoped to the sending mailbox. A message has one body, so it is the HTML.
/// </summary>
public sealed class GraphMailChannel(HttpClient http, GraphMailSettings settings, GraphAccess graph, MessageSettings limits, TimeProvider clock) : IAlertChannel
{
    private readonly ServiceCall service = new(http, limits.Timeout, clock, response => ServiceAnswer.Read(response, clock));

    /// <inheritdoc/>
    public MessageChannel Channel => MessageChannel.Email;

    /// <summary>Two: Graph takes four requests at once for a mailbox, and two instances may be sending.</summary>
    public int MostAtOnce => 2;

    /// <inheritdoc/>
    public bool Reaches(Person recipient) => recipient.Email is not null || recipient.Upn is not null;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(Person recipient, AlertMessage message, CancellationToken cancellationToken) =>
        await graph.AuthorizeAsync(cancellationToken) is { } authorization
            ? await service.SendAsync(message, body => RequestOf(recipient, message, body, authorization), cancellationToken)
            : SendResult.Refused(GraphAccess.NoToken);

    private HttpRequestMessage RequestOf(Person recipient, AlertMessage message, MessageBody body, AuthenticationHeaderValue authorization) =>
        new(HttpMethod.Post, graph.AddressOf($"users/{Uri.EscapeDataString(settings.Sender)}/sendMail"))
        {
            Headers = { Authorization = authorization },
            Content = JsonContent.Create(new
            {
                message = new
                {
                    subject = message.Subject,
                    body = new { contentType = "HTML", content = body.Html },
                    toRecipients = new[] { new { emailAddress = new { address = recipient.Email, name = recipient.Name } } },
                    // Graph takes custom headers whose names begin with "x-".
                    internetMessageHeaders = new[] { new { name = "x-scorecards-notification", value = message.NotificationId } },
                },
                saveToSentItems = true,
            }),
        };
}
