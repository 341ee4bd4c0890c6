namespace Scorecards.LocalHost;

/// <summary>The local host cannot start; the message says why and what to do.</summary>
public sealed class LocalHostException : Exception
{
    /// <inheritdoc cref="Exception()"/>
    public LocalHostException()
    {
    }

    /// <inheritdoc cref="Exception(string)"/>
    public LocalHostException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="Exception(string, Exception)"/>
    public LocalHostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
