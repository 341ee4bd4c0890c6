namespace Scorecards.Application.Archive;

/// <summary>A mark in each table, by which a table that was lost or emptied, or one from before the tables were last put back, is known.</summary>
public interface ITableMarks
{
    /// <summary>The mark in each table; null where a table has none, or is not there.</summary>
    Task<IReadOnlyList<string?>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Writes one mark into every table, over any earlier one.</summary>
    Task WriteAsync(string mark, CancellationToken cancellationToken);

    /// <summary>Takes the marks away.</summary>
    Task ClearAsync(CancellationToken cancellationToken);
}
