using Scorecards.Application.Evidence;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Records;

public sealed class EvidenceTests
{
    private const string History =
        "v1,A,2015-01-05,2015-01-05,north\nv2,B,2015-01-09,2015-01-12,north\nv3,C,2015-01-20,,south\nv4,C,2015-02-03,2015-02-01,south\nv5,A,2015-02-10,2015-02-20,north\nv6,B,2014-03-10,2014-03-10,north\n";

    private readonly InMemorySystem system = VisitSystem.Make();

    [Fact]
    public async Task A_counted_figure_is_followed_to_its_rows()
    {
        var entry = await system.VisitsAsync("2015-02", History, "--since-2014-04");
        await system.ComputeAsync();

        var evidence = await EvidenceAsync("in-time", "2015-02");

        evidence.Agrees.ShouldBeTrue();
        (evidence.Shown.Numerator, evidence.Shown.Denominator, evidence.InNumerator, evidence.InDenominator).ShouldBe((2, 5, 2, 5));
        evidence.Rows.Select(row => (row.Row, row.Record, row.Month, row.Counts)).ShouldBe(
        [
            (2, "V1", "2015-01", "numerator and denominator"),
            (3, "V2", "2015-01", "denominator"),
            (4, "V3", "2015-01", "denominator"),
            (5, "V4", "2015-02", "numerator and denominator"),
            (6, "V5", "2015-02", "denominator"),
        ]);
        evidence.LeftOut.Select(left => (left.Reason, left.Rows)).ShouldBe([("outside-window", 1)]);
        evidence.Files.Single().ShouldSatisfyAllConditions(
            file => file.Blob.ShouldBe("visits/2015-02/visits--since-2014-04.csv"),
            file => file.Sha256.ShouldBe(entry.Sha256),
            file => file.UploadedAt.ShouldBe(entry.UploadedAt),
            file => file.Months.Count.ShouldBe(11));
        evidence.Definition.Counted.ShouldNotBeNull()["numerator"].ShouldBe("count(held_on <= due_on)");
        evidence.Definition.Months.Count.ShouldBe(11);
        evidence.Revisions.Single().Shown.ShouldBe(evidence.Shown);
    }

    [Fact]
    public async Task An_area_and_a_value_have_rows_of_their_own_and_those_left_out_say_why()
    {
        await system.VisitsAsync("2015-02", History, "--since-2014-04");
        await system.ComputeAsync();

        var evidence = await EvidenceAsync("median-late", "2015-02", "north");

        evidence.Rows.Select(row => (row.Row, row.Counts)).ShouldBe([(3, "value"), (6, "value")]);
        evidence.LeftOut.Select(left => (left.Reason, left.Rows)).ShouldBe([("other-area", 2), ("outside-window", 1), ("condition-not-met", 1)], ignoreOrder: true);
        evidence.LeftOut.Single(left => left.Reason == "condition-not-met").Listed.ShouldBe([2]);
    }

    [Fact]
    public async Task A_month_that_a_later_file_states_is_not_taken_from_an_earlier_one()
    {
        await system.VisitsAsync("2015-01", "v1,A,2015-01-05,2015-01-05,north\nv7,D,2015-01-06,,north\n");
        await system.VisitsAsync("2015-02", History, "--since-2014-04");
        await system.ComputeAsync();

        var evidence = await EvidenceAsync("in-time", "2015-01");

        evidence.Files.Select(file => file.Period).ShouldBe(["2015-02"], "nothing is taken from the earlier file");
        evidence.InDenominator.ShouldBe(3);
    }

