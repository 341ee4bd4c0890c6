using Scorecards.Application.Extracts;
using Scorecards.Testing;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Extracts;

public sealed class IngestExtractTests
{
    private const string Blob = "kent-scs/2015-02/measures.csv";
    private const string Header = "measure,numerator,denominator,value\n";

    [Fact]
    public async Task An_accepted_extract_is_archived_entered_and_in_use()
    {
        var system = new InMemorySystem();

        var entry = await system.IngestAsync(Blob, Header + "12,17,28,60.7%\n5,,,26\n");

        entry.ShouldSatisfyAllConditions(
            () => entry.Status.ShouldBe(ExtractStatus.Accepted),
            () => (entry.Revision, entry.Rows, entry.Figures, entry.Errors, entry.Warnings).ShouldBe((1, 2, 2, 0, 0)),
            () => (entry.Scorecard, entry.Period, entry.Dataset).ShouldBe(("kent-scs", "2015-02", "measures")),
            () => system.Archive.Kept.Keys.ShouldBe([entry.Sha256!]),
            () => system.Reports.Written.Keys.ShouldBe([entry.Id]));
    }

    [Fact]
    public async Task The_same_bytes_again_are_a_duplicate_and_change_nothing()
    {
        var system = new InMemorySystem();
        await system.IngestAsync(Blob, Header + "12,17,28,\n");

        var again = await system.IngestAsync("kent-scs/2015-02/measures--again.csv", Header + "12,17,28,\n");

        again.Status.ShouldBe(ExtractStatus.Duplicate);
        system.Observations.Revisions.Count.ShouldBe(1);
        system.Ledger.Entries.Values.Select(entry => entry.Status).ShouldBe([ExtractStatus.Duplicate, ExtractStatus.Accepted]);
    }

    [Fact]
    public async Task Other_bytes_for_the_month_supersede_and_the_first_bytes_again_restate_it_once_more()
    {
        var system = new InMemorySystem();
        await system.IngestAsync(Blob, Header + "12,17,28,\n");
        await system.IngestAsync(Blob, Header + "12,18,28,\n");

        var third = await system.IngestAsync(Blob, Header + "12,17,28,\n");

        (third.Status, third.Revision).ShouldBe((ExtractStatus.Accepted, 3));
        system.Ledger.Entries.Values.Select(entry => entry.Status).ShouldBe([ExtractStatus.Accepted, ExtractStatus.Superseded, ExtractStatus.Superseded]);
    }

    [Fact]
    public async Task A_restatement_that_leaves_a_figure_out_warns_of_it()
    {
        var system = new InMemorySystem();
        await system.IngestAsync(Blob, Header + "12,17,28,\n5,,,26\n");

        var second = await system.IngestAsync(Blob, Header + "12,17,28,\n5,,,-\n");

        second.Status.ShouldBe(ExtractStatus.AcceptedWithWarnings);
        second.Issues.Select(issue => (issue.Code, issue.Text)).ShouldBe([("figure-withdrawn", "assessments-overdue")]);
    }

    [Fact]
    public async Task Of_two_uploads_of_a_month_the_later_counts_even_if_it_is_taken_in_first()
    {
        var system = new InMemorySystem();
        system.Upload("kent-scs/2015-02/measures--b.csv", Header + "12,17,28,\n");
        system.Upload("kent-scs/2015-02/measures--a.csv", Header + "12,28,28,\n");

        await system.RunAsync(); // by name: the later upload first
        await system.RunAsync();

        system.Ledger.Entries.Values.Select(entry => (entry.Blob, entry.Status, entry.Revision)).ShouldBe(
            [("kent-scs/2015-02/measures--a.csv", ExtractStatus.Accepted, 1), ("kent-scs/2015-02/measures--b.csv", ExtractStatus.Superseded, null)]);
        (await system.ScorecardAsync("kent-scs", "2015-02")).Measures.First(measure => measure.Number == "12").Display.ShouldBe("100.0%");
    }

