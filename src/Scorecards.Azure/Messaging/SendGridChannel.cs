using System.Net.Http.Headers;
using System.Net.Http.Json;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Azure.Messaging;

/// <summary>The SendGrid settings.</summary>
/// <param name="Endpoint">https://api.sendgrid.com/, or a stand-in for it; it ends with a slash.</param>
/// <param name="ApiKey">The key, a secret.</param>
/// <param name="From">The sender's address.</param>
/// <param name="FromName">The sender's name.</param>
public sealed record SendGridSettings(Uri Endpoint, string ApiKey, string From, string FromName)
{
    /// <summary>Without the key.</summary>
    public override string ToString() => $"SendGrid at {Endpoint}, from {FromName} <{From}>";
}

/// <summary>
/// Sends email by SendGrid's v3 mail/send. https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send
/// The service has no idempotency key, so the notification's id goes along as a custom argument, in a header of its own and in
/// the References header, which keeps a repeated message in one thread.
/// </summary>
public sealed class SendGridChannel(HttpClient http, SendGridSettings settings, MessageSettings limits, TimeProvider clock) : IAlertChannel
{
    // https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/rate-limits
    private readonly ServiceCall service = new(http, limits.Timeout, clock, response => ServiceAnswer.Read(response, clock, resetHeader: "X-RateLimit-Reset"));

    /// <inheritdoc/>
    public MessageChannel Channel => MessageChannel.Email;

    /// <inheritdoc/>
    public int MostAtOnce => 4;

    /// <inheritdoc/>
    public bool Reaches(Person recipient) => recipient.Email is not null || recipient.Upn is not null;

    /// <inheritdoc/>
    public Task<SendResult> SendAsync(Person recipient, AlertMessage message, CancellationToken cancellationToken) =>
        service.SendAsync(message, body => RequestOf(recipient, message, body), cancellationToken);

    private HttpRequestMessage RequestOf(Person recipient, AlertMessage message, MessageBody body) => new(HttpMethod.Post, new Uri(settings.Endpoint, "v3/mail/send"))
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", settings.ApiKey) },
        Content = JsonContent.Create(new
        {
            personalizations = new[] { new { to = new[] { new { email = recipient.Email, name = recipient.Name } } } },
            from = new { email = settings.From, name = settings.FromName },
            subject = message.Subject,
            content = new[] { new { type = "text/plain", value = body.Text }, new { type = "text/html", value = body.Html } }, // in the order the service asks for
            custom_args = new { notification = message.NotificationId },
            headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["X-Scorecards-Notification"] = message.NotificationId,
                ["References"] = $"<{message.NotificationId}@scorecards>",
            },

            // A tracked link would lead through a third party before it reaches the council.
            tracking_settings = new { click_tracking = new { enable = false }, open_tracking = new { enable = false } },
        }),
    };
}
