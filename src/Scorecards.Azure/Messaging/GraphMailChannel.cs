using System.Net.Http.Headers;
using System.Net.Http.Json;
using Azure.Core;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Azure.Messaging;

/// <summary>The Graph settings.</summary>
/// <param name="Endpoint">https://graph.microsoft.com/, or a stand-in for it; it ends with a slash.</param>
/// <param name="Sender">The mailbox that sends, by user principal name or id.</param>
public sealed record GraphSettings(Uri Endpoint, string Sender);

/// <summary>
/// Sends email by Microsoft Graph's sendMail as an application. https://learn.microsoft.com/graph/api/user-sendmail
/// It needs Mail.Send, scoped to the sending mailbox.
/// </summary>
public sealed class GraphMailChannel(HttpClient http, GraphSettings settings, TokenCredential credential, TimeProvider clock) : IAlertChannel
{
    private readonly TokenRequestContext scope = new([new Uri(settings.Endpoint, ".default").AbsoluteUri]);

    /// <inheritdoc/>
    public string Name => "email";

    /// <inheritdoc/>
    public bool Reaches(Person recipient) => recipient.Email is not null;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(Person recipient, AlertMessage message, CancellationToken cancellationToken)
    {
        var token = await credential.GetTokenAsync(scope, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Endpoint, $"v1.0/users/{Uri.EscapeDataString(settings.Sender)}/sendMail"))
        {
            Content = JsonContent.Create(new
            {
                message = new
                {
                    subject = message.Subject,
                    body = new { contentType = "HTML", content = message.Html },
                    toRecipients = new[] { new { emailAddress = new { address = recipient.Email, name = recipient.Name } } },
                    // Graph takes custom headers whose names begin with "x-".
                    internetMessageHeaders = new[] { new { name = "x-scorecards-notification", value = message.NotificationId } },
                },
                saveToSentItems = true,
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        using var response = await http.SendAsync(request, cancellationToken);
        return ServiceAnswer.Read(response, clock);
    }
}
