using Microsoft.Extensions.Logging.Abstractions;
using Scorecards.Application.Extracts;
using Scorecards.Application.Work;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Extracts;

public sealed class IngestMissedTests
{
    [Fact]
    public async Task What_nobody_said_was_there_is_taken_in_oldest_first_and_once()
    {
        var system = new InMemorySystem();
        await system.IngestAsync("kent-scs/2015-01/measures.csv", "measure,value\n5,25\n");
        system.Upload("kent-scs/2015-02/measures--z.csv", "measure,value\n5,26\n");
        system.Upload("kent-scs/2015-02/measures--a.csv", "measure,value\n5,27\n");

        (await RunAsync(system)).ShouldBe(new MissedRun(3, 2));
        (await RunAsync(system)).ShouldBe(new MissedRun(3, 0));

        system.Ledger.Entries.Values.Select(entry => (entry.Blob, entry.Status, entry.Revision)).ShouldBe(
        [
            ("kent-scs/2015-02/measures--a.csv", ExtractStatus.Accepted, 2),
            ("kent-scs/2015-02/measures--z.csv", ExtractStatus.Superseded, 1),
            ("kent-scs/2015-01/measures.csv", ExtractStatus.Accepted, 1),
        ]);
    }

    [Fact]
    public async Task One_that_fails_does_not_keep_the_others_out()
    {
        var system = new InMemorySystem();
        system.Upload("kent-scs/2015-01/measures.csv", "measure,value\n5,25\n");
        system.Upload("kent-scs/2015-02/measures.csv", "measure,value\n5,26\n");
        system.Plan.Arm(4); // while the first is taken in

        var failure = await Should.ThrowAsync<AggregateException>(() => RunAsync(system));

        failure.InnerExceptions.Single().InnerException.ShouldBeOfType<CrashException>();
        system.Ledger.Entries.Values.Select(entry => entry.Blob).ShouldBe(["kent-scs/2015-02/measures.csv"]);
    }

    private static Task<MissedRun> RunAsync(InMemorySystem system) =>
        new IngestMissed(system.Files, system.Ledger, system.Ingest, NullLogger<IngestMissed>.Instance).RunAsync(new Progress<WorkProgress>(), CancellationToken.None);
}
