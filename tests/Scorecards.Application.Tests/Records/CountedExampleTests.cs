using Scorecards.Application.Extracts;
using Scorecards.Application.Tests.Catalogues;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Records;

/// <summary>The example of counted measures: its lists, counted by another program and written down here.</summary>
public sealed class CountedExampleTests
{
    [Theory]
    [InlineData("exampleshire", "56 of 24500, 12 of 15, 7 of 12, 1, 16 of 24500, 0 of 16, 1 of 4, 50, 4 of 24")]
    [InlineData("north", "35 of 14300, 8 of 11, 5 of 7, 0, 11 of 14300, 0 of 11, 1 of 2, 50, 1 of 15")]
    [InlineData("south", "21 of 10200, 4 of 4, 2 of 5, 1, 5 of 10200, 0 of 5, 0 of 2, 52.5, 3 of 9")]
    public async Task Its_lists_come_to_its_figures(string area, string expected)
    {
        var system = new InMemorySystem(catalogue: new Dictionary<string, string>(StringComparer.Ordinal) { ["counted.yaml"] = await File.ReadAllTextAsync(Path.Combine(ConventionsExample.Folder, "counted.yaml")) });
        system.Clock.Now = new(2024, 7, 8, 8, 0, 0, TimeSpan.Zero);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ConventionsExample.Folder, "samples", "counted", "2024-06")).Order(StringComparer.Ordinal))
        {
            var entry = await system.IngestAsync($"counted/2024-06/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file));
            entry.Status.ShouldBe(ExtractStatus.Accepted, string.Join('\n', entry.Issues.Select(issue => issue.Message)));
        }

        await system.ComputeAsync();

        var card = (await system.Queries.FindAsync("counted", "2024-06", area, revision: null, CancellationToken.None)).Document!;
        string.Join(", ", card.Measures.Select(line => line.Denominator is { } denominator ? FormattableString.Invariant($"{line.Numerator:0.##} of {denominator:0.##}") : FormattableString.Invariant($"{line.Value:0.##}"))).ShouldBe(expected);
    }
}
