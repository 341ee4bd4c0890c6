using Scorecards.Application.Extracts;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records.Reading;

/// <summary>Looks at what stands above a header: titles and headings are passed over, and what would be lost with them is told.</summary>
/// <param name="dataset">The dataset.</param>
/// <param name="best">The header.</param>
/// <param name="dayZero">The day that serial numbers count from.</param>
internal sealed class RowsAboveHeader(DatasetDefinition dataset, RecordHeader best, int dayZero)
{
    // One word that is also a column's does not make a title a header.
    private const int FewestMatches = 2;

    private readonly Dictionary<string, int> columnOf = RecordHeader.HeadersOf(dataset);
    private readonly RecordTable table = new(dataset);

    /// <summary>What is wrong with the rows above. Nothing of them is quoted, as they may be about people.</summary>
    public IEnumerable<ExtractIssue> Problems(IReadOnlyList<Utf8Row> above, string? sheet)
    {
        // Two rows of one heading follow one another; a header with rows below it is that of another list.
        var headers = above.Select(row => RecordHeader.Of(row, dataset, columnOf)).ToList();
        if (headers.SkipLast(1).FirstOrDefault(IsFull) is { } other)
        {
            return [new(
                IssueSeverity.Error, sheet, other.Row, null, null, null, "two-headers",
                $"Row {other.Row} and row {best.Row} are both headers of {dataset.Title}: put each list on a sheet or in a file of its own, under one header.")];
        }

        return above.Zip(headers).Where(row => ReadsLikeRecord(row.First, row.Second)).Select(row => new ExtractIssue(
            IssueSeverity.Error, sheet, row.First.Number, null, null, null, "row-above-header",
            $"Row {row.First.Number} stands above the header, row {best.Row}, and reads like a record: move it below the header, or delete it."));
    }

    private bool IsFull(RecordHeader header) => header.Missing.Count == 0 && header.Matches >= Math.Min(FewestMatches, best.Matches);

    // It has what every row must have and half of what the header has; a heading has no days and numbers, and words where they should be.
    private bool ReadsLikeRecord(Utf8Row source, RecordHeader asHeader)
    {
        var (filled, typed) = (0, 0);
        var row = table.Add(source.Number);
        foreach (var (index, column) in dataset.Columns.Index().Where(column => best.PlaceOf(column.Index) >= 0))
        {
            var cell = CellText.Clean(source[best.PlaceOf(index)]);
            var isMissing = CellText.IsMissing(cell);
            if (isMissing ? column.Required : !IsSound(cell, column, index, row))
            {
                return false;
            }

            filled += isMissing ? 0 : 1;
            typed += isMissing || column.Type == ColumnType.Text ? 0 : 1;
        }

        return filled >= FewestMatches && filled * 2 >= best.Matches && (typed > 0 || asHeader.Matches == 0);
    }

    // "Run on:" is what stands before a value and not one.
    private bool IsSound(ReadOnlySpan<byte> cell, DatasetColumn column, int index, int row) =>
        column.Type == ColumnType.Text ? cell[^1] != ':' : CellReader.Of(column, table.Columns[index], isArea: null, isId: false, dayZero).Read(cell, row) is null;
}
