using System.Globalization;
using System.Text;

namespace Scorecards.Testing.Population;

/// <summary>A record of an invented child, with its columns as text.</summary>
/// <param name="Began">The day it began, which decides its month.</param>
/// <param name="Ended">The day it ended; null while it is open, or for an event.</param>
/// <param name="Cells">Its cells, by column.</param>
public sealed record PopulationRow(DateOnly Began, DateOnly? Ended, IReadOnlyDictionary<string, string> Cells);

/// <summary>A list of records as a file.</summary>
public static class PopulationFile
{
    /// <summary>The rows as CSV, under a header of their columns.</summary>
    /// <param name="columns">The columns, in order.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="knownUntil">The last day the file knows of: a later end is blank.</param>
    public static string Csv(IReadOnlyList<string> columns, IEnumerable<PopulationRow> rows, DateOnly knownUntil)
    {
        var text = new StringBuilder().AppendJoin(',', columns).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(',', columns.Select(column => column.StartsWith("ended", StringComparison.Ordinal)
                ? row.Ended is { } ended && ended <= knownUntil ? ended.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : string.Empty
                : row.Cells[column])).Append('\n');
        }

        return text.ToString();
    }
}
