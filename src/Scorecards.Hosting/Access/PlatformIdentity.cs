using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Scorecards.Hosting.Access;

/// <summary>
/// Callers as App Service authentication tells them: the platform signs people in with Entra id, removes the header from what
/// clients send and sets it itself. https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities
/// Where that authentication is off, anybody could send the header, so nobody is known.
/// </summary>
public sealed class PlatformIdentity(IConfiguration configuration) : ICallerIdentity
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    // Entra id: no other provider that the platform can sign in with gives out app roles of this app.
    private const string Provider = "aad";

    // As Entra id names them, and as the platform renames them.
    private static readonly string[] RoleTypes = ["roles", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role"];
    private static readonly string[] NameTypes = ["preferred_username", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn", "name"];
    private static readonly string[] ObjectTypes = ["oid", "http://schemas.microsoft.com/identity/claims/objectidentifier"]; // of an app that has no name

    /// <inheritdoc/>
    public bool HasSignIn { get; } = string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "True", StringComparison.OrdinalIgnoreCase); // set by the platform

    /// <inheritdoc/>
    public Caller CallerOf(HttpRequest request)
    {
        if (!HasSignIn || request.Headers[Header].ToString() is not { Length: > 0 } text)
        {
            return Caller.Unknown;
        }

        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, buffer, out var length))
        {
            return Caller.Unknown;
        }

        try
        {
            return JsonSerializer.Deserialize<Principal>(buffer.AsSpan(0, length)) is { auth_typ: Provider } principal ? Read(principal) : Caller.Unknown;
        }
        catch (JsonException)
        {
            return Caller.Unknown; // what is no principal is nobody
        }
    }

    private static Caller Read(Principal principal)
    {
        // The principal says itself which of its claims are names and roles.
        string? Find(IEnumerable<string?> types) => types.OfType<string>().Select(type => principal.ValuesOf([type]).FirstOrDefault(value => value.Trim().Length > 0)).FirstOrDefault(value => value is not null);
        var name = Find([NameTypes[0], principal.name_typ, .. NameTypes[1..], .. ObjectTypes]);
        return new(name?.Trim() ?? "signed in", [.. principal.ValuesOf([principal.role_typ, .. RoleTypes]).Select(Grant.Read).OfType<Grant>().Distinct()]);
    }

    // Named as in the header.
#pragma warning disable IDE1006
    private sealed record Principal(string? auth_typ, string? name_typ, string? role_typ, IReadOnlyList<PrincipalClaim?>? claims)
    {
        public IEnumerable<string> ValuesOf(IReadOnlyList<string?> types) =>
            (claims ?? []).Where(claim => claim?.typ is { } type && types.Contains(type, StringComparer.Ordinal)).Select(claim => claim!.val).OfType<string>();
    }

    private sealed record PrincipalClaim(string? typ, string? val);
#pragma warning restore IDE1006
}
