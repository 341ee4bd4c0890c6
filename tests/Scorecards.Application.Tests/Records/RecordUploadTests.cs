using Scorecards.Application.Extracts;
using Scorecards.Testing.InMemory;
using Scorecards.Testing.Workbooks;
using static Scorecards.Application.Tests.Records.VisitSystem;

namespace Scorecards.Application.Tests.Records;

/// <summary>Uploads of records, from the blob to the scorecard.</summary>
public sealed class RecordUploadTests
{
    [Fact]
    public async Task A_file_fills_its_month_and_a_window_with_a_month_that_no_file_states_has_no_figure()
    {
        var system = VisitSystem.Make();

        var entry = await system.VisitsAsync("2015-02", February);
        await system.ComputeAsync();

        entry.ShouldSatisfyAllConditions(
            () => entry.Status.ShouldBe(ExtractStatus.Accepted),
            () => entry.CoversFrom.ShouldBe("2015-02"),
            () => entry.Rows.ShouldBe(2),
            () => entry.Figures.ShouldBe(0, "figures are counted, not reported"));
        system.Scorecards.Latest.Select(item => item.Head.Period.ToString()).Distinct(StringComparer.Ordinal).ShouldBe(["2015-02"]);
        var ytd = await system.LineAsync("in-time", "2015-02");
        (ytd.Value, ytd.Code).ShouldBe((null, null), "the months from April to January are not known");
        (await system.LineAsync("median-late", "2015-02")).Value.ShouldBeNull();
        (await system.LineAsync("missed-before", "2015-02")).Value.ShouldBeNull("what was missed before is not known");
    }

    [Fact]
    public async Task A_history_fills_every_month_it_states()
    {
        var system = VisitSystem.Make();

        await system.VisitsAsync("2015-02", January + February, "--since-2014-04");
        await system.ComputeAsync();

        system.Scorecards.Latest.Select(item => item.Head.Period).Distinct().Count().ShouldBe(11);
        var (january, february) = (await system.LineAsync("in-time", "2015-01"), await system.LineAsync("in-time", "2015-02"));
        (january.Numerator, january.Denominator, february.Numerator, february.Denominator).ShouldBe((1, 3, 2, 5));
        february.Rag.ShouldBe("red");
        (await system.LineAsync("in-time", "2015-02", "south")).ShouldSatisfyAllConditions(line => line.Numerator.ShouldBe(1), line => line.Denominator.ShouldBe(2));
        (await system.LineAsync("median-late", "2015-02")).Value.ShouldBe(6.5m, "3 and 10 days");
        (await system.LineAsync("missed-before", "2015-02")).Value.ShouldBe(1m, "C was missed in January");
        (await system.LineAsync("in-time", "2014-12")).Denominator.ShouldBeNull("nothing was due, so nothing was in time");
    }

    [Theory]
    [InlineData("--since-2014-4", "unreadable-since")]
    [InlineData("--since-April", "unreadable-since")]
    [InlineData("--v2-since-2014-13", "unreadable-since")]
    [InlineData("--since-2015-03", "since-after-period")]
    [InlineData("--since-0001-01", "early-since")]
    public async Task A_note_that_means_to_say_since_when_and_cannot_be_read_refuses_the_file(string note, string code)
    {
        var entry = await VisitSystem.Make().VisitsAsync("2015-02", February, note);

        (entry.Status, entry.Issues.Single().Code).ShouldBe((ExtractStatus.Rejected, code));
    }

