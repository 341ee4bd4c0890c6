using Scorecards.Testing;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Scorecards;

public sealed class ComputeScorecardsTests
{
    private const string Feb = "kent-scs/2015-02/measures.csv";

    [Fact]
    public async Task A_changed_figure_gives_a_second_revision_and_the_first_stays_readable()
    {
        var system = await LoadedAsync();

        await system.IngestAsync(Feb, Repository.Sample("kent-scs", "2015-02").Replace("17,28,60.7%", "28,28,100.0%", StringComparison.Ordinal));
        var run = await system.ComputeAsync();

        var (first, second) = (await system.ScorecardAsync("kent-scs", "2015-02", 1), await system.ScorecardAsync("kent-scs", "2015-02"));
        (run.Computed, run.Revised).ShouldBe((1, 1));
        (first.Revision, first.Summary.Green, first.Summary.Red).ShouldBe((1, 17, 1));
        (second.Revision, second.Summary.Green, second.Summary.Red).ShouldBe((2, 18, 0));
    }

    [Fact]
    public async Task Restating_an_earlier_month_revises_the_later_ones_that_compare_with_it()
    {
        var system = await LoadedAsync();

        await system.IngestAsync("kent-scs/2015-01/measures.csv", Repository.Sample("kent-scs", "2015-01").Replace("28.7%", "28.1%", StringComparison.Ordinal));
        await system.ComputeAsync();

        var february = await system.ScorecardAsync("kent-scs", "2015-02");
        (february.Revision, february.Measures.First(measure => measure.Number == "2").Previous!.Travel).ShouldBe((2, "worsened"));
        (await system.ScorecardAsync("kent-scs", "2014-12")).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task A_catalogue_change_that_changes_nothing_shown_keeps_the_revision()
    {
        var system = await LoadedAsync();

        system.Catalogue.Files["kent-scs.yaml"] += "# a remark\n";
        var run = await system.ComputeAsync();

        (run.Computed, run.Revised).ShouldBe((5, 0));
        (await system.ScorecardAsync("kent-scs", "2015-02")).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_figures_and_words_in_another_file_keep_the_revision()
    {
        var system = await LoadedAsync();
        var before = await system.ScorecardAsync("kent-scs", "2015-02");

        await system.IngestAsync(Feb, Repository.Sample("kent-scs", "2015-02") + "\n");
        var run = await system.ComputeAsync();

        (run.Computed, run.Revised).ShouldBe((1, 0));
        var after = await system.ScorecardAsync("kent-scs", "2015-02");
        (after.Revision, after.ComputedAt).ShouldBe((1, before.ComputedAt));
        after.Sources.Single().Revision.ShouldBe(2, "it says which upload its figures are of now");
    }

    [Fact]
    public async Task Changing_a_target_from_a_date_leaves_the_colours_of_earlier_months()
    {
        var system = await LoadedAsync();

        system.Catalogue.Files["kent-scs.yaml"] = system.Catalogue.Files["kent-scs.yaml"].Replace(
            "            target: 85\n            minimum: 76.5\n        dataSource: Liberi",
            "            target: 85\n            minimum: 76.5\n          - from: 2015-02-01\n            target: 60\n            minimum: 50\n        dataSource: Liberi",
            StringComparison.Ordinal);
        await system.ComputeAsync();

        var row = (await system.ScorecardAsync("kent-scs", "2015-02")).Measures.First(measure => measure.Number == "12");
        row.Trend.Select(point => (point.Period, point.Target, point.Rag)).ShouldBe(
            [("2014-11", 85m, "red"), ("2014-12", 85m, "red"), ("2015-01", 85m, "red"), ("2015-02", 60m, "green")]);
    }

    [Fact]
    public async Task Nothing_is_computed_again_while_nothing_changes()
    {
        var system = await LoadedAsync();

        (await system.ComputeAsync()).Computed.ShouldBe(0);
    }

    [Fact]
    public async Task A_measure_without_a_figure_is_no_data_and_never_green()
    {
        var system = new InMemorySystem();
        await system.IngestAsync(Feb, "measure,value\n5,-\n8,0\n");
        await system.ComputeAsync();

        var card = await system.ScorecardAsync("kent-scs", "2015-02");
        (card.Summary.Rated, card.Summary.Green, card.Summary.NotRated).ShouldBe((1, 1, 46));
        card.Measures.First(measure => measure.Number == "5").ShouldSatisfyAllConditions(row => row.Display.ShouldBe("-"), row => row.Rag.ShouldBeNull());
    }

    [Fact]
    public async Task A_scorecard_that_cannot_be_computed_does_not_keep_the_others_from_their_readers()
    {
        var kent = await File.ReadAllTextAsync(Path.Combine(Repository.Catalogue, "kent-scs.yaml"));
        var catalogue = new Dictionary<string, string>(StringComparer.Ordinal) { ["a-first.yaml"] = kent.Replace("id: kent-scs", "id: a-first", StringComparison.Ordinal), ["kent-scs.yaml"] = kent };
        var calm = new InMemorySystem(catalogue: catalogue);
        await UploadBothAsync(calm);
        var before = calm.Plan.Calls;

        // The first call for the first scorecard, after those that read the catalogue and look whether the tables are whole, fails.
        var troubled = new InMemorySystem(new CrashPlan(before + 3), catalogue);
        await UploadBothAsync(troubled);
        var failure = await Should.ThrowAsync<AggregateException>(troubled.ComputeAsync);

        failure.InnerExceptions.Select(inner => inner.Message).ShouldBe(["Scorecard a-first could not be computed: The process died at alerts.find, before its effect."]);
        (await troubled.ScorecardAsync("kent-scs", "2015-02")).Revision.ShouldBe(1);

        static async Task UploadBothAsync(InMemorySystem system)
        {
            await system.IngestAsync("a-first/2015-02/measures.csv", "measure,value\n5,26\n");
            await system.IngestAsync(Feb, "measure,value\n5,26\n");
        }
    }

    [Fact]
    public async Task A_catalogue_file_that_cannot_be_read_does_not_keep_the_others_from_their_readers()
    {
        var system = new InMemorySystem();
        system.Catalogue.Files["broken.yaml"] = "scorecard: [";
        await system.IngestAsync(Feb, "measure,value\n5,26\n");

        var failure = await Should.ThrowAsync<Application.Catalogues.InvalidCatalogueException>(system.ComputeAsync);

        failure.Problems.Select(problem => problem.File).ShouldBe(["broken.yaml"]);
        (await system.ScorecardAsync("kent-scs", "2015-02")).Revision.ShouldBe(1);
    }

    private static async Task<InMemorySystem> LoadedAsync()
    {
        var system = new InMemorySystem();
        system.UploadSamples("kent-scs");
        await system.RunAsync();
        return system;
    }
}
