namespace Scorecards.Application.Alerts;

/// <summary>The council's directory of people.</summary>
public interface IPersonDirectory
{
    /// <summary>
    /// The address of the person with a user principal name, as the directory has it now; null where there is no such person or
    /// they have no mailbox.
    /// </summary>
    /// <exception cref="DirectoryException">The directory refused or did not answer.</exception>
    Task<string?> FindAddressAsync(string upn, CancellationToken cancellationToken);
}

/// <summary>The directory refused or did not answer; the message holds no token.</summary>
public sealed class DirectoryException : Exception
{
    /// <inheritdoc cref="Exception()"/>
    public DirectoryException()
    {
    }

    /// <inheritdoc cref="Exception(string)"/>
    public DirectoryException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="Exception(string, Exception)"/>
    public DirectoryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