    [Fact]
    public async Task A_row_that_counts_for_the_sake_of_others_leads_to_them_and_to_their_file()
    {
        await system.VisitsAsync("2015-01", "v1,C,2014-10-20,,south\nv2,C,2014-12-05,2014-12-05,south\nv3,C,2015-01-20,,south\nv4,D,2015-01-21,,south\n", "--since-2014-10");
        await system.VisitsAsync("2015-02", "v2,C,2015-01-10,,south\nv6,C,2015-02-05,2015-02-05,south\nv7,E,2015-02-06,,south\n", "--since-2015-01");
        await system.ComputeAsync();

        var evidence = await EvidenceAsync("missed-before", "2015-02");

        var row = evidence.Rows.Single();
        (row.Row, row.Record).ShouldBe((3, "V6"));
        row.Found.Select(found => (evidence.FileOf(found.Extract)!.Period, found.Row, found.Record)).ShouldBe([("2015-02", 2, "V2")], "the later file states January, and says more of v2; v1 is too old");
        evidence.LeftOut.Single(left => left.Reason == "condition-not-met").Listed.ShouldBe([4]);
    }

    [Fact]
    public async Task A_record_of_an_earlier_file_is_found_there()
    {
        await system.VisitsAsync("2015-01", "v1,C,2014-12-20,,south\nv2,C,2015-01-20,,south\n", "--since-2014-10");
        await system.VisitsAsync("2015-02", "v6,C,2015-02-05,2015-02-05,south\n");
        await system.ComputeAsync();

        var evidence = await EvidenceAsync("missed-before", "2015-02");

        evidence.Rows.Single().Found.Select(found => (evidence.FileOf(found.Extract)!.Blob, found.Row)).ShouldBe([("visits/2015-01/visits--since-2014-10.csv", 2)], "one is enough for exists, and the first in time is found");
    }

    [Fact]
    public async Task A_reported_figure_is_followed_to_its_row()
    {
        await system.IngestAsync("visits/2015-02/measures.csv", "measure,area,numerator,denominator,value\n3,,,,9\n1,north,7,8,\n3,north,,,4\n");
        await system.ComputeAsync();

        var evidence = await EvidenceAsync("plans", "2015-02", "north");

        evidence.Rows.Single().ShouldSatisfyAllConditions(row => row.Row.ShouldBe(4), row => row.Counts.ShouldBe("reported"), row => row.Record.ShouldBeNull());
        evidence.Files.Single().Blob.ShouldBe("visits/2015-02/measures.csv");
        evidence.Shown.Value.ShouldBe(4m);
    }

    [Fact]
    public async Task A_figure_that_the_files_no_longer_give_is_told_from_what_they_give()
    {
        await system.VisitsAsync("2015-02", History, "--since-2014-04");
        await system.ComputeAsync();
        await system.VisitsAsync("2015-02", History + "v8,E,2015-02-12,,north\n", "--since-2014-04");

        var between = await EvidenceAsync("in-time", "2015-02");
        await system.ComputeAsync();
        var after = await EvidenceAsync("in-time", "2015-02");

        (between.Agrees, between.Shown.Denominator, between.Recounted.Denominator).ShouldBe((false, 5, 6));
        (after.Agrees, after.Shown.Denominator).ShouldBe((true, 6));
        after.Revisions.Select(revision => revision.Shown!.Denominator).ShouldBe([5, 6]);
    }

    [Theory]
    [InlineData("nothing", "2015-02", "in-time", "There is no scorecard 'nothing'")]
    [InlineData("visits", "2015-13", "in-time", "'2015-13' is not a period")]
    [InlineData("visits", "2015-02", "in-tme", "visits has no measure 'in-tme': write in-time.")]
    public async Task What_there_is_no_evidence_of_is_told(string scorecard, string period, string measure, string problem)
    {
        await system.VisitsAsync("2015-02", History, "--since-2014-04");
        await system.ComputeAsync();

        var answer = await system.Evidence.FindAsync(scorecard, period, measure, null, CancellationToken.None);

        answer.Document.ShouldBeNull();
        answer.Problem.ShouldNotBeNull().ShouldStartWith(problem);
    }

    private async Task<EvidenceDocument> EvidenceAsync(string measure, string period, string? area = null) =>
        (await system.Evidence.FindAsync("visits", period, measure, area, CancellationToken.None)).Document.ShouldNotBeNull();
}
