using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Scorecards.Application;
using Scorecards.Application.Reports;
using Scorecards.Domain.Periods;

namespace Scorecards.Azure.Storage;

/// <summary>
/// Report packs in the reports container, beside the issue reports. Every blob is written where there is none (If-None-Match)
/// and never again; pack.json comes last and makes the pack.
/// </summary>
public sealed class BlobReportPacks(BlobContainerClient container) : IReportPacks
{
    /// <inheritdoc/>
    public async Task<ReportPack?> FindLatestAsync(string scorecard, ReportingPeriod period, string report, CancellationToken cancellationToken)
    {
        if (!PackName.IsSound(scorecard) || !PackName.IsSound(report))
        {
            return null;
        }

        var lists = await ListsAsync(PackPaths.Of(scorecard, period, report), cancellationToken);
        return lists.MaxBy(PackPaths.RevisionOf) is { } latest ? await ReadAsync(latest, cancellationToken) : null;
    }

    /// <inheritdoc/>
    public async Task<ReportPack?> FindAsync(string scorecard, ReportingPeriod period, string report, int revision, CancellationToken cancellationToken) =>
        PackName.IsSound(scorecard) && PackName.IsSound(report)
            ? await ReadAsync(PackPaths.Of(scorecard, period, report, revision, PackName.List), cancellationToken)
            : null;

    /// <inheritdoc/>
    public async Task<bool> KeepAsync(ReportPack head, IReadOnlyList<PackFile> files, CancellationToken cancellationToken)
    {
        head.ThrowIfNotOf(files);

        // In the order of their names, so that of two packs at once the first name they share decides, and the other stops there.
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var path = PackPaths.Of(head.Scorecard, head.Period, head.Report, head.Revision, file.Name);
            var content = BinaryData.FromBytes(file.Content);
            if (!await TryWriteAsync(path, content, file.ContentType, cancellationToken) && !(await BytesOfAsync(path, cancellationToken)).Span.SequenceEqual(file.Content.Span))
            {
                return false;
            }
        }

        var list = PackPaths.Of(head.Scorecard, head.Period, head.Report, head.Revision, PackName.List);
        var json = BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(head, WireJson.Options));
        return await TryWriteAsync(list, json, "application/json", cancellationToken) || await ReadAsync(list, cancellationToken) is { } kept && kept.IsSameAs(head);
    }

    /// <inheritdoc/>
    public async Task<OpenedFile?> OpenAsync(string scorecard, ReportingPeriod period, string report, int revision, string fileName, CancellationToken cancellationToken)
    {
        var pack = await FindAsync(scorecard, period, report, revision, cancellationToken);
        if (pack?.Files.FirstOrDefault(file => string.Equals(file.Name, fileName, StringComparison.Ordinal)) is not { } file)
        {
            return null;
        }

        var blob = container.GetBlobClient(PackPaths.Of(scorecard, period, report, revision, file.Name));
        return new(file, (await blob.DownloadStreamingAsync(cancellationToken: cancellationToken)).Value.Content);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReportPack>> ListAsync(string scorecard, ReportingPeriod? period, CancellationToken cancellationToken)
    {
        if (!PackName.IsSound(scorecard))
        {
            return [];
        }

        var packs = new List<ReportPack>();
        foreach (var list in await ListsAsync(period is { } month ? PackPaths.Of(scorecard, month) : PackPaths.Of(scorecard), cancellationToken))
        {
            if (await ReadAsync(list, cancellationToken) is { } pack)
            {
                packs.Add(pack);
            }
        }

        return [.. packs.OrderBy(pack => pack.Period).ThenBy(pack => pack.Report, StringComparer.Ordinal).ThenBy(pack => pack.Revision)];
    }

    private async Task<List<string>> ListsAsync(string prefix, CancellationToken cancellationToken)
    {
        var lists = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken))
        {
            if (PackPaths.RevisionOf(blob.Name) is not null)
            {
                lists.Add(blob.Name);
            }
        }

        return lists;
    }

    private async Task<ReportPack?> ReadAsync(string list, CancellationToken cancellationToken)
    {
        try
        {
            return (await container.GetBlobClient(list).DownloadContentAsync(cancellationToken)).Value.Content.ToObjectFromJson<ReportPack>(WireJson.Options);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private async Task<ReadOnlyMemory<byte>> BytesOfAsync(string path, CancellationToken cancellationToken) =>
        (await container.GetBlobClient(path).DownloadContentAsync(cancellationToken)).Value.Content.ToMemory();

    // False where something is there already.
    private async Task<bool> TryWriteAsync(string path, BinaryData content, string contentType, CancellationToken cancellationToken)
    {
        try
        {
            var once = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All }, HttpHeaders = new() { ContentType = contentType } };
            await container.GetBlobClient(path).UploadAsync(content, once, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }
}
