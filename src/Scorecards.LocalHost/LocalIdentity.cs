using Scorecards.Hosting.Access;

namespace Scorecards.LocalHost;

/// <summary>The local user holds every role: the local host is bound to this machine alone.</summary>
internal sealed class LocalIdentity : ICallerIdentity
{
    private static readonly Caller LocalUser = new("local user", [new(AccessRole.Administrator)]);

    public bool HasSignIn => false;

    public Caller CallerOf(HttpRequest request) => LocalUser;
}
