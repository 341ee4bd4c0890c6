using Scorecards.Application.Alerts;
using Scorecards.Application.Archive;
using Scorecards.Application.Tests.Alerts;
using Scorecards.Domain.Periods;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Archive;

public sealed class RestoreTests
{
    [Fact]
    public async Task A_year_is_put_back_from_the_archive_alone_to_the_last_character_and_nobody_hears_of_it()
    {
        var year = await YearOfAlerts.LiveAsync();
        var (system, told, before) = (year.System, year.Messages.Count, year.System.Tables());
        system.DropTables();

        var run = await system.RestoreAsync();

        run.Problems.ShouldBeEmpty();
        run.Revised.ShouldBe(0, "every scorecard says what it said");
        system.Tables().ShouldBe(before);
        await LivedIn.TimersAsync(system);
        year.Messages.Count.ShouldBe(told);
        system.Tables().ShouldBe(before);
    }

    [Fact]
    public async Task Commentary_and_earlier_revisions_of_a_real_scorecard_come_back()
    {
        var system = await LivedIn.KentAsync();
        var before = system.Tables();
        var (first, latest) = (await system.ScorecardAsync("kent-scs", "2015-02", revision: 1), await system.ScorecardAsync("kent-scs", "2015-02"));
        latest.Revision.ShouldBeGreaterThan(1);
        system.DropTables();

        await system.RestoreAsync();

        system.Tables().ShouldBe(before);
        Text(await system.ScorecardAsync("kent-scs", "2015-02", revision: 1)).ShouldBe(Text(first));
        Text(await system.ScorecardAsync("kent-scs", "2015-02")).ShouldBe(Text(latest));
    }

    [Fact]
    public async Task A_month_that_was_withdrawn_comes_back_withdrawn_and_its_revisions_stay_readable()
    {
        var system = await LivedIn.KentAsync();
        var withdrawn = system.Ledger.Entries.Values.Where(entry => entry.Period == "2015-02").ToList();
        foreach (var entry in withdrawn)
        {
            await system.Withdraw.RunAsync(entry.Id, "Dora", "The wrong month.", CancellationToken.None);
        }

        await system.RunAsync();
        (await system.ScorecardAsync("kent-scs", "latest")).Period.ShouldBe("2015-01");
        var before = system.Tables();
        system.DropTables();

        (await system.RestoreAsync()).Problems.ShouldBeEmpty();

        system.Tables().ShouldBe(before);
        (await system.ScorecardAsync("kent-scs", "2015-02", revision: 1)).Period.ShouldBe("2015-02");
        (await system.RestoreAsync()).Problems.ShouldBeEmpty();
        system.Tables().ShouldBe(before, "putting back what is whole changes nothing");
    }

