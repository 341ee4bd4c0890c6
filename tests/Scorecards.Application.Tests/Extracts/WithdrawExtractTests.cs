using Scorecards.Application.Extracts;
using Scorecards.Application.Work;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Extracts;

public sealed class WithdrawExtractTests
{
    private const string Blob = "kent-scs/2015-02/measures.csv";
    private const string Rows = "measure,numerator,denominator,value\n12,17,28,\n5,,,26\n";

    [Fact]
    public async Task A_withdrawn_upload_says_who_when_and_why_and_nothing_of_its_month_is_in_use()
    {
        var system = new InMemorySystem();
        var entry = await system.IngestAsync(Blob, Rows);

        var result = await WithdrawAsync(system, entry, " It was January's. ");

        var withdrawal = new ExtractWithdrawal("Dora", system.Clock.Now, "It was January's.");
        (result.Outcome, result.Entry!.Status, result.Entry.Withdrawal).ShouldBe((WithdrawOutcome.Withdrawn, ExtractStatus.Withdrawn, withdrawal));
        system.Observations.Revisions.Values.Select(revision => (revision.Number, revision.ExtractId, revision.Withdrawal)).ShouldBe([(1, entry.Id, null), (2, entry.Id, withdrawal)]);
        system.Records.Kept.ContainsKey($"records/withdrawals/{entry.Id}.json").ShouldBeTrue();
    }

    [Fact]
    public async Task A_true_file_that_is_tried_late_is_taken_in_where_the_wrong_one_was_withdrawn()
    {
        var system = new InMemorySystem();
        system.Upload(Blob, Rows); // its trigger is still to come
        var wrong = await system.IngestAsync("kent-scs/2015-02/measures--wrong.csv", "measure,value\n5,27\n");
        await WithdrawAsync(system, wrong);

        var late = (await system.Ingest.RunAsync(Blob, new Progress<WorkProgress>(), CancellationToken.None))!.Entry;

        (late.Status, late.Revision).ShouldBe((ExtractStatus.Accepted, 3));
    }

    [Fact]
    public async Task A_withdrawal_that_never_held_does_not_hold_after_a_restore()
    {
        var system = new InMemorySystem();
        var entry = await system.IngestAsync(Blob, Rows);
        await system.ComputeAsync();
        await system.DeliverAsync();
        system.Plan.Arm(3); // after the ledger and the log were read, before the log is written
        await Should.ThrowAsync<CrashException>(() => WithdrawAsync(system, entry));
        system.Plan.DiedAt.ShouldBe("observations.commit, before its effect");
        var before = system.Tables();
        system.DropTables();

        await system.RestoreAsync();

        system.Tables().ShouldBe(before);
    }

    [Fact]
    public async Task The_same_file_again_is_a_new_revision_and_the_trigger_leaves_the_withdrawn_one_alone()
    {
        var system = new InMemorySystem();
        var first = await system.IngestAsync(Blob, Rows);
        await WithdrawAsync(system, first);
        (await system.Ingest.RunAsync(Blob, new Progress<WorkProgress>(), CancellationToken.None))!.Entry.Status.ShouldBe(ExtractStatus.Withdrawn);

        var again = await system.IngestAsync("kent-scs/2015-02/measures--again.csv", Rows);

        (again.Status, again.Revision, again.Warnings).ShouldBe((ExtractStatus.Accepted, 3, 0));
        system.Ledger.Entries[first.Id].Status.ShouldBe(ExtractStatus.Withdrawn);
    }

