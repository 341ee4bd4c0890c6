using System.Net.Http.Headers;
using Azure;
using Azure.Core;
using Azure.Identity;

namespace Scorecards.Azure.Messaging;

/// <summary>Where Microsoft Graph is.</summary>
/// <param name="Endpoint">https://graph.microsoft.com/, or a stand-in for it; it ends with a slash.</param>
public sealed record GraphSettings(Uri Endpoint);

/// <summary>How Graph is called: its addresses, and the app's token for it.</summary>
public sealed class GraphAccess(GraphSettings settings, MessageSettings limits, TokenCredential credential, TimeProvider clock)
{
    /// <summary>What is said where there is no token.</summary>
    internal const string NoToken = "no token for Graph: check the app's identity and its roles";

    private readonly TokenRequestContext scope = new([new Uri(settings.Endpoint, ".default").AbsoluteUri]);

    /// <summary>The address of a resource, for example "users/ann%40council.example".</summary>
    public Uri AddressOf(string resource) => new(settings.Endpoint, $"v1.0/{resource}");

    /// <summary>
    /// The header that holds the app's token, or null where there is no token to be had. Why is not told: the reason may hold the
    /// tenant, the client or an address.
    /// </summary>
    public async Task<AuthenticationHeaderValue?> AuthorizeAsync(CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(limits.Lookup, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            return new("Bearer", (await credential.GetTokenAsync(scope, patience.Token)).Token);
        }
        catch (Exception e) when (e is AuthenticationFailedException or RequestFailedException or HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
