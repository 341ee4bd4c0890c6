using System.Globalization;
using Scorecards.Application.Alerts;

namespace Scorecards.Application.Archive;

/// <summary>Puts the books of alerts back, each in its last edition. One that is there stays, unless it is of an earlier edition.</summary>
/// <param name="records">The archive.</param>
/// <param name="books">The books, as the table has them.</param>
public sealed class RestoreBooks(IRecordArchive records, IAlertStore books)
{
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var name in records.NamesAsync(RecordNames.Books, cancellationToken))
        {
            last[RecordNames.ScorecardIn(name)] = name; // in order, so that the last edition stays
        }

        foreach (var (scorecard, name) in last)
        {
            var book = await records.ReadAsync<AlertBook>(name, cancellationToken);
            var found = await books.FindAsync(scorecard, cancellationToken);
            if (found is null || found.Value.Edition < book.Edition)
            {
                var sequence = Math.Max(book.Sequence, await LastSequenceAsync(scorecard, cancellationToken));
                await books.TryWriteAsync(scorecard, found, book with { Sequence = sequence }, [], cancellationToken); // false where another restore was first
            }
        }
    }

    // An edition may have been lost with the table before it was archived, though what it told was: its notifications' ids are used up.
    private async Task<int> LastSequenceAsync(string scorecard, CancellationToken cancellationToken)
    {
        var most = 0;
        foreach (var folder in (string[])[RecordNames.Notifications, RecordNames.SettledNotifications])
        {
            await foreach (var name in records.NamesAsync($"{folder}{scorecard}/", cancellationToken))
            {
                // records/notifications/my-scorecard/my-scorecard~n000012~director.json
                if (name.Split('~') is [_, ['n', .. var number], ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
                {
                    most = Math.Max(most, sequence);
                }
            }
        }

        return most;
    }
}