    [Fact]
    public async Task Putting_back_what_is_whole_changes_nothing()
    {
        var system = await LivedIn.KentAsync();
        var before = system.Tables();

        var run = await system.RestoreAsync();

        run.Revised.ShouldBe(0);
        system.Tables().ShouldBe(before);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dying_at_any_call_and_running_again_ends_the_same_and_timers_in_between_tell_nobody(bool afterEffect)
    {
        var year = await YearOfAlerts.LiveAsync(afterEffect: afterEffect);
        var (system, told, before) = (year.System, year.Messages.Count, year.System.Tables());
        system.DropTables();
        var start = system.Plan.Calls;
        await system.RestoreAsync();
        var calls = system.Plan.Calls - start;

        // A stride that meets every kind of call; each death is followed by every timer and a second try.
        for (var call = 1; call <= calls; call += 7)
        {
            system.DropTables();
            system.Plan.Arm(call);
            await Record.ExceptionAsync(system.RestoreAsync); // none where it died when scorecards were worked out again: that is a problem it tells
            system.Plan.DiedAt.ShouldNotBeNull();
            system.Plan.Arm(null);
            await LivedIn.TimersAsync(system);

            await system.RestoreAsync();

            system.Tables().ShouldBe(before, $"it died at call {call}");
            year.Messages.Count.ShouldBe(told, $"it died at call {call}");
        }
    }

    [Fact]
    public async Task What_was_withdrawn_is_nobodys_scorecard_while_the_tables_are_put_back()
    {
        var system = new InMemorySystem();
        var first = await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,value\n5,26\n");
        await system.ComputeAsync();
        await system.Withdraw.RunAsync(first.Id, "Ann", "The wrong month.", CancellationToken.None);
        await system.ComputeAsync();
        await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,value\n5,27\n"); // not yet worked out
        system.DropTables();
        var looked = false;
        system.Plan.Before = call =>
        {
            if (call == "marks.write")
            {
                system.Scorecards.Latest.ShouldBeEmpty();
                looked = true;
            }
        };

        await system.RestoreAsync();

        looked.ShouldBeTrue();
        (await system.ScorecardAsync("kent-scs", "latest")).Sources.Single().Revision.ShouldBe(3);
    }

    [Fact]
    public async Task What_was_told_by_an_edition_that_was_never_archived_blocks_nothing()
    {
        var year = await YearOfAlerts.LiveAsync();
        var system = year.System;
        var last = system.Records.Kept.Keys.Last(name => name.StartsWith(RecordNames.Books, StringComparison.Ordinal));
        system.Records.Kept.Remove(last);
        system.DropTables();

        (await system.RestoreAsync()).Problems.ShouldBeEmpty();

        var told = system.Alerts.Notifications.Where(item => item.Notification.Kind == NotificationKind.Measures).Select(item => item.Notification.Id).Order(StringComparer.Ordinal).Last();
        string.CompareOrdinal($"council~n{system.Alerts.Books.Single().Sequence:D6}~zzz", told).ShouldBeGreaterThan(0);
        await LivedIn.TimersAsync(system);
    }

    [Fact]
    public async Task A_catalogue_file_that_cannot_be_read_hides_nothing_of_what_was_put_back()
    {
        var year = await YearOfAlerts.LiveAsync();
        var (system, uploads) = (year.System, year.System.Ledger.Entries.Count);
        system.DropTables();
        system.Catalogue.Files["broken.yaml"] = "scorecard: [";

        var run = await system.RestoreAsync();

        (run.Uploads, run.Revised).ShouldBe((uploads, null));
        run.Problems.Single().ShouldStartWith("Not every scorecard could be worked out again: ");
    }

    [Fact]
    public async Task A_second_run_passes_over_what_is_there()
    {
        var year = await YearOfAlerts.LiveAsync();
        year.System.DropTables();
        await year.System.RestoreAsync();
        var start = year.System.Plan.Calls;

        await year.System.RestoreAsync();

        year.System.Plan.Made.Skip(start).Where(call => call is "observations.write" or "scorecards.restore" or "scorecards.save").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_was_still_to_be_sent_comes_back_for_somebody_to_decide_on()
    {
        var system = new InMemorySystem();
        system.UploadSamples("kent-scs");
        await IngestAsync(system);
        await system.ComputeAsync(); // what it raises is not yet delivered
        var pending = system.Alerts.Notifications.Select(item => item.Notification.Id).ToList();
        pending.ShouldNotBeEmpty();
        system.DropTables();

        await system.RestoreAsync();
        await system.DeliverAsync();

        system.Alerts.Notifications.Select(item => (item.Notification.Id, item.State)).ShouldBe(pending.Select(id => (id, OutboxState.Undelivered)));
        (system.Teams.Sent.Count + system.Email.Sent.Count).ShouldBe(0);
        await system.DeliverAsync(again: true);
        (system.Teams.Sent.Count + system.Email.Sent.Count).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_number_that_another_upload_took_is_a_problem_and_nothing_is_overwritten()
    {
        var system = new InMemorySystem();
        await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,value\n5,26\n");
        await system.ComputeAsync();
        system.DropTables();
        var period = ReportingPeriod.Parse("2015-02");
        await system.Observations.TryCommitAsync(new(new("kent-scs", period, "measures"), 1, "another", "hash"), CancellationToken.None);

        var run = await system.RestoreAsync();

        run.Problems[0].ShouldStartWith($"Extract {system.Ledger.Entries.Keys.Single()} was revision 1 of measures for 2015-02, and another upload has taken that number meanwhile, which stays");
        (await system.RestoreAsync()).Problems[0].ShouldBe(run.Problems[0], "it is told again");
        (await system.Observations.RevisionsAsync("kent-scs", period, CancellationToken.None)).Select(revision => revision.ExtractId).ShouldBe(["another"]);
        system.Ledger.Entries.Values.Single().Status.ShouldBe(Application.Extracts.ExtractStatus.Superseded);
    }

    private static async Task IngestAsync(InMemorySystem system)
    {
        foreach (var blob in system.Files.Names)
        {
            await system.Ingest.RunAsync(blob, new Progress<Application.Work.WorkProgress>(), CancellationToken.None);
        }
    }

    private static string Text<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, WireJson.Options);
}
