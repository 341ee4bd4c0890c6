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
            var death = await Should.ThrowAsync<Exception>(system.RestoreAsync);
            system.Plan.DiedAt.ShouldNotBeNull(death.ToString());
            system.Plan.Arm(null);
            await TimersAsync(system);

            await system.RestoreAsync();

            system.Tables().ShouldBe(before, $"it died at call {call}");
            year.Messages.Count.ShouldBe(told, $"it died at call {call}");
        }
    }

    [Fact]
    public async Task Nothing_is_decided_while_the_tables_are_lost()
    {
        var year = await YearOfAlerts.LiveAsync();
        var (system, told) = (year.System, year.Messages.Count);
        system.DropTables();

        var failure = await Should.ThrowAsync<AggregateException>(() => system.Deadlines.RunAsync(CancellationToken.None));

        failure.InnerException!.InnerException.ShouldBeOfType<RestoreNeededException>();
        await TimersAsync(system);
        year.Messages.Count.ShouldBe(told);
        system.Alerts.Books.ShouldBeEmpty();
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
    public async Task A_number_that_another_upload_took_meanwhile_is_a_problem_and_nothing_is_overwritten()
    {
        var system = new InMemorySystem();
        await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,value\n5,26\n");
        await system.ComputeAsync();
        system.DropTables();
        await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,value\n5,27\n");

        var run = await system.RestoreAsync();

        run.Problems.Single().ShouldStartWith("kent-scs/2015-02/measures.csv of 2015-03-09 08:00 was revision 1 of measures for 2015-02, and a file uploaded meanwhile has taken that number");
        (await system.Observations.RevisionsAsync("kent-scs", ReportingPeriod.Parse("2015-02"), CancellationToken.None)).Count.ShouldBe(1);
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
            catch (AggregateException e)
            {
                e.InnerExceptions.ShouldAllBe(inner => inner.InnerException is RestoreNeededException);
            }
        }
    }

    private static string Text<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, WireJson.Options);
}
