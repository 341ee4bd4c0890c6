using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Spreadsheets;

namespace Scorecards.Hosting.Http;

/// <summary>A table whose columns are defined once and that is answered as CSV or as a workbook.</summary>
/// <param name="Name">The file's name without what follows the dot.</param>
/// <param name="Headers">What stands above each column.</param>
/// <param name="Rows">The values: texts, numbers, times, or null.</param>
internal sealed record TableAnswer(string Name, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public static TableAnswer Of<T>(string name, IEnumerable<T> rows, params (string Header, Func<T, object?> Value)[] columns) =>
        new(name, [.. columns.Select(column => column.Header)], [.. rows.Select(row => columns.Select(column => column.Value(row)).ToArray())]);

    public IResult AsCsv() => CsvAnswer.Of($"{Name}.csv", this);

    public IResult AsXlsx() => XlsxAnswer.Of($"{Name}.xlsx", new(Name, null, [
        new(Name, [.. Headers.Select(header => new SheetColumn(header))], [.. Rows.Select(row => row.Select(SheetCell.Of).ToArray())]),
    ]));
}
