using FsCheck;
using FsCheck.Fluent;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Tests.Records;

/// <summary>What is counted in an area is what is counted in its parts together, at every level, wherever parts add up.</summary>
public sealed class AdditiveTests
{
    private static readonly ReportingPeriod First = new(2014, 1);
    private static readonly ReportingPeriod Last = new(2015, 2);

    // A median of areas is no sum; a child may be on plans of two areas; the others are counts, over counts.
    private static readonly string[] NotAdditive = ["median-days", "plans-open"];

    private static readonly Dictionary<string, string[]> Tree = new(StringComparer.Ordinal) { ["county"] = ["north", "south"], ["north"] = ["north-one", "north-two"], ["south"] = ["south-one", "south-two"] };

    [Fact]
    public void A_total_is_the_sum_over_its_areas() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(20150228, 326001),
        Prop.ForAll(Gen.Choose(1, 1_000_000).SelectMany(seed => Gen.Choose(20, 120).Select(children => (seed, children))).ToArbitrary(), population => HoldsAsync(population.seed, population.children).GetAwaiter().GetResult()));

    private static async Task<bool> HoldsAsync(int seed, int children)
    {
        var system = new PopulationSystem(new(seed, children, First, Last.MonthsSince(First) + 1), First, Last);
        await system.UploadHistoryAsync();
        await system.ScorecardsAsync();
        var documents = system.System.Scorecards.Latest.ToDictionary(item => (item.Head.Area, item.Head.Period), item => item.Document);
        var compared = 0;
        foreach (var ((area, period), whole) in documents.Where(pair => Tree.ContainsKey(pair.Key.Area)))
        {
            foreach (var measure in whole.Measures.Where(measure => !NotAdditive.Contains(measure.Id, StringComparer.Ordinal)))
            {
                var parts = Tree[area].Select(part => documents[(part, period)].Measures.Single(line => string.Equals(line.Id, measure.Id, StringComparison.Ordinal))).ToList();
                if (measure.Numerator is null)
                {
                    parts.ShouldAllBe(part => part.Numerator == null, $"{measure.Id} of {area} for {period} has parts and no whole");
                    continue;
                }

                // A part in which nothing was due has no figure, and brings nothing.
                measure.Numerator.ShouldBe(parts.Sum(part => part.Numerator ?? 0m), $"{measure.Id} of {area} for {period}");
                if (!string.Equals(measure.Unit, "count", StringComparison.Ordinal) && !string.Equals(measure.Unit, "rate10k", StringComparison.Ordinal))
                {
                    measure.Denominator.ShouldBe(parts.Sum(part => part.Denominator ?? 0m), $"{measure.Id} of {area} for {period}");
                }

                compared++;
            }
        }

        return compared > 50;
    }
}
