namespace Scorecards.Application.Audit;

/// <summary>Something that somebody asked for, written down before it is done.</summary>
/// <param name="Id">Its id: ids are in the order of time, and no two are alike.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who.</param>
/// <param name="Role">The grant that they did it by.</param>
/// <param name="Operation">What.</param>
/// <param name="Scorecard">The scorecard it is about, or null.</param>
/// <param name="Area">The area it is about, or null.</param>
/// <param name="Asked">What was asked for: the parts of the address that say so, and never what was sent with it.</param>
public sealed record AuditEntry(string Id, DateTimeOffset At, string Who, string Role, string Operation, string? Scorecard, string? Area, IReadOnlyDictionary<string, string> Asked);

/// <summary>What became of it.</summary>
/// <param name="At">When it was done, UTC.</param>
/// <param name="Status">The status that was answered.</param>
public sealed record AuditOutcome(DateTimeOffset At, int Status);

/// <summary>What was asked for and what became of it.</summary>
/// <param name="Entry">What was asked for.</param>
/// <param name="Outcome">What became of it; null where that was never written: it may have been done, or half done.</param>
public sealed record AuditRecord(AuditEntry Entry, AuditOutcome? Outcome);
