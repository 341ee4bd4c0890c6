using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Scorecards;

public sealed class PopulationTests
{
    private const string Feb = "kent-scs/2015-02/measures.csv";

    [Fact]
    public async Task A_rate_without_a_denominator_is_over_the_areas_population()
    {
        var system = new InMemorySystem();
        await system.IngestAsync(Feb, "measure,numerator,denominator\ncpp-rate,1254,\n");
        await system.ComputeAsync();

        var row = (await system.ScorecardAsync("kent-scs", "2015-02")).Measures.First(measure => measure.Id == "cpp-rate");
        (row.Display, row.Numerator, row.Denominator).ShouldBe(("38.5", 1254m, 326000m));
    }

    [Fact]
    public async Task A_rate_without_a_denominator_or_a_population_of_its_year_is_an_error()
    {
        var system = new InMemorySystem();

        var entry = await system.IngestAsync("kent-scs/2014-03/measures.csv", "measure,numerator,denominator\ncpp-rate,1254,\n");

        entry.Issues.Select(issue => issue.Code).ShouldBe(["missing-denominator"]);
    }

    [Fact]
    public async Task A_stated_rate_that_its_numerator_over_the_population_does_not_give_is_warned_of_and_not_used()
    {
        var system = new InMemorySystem();
        var entry = await system.IngestAsync(Feb, "measure,numerator,denominator,value\ncpp-rate,1254,,99.9\n");
        await system.ComputeAsync();

        entry.Issues.Select(issue => issue.Code).ShouldBe(["value-disagrees"]);
        (await system.ScorecardAsync("kent-scs", "2015-02")).Measures.First(measure => measure.Id == "cpp-rate").Display.ShouldBe("38.5");
    }

    [Fact]
    public async Task Another_population_than_the_catalogues_is_used_with_a_warning()
    {
        var system = new InMemorySystem();

        var entry = await system.IngestAsync(Feb, "measure,numerator,denominator\ncpp-rate,1254,325000\n");

        entry.Issues.Select(issue => (issue.Severity, issue.Code, issue.Message)).ShouldBe(
            [(Application.Extracts.IssueSeverity.Warning, "population-differs", "The catalogue's population for the period is 326,000; the file's is used: correct whichever is wrong.")]);
    }
}
