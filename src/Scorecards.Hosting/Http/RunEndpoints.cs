using Microsoft.AspNetCore.Http;
using Scorecards.Application.Alerts;
using Scorecards.Application.Archive;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Work;

namespace Scorecards.Hosting.Http;

/// <summary>A timer's work now, and an operator's tools.</summary>
public sealed class RunEndpoints(
    IngestMissed ingest, ComputeScorecards compute, DeliverAlerts deliver, CheckDeadlines deadlines, SendTestMessage test, EnsureStorage storage, RestoreFromArchive restore, IProgress<WorkProgress> progress)
{
    private const string Ingest = "ingest-extracts";
    private const string Compute = "compute-scorecards";
    private const string Deliver = "deliver-alerts";
    private const string Deadlines = "check-deadlines";
    private const string Test = "test-message";
    private const string Restore = "restore";

    /// <summary>Runs a job and answers what it came to.</summary>
    public async Task<IResult> RunAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var job = EndpointTools.Route(context, "job");
        return job switch
        {
            Ingest => Answers.Json(new { job, result = await ingest.RunAsync(progress, cancellationToken) }),
            Compute => Answers.Json(new { job, result = await compute.RunAsync(progress, cancellationToken) }),
            Deliver => await DeliverAsync(context, cancellationToken),
            Deadlines => Answers.Json(new { job, result = await deadlines.RunAsync(cancellationToken) }),
            Restore => await RestoreAsync(),
            Test => await TestAsync(context, cancellationToken),
            _ => Answers.Problem(StatusCodes.Status404NotFound, "Unknown job", $"'{job}' is not a job: {NearestName.Advice(job, [Ingest, Compute, Deliver, Deadlines, Restore, Test])}."),
        };
    }

    // It goes on where nobody waits for the answer any more.
    private async Task<IResult> RestoreAsync()
    {
        await storage.RunAsync(CancellationToken.None);
        return Answers.Json(new { job = Restore, result = await restore.RunAsync(progress, CancellationToken.None) });
    }

    // What was given up is tried again, or left at that, only where somebody asks for it.
    private async Task<IResult> DeliverAsync(HttpContext context, CancellationToken cancellationToken) => EndpointTools.Query(context, "undelivered") switch
    {
        null => Answers.Json(new { job = Deliver, result = await deliver.RunAsync(progress, again: false, cancellationToken) }),
        "retry" => Answers.Json(new { job = Deliver, result = await deliver.RunAsync(progress, again: true, cancellationToken) }),
        "dismiss" when EndpointTools.Query(context, "notification") is { } id => await deliver.DismissAsync(id, cancellationToken)
            ? Answers.Json(new { job = Deliver, result = new { dismissed = id } })
            : Answers.Problem(StatusCodes.Status404NotFound, "Not found", $"'{id}' is not undelivered: /alerts lists what is."),
        "dismiss" => Answers.Problem(StatusCodes.Status400BadRequest, "Which one?", "Write undelivered=dismiss&notification= and the id of one that is undelivered: /alerts lists them."),
        var other => Answers.Problem(StatusCodes.Status400BadRequest, "Unknown choice", $"'{other}' is not a choice: write undelivered=retry to send what was given up again, or undelivered=dismiss&notification= to leave it at that with one of them."),
    };

    private async Task<IResult> TestAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var result = await test.RunAsync(EndpointTools.Query(context, "to"), EndpointTools.Query(context, "scorecard"), cancellationToken);
        return result.Problem is { } problem
            ? Answers.Problem(StatusCodes.Status422UnprocessableEntity, "Nothing was sent", problem)
            : Answers.Json(new { job = Test, result = new { result.To, result.Notification, result.Deliveries } });
    }
}
