using Scorecards.Application.Alerts;
using Scorecards.Application.Archive;
using Scorecards.Application.Tests.Alerts;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Archive;

/// <summary>Whichever table is lost, and whoever comes in between: nothing wrong is stored or told.</summary>
public sealed class LostTablesTests
{
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
        var system = await LivedIn.KentAsync();
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
    public async Task A_new_system_is_whole()
    {
        var system = new InMemorySystem();
        system.Marks.Drop();

        (await system.Guard.AreWholeAsync(CancellationToken.None)).ShouldBeTrue();
        (await system.Guard.RequireAsync(CancellationToken.None)).ShouldBe(await new TablesGuard(system.Marks, system.Records, system.Clock).RequireAsync(CancellationToken.None));
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
}
