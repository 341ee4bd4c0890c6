using System.Globalization;

namespace Scorecards.Application.Archive;

/// <summary>
/// Stands before everything that decides, stores or tells: the tables must be whole. What was written to them without their memory
/// would be wrong, be told, and be kept. They are whole where each has the same mark; a system that has archived nothing yet is given its first.
/// </summary>
public sealed class TablesGuard(ITableMarks marks, IRecordArchive records, TimeProvider clock)
{
    // The same for all who start a new system at once.
    private const string First = "first";

    private static readonly TimeSpan Recently = TimeSpan.FromSeconds(10);

    private long? wholeAt;

    /// <summary>Looks at the tables now.</summary>
    /// <returns>Their mark: it is another one where they were put back in between.</returns>
    /// <exception cref="RestoreNeededException">They are lost, or being put back.</exception>
    public async Task<string> RequireAsync(CancellationToken cancellationToken)
    {
        if ((await marks.ReadAsync(cancellationToken)).Distinct(StringComparer.Ordinal).ToList() is not [{ } mark])
        {
            if (await IsAnythingArchivedAsync(cancellationToken))
            {
                throw new RestoreNeededException();
            }

            mark = First;
            await marks.WriteAsync(mark, cancellationToken);
        }

        wholeAt = clock.GetTimestamp();
        return mark;
    }

    /// <summary>For those who only read: looks again after ten seconds.</summary>
    /// <exception cref="RestoreNeededException">They are lost, or being put back.</exception>
    public async Task RequireRecentlyAsync(CancellationToken cancellationToken)
    {
        if (wholeAt is not { } at || clock.GetElapsedTime(at) > Recently)
        {
            await RequireAsync(cancellationToken);
        }
    }

    /// <summary>Whether they are whole.</summary>
    public async Task<bool> AreWholeAsync(CancellationToken cancellationToken) =>
        (await marks.ReadAsync(cancellationToken)).Distinct(StringComparer.Ordinal).ToList() is [not null] || !await IsAnythingArchivedAsync(cancellationToken);

    /// <summary>From now on they are not whole, for anybody.</summary>
    internal async Task HoldAsync(CancellationToken cancellationToken)
    {
        await marks.ClearAsync(cancellationToken);
        wholeAt = null;
    }

    /// <summary>They are whole again.</summary>
    internal Task ReleaseAsync(CancellationToken cancellationToken) => marks.WriteAsync(clock.GetUtcNow().UtcTicks.ToString("x16", CultureInfo.InvariantCulture), cancellationToken);

    // The audit trail is no sign: it is written before anything is done.
    private async Task<bool> IsAnythingArchivedAsync(CancellationToken cancellationToken)
    {
        foreach (var prefix in (string[])[RecordNames.Uploads, RecordNames.Books, RecordNames.Commentaries])
        {
            if (await records.NamesAsync(prefix, cancellationToken).AnyAsync(cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
