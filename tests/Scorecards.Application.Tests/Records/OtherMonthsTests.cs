using Scorecards.Application.Extracts;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Records;

/// <summary>Rows of months that a file does not state, and so does not count.</summary>
public sealed class OtherMonthsTests
{
    private const string February = "v4,C,2015-02-03,2015-02-01,south\nv5,A,2015-02-10,2015-02-20,north\nv6,A,2015-02-11,2015-02-20,north\n";

    // Without the measure that looks back at a child's other visits.
    private static readonly string CountedAlone = VisitSystem.Catalogue[..VisitSystem.Catalogue.IndexOf("      - id: missed-before", StringComparison.Ordinal)];

    [Fact]
    public async Task Any_row_after_the_files_month_is_told_with_the_latest_month()
    {
        var entry = await VisitSystem.Make().VisitsAsync("2015-02", February + "v7,A,2015-03-01,,north\nv8,B,2052-02-01,,north\n");

        entry.Status.ShouldBe(ExtractStatus.AcceptedWithWarnings);
        entry.Issues.Select(issue => (issue.Code, issue.Message)).ShouldBe(
            [("later-months", "2 of 5 rows of visits are of months after February 2015, the last that this file states, and are not counted; the latest is of February 2052: look for a year that was mistyped, or for dates that were exported with the month before the day.")]);
    }

    [Fact]
    public async Task The_latest_month_of_a_personal_column_is_not_told()
    {
        var entry = await Make(VisitSystem.Catalogue.Replace("id: due_on, type: date,", "id: due_on, type: date, personal: true,", StringComparison.Ordinal)).VisitsAsync("2015-02", February + "v8,B,2052-02-01,,north\n");

        entry.Issues.Single().Message.ShouldBe("1 of 4 rows of visits are of months after February 2015, the last that this file states, and are not counted: look for a year that was mistyped, or for dates that were exported with the month before the day.");
    }

    [Fact]
    public async Task A_list_that_is_counted_as_open_may_look_ahead()
    {
        var entry = await VisitSystem.Make().IngestAsync("visits/2015-02/plans.csv", "child_id,started_on,ended_on\nA,2014-01-01,\nB,2016-01-01,\n");

        entry.Issues.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_row_before_is_told_where_rows_are_counted_by_their_day_alone()
    {
        var entry = await Make(CountedAlone).VisitsAsync("2015-02", February + "v1,A,2015-01-05,,north\n");

        entry.Issues.Select(issue => issue.Code).ShouldBe(["earlier-months"]);
        entry.Issues[0].Message.ShouldStartWith("1 of 4 rows of visits are of months before February 2015, the first that this file states, and are not counted");
    }

    [Fact]
    public async Task Another_date_may_be_of_the_files_month_where_that_of_the_list_is_not()
    {
        var entry = await Make(CountedAlone + "\n      - { id: held, number: 9, title: Held, polarity: none, dataPeriod: month, unit: count, count: { dataset: visits, by: held_on, numerator: count() } }\n")
            .VisitsAsync("2015-02", February + "v1,A,2015-01-05,2015-02-01,north\n");

        entry.Issues.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Earlier_rows_are_told_from_a_half_where_a_measure_looks_back_and_never_where_one_counts_what_is_open(bool isOpen)
    {
        var system = Make(VisitSystem.Catalogue + (isOpen ? "\n      - { id: held, number: 9, title: Held, polarity: none, dataPeriod: snapshot, unit: count, count: { dataset: visits, open: { from: due_on, until: held_on }, numerator: count() } }" : string.Empty));
        const string January = "v1,A,2015-01-05,,north\n";

        (await system.VisitsAsync("2015-02", February + January)).Issues.ShouldBeEmpty();
        (await system.VisitsAsync("2015-02", February + January + January.Replace("v1", "v2", StringComparison.Ordinal) + January.Replace("v1", "v3", StringComparison.Ordinal) + January.Replace("v1", "v0", StringComparison.Ordinal), "--v2"))
            .Issues.Select(issue => issue.Code).ShouldBe(isOpen ? [] : ["earlier-months"]);
    }

    private static InMemorySystem Make(string catalogue) =>
        new(catalogue: new Dictionary<string, string>(StringComparer.Ordinal) { ["visits.yaml"] = catalogue.Replace("TOLERATED", "unknown-code", StringComparison.Ordinal) });
}
