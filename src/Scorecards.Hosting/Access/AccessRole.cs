namespace Scorecards.Hosting.Access;

/// <summary>What a caller may do, where their grant reaches. Each role includes the ones before it.</summary>
public enum AccessRole
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read scorecards, reports and alerts.</summary>
    Reader,

    /// <summary>Read, rehearse and withdraw extracts and write commentary too.</summary>
    Analyst,

    /// <summary>Publish reports, acknowledge and silence alerts too.</summary>
    Approver,

    /// <summary>Run timers' work, read evidence, the audit trail and health in detail too.</summary>
    Administrator,
}
