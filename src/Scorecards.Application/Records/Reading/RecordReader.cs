using System.Text;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records.Reading;

/// <summary>Reads files of records: a CSV file of one dataset, or a workbook with a sheet for each.</summary>
/// <param name="datasets">The datasets that a file may hold; for CSV the one that it holds.</param>
/// <param name="isArea">Whether a text is an area's id or title.</param>
/// <param name="limits">How large a file may be.</param>
internal sealed class RecordReader(IReadOnlyList<DatasetDefinition> datasets, Func<string, bool> isArea, ExtractLimits limits)
{
    private readonly ExtractLimits limits = limits.OfRecords();

    /// <summary>Reads a file to its end, however long it is: what is kept does not grow with it, but for the keys that tell a record that stands twice.</summary>
    /// <param name="file">A seekable stream of the file.</param>
    /// <param name="format">CSV or XLSX.</param>
    /// <param name="wanted">Which columns of a dataset are read: all to check the file, some to count its rows once it was checked; null to pass its sheet over.</param>
    /// <param name="batch">Takes each table as it fills; the table is used again afterwards.</param>
    /// <param name="encoding">What CSV is written in; null where that is not known yet.</param>
    public RecordReading Read(Stream file, ExtractFormat format, Func<DatasetDefinition, RecordColumns?> wanted, Action<RecordTable> batch, Encoding? encoding = null)
    {
        if (FileKind.Check(file, format) is { } wrongKind)
        {
            return new([], [wrongKind]);
        }

        var issues = new IssueList();
        var found = new List<DatasetReading>();
        try
        {
            if (format == ExtractFormat.Csv)
            {
                ReadCsv(file, encoding ?? FileKind.EncodingOf(file), wanted, batch, issues, found);
            }
            else
            {
                ReadWorkbook(file, wanted, batch, issues, found);
            }
        }
        catch (UnreadableExtractException e)
        {
            issues.AddFirst(e.Issue);
        }

        return new(found, issues.All);
    }

    private void ReadCsv(Stream file, Encoding encoding, Func<DatasetDefinition, RecordColumns?> wanted, Action<RecordTable> batch, IssueList issues, List<DatasetReading> found)
    {
        if (datasets is not [var dataset])
        {
            throw new InvalidOperationException("A CSV file holds one dataset, which its name says.");
        }

        using var rows = Open(file, encoding, SeparatorOf(file, encoding, dataset));
        ReadRows(rows, dataset, wanted(dataset)!, DateText.DayZero, batch, issues, found);
    }

    // The one that gives the best header: what stands in title rows above it says nothing.
    private char SeparatorOf(Stream file, Encoding encoding, DatasetDefinition dataset)
    {
        var (best, separator) = ((RecordHeader?)null, ',');
        foreach (var candidate in (char[])[',', ';', '\t'])
        {
            var search = new HeaderSearch(dataset);
            try
            {
                using var rows = Open(file, encoding, candidate);
                search.Run(rows);
            }
            catch (UnreadableExtractException)
            {
                // what was found until there counts; it fails again where it is the best
            }

            if (search.Best is { Matches: > 0 } && HeaderSearch.IsBetter(search.Best, best))
            {
                (best, separator) = (search.Best, candidate);
            }
        }

        return separator;
    }

    private Utf8Rows Open(Stream file, Encoding encoding, char separator)
    {
        file.Position = 0;
        var text = encoding is UTF8Encoding ? file : Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8, leaveOpen: true);
        return new(text, separator, limits);
    }

    private void ReadWorkbook(Stream file, Func<DatasetDefinition, RecordColumns?> wanted, Action<RecordTable> batch, IssueList issues, List<DatasetReading> found)
    {
        var notes = WorkbookGuard.Check(file, limits);
        var choice = new SheetChoice(notes.Sheets, datasets, issues);
        using var reader = WorkbookCells.Open(file);
        do
        {
            if (choice.Take(reader.Name) is { } dataset && wanted(dataset) is { } columns)
            {
                ReadRows(new XlsxRows(reader, notes, limits), dataset, columns, notes.Counts1904 ? DateText.DayZero1904 : DateText.DayZero, batch, issues, found);
            }
        }
        while (WorkbookCells.NextSheet(reader));
        foreach (var sheet in choice.Left)
        {
            issues.Add(new(IssueSeverity.Error, sheet, null, null, null, null, "not-xlsx", "The workbook names this sheet and does not have it: open it in Excel, repair it and save it again as .xlsx."));
        }
    }

    private void ReadRows(IRecordRows rows, DatasetDefinition dataset, RecordColumns wanted, int dayZero, Action<RecordTable> batch, IssueList issues, List<DatasetReading> found)
    {
        var search = new HeaderSearch(dataset);
        search.Run(rows);
        var problems = search.Problems(rows.Sheet).ToList();
        problems.ForEach(issues.Add);
        if (problems.Count > 0)
        {
            return; // rows under a wrong header would only repeat it
        }

        if (wanted.IsCheck)
        {
            new RowsAboveHeader(dataset, search.Best!, dayZero).Problems(search.Above, rows.Sheet).ToList().ForEach(issues.Add);
        }

        var told = new RecordIssues(dataset, rows.Sheet, issues);
        var taken = new DatasetRows(dataset, search.Best!, wanted, told, isArea, dayZero, batch);
        foreach (var row in search.Below)
        {
            taken.Take(row);
        }

        while (rows.Read())
        {
            taken.Take(rows.Row);
        }

        taken.Finish();
        told.Finish();
        found.Add(new(dataset, rows.Sheet, taken.Count, told.Tolerated, [.. dataset.Columns.Where((_, index) => search.Best!.PlaceOf(index) >= 0).Select(column => column.Id)]));
        if (wanted.IsCheck && taken.Count == 0)
        {
            issues.Add(new(IssueSeverity.Warning, rows.Sheet, null, null, null, null, "no-rows", $"{dataset.Title} has a header and no row below it: that is sound where there was nothing to list."));
        }
    }
}
