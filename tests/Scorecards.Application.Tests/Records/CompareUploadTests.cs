using Scorecards.Application.Extracts.Rehearsal;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Records;

/// <summary>What an upload would change is told before it is made, and nothing of the rehearsal is stored.</summary>
public sealed class CompareUploadTests
{
    private const string InUse = "v1,A,2015-01-05,2015-01-05,north\nv2,B,2015-01-09,2015-01-12,north\nv3,C,2015-02-20,,south\nv4,C,2015-02-03,2015-02-01,south\n";
    private const string Name = "visits/2015-02/visits--since-2014-04.csv";

    private readonly InMemorySystem system = VisitSystem.Make();

    [Fact]
    public async Task Rows_and_figures_are_compared_with_the_upload_in_use()
    {
        var entry = await system.VisitsAsync("2015-02", InUse, "--since-2014-04");
        await system.ComputeAsync();
        var before = system.State();

        var validation = await RehearseAsync("v1,A,2015-01-05,2015-01-05,north\nv3,C,2015-02-20,2015-02-20,south\nv4,C,2015-02-03,2015-02-01,south\nv9,E,2015-02-11,,north\n", 5m);

        var comparison = validation.Comparison.ShouldNotBeNull();
        validation.CoversFrom.ShouldBe("2014-04");
        comparison.Previous.ShouldBe(entry.Id);
        comparison.Rows.ShouldBe([new RowComparison("visits", Added: 1, Gone: 1, Changed: 1)]);
        comparison.Figures.ShouldContain(new MovedFigure("in-time", "county", "2015-02", 50m, 75m, 25m));
        comparison.Figures.ShouldContain(new MovedFigure("in-time", "county", "2015-01", 50m, 100m, 50m));
        comparison.Figures.ShouldNotContain(figure => figure.Measure == "in-time" && figure.Period == "2014-12");
        system.State().ShouldBe(before);
    }

    [Fact]
    public async Task A_move_within_the_stated_amount_is_not_told()
    {
        await system.VisitsAsync("2015-02", InUse, "--since-2014-04");

        var moved = (await RehearseAsync(InUse + "v5,F,2015-02-12,,north\n", 10m)).Comparison!.Figures.Where(figure => figure is { Measure: "in-time", Area: "county" }).ToList();
        var told = (await RehearseAsync(InUse + "v5,F,2015-02-12,,north\n", 9.9m)).Comparison!.Figures.Where(figure => figure is { Measure: "in-time", Area: "county" }).ToList();

        moved.ShouldBeEmpty();
        told.ShouldBe([new MovedFigure("in-time", "county", "2015-02", 50m, 40m, -10m)]);
    }

    [Fact]
    public async Task The_first_upload_is_compared_with_nothing_and_every_figure_comes()
    {
        var comparison = (await RehearseAsync(InUse, 5m)).Comparison.ShouldNotBeNull();

        comparison.Previous.ShouldBeNull();
        comparison.Rows.ShouldBeEmpty();
        comparison.Figures.ShouldContain(new MovedFigure("in-time", "county", "2015-02", null, 50m, null));
    }

    [Fact]
    public async Task Reported_figures_are_compared_too()
    {
        await system.IngestAsync("visits/2015-02/measures.csv", "measure,area,value\n3,,20\n3,north,12\n");

        var text = "measure,area,value\n3,,30\n3,south,8\n";
        var comparison = (await system.Validate.RunAsync("visits/2015-02/measures.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), 5m, CancellationToken.None)).Comparison.ShouldNotBeNull();

        comparison.Rows.ShouldBe([new RowComparison("measures", Added: 1, Gone: 1, Changed: 1)]);
        comparison.Figures.ShouldContain(new MovedFigure("plans", "county", "2015-02", 20m, 30m, 50m));
    }

    [Fact]
    public async Task What_would_be_refused_is_not_compared() =>
        (await RehearseAsync("v1,A,yesterday,,north\n", 5m)).ShouldSatisfyAllConditions(validation => validation.Acceptable.ShouldBeFalse(), validation => validation.Comparison.ShouldBeNull());

    private Task<ExtractValidation> RehearseAsync(string rows, decimal moves) => system.Validate.RunAsync(Name, VisitSystem.Body(rows), moves, CancellationToken.None);
}
