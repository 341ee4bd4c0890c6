using System.Diagnostics;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Records;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;
using Scorecards.Testing;

namespace Scorecards.Benchmarks.Records;

/// <summary>Counts a list as the product does when it computes scorecards: the archive's copy onto local disk, the reading, the counting.</summary>
internal static class ProductCount
{
    /// <summary>What the process is called with.</summary>
    public const string Command = "count-with-product";

    private const string Dataset = "assessments";

    private static readonly ExtractLimits Unlimited = ExtractLimits.Default with { RecordRows = int.MaxValue, RecordFileBytes = long.MaxValue, RecordUnzippedBytes = long.MaxValue };

    /// <summary>The catalogue that says what is counted.</summary>
    public static ScorecardDefinition Definition() =>
        CatalogueReader.Read("assessments.yaml", File.ReadAllText(Path.Combine(Repository.Root, "tests/Scorecards.Benchmarks/Records/assessments.yaml"))) switch
        {
            { Definition: { } definition } => definition,
            var read => throw new InvalidOperationException(string.Join('\n', read.Problems)),
        };

    /// <summary>Counts a file in this process, measures that, and writes the answers to another.</summary>
    public static async Task RunAsync(string file, string answers)
    {
        var definition = Definition();
        IReadOnlyList<ReportedFigure> figures = [];
        await Measured.OfThisAsync(async () =>
        {
            var archived = new ArchivedFile(file);
            figures = await CountAsync(definition, archived);
            return archived.CopyTime.TotalMilliseconds;
        });
        Answers.Write(answers, figures);
    }

    private static async Task<IReadOnlyList<ReportedFigure>> CountAsync(ScorecardDefinition definition, Stream file)
    {
        var revision = new ExtractRevision(new(definition.Id, AssessmentList.Last, Dataset), 1, "upload", "hash") { CoversFrom = AssessmentList.First };
        var sheet = new RecordSheet(Dataset, AssessmentList.First, 0) { Columns = [.. definition.Datasets.Single().Columns.Select(column => column.Id)] };
        var plan = new RecordPlan(definition, [new(revision, [sheet])]);
        return (await new RecordCounts(new((_, _) => Task.FromResult<Stream?>(file), Unlimited)).CountAsync(plan, CancellationToken.None)).Figures;
    }

    // What the archive would give, which the product copies before it reads it.
    private sealed class ArchivedFile(string path) : FileStream(path, FileMode.Open, FileAccess.Read)
    {
        public TimeSpan CopyTime { get; private set; }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            var watch = Stopwatch.StartNew();
            await base.CopyToAsync(destination, bufferSize, cancellationToken);
            CopyTime = watch.Elapsed;
        }
    }
}
