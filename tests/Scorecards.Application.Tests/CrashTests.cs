using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests;

public sealed class CrashTests
{
    private const string Scorecard = "kent-scs";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_that_dies_at_any_storage_call_and_is_run_again_ends_the_same(bool afterEffect)
    {
        var whole = await RunAsync(new CrashPlan());
        var wanted = whole.State();

        for (var call = 1; call <= whole.Plan.Calls; call++)
        {
            var system = await RunAsync(new CrashPlan(call, afterEffect));

            system.Plan.DiedAt.ShouldNotBeNull($"call {call} was never reached");
            system.State().ShouldBe(wanted, $"it died at call {call}: {system.Plan.DiedAt}");
            var sendsLost = system.Plan.DiedAt is "deliveries.write Sent, before its effect" or "Teams.send, after its effect" or "Email.send, after its effect";
            (system.Teams.Sent.Count + system.Email.Sent.Count).ShouldBe(sendsLost ? 4 : 3, $"it died at call {call}: {system.Plan.DiedAt}");
        }
    }

    [Fact]
    public async Task Running_everything_again_changes_nothing_and_tells_nobody_again()
    {
        var system = await RunAsync(new CrashPlan());
        var before = system.State();

        await system.RunAsync();
        await system.RunAsync();

        system.State().ShouldBe(before);
        system.Teams.Sent.Count.ShouldBe(1);
        system.Email.Sent.Count.ShouldBe(2, "the alert, and the data owner's of the broken upload");
    }

    private static async Task<InMemorySystem> RunAsync(CrashPlan plan)
    {
        var system = new InMemorySystem(plan);
        system.UploadSamples(Scorecard);
        system.Upload($"{Scorecard}/2015-02/measures--broken.csv", "measure,value\nnone,1O\n");
        try
        {
            await system.RunAsync();
        }
        catch (Exception e) when (e is CrashException or AggregateException)
        {
            system.Clock.Advance(Application.Alerts.DeliverAlerts.Claim); // the next run comes after the dead one's claims have ended
            await system.RunAsync();
        }

        return system;
    }
}
