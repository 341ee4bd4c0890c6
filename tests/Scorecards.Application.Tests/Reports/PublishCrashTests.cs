using Scorecards.Application.Reports;
using Scorecards.Testing;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Reports;

/// <summary>Publishing dies before or after each of its storage calls, and is run again.</summary>
public sealed class PublishCrashTests
{
    private const string Restated = "kent-scs/2015-02/measures--restated.csv";

    // Both people have addresses, and the director has a channel too.
    private static readonly Dictionary<string, string> WithReport = new(StringComparer.Ordinal)
    {
        ["kent-scs.yaml"] = InMemorySystem.Shipped("kent-scs.yaml").Values.Single() + """

            reports:
              - id: committee
                title: Committee report
                frequency: monthly
                audience: internal
                circulation: [director, corporate-director]
                sections: [private-fostering]

            """,
    };

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task A_publishing_that_dies_at_any_storage_call_and_is_run_again_ends_the_same(int revision, bool afterEffect)
    {
        var (whole, from, to) = await RunAsync(revision, new());
        whole.Packs.Kept.Select(pack => pack.Revision).ShouldBe(Enumerable.Range(1, revision));
        (to - from).ShouldBeGreaterThan(5);
        var wanted = whole.State();

        for (var call = from + 1; call <= to; call++)
        {
            var (system, _, _) = await RunAsync(revision, new(call, afterEffect));

            system.Plan.DiedAt.ShouldNotBeNull($"call {call} was never reached");
            system.State().ShouldBe(wanted, $"it died at call {call}: {system.Plan.DiedAt}");
            TellingsOf(system).ShouldBe(TellingsOf(whole), $"it died at call {call}: {system.Plan.DiedAt}");
        }
    }

    [Fact]
    public async Task Each_person_of_the_circulation_is_told_of_each_revision_once_and_by_email_alone()
    {
        var (system, _, _) = await RunAsync(2, new());

        TellingsOf(system).ShouldBe(
        [
            ("corporate.director.schw@kent.example", "kent-scs~report~committee~2015-02~r0001~corporate-director"),
            ("corporate.director.schw@kent.example", "kent-scs~report~committee~2015-02~r0002~corporate-director"),
            ("director.scs@kent.example", "kent-scs~report~committee~2015-02~r0001~director"),
            ("director.scs@kent.example", "kent-scs~report~committee~2015-02~r0002~director"),
        ]);
        system.Teams.Sent.ShouldAllBe(sent => !sent.Message.NotificationId.Contains("~report~"));
    }

    [Fact]
    public async Task Publishing_the_same_again_keeps_the_pack_and_tells_nobody_again()
    {
        var (system, _, _) = await RunAsync(1, new());
        var before = system.State();

        var again = await PublishAsync(system);
        await system.DeliverAsync();

        (again.IsNew, again.Pack!.Revision).ShouldBe((false, 1));
        system.State().ShouldBe(before);
        TellingsOf(system).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_half_written_pack_of_figures_that_were_restated_since_takes_its_number_with_it()
    {
        var (_, from, to) = await RunAsync(1, new());
        var skipped = 0;
        for (var call = from + 1; call <= to; call++)
        {
            var system = await PreparedAsync(new(call, afterEffect: true));
            await Should.ThrowAsync<CrashException>(() => PublishAsync(system));
            var wasKept = system.Packs.Kept.Count;
            var isHalfWritten = wasKept == 0 && system.Packs.Files > 0;

            await RestateAsync(system);
            var outcome = await PublishAsync(system);

            outcome.Pack!.Revision.ShouldBe(isHalfWritten || wasKept == 1 ? 2 : 1, system.Plan.DiedAt);
            system.Packs.Kept.Count.ShouldBe(wasKept + 1);
            skipped += isHalfWritten ? 1 : 0;
        }

        skipped.ShouldBe(2); // after each of its two files
    }

    private static async Task<(InMemorySystem System, int From, int To)> RunAsync(int revision, CrashPlan plan)
    {
        var system = await PreparedAsync(plan);
        if (revision == 2)
        {
            await PublishAsync(system);
            await system.DeliverAsync();
            await RestateAsync(system);
        }

        var from = system.Plan.Calls;
        try
        {
            await PublishAsync(system);
        }
        catch (CrashException)
        {
            system.Clock.Advance(TimeSpan.FromMinutes(5));
            await PublishAsync(system);
        }

        var to = system.Plan.Calls;
        await system.DeliverAsync();
        return (system, from, to);
    }

    private static async Task<InMemorySystem> PreparedAsync(CrashPlan plan)
    {
        var system = new InMemorySystem(plan, WithReport);
        system.Upload("kent-scs/2015-02/measures.csv", Repository.Sample("kent-scs", "2015-02"));
        await system.RunAsync();
        return system;
    }

    private static async Task RestateAsync(InMemorySystem system)
    {
        await system.IngestAsync(Restated, Repository.Sample("kent-scs", "2015-02").Replace("17,28,60.7%", "18,28,", StringComparison.Ordinal));
        await system.ComputeAsync();
    }

    private static Task<PublishOutcome> PublishAsync(InMemorySystem system) => system.Publish.RunAsync("kent-scs", "2015-02", "committee", "Ann Approver", CancellationToken.None);

    private static IReadOnlyList<(string Email, string Notification)> TellingsOf(InMemorySystem system) =>
        [.. system.Email.Sent.Select(sent => (Email: sent.Recipient.Email!, Notification: sent.Message.NotificationId)).Where(told => told.Notification.Contains("~report~", StringComparison.Ordinal)).Order()];
}
