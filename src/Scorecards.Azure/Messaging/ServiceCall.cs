using System.Net;
using Scorecards.Application.Alerts;

namespace Scorecards.Azure.Messaging;

/// <summary>Sends a message to a service. Whatever becomes of it is a value; only the caller's cancellation throws.</summary>
/// <param name="http">The client, without a time-out of its own: a time-out must be told from a connection that never stood.</param>
/// <param name="timeout">How long a request may take.</param>
/// <param name="clock">Measures it.</param>
/// <param name="read">Reads the answer.</param>
internal sealed class ServiceCall(HttpClient http, TimeSpan timeout, TimeProvider clock, Func<HttpResponseMessage, SendResult> read)
{
    /// <summary>Sends the whole message, and once more in brief where the service refuses the whole one as too large.</summary>
    /// <param name="message">The message.</param>
    /// <param name="write">Writes the request that carries a body.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<SendResult> SendAsync(AlertMessage message, Func<MessageBody, HttpRequestMessage> write, CancellationToken cancellationToken)
    {
        var (result, isTooLarge) = await SendOnceAsync(write(message.Full), cancellationToken);
        return isTooLarge ? (await SendOnceAsync(write(message.Brief), cancellationToken)).Result : result;
    }

    // The answer's headers are all that is waited for: what follows them, or never does, says nothing more.
    private async Task<(SendResult Result, bool IsTooLarge)> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var sent = request;
        using var time = new CancellationTokenSource(timeout, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            using var response = await http.SendAsync(sent, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return (read(response), response.StatusCode == HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException e)
        {
            return (ServiceFault.BeforeSending(e.HttpRequestError) is { } reason ? SendResult.Refused(reason) : SendResult.Unanswered(ServiceFault.Broken), false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Either the whole time is up, or no connection stood in the shorter time of its own.
            return (time.IsCancellationRequested ? SendResult.Unanswered(ServiceFault.TimedOut(timeout)) : SendResult.Refused(ServiceFault.NoConnection), false);
        }
    }
}
