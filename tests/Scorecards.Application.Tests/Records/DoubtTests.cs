namespace Scorecards.Application.Tests.Records;

/// <summary>Figures that stand, and that somebody should look at.</summary>
public sealed class DoubtTests
{
    [Theory]
    [InlineData("00", 25, 10, true)]
    [InlineData("", 25, 10, false)]
    [InlineData("00", 19, 10, false)]
    [InlineData("00", 25, 9, false)]
    public async Task Two_lists_that_name_nobody_in_common_put_the_figure_in_doubt(string zeros, int visits, int plans, bool isInDoubt)
    {
        var system = VisitSystem.Make();
        system.Catalogue.Files["visits.yaml"] = system.Catalogue.Files["visits.yaml"].Replace("numerator: count(exists(held_on is missing and due_on < this.due_on and due_on >= plus_months(this.due_on, -3)))", "numerator: \"count(exists(plans: started_on <= this.due_on))\"", StringComparison.Ordinal);
        await system.VisitsAsync("2015-02", string.Concat(Enumerable.Range(101, visits).Select(child => $"v{child},{zeros}{child},2015-02-05,2015-02-05,north\n")), "--since-2014-04");
        await system.IngestAsync("visits/2015-02/plans--since-2014-04.csv", "child_id,started_on,ended_on\n" + string.Concat(Enumerable.Range(101, plans).Select(child => $"{child},2015-01-05,\n")));

        await system.ComputeAsync();

        var card = await system.ScorecardAsync("visits", "2015-02");
        card.Measures.Single(line => line.Id == "missed-before").Value.ShouldBe(zeros.Length > 0 ? 0m : plans, "the figure stands all the same");
        (card.Doubts?.Single(), card.NotCounted).ShouldBe(
            (isInDoubt ? "4 Visits due to children missed in the three months before: nobody whom it counts in visits stands in plans, so look whether their ids are written in the same way in both." : null, null));
    }
}
