using Microsoft.AspNetCore.Http;

namespace Scorecards.Hosting.Access;

/// <summary>Who calls, and what they were granted.</summary>
/// <param name="Name">The caller's name, or null for somebody unknown.</param>
/// <param name="Grants">Their grants; everything else is refused.</param>
public sealed record Caller(string? Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>Somebody unknown.</summary>
    public static Caller Unknown { get; } = new(null, []);

    /// <summary>The least of their grants that gives a role anywhere, or null.</summary>
    public Grant? GrantFor(AccessRole role) => Grants.Where(grant => grant.Role >= role).MinBy(grant => grant.Role);

    /// <summary>Whether they have a role in a place.</summary>
    public bool May(AccessRole role, AccessScope scope) => GrantFor(role, scope) is not null;

    /// <summary>The least of their grants that gives a role in a place, or null.</summary>
    public Grant? GrantFor(AccessRole role, AccessScope scope) => Grants.Where(grant => grant.Role >= role && grant.Covers(scope)).MinBy(grant => grant.Role);
}

/// <summary>Tells who calls.</summary>
public interface ICallerIdentity
{
    /// <summary>Whether somebody unknown can be sent to sign in.</summary>
    bool HasSignIn { get; }

    /// <summary>The caller of a request.</summary>
    Caller CallerOf(HttpRequest request);
}
