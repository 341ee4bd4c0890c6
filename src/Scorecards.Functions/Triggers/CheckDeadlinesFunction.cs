using Microsoft.Azure.Functions.Worker;
using Scorecards.Application.Alerts;
using Names = Scorecards.Hosting.Http.Triggers;

namespace Scorecards.Functions.Triggers;

/// <summary>Looks at deadlines, and at alerts nobody has acknowledged, by the clock.</summary>
public sealed class CheckDeadlinesFunction(CheckDeadlines deadlines)
{
    /// <summary>Runs by its schedule, one run at a time; one that was due while the app was down is made up.</summary>
    [Function(Names.CheckDeadlines)]
    public Task RunAsync([TimerTrigger(Names.CheckDeadlinesSchedule, UseMonitor = true)] TimerInfo timer, CancellationToken cancellationToken) =>
        deadlines.RunAsync(cancellationToken);
}
