using Scorecards.Application.Alerts;
using Scorecards.Application.Archive;
using Scorecards.Application.Commentaries;
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
        await TimersAsync(system);
        year.Messages.Count.ShouldBe(told);
        system.Tables().ShouldBe(before);
    }

    [Fact]
    public async Task Commentary_and_earlier_revisions_of_a_real_scorecard_come_back()
    {
        var system = await KentAsync();
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
        var system = await KentAsync();
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
        var system = await KentAsync();
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
            await TimersAsync(system);

            await system.RestoreAsync();

            system.Tables().ShouldBe(before, $"it died at call {call}");
            year.Messages.Count.ShouldBe(told, $"it died at call {call}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Nothing_is_decided_stored_or_told_while_any_table_is_lost(int table)
    {
        var year = await YearOfAlerts.LiveAsync();
        var (system, told, before) = (year.System, year.Messages.Count, year.System.Tables());
        system.Marks.Drop(table);
        system.Upload("council/2016-04/measures.csv", "measure,value\n1,1O\n");

        await Should.ThrowAsync<RestoreNeededException>(() => system.Ingest.RunAsync("council/2016-04/measures.csv", new Progress<Application.Work.WorkProgress>(), CancellationToken.None));
        await Should.ThrowAsync<RestoreNeededException>(() => system.Fail.RunAsync("council/2016-04/measures.csv", etag: null, CancellationToken.None));
        await Should.ThrowAsync<RestoreNeededException>(() => system.Deadlines.RunAsync(CancellationToken.None));
        await Should.ThrowAsync<RestoreNeededException>(() => system.DeliverAsync());
        (await Should.ThrowAsync<AggregateException>(system.ComputeAsync)).InnerException!.InnerException.ShouldBeOfType<RestoreNeededException>();

        system.Tables().ShouldBe(before);
        year.Messages.Count.ShouldBe(told);
    }

    [Fact]
    public async Task A_run_that_read_while_the_tables_were_put_back_stores_nothing()
    {
        var system = await KentAsync();
        await system.IngestAsync("kent-scs/2014-12/measures.csv", "measure,value\n5,26\n"); // something is stale
        var before = system.Tables();
        var reads = 0;
        system.Plan.Before = call =>
        {
            if (call != "marks.read")
            {
                return;
            }

            // Between its first look at the tables and its second somebody drops them and puts them back.
            reads++;
            if (reads == 2)
            {
                system.Marks.Drop();
                system.Marks.WriteAsync("another", CancellationToken.None).IsCompletedSuccessfully.ShouldBeTrue();
            }
            else if (reads == 3)
            {
                system.Tables().ShouldBe(before, "it starts again and has stored nothing");
            }
        };

        await system.ComputeAsync();

        reads.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_book_that_somebody_began_anew_meanwhile_takes_the_place_of_nothing()
    {
        var year = await YearOfAlerts.LiveAsync();
        var (system, before) = (year.System, year.System.Tables());
        system.DropTables();

        await Should.ThrowAsync<RestoreNeededException>(() => system.Answers.SilenceAsync("council", "reviews", "all", new(2016, 5, 1), "The system moves.", "Ann", CancellationToken.None));
        (await system.Alerts.TryWriteAsync("council", null, AlertBook.Empty with { Edition = 1 }, [], CancellationToken.None)).ShouldBeTrue("the table itself lets it in");
        await system.RestoreAsync();

        system.Tables().ShouldBe(before);
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
    public async Task A_new_system_is_whole()
    {
        var system = new InMemorySystem();
        system.Marks.Drop();

        (await system.Guard.AreWholeAsync(CancellationToken.None)).ShouldBeTrue();
        (await system.Guard.RequireAsync(CancellationToken.None)).ShouldBe(await new TablesGuard(system.Marks, system.Records, system.Clock).RequireAsync(CancellationToken.None));
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
        await TimersAsync(system);
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

    private static async Task<InMemorySystem> KentAsync()
    {
        var system = new InMemorySystem();
        system.UploadSamples("kent-scs");
        await system.RunAsync();
        var subject = new CommentarySubject("kent-scs", "kent", ReportingPeriod.Parse("2015-02"), "pf-existing-visits-in-time");
        (await system.Write.WriteAsync(subject, "Visits are planned a month ahead now.", "An analyst", CancellationToken.None)).Problem.ShouldBeNull();
        await system.RunAsync();
        return system;
    }

    private static async Task IngestAsync(InMemorySystem system)
    {
        foreach (var blob in system.Files.Names)
        {
            await system.Ingest.RunAsync(blob, new Progress<Application.Work.WorkProgress>(), CancellationToken.None);
        }
    }

    // Each fails loudly or does nothing; neither tells anybody.
    private static async Task TimersAsync(InMemorySystem system)
    {
        foreach (var timer in (Func<Task>[])[system.ComputeAsync, () => system.Deadlines.RunAsync(CancellationToken.None), () => system.DeliverAsync()])
        {
            try
            {
                await timer();
            }
            catch (Exception e) when (RestoreNeededException.IsCauseOf(e))
            {
                // It fails loudly.
            }
        }
    }

    private static string Text<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, WireJson.Options);
}
