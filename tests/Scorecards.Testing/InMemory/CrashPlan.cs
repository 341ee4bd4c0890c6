namespace Scorecards.Testing.InMemory;

/// <summary>The process dies here.</summary>
public sealed class CrashException : Exception
{
    /// <summary>Makes it at a named storage call.</summary>
    public CrashException(string call)
        : base($"The process died at {call}.")
    {
    }

    /// <inheritdoc cref="Exception()"/>
    public CrashException()
    {
    }

    /// <inheritdoc cref="Exception(string, Exception)"/>
    public CrashException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Counts storage calls, and dies once at one of them: before it has its effect, or after.</summary>
/// <param name="dieAt">The call, from 1; null to live.</param>
/// <param name="afterEffect">Whether the call has its effect first.</param>
public sealed class CrashPlan(int? dieAt = null, bool afterEffect = false)
{
    private readonly List<string> made = [];
    private int? dieAt = dieAt;

    /// <summary>The calls there were, in order.</summary>
    public IReadOnlyList<string> Made => made;

    /// <summary>How many calls there were.</summary>
    public int Calls => made.Count;

    /// <summary>The call it died at, or null.</summary>
    public string? DiedAt { get; private set; }

    /// <summary>Happens before a call, by its name.</summary>
    public Action<string>? Before { get; set; }

    /// <summary>Lets it die again: at a call from now, counted from 1; null to live.</summary>
    public void Arm(int? call)
    {
        dieAt = Calls + call;
        DiedAt = null;
    }

    /// <summary>Makes a call.</summary>
    public Task<T> CallAsync<T>(string name, Func<T> effect)
    {
        Before?.Invoke(name);
        made.Add(name);
        var dies = Calls == dieAt;
        if (dies && !afterEffect)
        {
            throw Die(name + ", before its effect");
        }

        var result = effect();
        return dies ? throw Die(name + ", after its effect") : Task.FromResult(result);
    }

    /// <summary>Makes a call without a result.</summary>
    public Task CallAsync(string name, Action effect) => CallAsync(name, () =>
    {
        effect();
        return true;
    });

    private CrashException Die(string call)
    {
        DiedAt = call;
        return new(call);
    }
}
