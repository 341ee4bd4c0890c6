using Scorecards.Application.Commentaries;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Commentaries;

public sealed class WriteCommentaryTests
{
    private static readonly CommentarySubject Visits = new("kent-scs", "kent", new(2015, 2), "pf-existing-visits-in-time");

    [Fact]
    public async Task A_commentary_has_its_author_and_time()
    {
        var system = new InMemorySystem();

        var result = await system.Write.WriteAsync(Visits, "  Visits are tracked weekly.\r\nMore staff from May.\n", "ann@council.example", CancellationToken.None);

        var entry = system.Commentary.Entries.Single();
        result.ShouldBe(new CommentaryResult(CommentaryOutcome.Written, entry, null));
        (entry.Subject, entry.Text, entry.Author, entry.WrittenAt, entry.IsWithdrawal).ShouldBe(
            (Visits, "Visits are tracked weekly.\nMore staff from May.", "ann@council.example", system.Clock.Now, false));
    }

    [Fact]
    public async Task A_later_commentary_leaves_the_earlier_in_the_history()
    {
        var system = new InMemorySystem();
        await WriteAsync(system, "First.", "ann");
        system.Clock.Advance(TimeSpan.FromMinutes(1));

        await WriteAsync(system, "Second.", "ben");

        system.Commentary.Entries.Select(entry => (entry.Text, entry.Author)).ShouldBe([("First.", "ann"), ("Second.", "ben")]);
    }

    [Fact]
    public async Task The_text_that_is_there_already_makes_no_entry_whoever_writes_it()
    {
        var system = new InMemorySystem();
        await WriteAsync(system, "First.", "ann");
        system.Clock.Advance(TimeSpan.FromMinutes(1));

        var result = await WriteAsync(system, " First. ", "ben");

        result.ShouldBe(new CommentaryResult(CommentaryOutcome.Unchanged, system.Commentary.Entries.Single(), null));
    }

    [Fact]
    public async Task A_text_that_was_there_once_can_come_back_even_at_the_same_instant()
    {
        var system = new InMemorySystem();
        foreach (var text in (string[])["First.", "Second.", "First.", "Third.", "First."])
        {
            (await WriteAsync(system, text, "ann")).Outcome.ShouldBe(CommentaryOutcome.Written);
        }

        system.Commentary.Entries.Select(entry => entry.Text).ShouldBe(["First.", "Second.", "First.", "Third.", "First."]);
    }

    [Fact]
    public async Task An_entry_is_later_than_the_one_before_though_this_machines_clock_is_slow()
    {
        var system = new InMemorySystem();
        await WriteAsync(system, "First.", "ann");
        system.Clock.Advance(TimeSpan.FromMinutes(-1));

        await WriteAsync(system, "Second.", "ben");

        system.Commentary.Entries.Select(entry => entry.Text).ShouldBe(["First.", "Second."]);
    }

    [Fact]
    public async Task A_withdrawn_commentary_stays_in_the_history()
    {
        var system = new InMemorySystem();
        await WriteAsync(system, "First.", "ann");

        var result = await system.Write.WithdrawAsync(Visits, "ben", CancellationToken.None);
        var again = await system.Write.WithdrawAsync(Visits, "ben", CancellationToken.None);

        (result.Outcome, again.Outcome).ShouldBe((CommentaryOutcome.Written, CommentaryOutcome.Unchanged));
        system.Commentary.Entries.Select(entry => (entry.Text, entry.Author, entry.IsWithdrawal)).ShouldBe([("First.", "ann", false), (string.Empty, "ben", true)]);
    }

    [Fact]
    public async Task Where_there_is_nothing_to_withdraw_nothing_is_written()
    {
        var system = new InMemorySystem();

        (await system.Write.WithdrawAsync(Visits, "ann", CancellationToken.None)).ShouldBe(new CommentaryResult(CommentaryOutcome.Unchanged, null, null));

        system.Commentary.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Figures_have_commentaries_of_their_own()
    {
        var system = new InMemorySystem();
        await WriteAsync(system, "Same.", "ann");

        foreach (var other in (CommentarySubject[])[Visits with { Period = new(2015, 1) }, Visits with { Measure = "referral-rate" }])
        {
            (await system.Write.WriteAsync(other, "Same.", "ann", CancellationToken.None)).Outcome.ShouldBe(CommentaryOutcome.Written);
        }

        system.Commentary.Entries.Select(entry => entry.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(4, false)]
    public async Task A_commentary_whose_run_died_and_is_run_again_is_one_entry(int call, bool afterEffect)
    {
        var system = new InMemorySystem(new CrashPlan(call, afterEffect));
        await Should.ThrowAsync<CrashException>(() => WriteAsync(system, "First.", "ann"));
        system.Clock.Advance(TimeSpan.FromSeconds(30));

        await WriteAsync(system, "First.", "ann");

        system.Commentary.Entries.Select(entry => entry.Text).ShouldBe(["First."]);
    }

    private static Task<CommentaryResult> WriteAsync(InMemorySystem system, string text, string author) => system.Write.WriteAsync(Visits, text, author, CancellationToken.None);
}
