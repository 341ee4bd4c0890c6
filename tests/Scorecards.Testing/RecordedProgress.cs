namespace Scorecards.Testing;

/// <summary>Keeps every report at once: the framework's own Progress posts them to another thread.</summary>
/// <typeparam name="T">What is reported.</typeparam>
public sealed class RecordedProgress<T> : IProgress<T>
{
    /// <summary>Every report, in order.</summary>
    public IList<T> Reports { get; } = [];

    /// <inheritdoc/>
    public void Report(T value) => Reports.Add(value);
}
