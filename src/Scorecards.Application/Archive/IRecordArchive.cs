namespace Scorecards.Application.Archive;

/// <summary>
/// What the tables hold, kept as records beside the raw files in the archive, so that the tables can be made again from it alone.
/// A record is written once and never changed.
/// </summary>
public interface IRecordArchive
{
    /// <summary>Keeps a record, unless there is one under that name; gives what is kept there now.</summary>
    Task<T> KeepAsync<T>(string name, T record, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Whether a record is kept under a name.</summary>
    Task<bool> ExistsAsync(string name, CancellationToken cancellationToken);

    /// <summary>A record that is kept.</summary>
    Task<T> ReadAsync<T>(string name, CancellationToken cancellationToken)
        where T : class;

    /// <summary>The names of the records below a prefix, in order.</summary>
    IAsyncEnumerable<string> NamesAsync(string prefix, CancellationToken cancellationToken);
}
