using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Health;

namespace Scorecards.Hosting.Http;

/// <summary>Health, for monitors: 200 or 503.</summary>
public sealed class HealthEndpoints(HealthCheck check)
{
    /// <summary>Answers what works and what does not.</summary>
    public async Task<IResult> HealthAsync(CancellationToken cancellationToken)
    {
        var findings = await check.RunAsync(cancellationToken);
        var healthy = findings.All(finding => finding.Problem is null);
        return Answers.Json(
            new { status = healthy ? "healthy" : "unhealthy", checks = findings },
            healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
