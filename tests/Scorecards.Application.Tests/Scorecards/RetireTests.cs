using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Scorecards;

/// <summary>A scorecard is retired by taking its file out of the catalogue, and taken up again by putting it back.</summary>
public sealed class RetireTests
{
    [Fact]
    public async Task A_retired_scorecard_tells_nobody_anything_and_keeps_everything()
    {
        var system = new InMemorySystem();
        system.UploadSamples("kent-scs");
        await system.RunAsync();
        var (before, sent) = (system.Tables(), system.Teams.Sent.Count + system.Email.Sent.Count);
        var file = system.Catalogue.Files["kent-scs.yaml"];
        system.Catalogue.Files.Remove("kent-scs.yaml");
        system.Clock.Advance(TimeSpan.FromDays(40)); // what was red would be told again, and escalated

        await RunTimersAsync(system);

        system.Tables().ShouldBe(before);
        (await system.Queries.FindAsync("kent-scs", "latest", area: null, revision: null, CancellationToken.None)).Problem!.ShouldStartWith("There is no scorecard 'kent-scs'");
        (system.Teams.Sent.Count + system.Email.Sent.Count).ShouldBe(sent);
        system.Catalogue.Files["kent-scs.yaml"] = file;
        (await system.ScorecardAsync("kent-scs", "latest")).Period.ShouldBe("2015-02");
    }

    [Fact]
    public async Task An_upload_for_a_retired_scorecard_is_refused_and_kept()
    {
        var system = new InMemorySystem();
        system.Catalogue.Files.Remove("kent-scs.yaml");

        var entry = await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,value\n5,26\n");

        entry.Issues.Select(issue => issue.Code).ShouldBe(["unknown-scorecard"]);
        system.Archive.Kept.Count.ShouldBe(1);
    }

    private static async Task RunTimersAsync(InMemorySystem system)
    {
        await system.ComputeAsync();
        await system.Deadlines.RunAsync(CancellationToken.None);
        await system.DeliverAsync();
    }
}
