namespace Scorecards.Application.Storage;

/// <summary>Another run wrote what this one was about to: nothing is lost, and the work can be taken up again from the start.</summary>
public sealed class OvertakenException : Exception
{
    /// <inheritdoc cref="Exception(string)"/>
    public OvertakenException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="Exception()"/>
    public OvertakenException()
    {
    }

    /// <inheritdoc cref="Exception(string, Exception)"/>
    public OvertakenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