    [Fact]
    public async Task A_workbook_holds_several_lists()
    {
        var system = VisitSystem.Make();
        system.Clock.Advance(TimeSpan.FromSeconds(1));
        system.Files.Upload("visits/2015-02/records--since-2014-04.xlsx", new WorkbookBuilder()
            .Sheet("Read me").Row("Extract of 3 March")
            .Sheet("List_1").Row("Visits").Row().Row("Visit ID", "Child ID", "Due on", "Held on", "Team").Row("v4", "C", "2015-02-03", "01/02/2015", "South").Row("v5", "A", "10/02/2015", "#N/A", "North")
            .Sheet("list 2").Row("Child ID", "Started on", "Ended on").Row("A", "2014-01-01", null).Row("B", "2014-02-01", "2015-01-31")
            .Build(), system.Clock.Now);

        await system.RunAsync();

        var entry = system.Ledger.Entries.Values.Single();
        entry.Status.ShouldBe(ExtractStatus.AcceptedWithWarnings);
        entry.Issues.Select(issue => issue.Code).ShouldBe(["unknown-sheet"]);
        (await system.LineAsync("in-time", "2015-02")).ShouldSatisfyAllConditions(line => line.Numerator.ShouldBe(1), line => line.Denominator.ShouldBe(2));
        (await system.LineAsync("plans", "2015-01")).Value.ShouldBe(1, "a plan that ends on the last day is not open at its end");
        (await system.LineAsync("plans", "2014-12")).Value.ShouldBe(2);
    }

    [Fact]
    public async Task A_row_that_breaks_a_rule_refuses_the_file_unless_the_dataset_tolerates_it_and_then_the_scorecard_says_so()
    {
        const string broken = "v1,A,2015-02-05,2015-02-05,north\nv2,B,2015-02-09,2015-02-09,Nowhere\nv1,A,2015-02-05,2015-02-05,north\n";
        var strict = VisitSystem.Make();
        var tolerant = VisitSystem.Make("unknown-area, duplicate-record");

        var refused = await strict.VisitsAsync("2015-02", broken, "--since-2014-04");
        var accepted = await tolerant.VisitsAsync("2015-02", broken, "--since-2014-04");
        await strict.ComputeAsync();
        await tolerant.ComputeAsync();

        refused.Status.ShouldBe(ExtractStatus.Rejected);
        refused.Issues.Select(issue => (issue.Row, issue.Column, issue.Field, issue.Text, issue.Code)).ShouldBe([(3, "E", "team", "Nowhere", "unknown-area"), (4, "A", "visit_id", null, "duplicate-record")]);
        strict.Scorecards.Latest.ShouldBeEmpty();
        accepted.Status.ShouldBe(ExtractStatus.AcceptedWithWarnings);
        accepted.Issues.ShouldAllBe(issue => issue.Severity == IssueSeverity.Warning);
        (await tolerant.LineAsync("in-time", "2015-02")).Denominator.ShouldBe(2, "the later row of the same record is not counted");
        (await tolerant.LineAsync("in-time", "2015-02", "north")).Denominator.ShouldBe(1);
        var shown = (await tolerant.ScorecardAsync("visits", "2015-02")).Sources.Single().Tolerated.ShouldNotBeNull();
        shown.Select(item => (item.Dataset, item.Code, item.Rows)).ShouldBe([("visits", "duplicate-record", 1), ("visits", "unknown-area", 1)]);
    }

    [Fact]
    public async Task What_stands_in_tolerated_rows_is_not_kept_for_good()
    {
        var system = VisitSystem.Make("unknown-area");

        var entry = await system.VisitsAsync("2015-02", "v1,A,2015-02-05,2015-02-05,Jane Planted\n");

        entry.Issues.ShouldContain(issue => issue.Text == "Jane Planted", "who uploaded it sees what to correct");
        string.Concat(system.Records.Kept.Values).ShouldNotContain("Jane Planted");
    }

    [Fact]
    public async Task A_source_that_has_yet_to_come_is_no_figure_that_is_gone()
    {
        var system = VisitSystem.Make();
        system.Catalogue.Files["visits.yaml"] += """

                  - { id: typed, number: 5, title: Typed, polarity: high, dataPeriod: month, unit: count, standards: [{ from: 2010-04-01, target: 5, minimum: 1 }] }

            """;
        await system.VisitsAsync("2015-01", January, "--since-2014-04");
        await system.IngestAsync("visits/2015-01/measures.csv", "measure,value\n5,9\n");
        await system.RunAsync();
        var told = system.Alerts.Notifications.Count;

        await system.VisitsAsync("2015-02", February);
        await system.RunAsync();

        (await system.LineAsync("typed", "2015-02")).Value.ShouldBeNull();
        System.Text.Json.JsonSerializer.Serialize(system.Alerts.Notifications.Skip(told), WireJson.Options).ShouldNotContain("\"typed\"");
    }

