using Scorecards.Domain.Periods;

namespace Scorecards.Application.Audit;

/// <summary>Who did what. Nothing in it is ever changed or taken away.</summary>
public interface IAuditTrail
{
    /// <summary>Writes what somebody asks for. Where this fails, it is not to be done.</summary>
    Task AskedAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Writes what became of it.</summary>
    Task AnsweredAsync(AuditEntry entry, AuditOutcome outcome, CancellationToken cancellationToken);

    /// <summary>What was asked for in a month, by UTC, newest first.</summary>
    Task<IReadOnlyList<AuditRecord>> ListAsync(ReportingPeriod month, CancellationToken cancellationToken);
}
