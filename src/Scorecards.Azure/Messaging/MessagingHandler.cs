namespace Scorecards.Azure.Messaging;

/// <summary>The handler below every client that carries messages.</summary>
public static class MessagingHandler
{
    /// <summary>Makes one.</summary>
    public static SocketsHttpHandler Create(MessageSettings settings) => new()
    {
        // A redirect would take the message, and a key with it, to an address that nobody has set.
        AllowAutoRedirect = false,

        // Without one no activity is made: a trace would hold the address, and a workflow's address is a secret.
        ActivityHeadersPropagator = null,

        // Shorter than the time-out of a request: a service that was never reached is known not to have the message.
        ConnectTimeout = settings.Timeout / 2,

        // A client that is kept for long must notice that a host's address has changed.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    };
}
