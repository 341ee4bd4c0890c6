using Scorecards.Domain.Periods;

namespace Scorecards.Application.Reports;

/// <summary>
/// Published reports with every revision. A pack's files are written first and its list last, and a pack without its list
/// does not exist for any reader. Nothing is written twice: a run that died and is run again with the same files finds them
/// and completes the pack. Files that a dead run left and nobody completes stay where they are, unlisted, and take their
/// revision's number with them, so a later pack of other files has the next number. Names that nothing could be kept under
/// find nothing.
/// </summary>
public interface IReportPacks
{
    /// <summary>The pack of a report with the highest revision, or null.</summary>
    Task<ReportPack?> FindLatestAsync(string scorecard, ReportingPeriod period, string report, CancellationToken cancellationToken);

    /// <summary>One revision of a report, or null.</summary>
    Task<ReportPack?> FindAsync(string scorecard, ReportingPeriod period, string report, int revision, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a pack for good. True where it is kept now or was already, whenever it was published then; false where its
    /// revision's number is taken, by another pack or by other files of a run that died: take the next.
    /// </summary>
    /// <exception cref="ArgumentException">A name cannot be kept, or the head's list is not that of the files.</exception>
    Task<bool> KeepAsync(ReportPack head, IReadOnlyList<PackFile> files, CancellationToken cancellationToken);

    /// <summary>Opens a file that a pack lists, or null.</summary>
    Task<OpenedFile?> OpenAsync(string scorecard, ReportingPeriod period, string report, int revision, string fileName, CancellationToken cancellationToken);

    /// <summary>Every pack of a scorecard, or of one period of it: by period, report and revision.</summary>
    Task<IReadOnlyList<ReportPack>> ListAsync(string scorecard, ReportingPeriod? period, CancellationToken cancellationToken);
}
