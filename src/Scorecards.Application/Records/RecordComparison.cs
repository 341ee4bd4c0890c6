using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Rehearsal;
using Scorecards.Application.Records.Reading;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records;

/// <summary>
/// Compares the rows of two files of records. Of each row a hash of what tells its record, and one of what it says, are kept while the
/// comparison runs, and nothing else.
/// </summary>
/// <param name="definition">The scorecard.</param>
/// <param name="lists">The lists that the files may hold.</param>
/// <param name="limits">How large a file may be.</param>
internal sealed class RecordComparison(ScorecardDefinition definition, IReadOnlyList<DatasetDefinition> lists, ExtractLimits limits)
{
    /// <summary>Compares them, list by list.</summary>
    /// <param name="sheets">The lists of the later file.</param>
    /// <param name="before">Opens the earlier file; null where it is kept no more.</param>
    /// <param name="after">Opens the later one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<RowComparison>> RunAsync(
        IReadOnlyList<RecordSheet> sheets, Func<CancellationToken, Task<Stream?>> before, Func<CancellationToken, Task<Stream?>> after, CancellationToken cancellationToken)
    {
        var rows = new List<RowComparison>();
        foreach (var sheet in sheets)
        {
            var dataset = definition.Datasets.First(known => string.Equals(known.Id, sheet.Dataset, StringComparison.Ordinal));
            var (old, now) = (await ReadAsync(dataset, before, cancellationToken), await ReadAsync(dataset, after, cancellationToken));
            if (old is not null && now is not null)
            {
                rows.Add(new(
                    dataset.Id,
                    now.Keys.Count(key => !old.ContainsKey(key)),
                    old.Keys.Count(key => !now.ContainsKey(key)),
                    now.Count(pair => old.TryGetValue(pair.Key, out var known) && known != pair.Value)));
            }
        }

        return rows;
    }

    private async Task<Dictionary<(UInt128 Record, int Nth), UInt128>?> ReadAsync(DatasetDefinition dataset, Func<CancellationToken, Task<Stream?>> open, CancellationToken cancellationToken)
    {
        await using var content = await open(cancellationToken);
        if (content is null)
        {
            return null;
        }

        await using var file = await RecordSource.TakeAsync(content, cancellationToken);
        var areas = new AreaNames(definition.Areas);
        var rows = new Dictionary<(UInt128, int), UInt128>();
        var alike = new Dictionary<UInt128, int>();
        int[] all = [.. Enumerable.Range(0, dataset.Columns.Count)];
        int[] record = dataset.Record.Count == 0 ? all : [.. dataset.Record.Select(dataset.IndexOf)];
        new RecordReader(lists, text => areas.Find(text) >= 0, limits).Read(file.Rewound, file.Format, list => list == dataset ? RecordColumns.Only(dataset.Columns.Select(column => column.Id)) : null, table =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var row = 0; row < table.Count; row++)
            {
                // Of rows that nothing tells apart each is one more.
                var key = HashOf(table, row, record);
                alike[key] = alike.GetValueOrDefault(key) + 1;
                rows.Add((key, alike[key]), HashOf(table, row, all));
            }
        });
        return rows;
    }

    private static UInt128 HashOf(RecordTable table, int row, int[] columns)
    {
        var hash = new KeyHash();
        foreach (var column in columns)
        {
            hash.AddText(table.TextOf(column, row));
        }

        return hash.Value;
    }
}
