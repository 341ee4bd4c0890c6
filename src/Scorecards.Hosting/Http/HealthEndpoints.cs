using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Health;

namespace Scorecards.Hosting.Http;

/// <summary>Health: 200 or 503.</summary>
public sealed class HealthEndpoints(HealthCheck check)
{
    /// <summary>Answers what works and what does not, for monitors: anybody may ask, so nothing is said of why.</summary>
    public async Task<IResult> HealthAsync(CancellationToken cancellationToken)
    {
        var findings = await check.RunAsync(cancellationToken);
        return Answer(findings, findings.Select(finding => new { finding.Name, status = StatusOf([finding]) }));
    }

    /// <summary>Answers what does not work, why, and what to do.</summary>
    public async Task<IResult> DetailsAsync(CancellationToken cancellationToken)
    {
        var findings = await check.RunAsync(cancellationToken);
        return Answer(findings, findings);
    }

    private static IResult Answer<T>(IReadOnlyList<HealthFinding> findings, IEnumerable<T> checks) => Answers.Json(
        new { status = StatusOf(findings), checks },
        findings.All(finding => finding.Problem is null) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

    private static string StatusOf(IReadOnlyList<HealthFinding> findings) => findings.All(finding => finding.Problem is null) ? "healthy" : "unhealthy";
}
