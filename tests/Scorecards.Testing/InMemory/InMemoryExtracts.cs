using System.Runtime.CompilerServices;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Work;
using Scorecards.Domain.Periods;

namespace Scorecards.Testing.InMemory;

/// <summary>The extracts container.</summary>
public sealed class InMemoryExtractFiles(CrashPlan plan) : IExtractFiles
{
    private readonly Dictionary<string, (ExtractUpload Upload, byte[] Content)> blobs = new(StringComparer.Ordinal);

    /// <summary>Every blob's name, in order.</summary>
    public IReadOnlyList<string> Names => [.. blobs.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Removes every blob.</summary>
    public void Clear() => blobs.Clear();

    /// <summary>Writes a blob, over an earlier one.</summary>
    public void Upload(string blob, byte[] content, DateTimeOffset at) => blobs[blob] = (
        new(blob, $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content).AsSpan(0, 8))}-{at.UtcTicks:x}\"", content.Length, at), content);

    /// <inheritdoc/>
    public Task<ExtractUpload?> FindAsync(string blob, CancellationToken cancellationToken) =>
        plan.CallAsync("files.find", () => blobs.TryGetValue(blob, out var found) ? found.Upload : null);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ExtractUpload> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var upload in await plan.CallAsync("files.list", () => blobs.Values.Select(blob => blob.Upload).ToList()))
        {
            yield return upload;
        }
    }

    /// <inheritdoc/>
    public Task<Stream> OpenAsync(ExtractUpload upload, CancellationToken cancellationToken) =>
        plan.CallAsync<Stream>("files.open", () => new MemoryStream(blobs[upload.Blob].Content, writable: false));
}

/// <summary>The archive.</summary>
public sealed class InMemoryArchive(CrashPlan plan) : IRawArchive
{
    /// <summary>What is kept, by hash.</summary>
    public SortedDictionary<string, byte[]> Kept { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task KeepAsync(string sha256, Stream content, CancellationToken cancellationToken) =>
        plan.CallAsync("archive.keep", () =>
        {
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            Kept[sha256] = copy.ToArray();
        });

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken) =>
        plan.CallAsync<Stream?>("archive.open", () => Kept.TryGetValue(sha256, out var content) ? new MemoryStream(content, writable: false) : null);
}

/// <summary>The issue reports.</summary>
public sealed class InMemoryReports(CrashPlan plan) : IIssueReports
{
    /// <summary>What was written, by id.</summary>
    public SortedDictionary<string, ExtractEntry> Written { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task WriteAsync(ExtractEntry entry, CancellationToken cancellationToken) => plan.CallAsync("reports.write", () => { Written[entry.Id] = entry; });

    /// <inheritdoc/>
    public Task<IReadOnlyList<ExtractIssue>?> ReadIssuesAsync(string id, CancellationToken cancellationToken) =>
        plan.CallAsync("reports.read", () => Written.GetValueOrDefault(id)?.Issues);
}

/// <summary>The ledger.</summary>
public sealed class InMemoryLedger(CrashPlan plan) : IExtractLedger
{
    /// <summary>The entries, by id: newest first.</summary>
    public SortedDictionary<string, ExtractEntry> Entries { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<ExtractEntry?> FindAsync(string id, CancellationToken cancellationToken) => plan.CallAsync("ledger.find", () => Entries.GetValueOrDefault(id));

    /// <inheritdoc/>
    public Task AddAsync(ExtractEntry entry, CancellationToken cancellationToken) => plan.CallAsync("ledger.add", () => { Entries.TryAdd(entry.Id, entry); });

    /// <inheritdoc/>
    public Task SupersedeAsync(string id, CancellationToken cancellationToken) =>
        plan.CallAsync("ledger.supersede", () => End(id, entry => entry with { Status = ExtractStatus.Superseded }));

    /// <inheritdoc/>
    public Task WithdrawAsync(string id, ExtractWithdrawal withdrawal, CancellationToken cancellationToken) =>
        plan.CallAsync("ledger.withdraw", () => End(id, entry => entry with { Status = ExtractStatus.Withdrawn, Withdrawal = withdrawal }));

    /// <inheritdoc/>
    public Task<ExtractPage> ListAsync(string? scorecard, string? after, int most, CancellationToken cancellationToken) => plan.CallAsync("ledger.list", () =>
    {
        var found = Entries.Values
            .Where(entry => (scorecard is null || entry.Scorecard == scorecard) && (after is null || string.CompareOrdinal(entry.Id, after) > 0))
            .Take(most + 1)
            .ToList();
        return new ExtractPage([.. found.Take(most)], found.Count > most ? found[most - 1].Id : null);
    });

    private void End(string id, Func<ExtractEntry, ExtractEntry> end)
    {
        if (Entries.TryGetValue(id, out var entry) && entry.Status is ExtractStatus.Accepted or ExtractStatus.AcceptedWithWarnings)
        {
            Entries[id] = end(entry!);
        }
    }
}

/// <summary>The observations.</summary>
public sealed class InMemoryObservations(CrashPlan plan) : IObservationStore
{
    /// <summary>The revisions, by month and number.</summary>
    public Dictionary<(ExtractSubject Subject, int Number), ExtractRevision> Revisions { get; } = [];

    /// <summary>The observations, by upload, area, measure and, for published figures, year.</summary>
    public Dictionary<(string ExtractId, string Area, string Measure, int? Year), Observation> Written { get; } = [];

    /// <inheritdoc/>
    public Task<IReadOnlyList<ExtractRevision>> RevisionsAsync(string scorecard, ReportingPeriod? period, CancellationToken cancellationToken) =>
        plan.CallAsync<IReadOnlyList<ExtractRevision>>("observations.revisions", () => [.. Revisions.Values
            .Where(revision => revision.Subject.Scorecard == scorecard && (period is null || revision.Subject.Period == period))
            .OrderBy(revision => revision.Number)]);

    /// <inheritdoc/>
    public async Task WriteAsync(ExtractSubject subject, string extractId, IReadOnlyList<Observation> observations, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        // In transactions of 20, so that a crash can fall between two of them.
        foreach (var chunk in observations.Chunk(20))
        {
            await plan.CallAsync("observations.write", () => Array.ForEach(chunk, observation => Written[(extractId, observation.ScopeId, observation.LineId, observation.Year)] = observation));
        }
    }

    /// <inheritdoc/>
    public Task<bool> TryCommitAsync(ExtractRevision revision, CancellationToken cancellationToken) =>
        plan.CallAsync("observations.commit", () => Revisions.TryAdd((revision.Subject, revision.Number), revision));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Observation>> ReadAsync(ExtractRevision revision, CancellationToken cancellationToken) =>
        plan.CallAsync<IReadOnlyList<Observation>>("observations.read", () => [.. Written.Where(pair => pair.Key.ExtractId == revision.ExtractId).Select(pair => pair.Value)]);
}

/// <summary>The catalogue.</summary>
public sealed class InMemoryCatalogue(CrashPlan plan) : ICatalogueSource
{
    /// <summary>The files, by name.</summary>
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CatalogueFile>> ReadAllAsync(CancellationToken cancellationToken) =>
        plan.CallAsync<IReadOnlyList<CatalogueFile>>("catalogue.read", () => [.. Files.Select(file => new CatalogueFile(file.Key, file.Value))]);
}
