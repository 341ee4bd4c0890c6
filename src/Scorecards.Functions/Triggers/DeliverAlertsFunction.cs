using Microsoft.Azure.Functions.Worker;
using Scorecards.Application.Alerts;
using Scorecards.Application.Work;
using Names = Scorecards.Hosting.Http.Triggers;

namespace Scorecards.Functions.Triggers;

/// <summary>Delivers alerts by the clock.</summary>
public sealed class DeliverAlertsFunction(DeliverAlerts deliver, IProgress<WorkProgress> progress)
{
    /// <summary>Runs by its schedule, one run at a time; one that was due while the app was down is made up.</summary>
    [Function(Names.DeliverAlerts)]
    public Task RunAsync([TimerTrigger(Names.DeliverAlertsSchedule, UseMonitor = true)] TimerInfo timer, CancellationToken cancellationToken) =>
        deliver.RunAsync(progress, again: false, cancellationToken);
}
