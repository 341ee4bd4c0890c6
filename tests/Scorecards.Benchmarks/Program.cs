using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Scorecards.Benchmarks.Records;

switch (args)
{
    case [ProductCount.Command, var file, var answers]:
        await ProductCount.RunAsync(file, answers);
        break;
    case ["records"]:
        var folder = Directory.CreateTempSubdirectory("scorecards-benchmark-");
        try
        {
            var comparisons = new RecordComparisons(folder.FullName, runs: 5);
            await comparisons.WithDuckDbAsync(1_000_000, 4_000_000);
            await comparisons.WithOpenPyxlAsync(200_000);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        break;
    default:
        // In this process: a project of the tool's own would be restored without this repository's build files.
        var config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results"));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        break;
}
