using System.Globalization;
using System.Text.RegularExpressions;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Application.Records.Reading;
using Scorecards.Domain.Records;
using Scorecards.Testing;

namespace Scorecards.Application.Tests.Records.Definitions;

/// <summary>
/// A shared measure worked out by hand, as src/catalogue/measures/examples holds one for each: a few rows, why each counts or not, and
/// what they come to.
/// </summary>
/// <param name="Id">The measure's id: the file's name.</param>
/// <param name="Title">The title it has on top.</param>
/// <param name="Since">The first month its files state; null for June 2025 alone.</param>
/// <param name="Tables">Its rows, by dataset.</param>
/// <param name="Population">The children there are, for rates.</param>
/// <param name="Result">What the rows come to.</param>
internal sealed partial record WorkedExample(string Id, string Title, string? Since, IReadOnlyList<ExampleTable> Tables, decimal? Population, ExampleResult Result)
{
    /// <summary>The folder of the examples.</summary>
    public static string Folder => Path.Combine(Repository.Catalogue, "measures", "examples");

    /// <summary>The ids of the measures that have one.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is written in another form.</exception>
    public static WorkedExample Read(string id)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, id + ".md"));
        var text = string.Join('\n', lines);
        var counted = Counted.Match(text);
        var result = Found.Match(text);
        if (!lines[0].StartsWith("# ", StringComparison.Ordinal) || !counted.Success || !result.Success)
        {
            throw new FormatException($"{id}.md needs a title, 'Counted for June 2025.', and a result such as '**Numerator 1, denominator 3: 33.3%.**'.");
        }

        var population = Children.Match(text);
        return new(
            id,
            lines[0][2..],
            counted.Groups["month"] is { Success: true } month ? DateOnly.ParseExact(month.Value, "MMMM yyyy", CultureInfo.InvariantCulture).ToString("yyyy-MM", CultureInfo.InvariantCulture) : null,
            ReadTables(lines),
            population.Success ? Number(population.Groups["number"]) : null,
            new(Number(result.Groups["numerator"]), Number(result.Groups["denominator"]), Number(result.Groups["value"]), result.Groups["printed"].Value));
    }

    private static List<ExampleTable> ReadTables(string[] lines)
    {
        var tables = new List<ExampleTable>();
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].StartsWith("## ", StringComparison.Ordinal))
            {
                var rows = lines.Skip(line + 2).TakeWhile(row => row.StartsWith('|')).Select(row => row.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)).ToList();
                tables.Add(new(lines[line][3..], rows[0], [.. rows.Skip(2)]));
            }
        }

        return tables;
    }

    private static decimal? Number(Group group) => group.Success ? decimal.Parse(group.Value, NumberStyles.Number, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^Counted for June 2025\.(?: The files state every month since (?<month>\w+ \d{4})\.)?$", RegexOptions.Multiline, 1000)]
    private static partial Regex Counted { get; }

    [GeneratedRegex(@"^Population (?<number>[\d,]+)\.$", RegexOptions.Multiline, 1000)]
    private static partial Regex Children { get; }

    [GeneratedRegex(@"^\*\*(?:Numerator (?<numerator>[\d.,]*\d)(?:, denominator (?<denominator>[\d.,]*\d))?|Value (?<value>[\d.,]*\d)): (?<printed>.+)\.\*\*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Found { get; }
}

/// <summary>Rows of one dataset.</summary>
/// <param name="Dataset">The dataset, by id.</param>
/// <param name="Headers">The columns; the last, "why", is for the reader.</param>
/// <param name="Rows">The rows, with what is said of each at the end.</param>
internal sealed record ExampleTable(string Dataset, IReadOnlyList<string> Headers, IReadOnlyList<string[]> Rows)
{
    /// <summary>The rows as a council's file has them: without the last column, each of the north, and with the columns that the example leaves blank.</summary>
    public string ToCsv(DatasetDefinition dataset)
    {
        var columnOf = RecordHeader.HeadersOf(dataset);
        var shown = Headers.Append("Area").Select(header => columnOf.GetValueOrDefault(SheetRow.NormalHeader(header), -1)).ToHashSet();
        var blank = dataset.Columns.Where((_, index) => !shown.Contains(index)).Select(column => column.Id).ToList();
        return Line(Headers, ["Area", .. blank]) + string.Concat(Rows.Select(row => Line(row, ["North", .. blank.Select(_ => string.Empty)])));
    }

    private string Line(IEnumerable<string> cells, IEnumerable<string> others) => string.Join(',', cells.Take(Headers.Count - 1).Concat(others).Select(cell => $"\"{cell}\"")) + "\n";
}

/// <summary>What rows come to.</summary>
/// <param name="Numerator">The numerator, or a count.</param>
/// <param name="Denominator">The denominator.</param>
/// <param name="Value">A value that has neither.</param>
/// <param name="Printed">The figure as it is printed.</param>
internal sealed record ExampleResult(decimal? Numerator, decimal? Denominator, decimal? Value, string Printed);
