using Scorecards.Testing.Workbooks;
using static Scorecards.Application.Tests.Records.CornerSystem;

namespace Scorecards.Application.Tests.Records;

/// <summary>Where counting could quietly come to another figure.</summary>
public sealed class CountedCornerTests
{
    [Fact]
    public async Task A_list_as_it_stands_is_of_its_own_month_whatever_a_later_file_states()
    {
        var system = Make("staff", "{ dataset: staff, numerator: count() }", "snapshot", "count");
        await system.IngestAsync("corner/2014-12/staff.csv", "worker,hours\na,1\nb,2\n");

        await system.IngestAsync("corner/2015-02/staff--since-2014-12.csv", "worker,hours\na,1\nb,2\nc,3\n");
        await system.ComputeAsync();

        (await ValueAsync(system, "2014-12"), await ValueAsync(system, "2015-01"), await ValueAsync(system, "2015-02")).ShouldBe((2m, null, 3m));
    }

    [Theory]
    [InlineData("r3m", false)]
    [InlineData("r3m", true)]
    public async Task An_area_that_others_were_merged_into_goes_on_with_their_records(string dataPeriod, bool monthly)
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, numerator: count() }", dataPeriod, "count", monthly ? "monthly: true" : "");

        await VisitsAsync(system, "2015-01", "1,A,2014-11-03,,Coast,\n2,B,2014-11-04,,Downs,\n3,C,2014-12-05,,South,\n4,D,2015-01-06,,Coast,\n", "--since-2014-06");
        await system.ComputeAsync();

        (await ValueAsync(system, "2014-12", "south"), await ValueAsync(system, "2015-01", "south"), await ValueAsync(system, "2015-01")).ShouldBe((3m, 4m, 4m));
    }

    [Fact]
    public async Task A_sum_too_large_to_be_told_leaves_its_month_without_a_figure_and_says_so()
    {
        var system = Make("staff", "{ dataset: staff, value: sum(hours) * sum(hours) * sum(hours) }", "snapshot", "count");
        await system.IngestAsync("corner/2015-01/staff.csv", "worker,hours\na,1000000000000\n");
        await system.IngestAsync("corner/2015-02/staff.csv", "worker,hours\na,10\n");

        await system.ComputeAsync();

        (await ValueAsync(system, "2015-01"), await ValueAsync(system, "2015-02")).ShouldBe((null, 1000m));
        (await system.Queries.FindAsync("corner", "2015-01", null, null, CancellationToken.None)).Document!.NotCounted!.Single().ShouldContain("too large");
    }

    [Fact]
    public async Task A_row_that_nothing_tells_apart_is_looked_at_for_itself()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, history: 1, numerator: count(exists(held_on is missing and due_on < this.due_on)) }", "month", "count");

        await VisitsAsync(system, "2015-02", ",A,2015-01-05,,,\n,B,2015-01-06,,,\n,A,2015-02-05,,,\n,B,2015-02-06,,,\n", "--since-2014-12");
        await system.ComputeAsync();

        (await ValueAsync(system, "2015-02")).ShouldBe(2m);
    }

    [Fact]
    public async Task What_a_later_file_has_no_more_nobody_had()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, history: 1, numerator: count(exists(held_on is missing and due_on < this.due_on)) }", "month", "count");
        await VisitsAsync(system, "2015-01", "1,A,2015-01-05,,,\n", "--since-2014-12");

        await VisitsAsync(system, "2015-02", "2,A,2015-02-05,,,\n", "--since-2015-01");
        await system.ComputeAsync();

        (await ValueAsync(system, "2015-02")).ShouldBe(0m, "January's file of then has a visit that January's file of now has not");
    }

    [Fact]
    public async Task A_record_whose_day_was_corrected_is_one_event()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, numerator: count() }", "r3m", "count");
        await VisitsAsync(system, "2014-12", "0,Z,2014-12-01,,,\n");
        await VisitsAsync(system, "2015-01", "1,A,2015-01-31,,,\n2,B,2015-01-05,,,\n");

        await VisitsAsync(system, "2015-02", "1,A,2015-02-02,,,\n");
        await system.ComputeAsync();

        (await ValueAsync(system, "2015-02")).ShouldBe(3m);
        var evidence = (await system.Evidence.FindAsync("corner", "2015-02", "counted", null, CancellationToken.None)).Document!;
        evidence.Rows.Select(row => row.Month + row.Record).ShouldBe(["2015-020", "2015-022", "2015-021"]);
        evidence.LeftOut.ShouldContain(left => left.Reason == "of-another-file" && left.Rows == 1);
    }

    [Theory]
    [InlineData("median(days(due_on, held_on))", "days", "value")]
    [InlineData("count_distinct(child_id)", "count", "numerator")]
    public async Task A_quarter_is_no_sum_of_what_does_not_add_up(string expression, string unit, string key)
    {
        var system = Make("visits", $"{{ dataset: visits, by: due_on, {key}: \"{expression}\" }}", "month", unit);
        var text = system.Catalogue.Files["corner.yaml"];
        system.Catalogue.Files["corner.yaml"] = text.Replace("director: director, dataOwner: director }", "director: director, dataOwner: director, columns: [{ show: quarters, count: 1 }, { show: latest }] }", StringComparison.Ordinal);

        await VisitsAsync(system, "2015-01", "1,A,2014-10-01,2014-10-11,,\n2,A,2014-11-01,2014-11-11,,\n3,A,2014-12-01,2014-12-11,,\n4,A,2015-01-01,2015-01-11,,\n", "--since-2014-10");
        await system.ComputeAsync();

        var line = await LineAsync(system, "2015-01");
        line.Cells.Values.Single().Value.ShouldBeNull();
        line.Value.ShouldBe(unit == "count" ? 1m : 10m);
    }

    [Fact]
    public async Task A_definition_that_no_longer_fits_a_file_in_use_gives_no_figure_and_says_so()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, numerator: count(grade = 'Good'), denominator: count() }", "month", "percent");
        await VisitsAsync(system, "2015-02", "1,A,2015-02-01,,,G\n2,B,2015-02-02,,,P\n");
        await system.ComputeAsync();
        (await ValueAsync(system, "2015-02")).ShouldBe(50m);

        system.Catalogue.Files["corner.yaml"] = system.Catalogue.Files["corner.yaml"].Replace("Good = G", "Good = 1", StringComparison.Ordinal);
        await system.ComputeAsync();

        (await ValueAsync(system, "2015-02")).ShouldBeNull();
        (await system.ScorecardAsync("corner", "2015-02")).NotCounted.ShouldNotBeNull().Single().ShouldEndWith(
            "cannot be read as visits is defined now (unknown-code, row 2, column F): correct the definition, or upload the file again.");
    }

    [Fact]
    public async Task A_day_beyond_the_table_of_bank_holidays_leaves_its_window_without_a_figure_and_the_others_as_they_are()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, numerator: \"count(working_days(held_on, due_on) <= 5)\" }", "month", "count", after: """
                  - { id: other, number: 2, title: Other, polarity: none, dataPeriod: month, unit: count }
            """);
        await system.IngestAsync("corner/2015-02/measures.csv", "measure,value\n2,9\n");

        await VisitsAsync(system, "2015-02", "1,A,2015-01-05,2015-01-02,,\n2,B,2015-02-05,2009-02-05,,\n", "--since-2015-01");
        await system.ComputeAsync();

        (await ValueAsync(system, "2015-01"), await ValueAsync(system, "2015-02")).ShouldBe((1m, null));
        (await system.ScorecardAsync("corner", "2015-02")).Measures.Single(line => line.Id == "other").Value.ShouldBe(9m);
        var told = (await system.ScorecardAsync("corner", "2015-02")).NotCounted.ShouldNotBeNull().Single();
        told.ShouldStartWith("1 Counted: row 3 has a day that cannot be counted from: the table of bank holidays reaches from 2012-01-01");
        told.ShouldNotContain("2009", Case.Sensitive, "what stands in the row is not repeated");
        (await system.ScorecardAsync("corner", "2015-01")).NotCounted.ShouldBeNull();
        var evidence = (await system.Evidence.FindAsync("corner", "2015-02", "counted", null, CancellationToken.None)).Document!;
        evidence.LeftOut.Single(left => left.Reason == "cannot-be-counted").Listed.ShouldBe([3]);
    }

    [Fact]
    public async Task A_later_list_of_the_same_month_has_no_more_what_an_earlier_one_had()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, history: 0, numerator: count(exists(held_on is missing and due_on < this.due_on)) }", "month", "count");
        await VisitsAsync(system, "2015-01", "9,Z,2014-12-31,,,\n", "--since-2014-12");
        system.Clock.Advance(TimeSpan.FromSeconds(1));
        system.Files.Upload("corner/2015-02/records--since-2015-02.xlsx", new WorkbookBuilder().Sheet("Visits").Row("visit_id", "child_id", "due_on", "held_on", "area", "grade").Row("1", "A", "2015-02-03").Row("2", "A", "2015-02-05").Build(), system.Clock.Now);
        await system.RunAsync();

        await VisitsAsync(system, "2015-02", "2,A,2015-02-05,,,\n");
        await system.ComputeAsync();

        (await ValueAsync(system, "2015-02")).ShouldBe(0m);
    }

    [Fact]
    public async Task A_row_that_nothing_tells_apart_is_seen_once_however_many_lists_repeat_it()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, history: 0, numerator: count(number_of(due_on < this.due_on) >= 2) }", "month", "count");
        await VisitsAsync(system, "2014-12", ",A,2014-12-05,,,\n");
        await VisitsAsync(system, "2015-01", ",A,2014-12-05,,,\n");

        await VisitsAsync(system, "2015-02", ",A,2014-12-05,,,\n,A,2015-02-05,,,\n");
        await system.ComputeAsync();

        (await ValueAsync(system, "2015-02")).ShouldBe(0m);
    }

    [Fact]
    public async Task What_is_typed_does_not_stand_in_for_what_could_not_be_counted()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, numerator: \"count(working_days(held_on, due_on) <= 5)\" }", "month", "count");
        await system.IngestAsync("corner/2015-02/measures.csv", "measure,value\n1,9\n");

        await VisitsAsync(system, "2015-02", "2,B,2015-02-05,2009-02-05,,\n");
        await system.ComputeAsync();

        (await ValueAsync(system, "2015-02")).ShouldBeNull();
    }

    [Fact]
    public async Task Each_measure_may_look_at_as_many_records_as_any_other()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, history: 0, numerator: \"count(exists(exists(due_on > this.held_on)))\" }", "month", "count", after: """
                  - id: other
                    number: 2
                    title: Other
                    polarity: none
                    dataPeriod: month
                    unit: count
                    count: { dataset: visits, by: due_on, history: 0, numerator: count(exists(due_on = this.due_on)) }
            """);

        await VisitsAsync(system, "2015-02", string.Concat(Enumerable.Range(1, 800).Select(row => FormattableString.Invariant($"{row},0,2015-02-01,,,\n"))));
        await system.ComputeAsync();

        (await system.ScorecardAsync("corner", "2015-02")).Measures.Single(line => line.Id == "other").Value.ShouldBe(800m);
    }

    [Fact]
    public async Task A_person_with_too_many_records_stops_no_other_measure()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, history: 0, numerator: \"count(exists(exists(due_on > this.held_on)))\" }", "month", "count", after: """
                  - id: other
                    number: 2
                    title: Other
                    polarity: none
                    dataPeriod: month
                    unit: count
                    count: { dataset: visits, by: due_on, numerator: count() }
            """);

        await VisitsAsync(system, "2015-02", string.Concat(Enumerable.Range(1, 800).Select(row => FormattableString.Invariant($"{row},0,2015-02-01,,,\n"))));
        await system.ComputeAsync();

        var card = await system.ScorecardAsync("corner", "2015-02");
        card.Measures.Single(line => line.Id == "other").Value.ShouldBe(800m);
        card.NotCounted.ShouldNotBeNull().Single().ShouldContain("one person has too many of them");
    }

    [Fact]
    public async Task An_incomplete_window_leaves_what_is_reported_for_it()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, numerator: count() }", "r12m", "count");
        await system.IngestAsync("corner/2015-02/measures.csv", "measure,value\n1,9\n");

        await VisitsAsync(system, "2015-02", "1,A,2015-02-01,,,\n");
        await system.ComputeAsync();

        (await ValueAsync(system, "2015-02")).ShouldBe(9m);
    }

    [Fact]
    public async Task A_year_that_has_not_ended_has_no_evidence_and_no_figure()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, numerator: count() }", "year", "count");
        await VisitsAsync(system, "2015-02", "1,A,2015-02-01,,,\n", "--since-2014-04");
        await system.ComputeAsync();

        var evidence = (await system.Evidence.FindAsync("corner", "2015-02", "counted", null, CancellationToken.None)).Document!;

        (evidence.Shown.Value, evidence.Rows.Count, evidence.Agrees).ShouldBe((null, 0, true));
    }

    [Fact]
    public async Task A_dataset_that_the_catalogue_has_no_more_leaves_no_months()
    {
        var system = Make("visits", "{ dataset: visits, by: due_on, numerator: count() }", "month", "count");
        await VisitsAsync(system, "2015-02", "1,A,2015-02-01,,,\n", "--since-2014-10");
        await system.IngestAsync("corner/2015-02/staff.csv", "worker,hours\na,1\n");
        await system.ComputeAsync();
        system.Scorecards.Latest.Select(item => item.Head.Period).Distinct().Count().ShouldBe(5);

        system.Catalogue.Files["corner.yaml"] = system.Catalogue.Files["corner.yaml"].Replace("dataset: visits, by: due_on,", "dataset: staff,", StringComparison.Ordinal)
            .Replace("id: visits\n", "id: calls\n", StringComparison.Ordinal).Replace("dataPeriod: month", "dataPeriod: snapshot", StringComparison.Ordinal);
        await system.ComputeAsync();

        system.Scorecards.Latest.Select(item => item.Head.Period.ToString()).Distinct(StringComparer.Ordinal).ShouldBe(["2015-02"]);
    }

    [Fact]
    public async Task Rows_alike_are_compared_at_once()
    {
        var system = Make("staff", "{ dataset: staff, numerator: count() }", "snapshot", "count");
        var rows = "worker,hours\n" + string.Concat(Enumerable.Repeat("a,1\n", 20_000));
        await system.IngestAsync("corner/2015-02/staff.csv", rows);

        var told = await system.Validate.RunAsync("corner/2015-02/staff.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(rows + "a,1\n")), 5m, CancellationToken.None);

        told.Comparison!.Rows.Single().ShouldBe(new("staff", Added: 1, Gone: 0, Changed: 0));
    }
}
