using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Scorecards.Application;
using Scorecards.Application.Audit;
using Scorecards.Domain.Periods;

namespace Scorecards.Azure.Storage;

/// <summary>
/// The audit trail in the archive container, where it outlives the tables and can be made immutable:
/// records/audit/{yyyy-MM}/{id}-asked.json, and -answered.json beside it. Every blob is written once.
/// </summary>
public sealed class BlobAuditTrail(BlobContainerClient container) : IAuditTrail
{
    private const string AskedEnd = "-asked.json";
    private const string AnsweredEnd = "-answered.json";
    private const int ReadAtOnce = 16;

    /// <inheritdoc/>
    public Task AskedAsync(AuditEntry entry, CancellationToken cancellationToken) => WriteAsync(PathOf(entry) + AskedEnd, entry, cancellationToken);

    /// <inheritdoc/>
    public Task AnsweredAsync(AuditEntry entry, AuditOutcome outcome, CancellationToken cancellationToken) => WriteAsync(PathOf(entry) + AnsweredEnd, outcome, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AuditRecord>> ListAsync(ReportingPeriod month, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, FolderOf(month), cancellationToken))
        {
            names.Add(blob.Name);
        }

        var records = new ConcurrentBag<AuditRecord>();
        var asked = names.Where(name => name.EndsWith(AskedEnd, StringComparison.Ordinal));
        await Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellationToken }, async (name, stop) =>
        {
            var answered = string.Concat(name.AsSpan(0, name.Length - AskedEnd.Length), AnsweredEnd);
            records.Add(new(await ReadAsync<AuditEntry>(name, stop), names.Contains(answered) ? await ReadAsync<AuditOutcome>(answered, stop) : null));
        });
        return [.. records.OrderByDescending(record => record.Entry.Id, StringComparer.Ordinal)];
    }

    private static string FolderOf(ReportingPeriod month) => $"records/audit/{month}/";

    private static string PathOf(AuditEntry entry) => entry.At.ToUniversalTime().ToString("'records/audit/'yyyy-MM'/'", CultureInfo.InvariantCulture) + entry.Id;

    // If-None-Match: a name that is taken fails, and with it what was asked for.
    private async Task WriteAsync<T>(string name, T value, CancellationToken cancellationToken) => await container.GetBlobClient(name).UploadAsync(
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(value, WireJson.Options)),
        new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All }, HttpHeaders = new() { ContentType = "application/json" } },
        cancellationToken);

    private async Task<T> ReadAsync<T>(string name, CancellationToken cancellationToken) =>
        (await container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value.Content.ToObjectFromJson<T>(WireJson.Options) ?? throw new JsonException($"{name} is empty.");
}
