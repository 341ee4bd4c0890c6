using Scorecards.Application.Reports;
using Scorecards.Domain.Periods;

namespace Scorecards.Testing.InMemory;

/// <summary>The report packs.</summary>
public sealed class InMemoryPacks(CrashPlan plan) : IReportPacks
{
    private readonly Dictionary<(string Scorecard, ReportingPeriod Period, string Report, int Revision, string File), ReadOnlyMemory<byte>> files = [];
    private readonly Dictionary<(string Scorecard, ReportingPeriod Period, string Report, int Revision), ReportPack> lists = [];

    /// <summary>Every pack, by period, report and revision.</summary>
    public IReadOnlyList<ReportPack> Kept => InOrder(lists.Values);

    /// <summary>How many files there are, those without a pack among them.</summary>
    public int Files => files.Count;

    /// <inheritdoc/>
    public Task<ReportPack?> FindLatestAsync(string scorecard, ReportingPeriod period, string report, CancellationToken cancellationToken) =>
        plan.CallAsync("packs.find", () => lists.Values.Where(pack => (pack.Scorecard, pack.Period, pack.Report) == (scorecard, period, report)).MaxBy(pack => pack.Revision));

    /// <inheritdoc/>
    public Task<ReportPack?> FindAsync(string scorecard, ReportingPeriod period, string report, int revision, CancellationToken cancellationToken) =>
        plan.CallAsync("packs.find", () => lists.GetValueOrDefault((scorecard, period, report, revision)));

    /// <inheritdoc/>
    public async Task<bool> KeepAsync(ReportPack head, IReadOnlyList<PackFile> files, CancellationToken cancellationToken)
    {
        head.ThrowIfNotOf(files);
        var key = (head.Scorecard, head.Period, head.Report, head.Revision);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var path = (key.Scorecard, key.Period, key.Report, key.Revision, file.Name);
            if (!await plan.CallAsync("packs.file", () => this.files.TryAdd(path, file.Content) || this.files[path].Span.SequenceEqual(file.Content.Span)))
            {
                return false;
            }
        }

        return await plan.CallAsync("packs.list", () => lists.TryAdd(key, head) || lists[key].IsSameAs(head));
    }

    /// <inheritdoc/>
    public Task<OpenedFile?> OpenAsync(string scorecard, ReportingPeriod period, string report, int revision, string fileName, CancellationToken cancellationToken) => plan.CallAsync("packs.open", () =>
        lists.GetValueOrDefault((scorecard, period, report, revision))?.Files.FirstOrDefault(file => file.Name == fileName) is { } file
            ? new OpenedFile(file, new MemoryStream(files[(scorecard, period, report, revision, fileName)].ToArray(), writable: false))
            : null);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportPack>> ListAsync(string scorecard, ReportingPeriod? period, CancellationToken cancellationToken) =>
        plan.CallAsync("packs.all", () => InOrder(lists.Values.Where(pack => pack.Scorecard == scorecard && (period is null || pack.Period == period))));

    private static IReadOnlyList<ReportPack> InOrder(IEnumerable<ReportPack> packs) =>
        [.. packs.OrderBy(pack => pack.Scorecard, StringComparer.Ordinal).ThenBy(pack => pack.Period).ThenBy(pack => pack.Report, StringComparer.Ordinal).ThenBy(pack => pack.Revision)];
}
