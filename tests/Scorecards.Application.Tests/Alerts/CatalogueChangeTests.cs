using Scorecards.Domain.Alerts;
using Scorecards.Testing.InMemory;
using static Scorecards.Application.Tests.Alerts.KentAlerts;

namespace Scorecards.Application.Tests.Alerts;

/// <summary>What a change of the catalogue does to alerts.</summary>
public sealed class CatalogueChangeTests
{
    [Fact]
    public async Task A_target_that_is_changed_for_past_months_is_told_as_an_amendment()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-02", "12,24,28,");
        Replace(system, "            target: 85\n            minimum: 76.5", "            target: 95\n            minimum: 90");
        await system.ComputeAsync();

        var line = system.Alerts.Notifications.Single().Notification.Lines.Single();
        (line.News, line.Restated.Single().Was.Rag, line.Restated.Single().Is.Rag).ShouldBe((AlertReason.RestatedRed, Domain.Scoring.RagStatus.Green, Domain.Scoring.RagStatus.Red));
    }

    [Fact]
    public async Task A_measure_taken_out_of_the_catalogue_while_red_is_told()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-02", "12,17,28,\n4,2,2,");
        var text = system.Catalogue.Files["kent-scs.yaml"];
        var start = text.IndexOf("      - id: pf-existing-visits-in-time", StringComparison.Ordinal);
        var end = text.IndexOf("\n      - id:", start + 10, StringComparison.Ordinal);
        var section = text.IndexOf("\n  - id:", start, StringComparison.Ordinal);
        system.Catalogue.Files["kent-scs.yaml"] = text.Remove(start, Math.Min(end, section) + 1 - start);
        await system.ComputeAsync();
        await system.ComputeAsync();

        NewsOf(system).ShouldBe(["12 went-red", "12 no-longer-measured"]);
        (system.Alerts.Alerts.Single().State, system.Alerts.Books.Single().Entries.Select(entry => entry.Facts.Number)).ShouldSatisfyAllConditions(
            pair => pair.State.ShouldBe(AlertState.NoData),
            pair => pair.Item2.ShouldBe(["4"]));
    }

    [Fact]
    public async Task A_measure_that_is_red_in_an_area_that_ends_is_told_and_is_no_recovery()
    {
        var system = new InMemorySystem();
        Replace(system, "      2014: 326000\n", "      2014: 326000\n  - {id: east, title: East, parent: kent, until: 2015-01-31}\n");
        await system.IngestAsync("kent-scs/2015-01/measures.csv", "measure,area,numerator,denominator\n12,,28,28\n12,east,17,28\n");
        await system.ComputeAsync();
        await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,area,numerator,denominator\n12,,28,28\n");
        await system.ComputeAsync();
        await system.ComputeAsync();

        NewsOf(system).ShouldBe(["12 went-red", "12 no-longer-measured"]);
    }

    [Fact]
    public async Task A_measure_that_is_green_and_is_taken_out_of_the_catalogue_is_no_news()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-01", "12,28,28,\n4,2,2,");
        await MonthAsync(system, "2015-02", "12,28,28,\n4,2,2,");
        Replace(system, "      - id: pf-existing-visits-in-time\n", "      - id: pf-existing-visits-in-time\n        status: discussion\n");
        await system.ComputeAsync();

        NewsOf(system).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_red_whose_work_is_complete_has_ended()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-01", "12,17,28,");
        Replace(system, "            target: 85\n            minimum: 76.5\n        dataSource: Liberi", "            target: 85\n            minimum: 76.5\n          - from: 2015-02-01\n            complete: true\n        dataSource: Liberi");
        await MonthAsync(system, "2015-02", "12,17,28,");

        NewsOf(system).ShouldBe(["12 went-red", "12 recovered"]);
    }
}
