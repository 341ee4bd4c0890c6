using System.Globalization;
using Scorecards.Application.Audit;
using Scorecards.Domain.Periods;

namespace Scorecards.Testing.InMemory;

/// <summary>The audit trail.</summary>
public sealed class InMemoryAudit(CrashPlan plan) : IAuditTrail
{
    private readonly SortedDictionary<string, AuditRecord> records = new(StringComparer.Ordinal);

    /// <summary>Everything in it, oldest first.</summary>
    public IReadOnlyList<AuditRecord> Records => [.. records.Values];

    /// <inheritdoc/>
    public Task AskedAsync(AuditEntry entry, CancellationToken cancellationToken) => plan.CallAsync("audit.asked", () => records.Add(entry.Id, new(entry, null)));

    /// <inheritdoc/>
    public Task AnsweredAsync(AuditEntry entry, AuditOutcome outcome, CancellationToken cancellationToken) => plan.CallAsync("audit.answered", () =>
        records[entry.Id] = records[entry.Id] is { Outcome: null } asked ? asked with { Outcome = outcome } : throw new InvalidOperationException($"{entry.Id} is answered."));

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditRecord>> ListAsync(ReportingPeriod month, CancellationToken cancellationToken) => plan.CallAsync<IReadOnlyList<AuditRecord>>("audit.list", () =>
        [.. records.Values.Where(record => record.Entry.At.ToUniversalTime().ToString("yyyy-MM", CultureInfo.InvariantCulture) == month.ToString()).Reverse()]);
}
