using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Reports;

/// <summary>Writes a report in every form it is published in; the same report gives the same bytes.</summary>
public delegate Task<IReadOnlyList<PackFile>> RenderReport(ReportDocument report, CancellationToken cancellationToken);

/// <summary>What publishing came to.</summary>
/// <param name="Pack">The published report; null where it was refused.</param>
/// <param name="IsNew">False where exactly this was published before.</param>
/// <param name="Told">How many people are sent it.</param>
/// <param name="Problem">Why it was refused, and what to do.</param>
public sealed record PublishOutcome(ReportPack? Pack, bool IsNew, int Told, string? Problem);

/// <summary>
/// Publishes a report: keeps it for good as a pack of files, and has its circulation told by email. Publishing the same again changes
/// nothing; a run that died is completed by the next.
/// </summary>
public sealed partial class PublishReport(
    ReportQueries reports, IReportPacks packs, INotificationOutbox outbox, RenderReport render, TimeProvider clock, ILogger<PublishReport> logger)
{
    /// <summary>Publishes a report as it stands now.</summary>
    /// <param name="scorecard">The scorecard's id.</param>
    /// <param name="period">yyyy-MM or "latest".</param>
    /// <param name="report">The report's id.</param>
    /// <param name="publishedBy">Who publishes it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<PublishOutcome> RunAsync(string scorecard, string period, string report, string publishedBy, CancellationToken cancellationToken)
    {
        var answer = await reports.FindAsync(scorecard, period, report, cancellationToken);
        if (answer is not { Document: { } document, Definition: { } definition, Report: { } found })
        {
            return new(null, IsNew: false, 0, answer.Problem);
        }

        var files = await render(document, cancellationToken);
        var (pack, isNew) = await KeepAsync(answer, document, files, publishedBy, cancellationToken);
        var told = NotificationReport.Of(pack, string.Join(", ", document.Areas.Select(area => area.AreaTitle)), document.Summary);
        var readers = found.Circulation.Select(definition.PersonWith).OfType<Person>().Where(person => person.Email is not null || person.Upn is not null).ToList();
        foreach (var reader in readers)
        {
            await outbox.AddAsync(told.To(definition, reader, pack) with { Trace = Activity.Current?.Id }, cancellationToken);
        }

        foreach (var left in isNew ? answer.LeftOut : [])
        {
            LogLeftOut(report, pack.Revision, scorecard, left.Area, left.Subject, left.Place, left.Period, left.Reason);
        }

        LogPublished(scorecard, report, pack.Period.ToString(), pack.Revision, readers.Count);
        return new(pack, isNew, readers.Count, null);
    }

    private async Task<(ReportPack Pack, bool IsNew)> KeepAsync(
        ReportAnswer answer, ReportDocument document, IReadOnlyList<PackFile> files, string publishedBy, CancellationToken cancellationToken)
    {
        IReadOnlyList<PackedFile> list = [.. files.Select(file => file.Describe())];
        for (var revision = (answer.Published?.Revision ?? 0) + 1; ; revision++)
        {
            if (await packs.FindLatestAsync(document.Scorecard, answer.Period, document.Report, cancellationToken) is { } latest)
            {
                if (latest.Files.SequenceEqual(list))
                {
                    return (latest, false);
                }

                revision = Math.Max(revision, latest.Revision + 1);
            }

            var head = new ReportPack(
                document.Scorecard, answer.Period, document.Report, document.Title, revision, document.Areas[0].Revision, publishedBy, clock.GetUtcNow(), list);
            if (await packs.KeepAsync(head, files, cancellationToken))
            {
                return (head, true);
            }
        }
    }

    [LoggerMessage(5001, LogLevel.Information, "Report {Report} of {Scorecard} for {Period} is published as revision {Revision}; {Readers} people are told")]
    private partial void LogPublished(string scorecard, string report, string period, int revision, int readers);

    [LoggerMessage(5002, LogLevel.Information, "Revision {Revision} of the public report {Report} of {Scorecard} does not show {Subject} of {Area}, {Place} for {Period}: {Reason}")]
    private partial void LogLeftOut(string report, int revision, string scorecard, string area, string subject, string place, string period, string reason);
}
