using Scorecards.Application.Archive;
using Scorecards.Application.Commentaries;
using Scorecards.Domain.Periods;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Archive;

/// <summary>Systems as they are after some work, and what goes on in them by the clock.</summary>
internal static class LivedIn
{
    /// <summary>Kent's, with commentary and a second revision.</summary>
    public static async Task<InMemorySystem> KentAsync()
    {
        var system = new InMemorySystem();
        system.UploadSamples("kent-scs");
        await system.RunAsync();
        var subject = new CommentarySubject("kent-scs", "kent", ReportingPeriod.Parse("2015-02"), "pf-existing-visits-in-time");
        (await system.Write.WriteAsync(subject, "Visits are planned a month ahead now.", "An analyst", CancellationToken.None)).Problem.ShouldBeNull();
        await system.RunAsync();
        return system;
    }

    /// <summary>Every timer runs: each fails loudly or does nothing; neither tells anybody.</summary>
    public static async Task TimersAsync(InMemorySystem system)
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
}
