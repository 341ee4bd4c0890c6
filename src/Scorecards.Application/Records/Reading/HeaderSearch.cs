using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records.Reading;

/// <summary>
/// Finds the header below title rows: among the first rows the one that has the most of the dataset's columns, all that every row must have
/// among them.
/// </summary>
internal sealed class HeaderSearch(DatasetDefinition dataset)
{
    private const int MostRows = 30;

    private readonly List<Utf8Row> looked = [];

    /// <summary>The best header so far; null where nothing was written.</summary>
    public RecordHeader? Best { get; private set; }

    /// <summary>The rows above it.</summary>
    public IReadOnlyList<Utf8Row> Above => [.. looked.TakeWhile(row => row.Number < Best?.Row)];

    /// <summary>The rows that were read below it and are yet to be used.</summary>
    public IReadOnlyList<Utf8Row> Below => [.. looked.SkipWhile(row => row.Number <= Best?.Row)];

    /// <summary>Looks at the first rows.</summary>
    /// <exception cref="UnreadableExtractException">The file cannot be read on; <see cref="Best"/> is what was found before.</exception>
    public void Run(IRecordRows rows)
    {
        var columnOf = RecordHeader.HeadersOf(dataset);
        while (Best?.Matches != dataset.Columns.Count && looked.Count < MostRows && rows.Read())
        {
            looked.Add(rows.Row.Copy());
            var header = RecordHeader.Of(rows.Row, dataset, columnOf);
            Best = IsBetter(header, Best) ? header : Best;
        }
    }

    /// <summary>Whether a row is more of a header than another.</summary>
    public static bool IsBetter(RecordHeader? header, RecordHeader? other) => header is not null
        && (other is null || (header.Missing.Count == 0, header.Matches).CompareTo((other.Missing.Count == 0, other.Matches)) > 0);

    /// <summary>What is wrong with the best header. It quotes nothing but what is nearly a header, as the row may be one of people.</summary>
    public IEnumerable<ExtractIssue> Problems(string? sheet)
    {
        if (Best is null)
        {
            yield return ExtractIssue.OfFile("empty-file", "Nothing is written here: export it again, with a header row and its rows.") with { Sheet = sheet };
            yield break;
        }

        if (Best.Matches == 0)
        {
            yield return ExtractIssue.OfFile("missing-header", FormattableString.Invariant(
                $"None of the first {looked.Count} rows has a header of {dataset.Title}: it needs {string.Join(", ", dataset.Columns.Where(column => column.Required).Select(column => $"'{HeaderOf(column)}'"))}.")) with { Sheet = sheet };
            yield break;
        }

        foreach (var column in Best.Missing)
        {
            yield return new(IssueSeverity.Error, sheet, Best.Row, null, column.Id, null, "missing-column", $"There is no column '{HeaderOf(column)}' in the header, row {Best.Row}: {Nearest(column)}.");
        }

        foreach (var (column, place, again) in Best.Twice)
        {
            yield return new(
                IssueSeverity.Error, sheet, Best.Row, SheetRow.Letters(again), column.Id, null, "duplicate-column",
                $"Columns {SheetRow.Letters(place)} and {SheetRow.Letters(again)} are both the {HeaderOf(column)}: keep one of them.");
        }
    }

    private static string HeaderOf(DatasetColumn column) => column.Headers is [var usual, ..] ? usual : column.Id;

    private string Nearest(DatasetColumn column)
    {
        foreach (var header in column.Headers.Append(column.Id))
        {
            if (NearestName.Of(header, Best!.Others.Select(other => other.Text)) is { } nearest)
            {
                return $"the nearest is '{ExtractIssue.Shorten(nearest)}' in column {SheetRow.Letters(Best.Others.Find(other => string.Equals(other.Text, nearest, StringComparison.Ordinal)).Place)}";
            }
        }

        return "export the file with it, or tell the operator how it is headed now";
    }
}
