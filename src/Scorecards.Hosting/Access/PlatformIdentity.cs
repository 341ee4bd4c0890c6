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

    // Set by the platform where its authentication is on.
    private readonly bool isOn = string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "True", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Caller CallerOf(HttpRequest request)
    {
        if (!isOn || request.Headers[Header].ToString() is not { Length: > 0 } text)
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
            return Read(JsonSerializer.Deserialize<Principal>(buffer.AsSpan(0, length), JsonSerializerOptions.Web));
        }
        catch (JsonException)
        {
            return Caller.Unknown; // what is no principal is nobody
        }
    }

    private static Caller Read(Principal? principal)
    {
        var claims = principal?.Claims ?? [];
        var roles = claims.Where(claim => claim.Typ is "roles" or "http://schemas.microsoft.com/ws/2008/06/identity/claims/role").Select(claim => RoleOf(claim.Val));
        var name = claims.FirstOrDefault(claim => claim.Typ is "preferred_username" or "name")?.Val;
        return new(name ?? "signed in", roles.DefaultIfEmpty(AccessRole.None).Max());
    }

    private static AccessRole RoleOf(string? claim) => claim switch
    {
        "Scorecards.Reader" => AccessRole.Reader,
        "Scorecards.Analyst" => AccessRole.Analyst,
        "Scorecards.Approver" => AccessRole.Approver,
        "Scorecards.Administrator" => AccessRole.Administrator,
        _ => AccessRole.None,
    };

    private sealed record Principal(IReadOnlyList<PrincipalClaim>? Claims);

    private sealed record PrincipalClaim(string? Typ, string? Val);
}
