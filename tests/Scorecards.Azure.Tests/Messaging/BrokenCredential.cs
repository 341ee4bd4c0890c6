using Azure.Core;

namespace Scorecards.Azure.Tests.Messaging;

/// <summary>An identity that gives no token.</summary>
internal sealed class BrokenCredential(Func<CancellationToken, Task<AccessToken>> answer) : TokenCredential
{
    public BrokenCredential(Func<AccessToken> answer)
        : this(_ => Task.FromResult(answer()))
    {
    }

    /// <summary>Never answers.</summary>
    public static BrokenCredential Stalling { get; } = new(async stop =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, stop);
        return default;
    });

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => await answer(cancellationToken);
}
