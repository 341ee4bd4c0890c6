using System.Collections.Concurrent;

namespace Scorecards.LocalHost.StandIns;

/// <summary>How a stand-in fails.</summary>
internal enum FailureMode
{
    /// <summary>It answers a status that refuses.</summary>
    Status = 0,

    /// <summary>It holds the request and then ends the connection without an answer.</summary>
    Stall,

    /// <summary>It ends the connection as soon as it has read the request.</summary>
    Reset,

    /// <summary>It says that it took the message, and keeps nothing.</summary>
    Lose,

    /// <summary>It takes the message, says so, and never ends its answer.</summary>
    Hang,
}

/// <summary>How a stand-in is to fail next.</summary>
/// <param name="Mode">How.</param>
/// <param name="Times">How many more times.</param>
/// <param name="Status">The HTTP status it answers, where it answers one.</param>
/// <param name="RetryAfter">Seconds for the Retry-After header, or null.</param>
/// <param name="Seconds">How long it stalls or hangs.</param>
internal sealed record PlannedFailure(FailureMode Mode, int Times, int Status, int? RetryAfter, int Seconds);

/// <summary>The failures somebody asked for, by channel.</summary>
internal sealed class PlannedFailures
{
    private readonly ConcurrentDictionary<string, PlannedFailure> byChannel = new(StringComparer.Ordinal);

    public void Plan(string channel, PlannedFailure failure) => byChannel[channel] = failure;

    /// <summary>Takes one failure off a channel's plan, or gives null.</summary>
    public PlannedFailure? Take(string channel)
    {
        while (byChannel.TryGetValue(channel, out var planned) && planned.Times > 0)
        {
            if (byChannel.TryUpdate(channel, planned with { Times = planned.Times - 1 }, planned))
            {
                return planned;
            }
        }

        return null;
    }
}
