using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting.Http;

/// <summary>How often a caller, or an address that nobody has signed in from, may ask in a minute. Each process counts for itself.</summary>
public sealed class RequestRates(ScorecardSettings settings, ClientAddress addresses) : IDisposable
{
    private readonly PartitionedRateLimiter<(string Key, int Most)> limiter = PartitionedRateLimiter.Create<(string Key, int Most), string>(from =>
        RateLimitPartition.GetFixedWindowLimiter(from.Key, _ => new() { PermitLimit = from.Most, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Null where the request may be answered now, else after how long.</summary>
    public TimeSpan? WaitOf(Caller caller, HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(caller.Name is { } name
            ? ("caller " + name, settings.Requests.PerCaller)
            : ("address " + addresses.Of(context), settings.Requests.PerAddress));
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
