using Azure.Core;

namespace Scorecards.Testing;

/// <summary>An identity with one token, which keeps what it was asked for.</summary>
public sealed class FixedCredential(string token) : TokenCredential
{
    /// <summary>The scopes of every request.</summary>
    public IList<string> Scopes { get; } = [];

    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Scopes.Add(string.Join(' ', requestContext.Scopes));
        return new(token, DateTimeOffset.MaxValue);
    }

    /// <inheritdoc/>
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
