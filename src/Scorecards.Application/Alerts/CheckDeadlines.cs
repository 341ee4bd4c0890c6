using Microsoft.Extensions.Logging;
using Scorecards.Application.Archive;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Telemetry;
using Scorecards.Application.Work;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Alerts;

/// <summary>What a run of looking at deadlines came to.</summary>
/// <param name="Scorecards">Scorecards looked at.</param>
/// <param name="Told">People who are told something.</param>
public sealed record DeadlineRun(int Scorecards, int Told);

/// <summary>What the day alone brings: late extracts, alerts nobody has acknowledged, silences that end, overviews that are due.</summary>
public sealed partial class CheckDeadlines(ICatalogueSource catalogues, IObservationStore observations, TablesGuard guard, RaiseAlerts alerts, WorkTelemetry telemetry, ILogger<CheckDeadlines> logger)
{
    /// <summary>Looks at every scorecard.</summary>
    /// <exception cref="AggregateException">Some could not be looked at; the others were.</exception>
    public async Task<DeadlineRun> RunAsync(CancellationToken cancellationToken)
    {
        await guard.RequireAsync(cancellationToken);
        var run = new DeadlineRun(0, 0);
        await EachScorecard.RunAsync(
            await Catalogue.LoadAsync(catalogues, cancellationToken),
            async entry => run = new(run.Scorecards + 1, run.Told + await EachScorecard.UndisturbedAsync(() => CheckAsync(entry.Definition, cancellationToken), what => LogOvertaken(entry.Definition.Id, what))),
            "could not be looked at for its deadlines",
            LogFailed,
            cancellationToken);
        telemetry.Ran(TelemetryNames.DeadlinesJob);
        return run;
    }

    private async Task<int> CheckAsync(ScorecardDefinition definition, CancellationToken cancellationToken)
    {
        var opened = await alerts.OpenAsync(definition, cancellationToken);
        var inUse = RevisionLog.InUse(await observations.RevisionsAsync(definition.Id, period: null, cancellationToken));
        return (await alerts.RunAsync(definition, opened, inUse, latest: null, cancellationToken)).Told;
    }

    [LoggerMessage(3011, LogLevel.Error, "The deadlines of {Scorecard} could not be looked at; the others are")]
    private partial void LogFailed(Exception exception, string scorecard);

    [LoggerMessage(3012, LogLevel.Warning, "Another run decides for {Scorecard} too, so it is looked at again: {What}")]
    private partial void LogOvertaken(string scorecard, string what);
}