    [Fact]
    public async Task One_error_rejects_the_file_whole_and_the_raw_file_is_kept()
    {
        var system = new InMemorySystem();

        var entry = await system.IngestAsync(Blob, Header + "12,17,28,\n5,,,2b\n");

        entry.Status.ShouldBe(ExtractStatus.Rejected);
        system.Observations.Revisions.ShouldBeEmpty();
        system.Archive.Kept.Keys.ShouldBe([entry.Sha256!]);
    }

    [Fact]
    public async Task An_extract_whose_name_cannot_be_read_is_entered_with_nothing_known()
    {
        var system = new InMemorySystem();

        var entry = await system.IngestAsync("kent-scs/2015-13/measures.csv", Header + "12,17,28,\n");

        (entry.Status, entry.Scorecard, entry.Period).ShouldBe((ExtractStatus.Rejected, "kent-scs", null));
        entry.Issues.Select(issue => issue.Code).ShouldBe(["unreadable-period"]);
    }

    [Fact]
    public async Task A_file_beyond_the_size_limit_is_refused_without_being_read()
    {
        var system = new InMemorySystem(limits: ExtractLimits.Default with { FileBytes = 20 });

        var entry = await system.IngestAsync(Blob, Header + "12,17,28,\n");

        entry.Issues.Select(issue => issue.Code).ShouldBe(["file-too-large"]);
        system.Archive.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_ledger_keeps_the_first_issues_and_the_report_all()
    {
        var system = new InMemorySystem();
        var rows = string.Concat(Enumerable.Range(1, 250).Select(row => $"none-{row},1,2,\n"));

        var entry = await system.IngestAsync(Blob, Header + "12,17,28,\n" + rows);

        var queries = new ExtractQueries(system.Ledger, system.Reports);
        system.Ledger.Entries[entry.Id].Issues.Count.ShouldBe(ExtractEntry.IssuesKept);
        (await queries.FindAsync(entry.Id, CancellationToken.None))!.Issues.Count.ShouldBe(250);
    }

    [Fact]
    public async Task An_upload_once_rejected_is_not_taken_in_when_the_catalogue_changes()
    {
        var system = new InMemorySystem();
        await system.IngestAsync(Blob, Header + "assessments-late,,,26\n");

        system.Catalogue.Files["kent-scs.yaml"] = system.Catalogue.Files["kent-scs.yaml"].Replace("assessments-overdue", "assessments-late", StringComparison.Ordinal);
        await system.RunAsync();

        system.Observations.Revisions.ShouldBeEmpty();
        system.Ledger.Entries.Values.Select(entry => entry.Status).ShouldBe([ExtractStatus.Rejected]);
    }

    [Fact]
    public async Task The_shipped_samples_are_all_accepted_and_warn_only_where_a_print_contradicts_itself()
    {
        var issues = new List<string>();
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Repository.Catalogue, "samples")).Order(StringComparer.Ordinal))
        {
            var system = new InMemorySystem(catalogue: InMemorySystem.Shipped("*.yaml")) { Clock = { Now = new(2018, 1, 9, 8, 0, 0, TimeSpan.Zero) } }; // the month after the latest sample
            system.UploadSamples(Path.GetFileName(folder));
            await system.RunAsync();

            system.Ledger.Entries.Values.Where(entry => entry.Status is not (ExtractStatus.Accepted or ExtractStatus.AcceptedWithWarnings)).ShouldBeEmpty();
            issues.AddRange(system.Ledger.Entries.Values.SelectMany(entry => entry.Issues.Select(issue => $"{entry.Blob}: {issue.Message}")));
        }

        issues.ShouldBe(
        [
            "birmingham-cs/2017-12/previous-months.csv: Measure 2 (% Re-referrals (Monthly)) for Birmingham is worked out from other measures as 23%, and the file says 24%, which is not used: check them.",
            "doncaster-cst/2015-12/budget.csv: The variance says +£917K, but £43.1M less £42.3M is +£800K, further apart than rounding allows; what is written is shown: check which of the three is right.",
        ]);
    }
}
