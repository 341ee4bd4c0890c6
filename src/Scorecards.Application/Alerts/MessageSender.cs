using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Alerts;

/// <summary>Sends a notification by a channel, to the address that the catalogue gives or the directory has.</summary>
public sealed class MessageSender(IPersonDirectory directory, RenderMessage render)
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

        return await channel.SendAsync(recipient, await render(notification), cancellationToken);
    }
}
