using System.Collections.Concurrent;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records.Reading;

/// <summary>Reads a file on a thread of its own while the tables that are full are worked through here, in their order.</summary>
internal static class ReadAhead
{
    /// <summary>How many tables there are besides the one that fills: no more are in memory, however long the file is.</summary>
    public const int Tables = 3;

    /// <summary>Reads to the end, or until either side fails or is cancelled: what it threw is thrown here, and the reading is over by then.</summary>
    /// <param name="dataset">Whose rows are read.</param>
    /// <param name="read">Reads, and hands on each table as it fills.</param>
    /// <param name="take">Takes each table; it is then used again.</param>
    /// <param name="cancellationToken">Stops both.</param>
    public static async Task<RecordReading> ReadAsync(DatasetDefinition dataset, Func<Action<RecordTable>, RecordReading> read, Action<RecordTable> take, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var empty = new BlockingCollection<RecordTable>();
        using var full = new BlockingCollection<RecordTable>();
        for (var table = 0; table < Tables; table++)
        {
            empty.Add(new(dataset), CancellationToken.None);
        }

        var reading = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var table in full.GetConsumingEnumerable(stop.Token))
            {
                take(table);
                table.Clear();
                empty.Add(table, CancellationToken.None);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // the caller closes the file
        }

        return await reading;

        RecordReading Read()
        {
            try
            {
                return read(HandOn);
            }
            finally
            {
                full.CompleteAdding();
            }
        }

        void HandOn(RecordTable filled)
        {
            var table = empty.Take(stop.Token);
            table.Exchange(filled);
            full.Add(table, CancellationToken.None);
        }
    }
}
