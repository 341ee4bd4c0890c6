using Microsoft.Extensions.Configuration;
using Scorecards.Hosting.Settings;
using Scorecards.Testing;

namespace Scorecards.Architecture.Tests;

/// <summary>local.settings.sample.json holds every key, in the form of environment variables, and is sound as it is.</summary>
public sealed class SampleSettingsTests
{
    // What the Functions host itself reads.
    private static readonly string[] HostKeys = ["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME"];

    private static readonly Dictionary<string, string?> Sample = new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(Repository.Root, "local.settings.sample.json"))
        .Build()
        .GetSection("Values")
        .AsEnumerable(makePathsRelative: true)
        .Where(pair => pair.Value is not null)
        .ToDictionary(pair => pair.Key.Replace("__", ":", StringComparison.Ordinal), pair => pair.Value, StringComparer.Ordinal);

    [Fact]
    public void The_sample_binds_and_nothing_is_wrong_with_it()
    {
        var reader = Read(Sample);

        reader.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_sample_lists_every_key_there_is_and_no_other()
    {
        var reader = Read(Sample);

        Sample.Keys.Except(HostKeys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(reader.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_typing_error_in_the_sample_would_be_found()
    {
        var reader = Read(new Dictionary<string, string?>(Sample, StringComparer.Ordinal) { ["Limits:Row"] = "5" });

        reader.Problems.Select(problem => (problem.Key, problem.WriteInstead)).ShouldBe([("Limits:Row", "write Limits:Rows")]);
    }

    private static SettingsReader Read(Dictionary<string, string?> values)
    {
        var reader = new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        ScorecardSettings.Read(reader);
        return reader;
    }
}
