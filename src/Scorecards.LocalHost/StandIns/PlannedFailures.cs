using System.Collections.Concurrent;

namespace Scorecards.LocalHost.StandIns;

/// <summary>How a stand-in is to fail next.</summary>
/// <param name="Status">The HTTP status it answers.</param>
/// <param name="Times">How many more times.</param>
/// <param name="RetryAfter">Seconds for the Retry-After header, or null.</param>
internal sealed record PlannedFailure(int Status, int Times, int? RetryAfter);

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
