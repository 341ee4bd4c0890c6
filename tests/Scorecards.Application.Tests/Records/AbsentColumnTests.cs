using Scorecards.Application.Extracts;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Records;

/// <summary>A file without a column that a measure is counted by gives no figure of it: its rows would be counted as if they said no.</summary>
public sealed class AbsentColumnTests
{
    private const string Without = "visit_id,child_id,due_on\nv1,A,2015-02-05\nv2,B,2015-02-09\n";

    [Fact]
    public async Task The_measure_is_not_available_and_the_upload_says_which_column_is_not_there()
    {
        var system = VisitSystem.Make();

        var entry = await system.IngestAsync("visits/2015-02/visits--since-2014-04.csv", Without);
        await system.ComputeAsync();

        entry.Status.ShouldBe(ExtractStatus.AcceptedWithWarnings);
        entry.Issues.Select(found => (found.Code, found.Field)).ShouldBe([("column-not-there", "held_on"), ("column-not-there", null)]);
        var issue = entry.Issues[0];
        issue.Message.ShouldBe("visits has no column held_on, by which in-time, median-late, missed-before are counted, so that the months it states show no figure: export the file with it.");
        (await system.LineAsync("median-late", "2015-02")).Value.ShouldBeNull();
        (await system.LineAsync("in-time", "2015-02")).Value.ShouldBeNull();
        (await system.LineAsync("missed-before", "2015-02")).Value.ShouldBeNull("a blank held_on says that it was missed, and a column that is not there says nothing");
    }

    [Fact]
    public async Task A_column_that_a_shared_measure_has_a_word_for_may_be_left_out()
    {
        var system = new InMemorySystem(catalogue: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["need.yaml"] = """
                scorecard: { id: need, title: Need, organisation: Exampleshire Council }
                areas:
                  - { id: county, title: County, populations: { 2014: 1000 } }
                sections:
                  - id: all
                    title: All
                    measures:
                      - { include: children-in-need-rate, number: 1 }
                      - { include: unallocated-cases, number: 2 }
                """,
        });

        var entry = await system.IngestAsync("need/2015-02/cin-open.csv", "child_id,died_on,started_on,closed_on,social_worker,team\nA,,2015-01-05,,,\nB,,2015-01-05,,W1,\n");
        await system.ComputeAsync();

        entry.Issues.ShouldBeEmpty();
        (await system.Queries.FindAsync("need", "2015-02", area: null, revision: null, CancellationToken.None)).Document!.Measures.Select(line => line.Numerator ?? line.Value).ShouldBe([2m, 1m], "ReferralNFA is not among the columns");
    }

    [Theory]
    [InlineData("count(coalesce(grade, 'Poor') = 'Poor')", 1)]
    [InlineData("count(coalesce(grade, 'Poor') = 'Poor' or grade = 'Good')", null)]
    [InlineData("count(grade = 'Good')", null)]
    public async Task A_column_may_be_absent_where_each_word_of_it_says_what_stands_in_its_place(string numerator, int? value)
    {
        var system = CornerSystem.Make("visits", $"{{ dataset: visits, by: due_on, numerator: \"{numerator}\" }}", "month", "count");
        await system.IngestAsync("corner/2015-01/visits.csv", "visit_id,child_id,due_on\n1,A,2015-01-05\n");

        await system.ComputeAsync();

        (await CornerSystem.ValueAsync(system, "2015-01")).ShouldBe(value);
    }

    [Fact]
    public async Task A_file_that_does_not_say_where_its_rows_belong_gives_the_whole_alone_a_figure()
    {
        var system = VisitSystem.Make();

        var entry = await system.IngestAsync("visits/2015-02/visits--since-2014-04.csv", "visit_id,child_id,due_on,held_on\nv1,A,2015-02-05,2015-02-05\n");
        await system.ComputeAsync();

        entry.Issues.Single().Message.ShouldBe("visits has no column that says where its rows belong (team), so that only County has figures of the months it states: export the file with one.");
        (await system.LineAsync("in-time", "2015-02")).Denominator.ShouldBe(1m);
        (await system.LineAsync("in-time", "2015-02", "north")).ShouldSatisfyAllConditions(line => line.Value.ShouldBeNull(), line => line.Code.ShouldBeNull());
    }

    [Fact]
    public async Task The_months_of_other_files_keep_their_figures()
    {
        var system = VisitSystem.Make();
        await system.VisitsAsync("2015-01", "v9,C,2015-01-05,2015-01-09,north\n", "--since-2014-04");

        await system.IngestAsync("visits/2015-02/visits.csv", Without);
        await system.ComputeAsync();

        (await system.LineAsync("median-late", "2015-01")).Value.ShouldBe(4m);
        (await system.LineAsync("median-late", "2015-02")).Value.ShouldBeNull("February is among its three months");
    }
}
