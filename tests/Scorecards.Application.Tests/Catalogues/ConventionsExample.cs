using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Application.Scorecards;
using Scorecards.Testing;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>The example of conventions: its files, and the scorecards that are worked out from them.</summary>
internal static class ConventionsExample
{
    public const string Id = "conventions";

    private static readonly Lazy<Task<InMemorySystem>> Computed = new(ComputeAsync);

    public static string Folder => Path.Combine(Repository.Catalogue, "examples");

    public static string Yaml => File.ReadAllText(Path.Combine(Folder, Id + ".yaml"));

    /// <summary>The lines of expectations.csv.</summary>
    public static IReadOnlyList<Expectation> Expectations { get; } = ReadExpectations();

    /// <summary>The system after every sample was uploaded and everything computed.</summary>
    public static Task<InMemorySystem> SystemAsync() => Computed.Value;

    /// <summary>A stored scorecard; of the whole where no area is named.</summary>
    public static async Task<ScorecardDocument> ScorecardAsync(string period, string area)
    {
        var answer = await (await SystemAsync()).Queries.FindAsync(Id, period, area, revision: null, CancellationToken.None);
        return answer.Document ?? throw new InvalidOperationException(answer.Problem);
    }

    private static async Task<InMemorySystem> ComputeAsync()
    {
        var system = new InMemorySystem(catalogue: new Dictionary<string, string>(StringComparer.Ordinal) { [Id + ".yaml"] = Yaml });
        system.Clock.Now = new(2024, 8, 12, 8, 0, 0, TimeSpan.Zero);
        var samples = Path.Combine(Folder, "samples");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(samples, Id), "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await system.IngestAsync(Path.GetRelativePath(samples, file).Replace(Path.DirectorySeparatorChar, '/'), await File.ReadAllTextAsync(file));
        }

        await system.ComputeAsync();
        return system;
    }

    private static List<Expectation> ReadExpectations()
    {
        using var file = File.OpenRead(Path.Combine(Folder, "expectations.csv"));
        return [.. CsvSheet.Read(file, ExtractLimits.Default).Skip(1).Select(row => new Expectation(row.Number, row[0], row[1], row[2], row[3], row[4], row[5], row[6]))];
    }
}

/// <summary>A line of expectations.csv.</summary>
internal sealed record Expectation(int Line, string Convention, string Period, string Area, string Measure, string Field, string Expected, string Working);
