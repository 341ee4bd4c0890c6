using System.Runtime.CompilerServices;
using System.Text.Json;
using Scorecards.Application;
using Scorecards.Application.Archive;

namespace Scorecards.Testing.InMemory;

/// <summary>The records of the archive, as the JSON that is kept of them.</summary>
public sealed class InMemoryRecords(CrashPlan plan) : IRecordArchive
{
    /// <summary>What is kept, by name.</summary>
    public SortedDictionary<string, string> Kept { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<T> KeepAsync<T>(string name, T record, CancellationToken cancellationToken)
        where T : class => plan.CallAsync("records.keep", () => Kept.TryAdd(name, JsonSerializer.Serialize(record, WireJson.Options)) ? record : Read<T>(name));

    /// <inheritdoc/>
    public Task<bool> ExistsAsync(string name, CancellationToken cancellationToken) => plan.CallAsync("records.exists", () => Kept.ContainsKey(name));

    /// <inheritdoc/>
    public Task<T> ReadAsync<T>(string name, CancellationToken cancellationToken)
        where T : class => plan.CallAsync("records.read", () => Read<T>(name));

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> NamesAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var name in await plan.CallAsync("records.list", () => Kept.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).ToList()))
        {
            yield return name;
        }
    }

    private T Read<T>(string name) => JsonSerializer.Deserialize<T>(Kept[name], WireJson.Options)!;
}
