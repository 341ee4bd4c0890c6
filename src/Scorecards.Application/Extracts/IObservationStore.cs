using System.Text.Json.Serialization;
using Scorecards.Application.Work;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts;

/// <summary>Which month of which scorecard and dataset an extract reports.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Period">The period.</param>
/// <param name="Dataset">The dataset.</param>
public sealed record ExtractSubject(string Scorecard, ReportingPeriod Period, string Dataset);

/// <summary>One version of a month: whose observations are, or were, in use, or that none are any more.</summary>
/// <param name="Subject">The month.</param>
/// <param name="Number">The version, from 1; the highest is in use.</param>
/// <param name="ExtractId">The upload it came from, or that it withdraws.</param>
/// <param name="Sha256">The hash of the upload's bytes.</param>
public sealed record ExtractRevision(ExtractSubject Subject, int Number, string ExtractId, string Sha256)
{
    /// <summary>Who took the upload out of use: from this version on nothing of the month is in use. Null where the version puts it into use.</summary>
    public ExtractWithdrawal? Withdrawal { get; init; }

    /// <summary>Of records: the first month that they state, up to the subject's own; null for everything else.</summary>
    public ReportingPeriod? CoversFrom { get; init; }

    /// <summary>Of records: the lists they hold, by id, with a space between two; null for everything else.</summary>
    public string? Lists { get; init; }

    /// <summary>What it holds: its dataset, or of records the lists.</summary>
    [JsonIgnore]
    public IEnumerable<string> Datasets => Lists?.Split(' ') ?? [Subject.Dataset];

    /// <summary>The months it speaks of.</summary>
    [JsonIgnore]
    public IEnumerable<ReportingPeriod> Months
    {
        get
        {
            var first = CoversFrom ?? Subject.Period;
            return Enumerable.Range(0, Subject.Period.MonthsSince(first) + 1).Select(first.AddMonths);
        }
    }
}

/// <summary>
/// Observations by upload, and the log of revisions that says which upload is in use. The observations of an upload are
/// invisible until its revision is committed, and a committed revision never changes.
/// </summary>
public interface IObservationStore
{
    /// <summary>Every revision of every month of a scorecard, or of one month, oldest first.</summary>
    Task<IReadOnlyList<ExtractRevision>> RevisionsAsync(string scorecard, ReportingPeriod? period, CancellationToken cancellationToken);

    /// <summary>Writes an upload's observations; the same upload's again are the same.</summary>
    Task WriteAsync(ExtractSubject subject, string extractId, IReadOnlyList<Observation> observations, IProgress<WorkProgress> progress, CancellationToken cancellationToken);

    /// <summary>Puts a revision into use; false where another took its number first.</summary>
    Task<bool> TryCommitAsync(ExtractRevision revision, CancellationToken cancellationToken);

    /// <summary>The observations of the upload that a revision puts into use.</summary>
    Task<IReadOnlyList<Observation>> ReadAsync(ExtractRevision revision, CancellationToken cancellationToken);
}
