using System.Text.Json;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Periods;
using Scorecards.Testing;
using Scorecards.Testing.InMemory;
using Scorecards.Testing.Population;

namespace Scorecards.Application.Tests.Records;

/// <summary>The scorecard of an invented population, from files of one kind or another.</summary>
internal sealed class PopulationSystem(ChildPopulation population, ReportingPeriod first, ReportingPeriod last)
{
    public static readonly string[] Lists = ["referrals", "assessments", "plans"];

    public InMemorySystem System { get; } = new(catalogue: new Dictionary<string, string>(StringComparer.Ordinal) { ["population.yaml"] = File.ReadAllText(Path.Combine(Repository.Root, "tests/Scorecards.Testing/Population/population.yaml")) });

    public IEnumerable<ReportingPeriod> Months => Enumerable.Range(0, last.MonthsSince(first) + 1).Select(first.AddMonths);

    public async Task UploadHistoryAsync()
    {
        foreach (var list in Lists)
        {
            await AcceptAsync($"population/{last}/{list}--since-{first}.csv", population.File(list, first, last));
        }
    }

    public async Task UploadMonthAsync(ReportingPeriod month, string list) => await AcceptAsync($"population/{month}/{list}.csv", population.File(list, month, month));

    /// <summary>What every scorecard of every area and month says, but for what it was made from.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ScorecardsAsync()
    {
        await System.ComputeAsync();
        return System.Scorecards.Latest.ToDictionary(
            item => $"{item.Head.Area} {item.Head.Period}",
            item => JsonSerializer.Serialize(item.Document with { Revision = 0, ComputedAt = default, Sources = [] }, WireJson.Options),
            StringComparer.Ordinal);
    }

    private async Task AcceptAsync(string blob, string text)
    {
        var entry = await System.IngestAsync(blob, text);
        if (entry.Status is not (ExtractStatus.Accepted or ExtractStatus.AcceptedWithWarnings))
        {
            throw new InvalidOperationException($"{blob} is {entry.Status}: {(entry.Issues is [var told, ..] ? told.Message : null)}");
        }
    }
}
