using Scorecards.Application.Archive;

namespace Scorecards.Testing.InMemory;

/// <summary>The tables' marks, those of a system that has run before.</summary>
public sealed class InMemoryTableMarks(CrashPlan plan) : ITableMarks
{
    private readonly string?[] marks = [.. Enumerable.Repeat("first", 6)];

    /// <summary>One table is dropped.</summary>
    public void Drop(int table) => marks[table] = null;

    /// <summary>Every table is dropped.</summary>
    public void Drop() => Array.Clear(marks);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string?>> ReadAsync(CancellationToken cancellationToken) => plan.CallAsync<IReadOnlyList<string?>>("marks.read", () => [.. marks]);

    /// <inheritdoc/>
    public Task WriteAsync(string mark, CancellationToken cancellationToken) => plan.CallAsync("marks.write", () => Array.Fill(marks, mark));

    /// <inheritdoc/>
    public Task ClearAsync(CancellationToken cancellationToken) => plan.CallAsync("marks.clear", () => Array.Clear(marks));
}
