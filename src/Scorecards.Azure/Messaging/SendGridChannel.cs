using System.Net.Http.Headers;
using System.Net.Http.Json;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Azure.Messaging;

/// <summary>The SendGrid settings.</summary>
/// <param name="Endpoint">https://api.sendgrid.com/, or a stand-in for it; it ends with a slash.</param>
/// <param name="ApiKey">The key, a secret.</param>
/// <param name="From">The sender's address.</param>
/// <param name="FromName">The sender's name.</param>
public sealed record SendGridSettings(Uri Endpoint, string ApiKey, string From, string FromName);

/// <summary>
/// Sends email by SendGrid's v3 mail/send. https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send
/// The service has no idempotency key, so the notification's id goes along as a custom argument and in the References
/// header, which keeps a repeated message in one thread.
/// </summary>
public sealed class SendGridChannel(HttpClient http, SendGridSettings settings, TimeProvider clock) : IAlertChannel
{
    /// <inheritdoc/>
    public string Name => "email";

    /// <inheritdoc/>
    public bool Reaches(Person recipient) => recipient.Email is not null;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(Person recipient, AlertMessage message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Endpoint, "v3/mail/send"))
        {
            Content = JsonContent.Create(new
            {
                personalizations = new[] { new { to = new[] { new { email = recipient.Email, name = recipient.Name } } } },
                from = new { email = settings.From, name = settings.FromName },
                subject = message.Subject,
                content = new[] { new { type = "text/plain", value = message.Text }, new { type = "text/html", value = message.Html } },
                custom_args = new { notification = message.NotificationId },
                headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["References"] = $"<{message.NotificationId}@scorecards>" },
                // A tracked link would lead through a third party before it reaches the council.
                tracking_settings = new { click_tracking = new { enable = false }, open_tracking = new { enable = false } },
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.ApiKey);
        using var response = await http.SendAsync(request, cancellationToken);
        return ServiceAnswer.Read(response, clock);
    }
}
