using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;

namespace Scorecards.Hosting.Messages;

/// <summary>A message that proves a channel and tells nothing.</summary>
internal static class TestMessage
{
    public static MessageContent Of(Notification notification, MessageChannel channel, MessageLinks links)
    {
        var recipient = notification.Recipient;
        var way = channel == MessageChannel.Teams
            ? $"the Teams channel {MessageText.Line(recipient.Channel, MessageText.MostOfName)}".TrimEnd()
            : $"email to {MessageText.Line(recipient.Email ?? recipient.Upn, MessageText.MostOfName)}".TrimEnd();
        return new(
            $"Test message: {MessageContents.TitleOf(notification)}",
            "This is a test message",
            $"{MessageContents.Whose(notification)}: that you read this proves that {way} reaches you.",
            MessageTone.Plain,
            [links.Scorecard(notification, null)],
            $"{MessageContents.Reader(notification)}: you get this because an operator tries whether messages arrive.",
            notification.Id)
        {
            Details = ["Nothing has happened, nothing else was sent with it, and nothing is asked of you."],
        };
    }
}
