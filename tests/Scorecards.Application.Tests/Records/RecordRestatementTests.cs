using Scorecards.Domain.Periods;
using Scorecards.Testing.Population;

namespace Scorecards.Application.Tests.Records;

/// <summary>One population in files of its whole history or of single months, in any order, gives the same scorecards.</summary>
public sealed class RecordRestatementTests
{
    private static readonly ReportingPeriod First = new(2013, 3);
    private static readonly ReportingPeriod Last = new(2015, 2);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task AnyFilesOfAPopulationGiveTheSameScorecards(int seed)
    {
        var population = new ChildPopulation(seed, 150, First, Last.MonthsSince(First) + 1);
        var history = new PopulationSystem(population, First, Last);
        await history.UploadHistoryAsync();
        var expected = await history.ScorecardsAsync();

        var inOrder = new PopulationSystem(population, First, Last);
        foreach (var month in inOrder.Months)
        {
            foreach (var list in PopulationSystem.Lists)
            {
                await inOrder.UploadMonthAsync(month, list);
            }
        }

        var anyOrder = new PopulationSystem(population, First, Last);
        var files = anyOrder.Months.SelectMany(month => PopulationSystem.Lists.Select(list => (month, list))).ToArray();
        new Random(seed).Shuffle(files);
        for (var file = 0; file < files.Length; file++)
        {
            await anyOrder.UploadMonthAsync(files[file].month, files[file].list);
            if (file % 25 == 0)
            {
                await anyOrder.System.ComputeAsync(); // as the timer would in between
            }
        }

        (await inOrder.ScorecardsAsync()).ShouldBe(expected);
        (await anyOrder.ScorecardsAsync()).ShouldBe(expected);
        expected.Count.ShouldBe(24 * 7);
        var latest = await history.System.ScorecardAsync("population", "2015-02");
        latest.Measures.ShouldAllBe(measure => measure.Value != null, "a measure without a figure compares nothing");
    }
}