    [Fact]
    public async Task What_is_not_in_use_is_not_withdrawn_and_what_to_do_is_said()
    {
        var system = new InMemorySystem();
        var first = await system.IngestAsync(Blob, Rows);
        var second = await system.IngestAsync(Blob, Rows.Replace("26", "27", StringComparison.Ordinal));
        var duplicate = await system.IngestAsync("kent-scs/2015-02/measures--b.csv", Rows.Replace("26", "27", StringComparison.Ordinal));
        var rejected = await system.IngestAsync("kent-scs/2015-02/measures--c.csv", "measure,value\n5,many\n");
        var nameless = await system.IngestAsync("nowhere.csv", "measure,value\n5,1\n");
        var before = system.State();

        foreach (var (entry, problem) in ((ExtractEntry, string)[])
        [
            (first, $"A later upload took its place: withdraw {second.Id}, which is in use, if its month has no figures."),
            (duplicate, $"It repeats what was in use and changed nothing: withdraw {second.Id}, which is in use."),
            (rejected, "It was rejected, so none of its figures are in use: there is nothing to withdraw."),
            (nameless, "It was rejected, so none of its figures are in use: there is nothing to withdraw."),
        ])
        {
            var result = await WithdrawAsync(system, entry);
            (result.Outcome, result.Problem).ShouldBe((WithdrawOutcome.NotInUse, problem));
        }

        (await system.Withdraw.RunAsync("none", "Dora", "Why.", CancellationToken.None)).Outcome.ShouldBe(WithdrawOutcome.Unknown);
        system.State().ShouldBe(before);

        await WithdrawAsync(system, second);
        (await WithdrawAsync(system, second, "Again.")).Problem.ShouldBe("It was withdrawn already, on 9 March 2015 by Dora: It was January's.");
        (await WithdrawAsync(system, duplicate)).Problem.ShouldBe("Nothing of measures for 2015-02 is in use: there is nothing to withdraw.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task A_withdrawal_needs_a_reason_that_can_be_kept(string? reason)
    {
        var system = new InMemorySystem();
        var entry = await system.IngestAsync(Blob, Rows);

        var result = await WithdrawAsync(system, entry, reason ?? new string('x', 501));

        (result.Outcome, result.Problem).ShouldBe((WithdrawOutcome.Refused, "Write why it is withdrawn, in at most 500 characters."));
        system.Observations.Revisions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_upload_that_comes_in_while_it_is_withdrawn_stays()
    {
        var system = new InMemorySystem();
        var first = await system.IngestAsync(Blob, Rows);
        ExtractEntry? second = null;
        system.Plan.Before = call =>
        {
            if (call == "observations.commit" && second is null)
            {
                system.Plan.Before = null;
                second = system.IngestAsync(Blob, Rows.Replace("26", "27", StringComparison.Ordinal)).GetAwaiter().GetResult();
            }
        };

        var result = await WithdrawAsync(system, first);

        (result.Outcome, system.Ledger.Entries[first.Id].Status, system.Ledger.Entries[second!.Id].Status).ShouldBe((WithdrawOutcome.NotInUse, ExtractStatus.Superseded, ExtractStatus.Accepted));
        var before = system.Tables();
        system.DropTables();
        (await system.RestoreAsync()).Problems.ShouldBeEmpty();
        system.Ledger.Entries[second.Id].Status.ShouldBe(ExtractStatus.Accepted, "a withdrawal that came too late is not put back");
        await system.RestoreAsync();
        before.ShouldContain(second.Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dying_at_any_storage_call_and_running_again_ends_the_same(bool afterEffect)
    {
        var whole = await RunAsync(null, afterEffect);
        var calls = whole.Calls;

        for (var call = 1; call <= calls; call++)
        {
            var (system, _) = await RunAsync(call, afterEffect);

            system.Plan.DiedAt.ShouldNotBeNull();
            system.State().ShouldBe(whole.System.State(), $"it died at call {call}: {system.Plan.DiedAt}");
        }
    }

    // Uploaded, told, withdrawn, computed and told, uploaded again as it should be.
    private static async Task<(InMemorySystem System, int Calls)> RunAsync(int? dieAt, bool afterEffect)
    {
        var system = new InMemorySystem(new(null, afterEffect));
        await system.IngestAsync("kent-scs/2015-01/measures.csv", Rows.Replace("17", "26", StringComparison.Ordinal));
        await system.ComputeAsync();
        var entry = await system.IngestAsync(Blob, Rows);
        await system.ComputeAsync();
        var (start, isWithdrawn) = (system.Plan.Calls, false);
        system.Plan.Arm(dieAt);
        try
        {
            await StepsAsync();
        }
        catch (Exception e) when (e is CrashException or AggregateException)
        {
            await StepsAsync();
        }

        return (system, system.Plan.Calls - start);

        async Task StepsAsync()
        {
            if (!isWithdrawn)
            {
                await WithdrawAsync(system, entry);
                isWithdrawn = true;
            }

            await system.ComputeAsync();
        }
    }

    private static Task<WithdrawResult> WithdrawAsync(InMemorySystem system, ExtractEntry entry, string reason = "It was January's.") =>
        system.Withdraw.RunAsync(entry.Id, "Dora", reason, CancellationToken.None);
}
