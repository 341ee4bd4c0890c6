using Scorecards.Application.Catalogues;
using Scorecards.Application.Storage;

namespace Scorecards.Application.Work;

/// <summary>Does something for each scorecard of a catalogue, as often as it takes.</summary>
internal static class EachScorecard
{
    private const int MostAttempts = 10;

    /// <summary>Does it for every scorecard that can be read; one that fails does not keep the others from their readers.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="work">What is done.</param>
    /// <param name="undone">What is said of one that failed: "could not be computed".</param>
    /// <param name="failed">Hears at once of one that failed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AggregateException">Some failed; the others are done.</exception>
    /// <exception cref="InvalidCatalogueException">Some files cannot be read; the others' scorecards are done.</exception>
    public static async Task RunAsync(Catalogue catalogue, Func<CatalogueEntry, Task> work, string undone, Action<Exception, string> failed, CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        foreach (var entry in catalogue.Entries)
        {
            try
            {
                await work(entry);
            }
#pragma warning disable CA1031 // All failures are thrown below.
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                failed(e, entry.Definition.Id);
                failures.Add(new InvalidOperationException($"Scorecard {entry.Definition.Id} {undone}: {e.Message}", e));
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }

        catalogue.ThrowIfBroken();
    }

    /// <summary>Starts again, from what is stored then, where another run wrote meanwhile, so that the answer is true when it is given.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="overtaken">Hears each time that it starts again.</param>
    public static async Task<T> UndisturbedAsync<T>(Func<Task<T>> work, Action<string> overtaken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (OvertakenException e) when (attempt < MostAttempts)
            {
                overtaken(e.Message);
            }
        }
    }
}
