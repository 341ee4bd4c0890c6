using Scorecards.Testing;

namespace Scorecards.LocalHost.Tests;

[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class RestatementTests(AzuriteFixture azurite)
{
    private const string Path = "api/scorecards/kent-scs/2015-02";

    [Fact]
    public async Task A_changed_figure_for_the_month_gives_revision_2_and_the_summary_follows()
    {
        await using var host = await RunningHost.StartAsync(azurite);
        var first = await host.GetAsync(Path);

        var entry = await host.UploadAsync("kent-scs/2015-02/measures--restated.csv", Repository.Sample("kent-scs", "2015-02").Replace(",17,28,60.7%,", ",24,28,85.7%,", StringComparison.Ordinal));
        await host.RunAsync("compute-scorecards");

        ((string?)entry["status"], (int)entry["revision"]!).ShouldBe(("accepted", 2));
        var second = await host.GetAsync(Path);
        ((int)second["revision"]!, (int)second["summary"]!["green"]!, (int)second["summary"]!["red"]!, (int)second["summary"]!["sincePrevious"]!["improved"]!).ShouldBe((2, 18, 0, 26));
        (await host.GetAsync(Path + "?revision=1")).ToJsonString().ShouldBe(first.ToJsonString());
        (await host.GetAsync(Path + "/exceptions"))["exceptions"]!.AsArray().ShouldBeEmpty();
        (await host.GetAsync("api/alerts"))["alerts"]!.AsArray().Select(alert => (string?)alert!["state"]).ShouldBe(["recovered"]);
    }

    [Fact]
    public async Task The_upload_that_was_restated_is_superseded_in_the_ledger()
    {
        await using var host = await RunningHost.StartAsync(azurite);

        await host.UploadAsync("kent-scs/2015-02/measures.csv", Repository.Sample("kent-scs", "2015-02").Replace(",17,28,60.7%,", ",18,28,,", StringComparison.Ordinal));

        var february = (await host.GetAsync("api/extracts?scorecard=kent-scs"))["extracts"]!.AsArray().Where(entry => (string?)entry!["period"] == "2015-02");
        february.Select(entry => ((string?)entry!["status"], (int)entry["revision"]!)).ShouldBe([("accepted", 2), ("superseded", 1)]);
    }

    [Fact]
    public async Task The_first_bytes_again_after_others_bring_the_first_figures_back_as_revision_3()
    {
        await using var host = await RunningHost.StartAsync(azurite);
        var sample = Repository.Sample("kent-scs", "2015-02");
        await host.UploadAsync("kent-scs/2015-02/measures.csv", sample.Replace(",17,28,60.7%,", ",28,28,,", StringComparison.Ordinal));
        await host.RunAsync("compute-scorecards");

        await host.UploadAsync("kent-scs/2015-02/measures.csv", sample);
        await host.RunAsync("compute-scorecards");

        var card = await host.GetAsync(Path);
        ((int)card["revision"]!, (int)card["summary"]!["red"]!).ShouldBe((3, 1));
    }
}
