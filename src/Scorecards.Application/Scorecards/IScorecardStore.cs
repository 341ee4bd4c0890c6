using Scorecards.Application.Storage;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Scorecards;

/// <summary>What is known of a stored scorecard without reading it.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Area">The area.</param>
/// <param name="Period">The period.</param>
/// <param name="Revision">Its latest revision, from 1.</param>
/// <param name="Fingerprint">The hash of everything it was worked out from.</param>
/// <param name="ContentHash">The hash of what it says.</param>
/// <param name="ComputedAt">When it was worked out, UTC.</param>
/// <param name="Title">Its title.</param>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Summary">Its counts.</param>
public sealed record ScorecardHead(
    string Scorecard,
    string Area,
    ReportingPeriod Period,
    int Revision,
    string Fingerprint,
    string ContentHash,
    DateTimeOffset ComputedAt,
    string Title,
    string Organisation,
    SummaryDocument Summary)
{
    /// <summary>The head of a document.</summary>
    internal static ScorecardHead Of(ScorecardDocument document, string fingerprint, string contentHash) => new(
        document.Scorecard, document.Area, ReportingPeriod.Parse(document.Period), document.Revision, fingerprint, contentHash, document.ComputedAt, document.Title, document.Organisation, document.Summary);
}

/// <summary>Scorecards by scorecard, area and period, with every revision.</summary>
public interface IScorecardStore
{
    /// <summary>The heads of a scorecard in every area, or in one, oldest period first.</summary>
    Task<IReadOnlyList<Versioned<ScorecardHead>>> HeadsAsync(string scorecard, string? area, CancellationToken cancellationToken);

    /// <summary>A scorecard's latest revision, or the one asked for; null where there is none.</summary>
    Task<(ScorecardHead Head, ScorecardDocument Document)?> FindAsync(string scorecard, string area, ReportingPeriod period, int? revision, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a document as its head's latest revision, over the head that was read or as the first, and keeps it as that
    /// revision for good; with the same revision as before, the head alone changes. False where another run wrote meanwhile.
    /// </summary>
    Task<bool> TrySaveAsync(Versioned<ScorecardHead>? read, ScorecardHead head, ScorecardDocument document, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a month away that has nothing in use any more: its head goes, and every revision stays. False where another run wrote
    /// meanwhile; nothing happens where it is gone.
    /// </summary>
    Task<bool> TryRemoveAsync(Versioned<ScorecardHead> read, CancellationToken cancellationToken);

    /// <summary>Puts back a revision that is no head's; nothing happens where it is there.</summary>
    Task RestoreAsync(ScorecardHead head, ScorecardDocument document, CancellationToken cancellationToken);
}
