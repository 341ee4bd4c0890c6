using Microsoft.AspNetCore.Http;
using Scorecards.Application.Alerts;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Work;

namespace Scorecards.Hosting.Http;

/// <summary>A timer's work now.</summary>
public sealed class RunEndpoints(ComputeScorecards compute, DeliverAlerts deliver, IProgress<WorkProgress> progress)
{
    private const string Compute = "compute-scorecards";
    private const string Deliver = "deliver-alerts";

    /// <summary>Runs a job and answers what it came to.</summary>
    public async Task<IResult> RunAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var job = EndpointTools.Route(context, "job");
        return job switch
        {
            Compute => Answers.Json(new { job, result = await compute.RunAsync(progress, cancellationToken) }),
            Deliver => Answers.Json(new { job, result = await deliver.RunAsync(progress, cancellationToken) }),
            _ => Answers.Problem(StatusCodes.Status404NotFound, "Unknown job", $"'{job}' is not a job: {NearestName.Advice(job, [Compute, Deliver])}."),
        };
    }
}
