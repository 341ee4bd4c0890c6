using Scorecards.Application.Records.Reading;
using Scorecards.Domain.Records;
using Scorecards.Domain.Records.Counting;

namespace Scorecards.Application.Records;

/// <summary>
/// In which file each record is stated last among those that it is counted from. A record whose day was corrected from one month to
/// the next stands in the files of both, and is one event. A hash of its key is kept, and nothing of what it says.
/// </summary>
internal sealed class LatestStatements
{
    private readonly Dictionary<(UInt128 Record, string Column), RecordFile> latest = [];

    private LatestStatements()
    {
    }

    /// <summary>Reads them; null where the dataset has one file, or nothing that tells its records apart.</summary>
    public static async Task<(LatestStatements? Latest, string? Problem)> ReadAsync(RecordFiles files, RecordPlan plan, DatasetDefinition dataset, CancellationToken cancellationToken)
    {
        var stated = plan.Files[dataset.Id].Where(file => file.Months.Months.Count > 0).ToList();
        var columns = plan.Measures
            .Where(measure => string.Equals(measure.Counting!.Dataset, dataset.Id, StringComparison.Ordinal))
            .Select(measure => measure.Counting!.Time)
            .OfType<RowTime.By>()
            .Select(by => by.Column)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (stated.Count < 2 || dataset.Record.Count == 0 || columns.Count == 0)
        {
            return (null, null);
        }

        var found = new LatestStatements();
        foreach (var (upload, file) in stated)
        {
            if (await files.ReadAsync(upload, dataset, plan, table => found.Add(table, file, columns), cancellationToken) is { } problem)
            {
                return (null, problem);
            }
        }

        return (found, null);
    }

    /// <summary>Of each row of a table, whether a later file states its record; null for a measure that does not count events.</summary>
    public bool[]? SupersededIn(RecordTable table, RecordFile file, CountingRule rule) => rule.Time is RowTime.By by
        ? [.. Enumerable.Range(0, table.Count).Select(row => table.HasKey(row) && latest.TryGetValue((KeyOf(table, row), by.Column), out var last) && !ReferenceEquals(last, file))]
        : null;

    private void Add(RecordTable table, RecordFile file, List<string> columns)
    {
        foreach (var column in columns)
        {
            var place = table.Dataset.IndexOf(column);
            for (var row = 0; row < table.Count; row++)
            {
                if (table.Day(place, row) is var day && day != DateVector.Missing && file.Tells(day) && table.HasKey(row))
                {
                    latest[(KeyOf(table, row), column)] = file; // files come in the order in which they were extracted
                }
            }
        }
    }

    private static UInt128 KeyOf(RecordTable table, int row)
    {
        var hash = new KeyHash();
        hash.AddText(table.KeyOf(row));
        return hash.Value;
    }
}
