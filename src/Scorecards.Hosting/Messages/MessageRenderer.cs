using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;
using Scorecards.Hosting.Pages;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting.Messages;

/// <summary>Renders a notification for every channel.</summary>
public sealed class MessageRenderer(PageRenderer pages, ScorecardSettings settings, AnswerLinks answers)
{
    private readonly MessageLinks links = new(settings.BaseUrl, answers);

    /// <summary>Renders a notification.</summary>
    public async Task<AlertMessage> RenderAsync(Notification notification)
    {
        var email = MessageContents.Of(notification, MessageChannel.Email, links);
        var card = MessageContents.Of(notification, MessageChannel.Teams, links);
        return new(notification.Id, email.Subject, await BodyAsync(email, card), await BodyAsync(email.Brief, card.Brief));
    }

    private async Task<MessageBody> BodyAsync(MessageContent email, MessageContent card) =>
        new(PlainText.Write(email), await EmailBody.WriteAsync(email, pages), AdaptiveCard.Write(card));
}
