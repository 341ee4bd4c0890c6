using System.Text;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records.Reading;

/// <summary>A row as a header: where it has the dataset's columns. A column that the dataset does not have is passed over.</summary>
internal sealed class RecordHeader
{
    private readonly int[] places;

    private RecordHeader(Utf8Row row, DatasetDefinition dataset, Dictionary<string, int> columnOf)
    {
        Row = row.Number;
        Width = row.Count;
        places = new int[dataset.Columns.Count];
        Array.Fill(places, -1);
        for (var place = 0; place < row.Count; place++)
        {
            var header = Encoding.UTF8.GetString(CellText.Clean(row[place]));
            if (header.Length == 0)
            {
                continue;
            }

            if (!columnOf.TryGetValue(SheetRow.NormalHeader(header), out var column))
            {
                Others.Add((header, place));
            }
            else if (places[column] >= 0)
            {
                Twice.Add((dataset.Columns[column], places[column], place));
            }
            else
            {
                places[column] = place;
                Matches++;
            }
        }

        Missing = [.. dataset.Columns.Where((column, index) => column.Required && places[index] < 0)];
    }

    /// <summary>Its row.</summary>
    public int Row { get; }

    /// <summary>How many cells it has.</summary>
    public int Width { get; }

    /// <summary>How many of the dataset's columns it has.</summary>
    public int Matches { get; }

    /// <summary>The columns that every row must have and it has not.</summary>
    public IReadOnlyList<DatasetColumn> Missing { get; }

    /// <summary>What else stands in it, and where.</summary>
    public List<(string Text, int Place)> Others { get; } = [];

    /// <summary>The columns that it has twice, and where.</summary>
    public List<(DatasetColumn Column, int Place, int Again)> Twice { get; } = [];

    /// <summary>Where the dataset's column of an index stands, from 0; -1 where it does not.</summary>
    public int PlaceOf(int column) => places[column];

    /// <summary>A row as a header.</summary>
    /// <param name="row">The row.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="columnOf">The index of a column by each header it may have, as <see cref="HeadersOf"/> gives it.</param>
    public static RecordHeader Of(Utf8Row row, DatasetDefinition dataset, Dictionary<string, int> columnOf) => new(row, dataset, columnOf);

    /// <summary>The index of each column by every header that files give it, its id among them.</summary>
    public static Dictionary<string, int> HeadersOf(DatasetDefinition dataset)
    {
        var columnOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, column) in dataset.Columns.Index())
        {
            foreach (var header in column.Headers.Prepend(column.Id))
            {
                columnOf.TryAdd(SheetRow.NormalHeader(header), index);
            }
        }

        return columnOf;
    }
}
