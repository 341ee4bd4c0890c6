using Azure.Core;

namespace Scorecards.LocalHost.StandIns;

/// <summary>A token for the stand-ins, which look at its form alone.</summary>
internal sealed class StandInCredential : TokenCredential
{
    private static readonly AccessToken Token = new("local-stand-in", DateTimeOffset.MaxValue);

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Token;

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Token);
}
