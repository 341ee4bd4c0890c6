using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Scorecards.Hosting.Http;

/// <summary>
/// The address a request comes from. On the platform its front end adds it as the last of X-Forwarded-For, and what stands before is the
/// client's own word; elsewhere that header is anybody's.
/// </summary>
public sealed class ClientAddress(IConfiguration configuration)
{
    private const int HomeBytes = 8;

    private readonly bool isOnPlatform = configuration["WEBSITE_SITE_NAME"] is { Length: > 0 }; // set by the platform

    /// <summary>The address; of IPv6 the network of 64 bits, which is one household's.</summary>
    public string Of(HttpContext context)
    {
        var last = isOnPlatform ? context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim() : string.Empty;
        var address = IPEndPoint.TryParse(last, out var forwarded) ? forwarded.Address : context.Connection.RemoteIpAddress;
        return address switch
        {
            null => "unknown",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, HomeBytes)),
            _ => address.ToString(),
        };
    }
}
