namespace Scorecards.Application.Alerts;

/// <summary>What became of a message.</summary>
public enum SendOutcome
{
    /// <summary>The service took it.</summary>
    Taken = 0,

    /// <summary>The service refused it, or was not reached at all: nobody got it.</summary>
    Refused,

    /// <summary>It was sent and no answer came: nobody knows whether it was taken.</summary>
    Unanswered,
}

/// <summary>What the service answered.</summary>
/// <param name="Outcome">What became of the message.</param>
/// <param name="MessageId">Its id for the message, where it gave one.</param>
/// <param name="Error">What it said instead; never a key or a webhook's URL.</param>
/// <param name="RetryAfter">How long it asked to be left alone.</param>
public sealed record SendResult(SendOutcome Outcome, string? MessageId, string? Error, TimeSpan? RetryAfter)
{
    /// <summary>The service took it.</summary>
    public static SendResult Taken(string? messageId) => new(SendOutcome.Taken, messageId, null, null);

    /// <summary>The service refused it.</summary>
    public static SendResult Refused(string error, TimeSpan? retryAfter = null) => new(SendOutcome.Refused, null, error, retryAfter);

    /// <summary>No answer came.</summary>
    public static SendResult Unanswered(string error) => new(SendOutcome.Unanswered, null, error, null);
}
