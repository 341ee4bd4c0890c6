using Azure.Storage.Blobs;
using Scorecards.Application.Reports;
using Scorecards.Azure.Storage;

namespace Scorecards.Azure.Tests.Storage;

/// <summary>Runs that died and runs at once: nothing is written twice, and half a pack is none.</summary>
[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class BlobReportPacksOnceTests(AzuriteFixture azurite)
{
    private const string Folder = "packs/kent-scs/2015-02/committee/r0001/";

    [Fact]
    public async Task A_pack_kept_again_is_the_first_as_it_was()
    {
        var packs = new BlobReportPacks(await azurite.ContainerAsync());
        await packs.KeepAsync(Pack("ann", "1"), Files("1"), CancellationToken.None);

        (await packs.KeepAsync(Pack("ann", "1") with { PublishedAt = Sample.Morning.AddDays(1) }, Files("1"), CancellationToken.None)).ShouldBeTrue();

        (await LatestAsync(packs))!.PublishedAt.ShouldBe(Sample.Morning);
    }

    [Fact]
    public async Task A_number_that_is_taken_is_not_written_over()
    {
        var container = await azurite.ContainerAsync();
        var packs = new BlobReportPacks(container);
        await packs.KeepAsync(Pack("ann", "1"), Files("1"), CancellationToken.None);

        (await packs.KeepAsync(Pack("ben", "2"), Files("2"), CancellationToken.None)).ShouldBeFalse();
        (await packs.KeepAsync(Pack("ben", "1"), Files("1"), CancellationToken.None)).ShouldBeFalse();

        (await LatestAsync(packs))!.PublishedBy.ShouldBe("ann");
        (await TextsAsync(container)).ShouldBe(("a1", "b1"));
    }

    [Fact]
    public async Task Files_without_a_list_are_no_pack()
    {
        var container = await azurite.ContainerAsync();
        var packs = new BlobReportPacks(container);
        await LeaveAsync(container, "a.txt", "a1");
        await LeaveAsync(container, "b.txt", "b1");

        (await LatestAsync(packs)).ShouldBeNull();
        (await packs.FindAsync("kent-scs", Sample.February, "committee", 1, CancellationToken.None)).ShouldBeNull();
        (await packs.ListAsync("kent-scs", null, CancellationToken.None)).ShouldBeEmpty();
        (await packs.OpenAsync("kent-scs", Sample.February, "committee", 1, "a.txt", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_files_complete_what_a_dead_run_left()
    {
        var container = await azurite.ContainerAsync();
        var packs = new BlobReportPacks(container);
        await LeaveAsync(container, "a.txt", "a1");

        (await packs.KeepAsync(Pack("ann", "1"), Files("1"), CancellationToken.None)).ShouldBeTrue();

        (await LatestAsync(packs))!.Revision.ShouldBe(1);
        (await TextsAsync(container)).ShouldBe(("a1", "b1"));
    }

    [Fact]
    public async Task Other_files_do_not_take_the_place_of_what_a_dead_run_left_and_have_the_next_number()
    {
        var container = await azurite.ContainerAsync();
        var packs = new BlobReportPacks(container);
        await LeaveAsync(container, "b.txt", "b1");

        (await packs.KeepAsync(Pack("ann", "2"), Files("2"), CancellationToken.None)).ShouldBeFalse();
        (await LatestAsync(packs)).ShouldBeNull();
        (await packs.KeepAsync(Pack("ann", "2") with { Revision = 2 }, Files("2"), CancellationToken.None)).ShouldBeTrue();

        (await LatestAsync(packs))!.Revision.ShouldBe(2);
        (await TextsAsync(container)).ShouldBe(("a2", "b1"));
    }

    [Fact]
    public async Task Of_many_packs_at_once_one_is_kept_whole()
    {
        var container = await azurite.ContainerAsync();
        var packs = new BlobReportPacks(container);

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i => (Author: $"{i}", Kept: await packs.KeepAsync(Pack($"{i}", $"{i}"), Files($"{i}"), CancellationToken.None))));

        var winner = kept.Single(run => run.Kept).Author;
        (await LatestAsync(packs))!.PublishedBy.ShouldBe(winner);
        (await TextsAsync(container)).ShouldBe(($"a{winner}", $"b{winner}"));
    }

    [Fact]
    public async Task Of_the_same_pack_by_many_runs_at_once_all_are_told_that_it_is_kept()
    {
        var packs = new BlobReportPacks(await azurite.ContainerAsync());

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => packs.KeepAsync(Pack("ann", "1"), Files("1"), CancellationToken.None)));

        kept.ShouldAllBe(run => run);
        (await packs.ListAsync("kent-scs", null, CancellationToken.None)).Count.ShouldBe(1);
    }

    private static Task<ReportPack?> LatestAsync(BlobReportPacks packs) => packs.FindLatestAsync("kent-scs", Sample.February, "committee", CancellationToken.None);

    private static async Task LeaveAsync(BlobContainerClient container, string file, string text) => await container.GetBlobClient(Folder + file).UploadAsync(BinaryData.FromString(text));

    private static async Task<(string A, string B)> TextsAsync(BlobContainerClient container) => (
        (await container.GetBlobClient(Folder + "a.txt").DownloadContentAsync()).Value.Content.ToString(),
        (await container.GetBlobClient(Folder + "b.txt").DownloadContentAsync()).Value.Content.ToString());

    private static PackFile[] Files(string version) =>
        [new("b.txt", "text/plain", BinaryData.FromString("b" + version).ToMemory()), new("a.txt", "text/plain", BinaryData.FromString("a" + version).ToMemory())];

    private static ReportPack Pack(string author, string version) => new(
        "kent-scs", Sample.February, "committee", "Committee report", 1, 3, author, Sample.Morning, [.. Files(version).Select(file => file.Describe())]);
}
