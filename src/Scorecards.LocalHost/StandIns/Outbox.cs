using System.Text.Json;
using System.Text.Json.Nodes;
using Scorecards.Application;

namespace Scorecards.LocalHost.StandIns;

/// <summary>A message that arrived at a stand-in.</summary>
/// <param name="Channel">"teams" or "email".</param>
/// <param name="ReceivedAt">When, UTC.</param>
/// <param name="Body">What was posted.</param>
internal sealed record OutboxMessage(string Channel, DateTimeOffset ReceivedAt, JsonNode? Body);

/// <summary>What arrived, kept on disk so that a restart does not forget that somebody was told.</summary>
internal sealed class Outbox(string folder) : IDisposable
{
    private readonly string path = Path.Combine(folder, "outbox.jsonl");
    private readonly SemaphoreSlim gate = new(1, 1);

    public void Dispose() => gate.Dispose();

    public async Task AddAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(folder);
            await File.AppendAllTextAsync(path, JsonSerializer.Serialize(message, WireJson.Options) + "\n", cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Everything that arrived, oldest first.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> ReadAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return !File.Exists(path)
                ? []
                : [.. (await File.ReadAllLinesAsync(path, cancellationToken)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<OutboxMessage>(line, WireJson.Options)!)];
        }
        finally
        {
            gate.Release();
        }
    }
}
