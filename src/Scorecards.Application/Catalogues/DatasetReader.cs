using System.Globalization;
using Scorecards.Application.Catalogues.Shared;
using Scorecards.Application.Extracts;
using Scorecards.Application.Records.Reading;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads a catalogue's datasets: its own, and the shared ones that it or its measures take in.</summary>
internal static class DatasetReader
{
    /// <summary>Reads those the catalogue lists.</summary>
    public static List<DatasetDefinition> Read(YamlScope root)
    {
        var ids = new UniqueNames("dataset id");
        return [.. root.Groups("datasets").Select(listed =>
        {
            var dataset = ReadOne(listed.Including("a shared dataset's id", SharedDefinitions.Shipped.Datasets, "columns"));
            ids.Claim(listed, listed.Has("id") ? "id" : "include", dataset.Id);
            return dataset;
        })];
    }

    /// <summary>Reads one.</summary>
    public static DatasetDefinition ReadOne(YamlScope scope)
    {
        scope.Text("include");
        var columnIds = new UniqueNames("column id");
        var columns = scope.Groups("columns", required: true).Select(column => DatasetColumnReader.Read(column, columnIds)).ToList();
        var names = scope.IdsOf("columns", columns, column => column.Id);
        var person = scope.Name("person", "a column's id", names);
        var dataset = new DatasetDefinition(
            scope.Id("id"),
            scope.Text("title", required: true) ?? string.Empty,
            [.. columns.Select(column => column with { Personal = column.Personal || string.Equals(column.Id, person, StringComparison.Ordinal) })])
        {
            Sheets = scope.Texts("sheets"),
            Record = scope.Names("record", "a column's id", names),
            Person = person,
            Date = scope.Name("date", "a column's id", names),
            Areas = scope.Names("areas", "a column's id", names),
            Coverage = ReadCoverage(scope),
            Tolerate = scope.Names("tolerate", "an issue that can be tolerated", [.. RecordIssueCodes.Tolerable.Order(StringComparer.Ordinal)]),
            Source = scope.Text("source"),
        };
        scope.Done();
        if (dataset.Date is { } date && columns.Find(column => string.Equals(column.Id, date, StringComparison.Ordinal)) is { Type: not ColumnType.Date })
        {
            scope.Report("date", $"'{date}' is not a column of dates", "name a column with 'type: date'");
        }

        foreach (var area in dataset.Areas.Where(area => columns.Exists(column => string.Equals(column.Id, area, StringComparison.Ordinal) && column.Type is not (ColumnType.Text or ColumnType.Code))))
        {
            scope.Report("areas", $"'{area}' is not a column of text", "name a column with 'type: text' or 'type: code'");
        }

        return dataset;
    }

    private static Coverage ReadCoverage(YamlScope scope)
    {
        if (scope.Text("covers") is not { } text)
        {
            return Coverage.Month;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["month"])
        {
            return Coverage.Month;
        }

        if (words is [var number, "months"] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= 600)
        {
            return new(months, null);
        }

        if (words is ["since", var month] && ReportingPeriod.TryParse(month, out var since) && since >= ExtractName.Earliest)
        {
            return new(1, since);
        }

        scope.Report("covers", $"'{text}' does not say which months a file states in full", "write month, a number of months such as '12 months', or 'since 2024-04'");
        return Coverage.Month;
    }
}
