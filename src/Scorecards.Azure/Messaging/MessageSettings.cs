namespace Scorecards.Azure.Messaging;

/// <summary>What holds for every messaging service.</summary>
/// <param name="Timeout">How long one send may take.</param>
public sealed record MessageSettings(TimeSpan Timeout)
{
    private static readonly TimeSpan LongestLookup = TimeSpan.FromSeconds(10);

    /// <summary>How long a token or an address may take, which a send waits for: less than the send, so that a claim outlasts all of it.</summary>
    public TimeSpan Lookup => Timeout < LongestLookup ? Timeout : LongestLookup;
}
