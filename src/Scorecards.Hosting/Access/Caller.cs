using Microsoft.AspNetCore.Http;

namespace Scorecards.Hosting.Access;

/// <summary>What a caller may do. Each role includes the ones before it.</summary>
public enum AccessRole
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read scorecards and alerts.</summary>
    Reader,

    /// <summary>Read and check extracts too.</summary>
    Analyst,

    /// <summary>Publish reports, acknowledge and silence alerts too.</summary>
    Approver,

    /// <summary>Run timers' work too.</summary>
    Administrator,
}

/// <summary>Who calls, and in which role.</summary>
/// <param name="Name">The caller's name, or null for somebody unknown.</param>
/// <param name="Role">The highest role.</param>
public sealed record Caller(string? Name, AccessRole Role)
{
    /// <summary>Somebody unknown.</summary>
    public static Caller Unknown { get; } = new(null, AccessRole.None);
}

/// <summary>Tells who calls.</summary>
public interface ICallerIdentity
{
    /// <summary>The caller of a request.</summary>
    Caller CallerOf(HttpRequest request);
}
