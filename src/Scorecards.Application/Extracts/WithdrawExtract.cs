using System.Globalization;
using Microsoft.Extensions.Logging;
using Scorecards.Application.Archive;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts;

/// <summary>How a withdrawal came out.</summary>
public enum WithdrawOutcome
{
    /// <summary>The upload is withdrawn.</summary>
    Withdrawn = 0,

    /// <summary>There is no such upload.</summary>
    Unknown,

    /// <summary>The reason cannot be kept.</summary>
    Refused,

    /// <summary>Nothing of the upload is in use.</summary>
    NotInUse,
}

/// <summary>What a withdrawal came to.</summary>
/// <param name="Outcome">How it came out.</param>
/// <param name="Entry">The ledger's entry.</param>
/// <param name="Problem">Why it was not withdrawn, and what to do.</param>
public sealed record WithdrawResult(WithdrawOutcome Outcome, ExtractEntry? Entry, string? Problem);

/// <summary>
/// Takes an upload out of use, where it was a month's by mistake. A further revision says that nothing of its month and dataset is in
/// use any more; the archive and the ledger follow. A run that died is run again and ends the same, with the
/// reason that was given first.
/// </summary>
public sealed partial class WithdrawExtract(IExtractLedger ledger, IObservationStore observations, IRecordArchive records, TimeProvider clock, ILogger<WithdrawExtract> logger)
{
    /// <summary>The most characters of a reason.</summary>
    public const int MostOfReason = 500;

    /// <summary>Withdraws an upload.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<WithdrawResult> RunAsync(string id, string by, string reason, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(id, cancellationToken) is not { } entry)
        {
            return new(WithdrawOutcome.Unknown, null, $"There is no extract '{id}': /extracts lists those there are.");
        }

        if (reason.Trim() is not { Length: > 0 and <= MostOfReason } why)
        {
            return new(WithdrawOutcome.Refused, entry, string.Create(CultureInfo.InvariantCulture, $"Write why it is withdrawn, in at most {MostOfReason} characters."));
        }

        if (entry is not { Scorecard: { } scorecard, Dataset: { } dataset } || !ReportingPeriod.TryParse(entry.Period, out var period))
        {
            return new(WithdrawOutcome.NotInUse, entry, NotInUse(entry, inUse: null));
        }

        while (true)
        {
            var subject = new ExtractSubject(scorecard, period, dataset);
            var revisions = (await observations.RevisionsAsync(scorecard, period, cancellationToken)).Where(revision => revision.Subject == subject).OrderBy(revision => revision.Number).ToList();
            var last = revisions.LastOrDefault();
            if (entry.Status is ExtractStatus.Accepted or ExtractStatus.AcceptedWithWarnings && last is not null && string.Equals(last.ExtractId, id, StringComparison.Ordinal))
            {
                if (last.Withdrawal is null && !await TryCommitAsync(last, new(by, clock.GetUtcNow(), why), cancellationToken))
                {
                    continue; // a later upload, or another withdrawal, took the number: look again
                }

                return await EnterAsync(entry, subject, cancellationToken);
            }

            await RevisionLog.MarkAsync(ledger, revisions, cancellationToken); // the run that restated it may have died before it did
            return new(WithdrawOutcome.NotInUse, entry, NotInUse((await ledger.FindAsync(id, cancellationToken))!, RevisionLog.InUse(revisions).FirstOrDefault()));
        }
    }

    // Of two that withdraw at once the first one's holds for both.
    private Task<bool> TryCommitAsync(ExtractRevision inUse, ExtractWithdrawal withdrawal, CancellationToken cancellationToken) =>
        observations.TryCommitAsync(inUse with { Number = inUse.Number + 1, Withdrawal = withdrawal }, cancellationToken);

    // In the archive only once it holds: what never did must not hold after a restore.
    private async Task<WithdrawResult> EnterAsync(ExtractEntry entry, ExtractSubject subject, CancellationToken cancellationToken)
    {
        var own = (await observations.RevisionsAsync(subject.Scorecard, subject.Period, cancellationToken))
            .Where(revision => revision.Subject == subject && string.Equals(revision.ExtractId, entry.Id, StringComparison.Ordinal))
            .ToList();
        await records.KeepAsync(RecordNames.Withdrawal(entry.Id), own.First(revision => revision.Withdrawal is not null), cancellationToken);
        await RevisionLog.MarkAsync(ledger, own, cancellationToken);
        LogWithdrawn(entry.Id);
        return new(WithdrawOutcome.Withdrawn, await ledger.FindAsync(entry.Id, cancellationToken), null);
    }

    private static string NotInUse(ExtractEntry entry, ExtractRevision? inUse) => entry switch
    {
        { Status: ExtractStatus.Withdrawn, Withdrawal: { } withdrawal } => string.Create(
            CultureInfo.InvariantCulture, $"It was withdrawn already, on {CouncilClock.DateAt(withdrawal.At):d MMMM yyyy} by {withdrawal.By}: {withdrawal.Reason}"),
        { Status: ExtractStatus.Rejected } => "It was rejected, so none of its figures are in use: there is nothing to withdraw.",
        { Status: ExtractStatus.Failed } => "It could not be processed, so none of its figures are in use: there is nothing to withdraw.",
        _ when inUse is null => $"Nothing of {entry.Dataset} for {entry.Period} is in use: there is nothing to withdraw.",
        { Status: ExtractStatus.Duplicate } => $"It repeats what was in use and changed nothing: withdraw {inUse.ExtractId}, which is in use.",
        _ => $"A later upload took its place: withdraw {inUse.ExtractId}, which is in use, if its month has no figures.",
    };

    [LoggerMessage(1021, LogLevel.Warning, "Extract {Id} is withdrawn: its month and dataset have nothing in use")]
    private partial void LogWithdrawn(string id);
}
