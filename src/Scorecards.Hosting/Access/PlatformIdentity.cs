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

        using var principal = JsonDocument.Parse(buffer.AsMemory(0, length));
        var claims = principal.RootElement.TryGetProperty("claims", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(claim => (Type: claim.GetProperty("typ").GetString(), Value: claim.GetProperty("val").GetString())).ToList()
            : [];
        var roles = claims.Where(claim => claim.Type is "roles" or "http://schemas.microsoft.com/ws/2008/06/identity/claims/role").Select(claim => RoleOf(claim.Value));
        var name = claims.Find(claim => claim.Type is "preferred_username" or "name").Value;
        return new(name ?? "signed in", roles.DefaultIfEmpty(AccessRole.None).Max());
    }

    private static AccessRole RoleOf(string? claim) => claim switch
    {
        "Scorecards.Reader" => AccessRole.Reader,
        "Scorecards.Analyst" => AccessRole.Analyst,
        "Scorecards.Administrator" => AccessRole.Administrator,
        _ => AccessRole.None,
    };
}
