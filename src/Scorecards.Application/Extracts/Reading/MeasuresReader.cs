using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>Reads and checks an extract of reported figures.</summary>
internal static class MeasuresReader
{
    private const int RowsThatMustNameAMeasure = 50;

    /// <summary>Reads a whole file: every issue of every row, not only the first.</summary>
    /// <param name="file">A seekable stream of the file.</param>
    /// <param name="format">CSV or XLSX.</param>
    /// <param name="dataset">Which figures it holds.</param>
    /// <param name="definition">The scorecard it reports on.</param>
    /// <param name="period">The period its name gives.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="found">Told of each sound row's number and what it reports; null for nobody.</param>
    public static ExtractReading Read(
        Stream file, ExtractFormat format, Dataset dataset, ScorecardDefinition definition, ReportingPeriod period, ExtractLimits limits, Action<int, Observation>? found = null)
    {
        var issues = new IssueList();
        if (FileKind.Check(file, format) is { } wrongKind)
        {
            return new(0, [], [wrongKind]);
        }

        MeasuresColumns? columns = null;
        var observations = new List<Observation>();
        var check = new MeasuresRowCheck(dataset, definition, period, issues);
        var rows = 0;
        try
        {
            foreach (var row in format == ExtractFormat.Csv ? CsvSheet.Read(file, limits) : XlsxSheet.Read(file, dataset.Name, limits))
            {
                if (columns is null)
                {
                    columns = MeasuresColumns.Read(row, issues);
                    if (issues.Errors > 0)
                    {
                        return new(0, [], issues.All); // rows under a wrong header would only repeat it
                    }

                    continue;
                }

                rows++;
                if (check.Read(row, columns) is { } observation)
                {
                    observations.Add(observation);
                    found?.Invoke(row.Number, observation);
                }

                if (rows == RowsThatMustNameAMeasure && !check.NamedAMeasure)
                {
                    return new(rows, [], [NotThisDataset(definition)]);
                }
            }
        }
        catch (UnreadableExtractException e)
        {
            issues.AddFirst(e.Issue);
            return new(rows, [], issues.All);
        }

        if (rows == 0)
        {
            issues.Add(columns is null
                ? ExtractIssue.OfFile("empty-file", "Nothing is written in the file: export it again, with a header row and the month's rows.")
                : ExtractIssue.OfFile("no-rows", "There is a header but no row below it: export it again with the month's rows."));
        }

        else if (issues.Errors == 0 && !observations.Exists(observation => observation.HasFigure || observation.Code is not null))
        {
            issues.Add(ExtractIssue.OfFile("no-figures", "No row has a figure, so the month would be empty: export it again with its figures."));
        }

        if (issues.Errors == 0)
        {
            FiguresCheck.Run(dataset, definition, period, observations, issues);
        }

        return new(rows, observations, issues.All);
    }

    // A file of people's records, uploaded as figures: what stands in its cells must not be repeated in a report.
    private static ExtractIssue NotThisDataset(ScorecardDefinition definition) => ExtractIssue.OfFile(
        "not-this-dataset",
        $"None of the first {RowsThatMustNameAMeasure} rows names a measure of {definition.Id}, so this is not its measures file: upload the file with a row for each measure. If it holds records of people, delete the blob.");
}
