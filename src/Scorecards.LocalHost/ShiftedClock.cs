namespace Scorecards.LocalHost;

/// <summary>A clock that starts at another time and then runs on as the real one does.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(started);
}
