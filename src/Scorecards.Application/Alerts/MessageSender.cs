using Microsoft.Extensions.Logging;
using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Alerts;

/// <summary>Sends a notification by a channel, to the address that the catalogue gives or the directory has.</summary>
public sealed partial class MessageSender(IPersonDirectory directory, RenderMessage render, ILogger<MessageSender> logger)
{
    /// <summary>Sends it once.</summary>
    public async Task<SendResult> SendAsync(IAlertChannel channel, Notification notification, CancellationToken cancellationToken)
    {
        var recipient = notification.Recipient;
        if (channel.Channel == MessageChannel.Email && recipient is { Email: null, Upn: { } upn })
        {
            try
            {
                if (await directory.FindAddressAsync(upn, cancellationToken) is not { } address)
                {
                    return SendResult.Refused($"The directory has no mailbox for {recipient.Id}: correct 'upn:' in the catalogue, or write 'email:'");
                }

                recipient = recipient with { Email = address };
            }
            catch (DirectoryException e)
            {
                return SendResult.Refused(e.Message); // a refusal like any other: logged, and tried again
            }
        }

        return await MakeAsync(notification) is { } message
            ? await channel.SendAsync(recipient, message, cancellationToken)
            : SendResult.Refused("The message could not be made: see the log");
    }

    // A message that cannot be made must not keep the others waiting: it is a refusal, tried again and then undelivered.
    private async Task<AlertMessage?> MakeAsync(Notification notification)
    {
        try
        {
            return await render(notification);
        }
#pragma warning disable CA1031 // Whatever it is, it is of this one message, and told as such.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotMade(e, notification.Id);
            return null;
        }
    }

    [LoggerMessage(3007, LogLevel.Error, "Notification {Id} could not be made into a message")]
    private partial void LogNotMade(Exception exception, string id);
}
