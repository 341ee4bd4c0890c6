using System.Globalization;
using System.Text;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Records.Definitions;

/// <summary>Counts a worked example as a council would have it counted: a scorecard that includes the measure, and the rows as uploads.</summary>
internal static class ExampleSystem
{
    private static readonly DateTimeOffset July = new(2025, 7, 7, 8, 0, 0, TimeSpan.Zero);

    /// <summary>What the example's rows come to.</summary>
    /// <param name="example">The example.</param>
    /// <param name="count">What the scorecard says of the count itself, in place of the shared measure's: keys with expressions.</param>
    public static Task<ExampleResult> CountAsync(WorkedExample example, params IReadOnlyList<(string Key, string Expression)> count) => CountAsync(example, "whole", count);

    /// <summary>What they come to for an area: the whole, the north, which every row names, or the south, which none does.</summary>
    public static async Task<ExampleResult> CountAsync(WorkedExample example, string area, IReadOnlyList<(string Key, string Expression)> count)
    {
        var catalogue = Catalogue(example, count);
        var definition = CatalogueReader.Read("examples.yaml", catalogue).Definition ?? throw new InvalidOperationException(string.Join(' ', Problems(example, count)));
        var system = new InMemorySystem(catalogue: new Dictionary<string, string>(StringComparer.Ordinal) { ["examples.yaml"] = catalogue });
        system.Clock.Now = July;
        foreach (var table in example.Tables.Where(table => definition.Datasets.Any(dataset => string.Equals(dataset.Id, table.Dataset, StringComparison.Ordinal)))) // an own count may need fewer
        {
            var since = example.Since is { } month ? $"--since-{month}" : string.Empty;
            var entry = await system.IngestAsync($"examples/2025-06/{table.Dataset}{since}.csv", table.ToCsv(definition.Datasets.First(dataset => string.Equals(dataset.Id, table.Dataset, StringComparison.Ordinal))));
            if (entry.Status is not (ExtractStatus.Accepted or ExtractStatus.AcceptedWithWarnings))
            {
                throw new InvalidOperationException($"{example.Id}: {table.Dataset} is {entry.Status}: {string.Join(" ", entry.Issues.Select(issue => $"{issue.Column}{issue.Row} {issue.Message}"))}");
            }
        }

        await system.ComputeAsync();
        var measure = (await system.Queries.FindAsync("examples", "2025-06", area, revision: null, CancellationToken.None)).Document!.Measures.Single();
        return (measure.Numerator, measure.Denominator, example) switch
        {
            (null, null, { Result.Value: null }) => new(measure.Value, null, null, measure.Display), // a count is its own numerator
            (null, null, _) => new(null, null, measure.Value, measure.Display),
            ({ } numerator, { } denominator, { Population: { } population }) when denominator == population => new(numerator, null, null, measure.Display),
            _ => new(measure.Numerator, measure.Denominator, null, measure.Display),
        };
    }

    /// <summary>What is wrong with a scorecard that counts the example's measure in its own way.</summary>
    public static IReadOnlyList<string> Problems(WorkedExample example, params IReadOnlyList<(string Key, string Expression)> count) =>
        [.. CatalogueReader.Read("examples.yaml", Catalogue(example, count)).Problems.Select(problem => problem.What[(problem.What.IndexOf("expression: ", StringComparison.Ordinal) is >= 0 and var at ? at + 12 : 0)..])];

    private static string Catalogue(WorkedExample example, IReadOnlyList<(string Key, string Expression)> count)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $$"""
            scorecard: { id: examples, title: Examples, organisation: Example Council }
            areas:
              - id: whole
                title: Whole
                populations: { 2024: {{example.Population ?? 1000}} }
              - { id: north, title: North, parent: whole, populations: { 2024: {{example.Population ?? 1000}} } }
              - { id: south, title: South, parent: whole, populations: { 2024: 500 } }
            sections:
              - id: examples
                title: Examples
                measures:
                  - include: {{example.Id}}
                    number: 1

            """));
        if (count.Count > 0)
        {
            if (count.Any(part => part.Expression.Contains("window_", StringComparison.Ordinal)))
            {
                text.AppendLine("        monthly: false");
            }

            text.AppendLine("        count:");
            foreach (var (key, expression) in count)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"          {key}: >-").AppendLine(CultureInfo.InvariantCulture, $"            {expression}");
            }
        }

        return text.ToString();
    }
}