    [Fact]
    public async Task What_is_counted_stands_before_what_is_reported_and_a_reported_month_stands_where_nothing_is_counted()
    {
        var system = VisitSystem.Make();
        await system.VisitsAsync("2015-02", January + February, "--since-2015-01");
        foreach (var month in (string[])["2014-04", "2014-05", "2014-06", "2014-07", "2014-08", "2014-09", "2014-10", "2014-11", "2014-12", "2015-01"])
        {
            await system.IngestAsync($"visits/{month}/measures.csv", "measure,numerator,denominator\n1,9,10\n");
        }

        await system.ComputeAsync();

        var line = await system.LineAsync("in-time", "2015-02");
        (line.Numerator, line.Denominator).ShouldBe((81 + 2, 90 + 5), "nine reported months, and two that are counted");
    }

    [Fact]
    public async Task A_header_without_rows_says_that_there_was_nothing()
    {
        var system = VisitSystem.Make();

        var entry = await system.VisitsAsync("2015-02", string.Empty, "--since-2014-10");
        await system.ComputeAsync();

        entry.Issues.Select(issue => issue.Code).ShouldBe(["no-rows"]);
        (await system.LineAsync("missed-before", "2015-02")).Value.ShouldBe(0m);
    }

    [Fact]
    public async Task Records_whose_raw_file_is_gone_have_no_figure_and_the_scorecard_says_so()
    {
        var system = VisitSystem.Make();
        await system.VisitsAsync("2015-02", February, "--since-2014-04");
        await system.IngestAsync("visits/2015-02/plans.csv", "child_id,started_on,ended_on\nA,2014-01-01,\n");
        var gone = system.Ledger.Entries.Values.Single(entry => entry.Dataset == "visits").Sha256!;
        system.Archive.Kept.Remove(gone);

        await system.ComputeAsync();

        (await system.LineAsync("in-time", "2015-02")).Value.ShouldBeNull();
        (await system.LineAsync("plans", "2015-02")).Value.ShouldBe(1m, "the other list is there");
        var told = (await system.ScorecardAsync("visits", "2015-02")).NotCounted.ShouldNotBeNull();
        told.Count.ShouldBe(3);
        told[0].ShouldStartWith("1 Visits in time: the file of visits for 2015-02 (");
        told[0].ShouldEndWith(") is kept no more: upload it again.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_that_dies_at_any_storage_call_and_is_run_again_ends_the_same(bool afterEffect)
    {
        var whole = await LiveAsync(new CrashPlan());
        var wanted = whole.State();
        for (var call = 1; call <= whole.Plan.Calls; call++)
        {
            var system = await LiveAsync(new CrashPlan(call, afterEffect));

            system.Plan.DiedAt.ShouldNotBeNull($"call {call} was never reached");
            system.State().ShouldBe(wanted, $"it died at call {call}: {system.Plan.DiedAt}");
        }
    }

    [Fact]
    public async Task Lost_tables_are_put_back_to_the_last_character()
    {
        var system = await LiveAsync(new CrashPlan());
        var before = system.Tables();
        system.DropTables();

        (await system.RestoreAsync()).Problems.ShouldBeEmpty();

        system.Tables().ShouldBe(before);
    }

    private static async Task<InMemorySystem> LiveAsync(CrashPlan plan)
    {
        var system = VisitSystem.Make("unknown-area", plan);
        system.Upload("visits/2015-01/visits.csv", VisitSystem.Header + January);
        system.Upload("visits/2015-02/visits--since-2014-12.csv", VisitSystem.Header + February + "v9,Z,2015-02-11,,Nowhere\n");
        try
        {
            await system.RunAsync();
        }
        catch (Exception e) when (e is CrashException or AggregateException)
        {
            system.Clock.Advance(Application.Alerts.DeliverAlerts.Claim);
            await system.RunAsync();
        }

        return system;
    }
}
