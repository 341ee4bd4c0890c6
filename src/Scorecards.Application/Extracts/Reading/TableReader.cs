namespace Scorecards.Application.Extracts.Reading;

/// <summary>What the rows of a table mean.</summary>
internal interface ITableRows
{
    /// <summary>The columns it may have.</summary>
    IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>What a row reports; its issues are added to it.</summary>
    IEnumerable<Observation> Read(TableRow row);

    /// <summary>What is worth a look in the whole file.</summary>
    IEnumerable<ExtractIssue> Look(IReadOnlyList<Observation> observations) => [];
}

/// <summary>Reads and checks a table whose rows mean something else than figures of measures.</summary>
internal static class TableReader
{
    public static ExtractReading Read(Stream file, ExtractFormat format, string dataset, ITableRows meaning, ExtractLimits limits)
    {
        if (FileKind.Check(file, format) is { } wrongKind)
        {
            return new(0, [], [wrongKind]);
        }

        var issues = new IssueList();
        var observations = new List<Observation>();
        var taken = new Dictionary<(string Line, string Scope, int? Year), int>();
        TableColumns? columns = null;
        var rows = 0;
        try
        {
            foreach (var sheetRow in format == ExtractFormat.Csv ? CsvSheet.Read(file, limits) : XlsxSheet.Read(file, dataset, limits))
            {
                if (columns is null)
                {
                    columns = TableColumns.Read(sheetRow, meaning.Columns, issues);
                    if (issues.Errors > 0)
                    {
                        return new(0, [], issues.All); // rows under a wrong header would only repeat it
                    }

                    continue;
                }

                rows++;
                var row = new TableRow(sheetRow, columns, issues);
                row.CheckNothingOutside();
                foreach (var observation in meaning.Read(row))
                {
                    if (!taken.TryAdd((observation.LineId, observation.ScopeId, observation.Year), row.Number))
                    {
                        row.Error(meaning.Columns[0].Name, "duplicate-row", FormattableString.Invariant($"The same already stands in row {taken[(observation.LineId, observation.ScopeId, observation.Year)]}: keep one of the two."));
                        break;
                    }

                    observations.Add(observation);
                }
            }
        }
        catch (UnreadableExtractException e)
        {
            issues.AddFirst(e.Issue);
            return new(rows, [], issues.All);
        }

        if (rows == 0 || (issues.Errors == 0 && observations.Count == 0))
        {
            issues.Add(ExtractIssue.OfFile(
                columns is null ? "empty-file" : "no-rows",
                columns is null
                    ? "Nothing is written in the file: export it again, with a header row and its rows."
                    : "No row below the header says anything: export it again with its rows."));
        }

        if (issues.Errors == 0)
        {
            foreach (var issue in meaning.Look(observations))
            {
                issues.Add(issue);
            }
        }

        return new(rows, issues.Errors > 0 ? [] : observations, issues.All);
    }
}
