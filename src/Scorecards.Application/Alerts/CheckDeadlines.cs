using Microsoft.Extensions.Logging;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Storage;

namespace Scorecards.Application.Alerts;

/// <summary>What a run of looking at deadlines came to.</summary>
/// <param name="Scorecards">Scorecards looked at.</param>
/// <param name="Told">People who are told something.</param>
public sealed record DeadlineRun(int Scorecards, int Told);

/// <summary>What the day alone brings: late extracts, alerts nobody has acknowledged, silences that end, overviews that are due.</summary>
public sealed partial class CheckDeadlines(ICatalogueSource catalogues, IObservationStore observations, RaiseAlerts alerts, ILogger<CheckDeadlines> logger)
{
    private const int MostAttempts = 10;

    /// <summary>Looks at every scorecard.</summary>
    /// <exception cref="AggregateException">Some could not be looked at; the others were.</exception>
    public async Task<DeadlineRun> RunAsync(CancellationToken cancellationToken)
    {
        var catalogue = await Catalogue.LoadAsync(catalogues, cancellationToken);
        var failures = new List<Exception>();
        var told = 0;
        var entries = catalogue.Entries.ToList();
        foreach (var entry in entries)
        {
            try
            {
                told += await CheckAsync(entry, cancellationToken);
            }
#pragma warning disable CA1031 // One scorecard that cannot be looked at must not keep the others' people from hearing; all failures are thrown below.
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFailed(e, entry.Definition.Id);
                failures.Add(new InvalidOperationException($"The deadlines of {entry.Definition.Id} could not be looked at: {e.Message}", e));
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }

        catalogue.ThrowIfBroken();
        return new(entries.Count, told);
    }

    private async Task<int> CheckAsync(CatalogueEntry entry, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var revisions = await observations.RevisionsAsync(entry.Definition.Id, period: null, cancellationToken);
                return (await alerts.RunAsync(entry.Definition, revisions, [], inputs: null, cancellationToken)).Told;
            }
            catch (OvertakenException e) when (attempt < MostAttempts)
            {
                LogOvertaken(entry.Definition.Id, e.Message);
            }
        }
    }

    [LoggerMessage(3011, LogLevel.Error, "The deadlines of {Scorecard} could not be looked at; the others are")]
    private partial void LogFailed(Exception exception, string scorecard);

    [LoggerMessage(3012, LogLevel.Warning, "Another run decides for {Scorecard} too, so it is looked at again: {What}")]
    private partial void LogOvertaken(string scorecard, string what);
}
