namespace Scorecards.Testing.InMemory;

/// <summary>A clock that stands until it is moved.</summary>
public sealed class AdjustableClock(DateTimeOffset start) : TimeProvider
{
    /// <summary>The time.</summary>
    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>Moves it on.</summary>
    public void Advance(TimeSpan by) => Now += by;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
