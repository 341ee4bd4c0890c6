using Microsoft.Azure.Functions.Worker;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Work;
using Names = Scorecards.Hosting.Http.Triggers;

namespace Scorecards.Functions.Triggers;

/// <summary>Computes scorecards by the clock.</summary>
public sealed class ComputeScorecardsFunction(ComputeScorecards compute, IProgress<WorkProgress> progress)
{
    /// <summary>Runs by its schedule, one run at a time; one that was due while the app was down is made up.</summary>
    [Function(Names.ComputeScorecards)]
    public Task RunAsync([TimerTrigger(Names.ComputeScorecardsSchedule, UseMonitor = true)] TimerInfo timer, CancellationToken cancellationToken) =>
        compute.RunAsync(progress, cancellationToken);
}
