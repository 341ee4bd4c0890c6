using Scorecards.Application.Extracts;
using Scorecards.Testing.Workbooks;
using static Scorecards.Application.Tests.Records.VisitSystem;

namespace Scorecards.Application.Tests.Records;

/// <summary>What an upload of records does to those before it, and what is told of that.</summary>
public sealed class RestatedRecordsTests
{
    [Fact]
    public async Task A_month_is_taken_from_the_latest_folder_that_states_it_whichever_is_uploaded_last()
    {
        var system = VisitSystem.Make();
        await system.VisitsAsync("2015-02", January + February, "--since-2014-04");

        await system.VisitsAsync("2015-01", "v1,A,2015-01-05,2015-01-05,north\n");
        await system.ComputeAsync();

        (await system.LineAsync("in-time", "2015-01")).Denominator.ShouldBe(3);
    }

    [Fact]
    public async Task The_same_bytes_that_state_other_months_are_no_duplicate()
    {
        var system = VisitSystem.Make();
        await system.VisitsAsync("2015-02", January + February, "--since-2014-04");
        await system.ComputeAsync();

        var narrower = await system.VisitsAsync("2015-02", January + February, "--since-2015-02");
        await system.ComputeAsync();

        narrower.Status.ShouldBe(ExtractStatus.AcceptedWithWarnings);
        narrower.Issues.Select(issue => issue.Code).ShouldBe(["earlier-months", "months-withdrawn"]);
        narrower.Issues[0].Message.ShouldContain("3 of 5 rows of visits are of months before February 2015");
        narrower.Issues[1].Message.ShouldContain("stated every month since April 2014, and this file states them since February 2015");
        system.Scorecards.Latest.Select(item => item.Head.Period.ToString()).Distinct(StringComparer.Ordinal).ShouldBe(["2015-02"], "nothing states the months before any more");
        (await system.VisitsAsync("2015-02", January + February, "--again-since-2015-02")).Status.ShouldBe(ExtractStatus.Duplicate);
        (await system.VisitsAsync("2015-02", January + February, "--v3-since-2014-04")).CoversFrom.ShouldBe("2014-04");
    }

    [Fact]
    public async Task A_correction_of_a_month_that_a_later_folder_states_is_told_that_it_changes_nothing()
    {
        var system = VisitSystem.Make();
        (await system.VisitsAsync("2015-01", January, "--since-2014-12")).Issues.ShouldBeEmpty();
        await system.VisitsAsync("2015-02", January + February, "--since-2015-01");

        var partly = await system.VisitsAsync("2015-01", January + January.Replace("v", "w", StringComparison.Ordinal), "--v2-since-2014-12");
        var wholly = await system.VisitsAsync("2015-01", January, "--v3");

        partly.Issues.ShouldBeEmpty("December is still taken from it");
        wholly.Issues.Select(issue => issue.Code).ShouldBe(["months-withdrawn", "restated-later"]);
        wholly.Issues[1].Message.ShouldBe("Every month that this file states of visits is taken from visits of February 2015, which states them since January 2015, so this file changes nothing: upload the correction there.");
    }

    [Fact]
    public async Task A_withdrawn_history_takes_its_months_with_it()
    {
        var system = VisitSystem.Make();
        await system.VisitsAsync("2015-01", January);
        var history = await system.VisitsAsync("2015-02", January + February, "--since-2014-04");
        await system.ComputeAsync();

        await system.Withdraw.RunAsync(history.Id, "Dora", "The wrong council's.", CancellationToken.None);
        await system.ComputeAsync();

        system.Scorecards.Latest.Select(item => item.Head.Period.ToString()).Distinct(StringComparer.Ordinal).ShouldBe(["2015-01"]);
        (await system.Queries.FindAsync("visits", "2014-06", null, null, CancellationToken.None)).Problem.ShouldNotBeNull().ShouldContain("The wrong council's.");
    }

    [Fact]
    public async Task A_list_that_a_later_upload_of_the_workbook_leaves_out_is_told()
    {
        var system = VisitSystem.Make();
        var visits = new WorkbookBuilder().Sheet("visits").Row("Visit ID", "Child ID", "Due on", "Held on", "Team").Row("v4", "C", "2015-02-03", "01/02/2015", "South");
        system.Files.Upload("visits/2015-02/records.xlsx", new WorkbookBuilder().Sheet("visits").Row("Visit ID", "Child ID", "Due on", "Held on", "Team").Row("v4", "C", "2015-02-03", "01/02/2015", "South")
            .Sheet("plans").Row("Child ID", "Started on", "Ended on").Row("A", "2014-01-01", null).Build(), system.Clock.Now);
        await system.RunAsync();
        system.Clock.Advance(TimeSpan.FromSeconds(1));
        system.Files.Upload("visits/2015-02/records--v2.xlsx", visits.Build(), system.Clock.Now);

        await system.RunAsync();

        var entry = system.Ledger.Entries.Values.Single(entry => entry.Revision == 2);
        entry.Status.ShouldBe(ExtractStatus.AcceptedWithWarnings);
        entry.Issues.Select(issue => (issue.Code, issue.Message)).ShouldBe(
            [("lists-withdrawn", "Revision 1 held Plans, and this file does not, so nothing of that revision's rows of it counts any more: if they should stay, upload the whole workbook again with them.")]);
    }
}
