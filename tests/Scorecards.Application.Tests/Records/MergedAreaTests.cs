using Scorecards.Testing.InMemory;
using static Scorecards.Application.Tests.Records.CornerSystem;

namespace Scorecards.Application.Tests.Records;

/// <summary>What is counted of an area before others were merged into it, and what months come to together of which some had nothing due.</summary>
public sealed class MergedAreaTests
{
    private const string Columns = "director: director, dataOwner: director, columns: [{ show: quarters, count: 2 }, { show: latest }] }";

    [Fact]
    public async Task A_child_of_both_areas_is_one_child_of_what_they_became()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, numerator: count_distinct(child_id) }", "month", "count");
        await VisitsAsync(system, "2014-12", "1,A,2014-11-03,,Coast,\n2,A,2014-11-04,,Downs,\n3,B,2014-12-04,,South,\n", "--since-2014-10");
        await system.ComputeAsync();

        (await LineAsync(system, "2014-12", "south")).Previous!.Value.ShouldBe(1m);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_row_that_names_an_area_before_its_first_day_is_its_own(bool monthly)
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, numerator: count() }", "r3m", "count", monthly ? "monthly: true" : "");
        await VisitsAsync(system, "2014-12", "1,A,2014-10-03,,South,\n2,B,2014-11-04,,South,\n3,C,2014-11-05,,Coast,\n4,D,2014-12-04,,South,\n", "--since-2014-06");
        await system.ComputeAsync();

        (await ValueAsync(system, "2014-12", "south")).ShouldBe(4m);
        (await ValueAsync(system, "2014-12")).ShouldBe(4m);
    }

    [Fact]
    public async Task An_area_with_nothing_due_takes_nothing_from_the_other()
    {
        var system = Share("month", "");
        await VisitsAsync(system, "2014-12", "1,A,2014-11-03,2014-11-03,Downs,\n2,B,2014-12-04,,South,\n", "--since-2014-10");
        await system.ComputeAsync();

        (await LineAsync(system, "2014-12", "south")).Previous!.Value.ShouldBe(100m, "Coast had none of 0, Downs 1 of 1");
    }

    [Theory]
    [InlineData("month", "")]
    [InlineData("ytd", "monthly: true")]
    public async Task A_month_with_nothing_due_takes_nothing_from_its_quarter(string dataPeriod, string more)
    {
        var system = Share(dataPeriod, more);
        await VisitsAsync(system, "2014-12", "1,A,2014-09-03,2014-09-03,Downs,\n2,B,2014-09-04,,Downs,\n3,B,2014-12-04,,North,\n", "--since-2014-04");
        await system.ComputeAsync();

        foreach (var area in (string?[])[null, "south"])
        {
            var cells = (await LineAsync(system, "2014-12", area)).Cells.Values.ToList();
            cells[0].Display.ShouldBe("z", "nothing was due from April to June");
            cells[1].Value.ShouldBe(50m, "nothing in July and August, 1 of 2 in September");
        }
    }

    [Fact]
    public async Task What_is_open_at_the_end_of_three_months_is_not_three_times_as_much_in_the_quarter()
    {
        var system = Make("visits", "{ dataset: visits, open: { from: due_on, until: held_on }, numerator: count() }", "month", "count");
        system.Catalogue.Files["corner.yaml"] = system.Catalogue.Files["corner.yaml"].Replace("director: director, dataOwner: director }", Columns, StringComparison.Ordinal);
        await VisitsAsync(system, "2014-12", "1,A,2014-08-03,,North,\n", "--since-2014-04");
        await system.ComputeAsync();

        var line = await LineAsync(system, "2014-12");
        line.Value.ShouldBe(1m);
        line.Cells.Values.Select(cell => cell.Value).ShouldBe([0m, 1m]);
    }

    [Fact]
    public async Task Rows_of_one_day_follow_one_another_by_their_numbers()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, history: 1, value: count() }", "month", "count");
        system.Catalogue.Files["corner.yaml"] = system.Catalogue.Files["corner.yaml"].Replace("{ id: visit_id, type: text }", "{ id: visit_id, type: number }", StringComparison.Ordinal).Replace("value: count()", "value: sum(previous(visit_id))", StringComparison.Ordinal);
        await VisitsAsync(system, "2015-01", "9,A,2015-01-05,,,\n10,A,2015-01-05,,,\n", "--since-2014-10");
        await system.ComputeAsync();

        (await ValueAsync(system, "2015-01")).ShouldBe(9m, "nothing is before 9, and 9 is before 10");
    }

    [Fact]
    public async Task Evidence_lists_nothing_that_has_no_part_in_the_figure()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, numerator: count() }", "r3m", "count");
        await system.IngestAsync("corner/2014-12/measures.csv", "measure,area,numerator,denominator,value\n1,,,,99\n");
        await VisitsAsync(system, "2015-02", "1,A,2014-12-05,,,\n2,A,2015-01-05,,,\n", "--since-2014-12");
        await system.ComputeAsync();

        var evidence = (await system.Evidence.FindAsync("corner", "2015-02", "counted", null, CancellationToken.None)).Document!;

        (evidence.Shown.Value, evidence.Rows.Count, evidence.Files.Count).ShouldBe((2m, 2, 1));
    }

    private static InMemorySystem Share(string dataPeriod, string more)
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, numerator: count(held_on <= due_on), denominator: count() }", dataPeriod, "percent", more);
        system.Catalogue.Files["corner.yaml"] = system.Catalogue.Files["corner.yaml"].Replace("director: director, dataOwner: director }", Columns, StringComparison.Ordinal);
        return system;
    }
}
