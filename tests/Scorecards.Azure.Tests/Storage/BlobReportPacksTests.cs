using Azure;
using Azure.Storage.Blobs;
using Scorecards.Application.Reports;
using Scorecards.Azure.Storage;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class BlobReportPacksTests(AzuriteFixture azurite)
{
    private static readonly PackFile[] Files =
    [
        new("report.html", "text/html; charset=utf-8", BinaryData.FromString("<p>£5 – 北京</p>").ToMemory()), new("figures.csv", "text/csv", new byte[] { 0, 255, 10 }), new("empty.txt", "text/plain", default),
    ];

    [Fact]
    public async Task A_pack_is_its_files_and_its_list()
    {
        var container = await azurite.ContainerAsync();
        var packs = new BlobReportPacks(container);
        var head = Pack();

        (await packs.KeepAsync(head, Files, CancellationToken.None)).ShouldBeTrue();

        (await NamesAsync(container)).ShouldBe(
        [
            "packs/kent-scs/2015-02/committee/r0001/empty.txt", "packs/kent-scs/2015-02/committee/r0001/figures.csv",
            "packs/kent-scs/2015-02/committee/r0001/pack.json", "packs/kent-scs/2015-02/committee/r0001/report.html",
        ]);
        var list = (await container.GetBlobClient("packs/kent-scs/2015-02/committee/r0001/pack.json").DownloadContentAsync()).Value;
        (PrettyJson.Of(list.Content.ToString()), list.Details.ContentType).ShouldBe((PrettyJson.OfValue(head), "application/json"));
        (await container.GetBlobClient("packs/kent-scs/2015-02/committee/r0001/report.html").GetPropertiesAsync()).Value.ContentType.ShouldBe("text/html; charset=utf-8");
        SaysOf(await packs.FindLatestAsync("kent-scs", Sample.February, "committee", CancellationToken.None)).ShouldBe(PrettyJson.OfValue(head));
    }

    [Fact]
    public async Task A_file_is_opened_as_it_was_kept()
    {
        var packs = new BlobReportPacks(await azurite.ContainerAsync());
        await packs.KeepAsync(Pack(), Files, CancellationToken.None);

        foreach (var file in Files)
        {
            var opened = await packs.OpenAsync("kent-scs", Sample.February, "committee", 1, file.Name, CancellationToken.None);

            opened!.File.ShouldBe(file.Describe());
            (await BinaryData.FromStreamAsync(opened.Content)).ToArray().ShouldBe(file.Content.ToArray());
        }
    }

    [Theory]
    [InlineData("report", "kent-scs", "committee", 1, "Report.html")]
    [InlineData("list", "kent-scs", "committee", 1, "pack.json")]
    [InlineData("revision", "kent-scs", "committee", 2, "report.html")]
    [InlineData("none", "kent-scs", "committee", -1, "report.html")]
    [InlineData("other", "kent-scs", "board", 1, "report.html")]
    [InlineData("up", "kent-scs", "board/../committee", 1, "report.html")]
    [InlineData("far", "../packs/kent-scs", "committee", 1, "report.html")]
    [InlineData("out", "kent-scs", "committee", 1, "../../../../../extracts/x.json")]
    [InlineData("blank", "", "", 1, "")]
    public async Task What_no_pack_lists_is_not_opened(string variant, string scorecard, string report, int revision, string file)
    {
        var container = await azurite.ContainerAsync(variant);
        var packs = new BlobReportPacks(container);
        await packs.KeepAsync(Pack(), Files, CancellationToken.None);
        await WriteAsync(container, "extracts/x.json", "{}");

        (await packs.OpenAsync(scorecard, Sample.February, report, revision, file, CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData("up", "kent-scs/../kent-scs", "committee")]
    [InlineData("blank", "", "")]
    [InlineData("part", "kent-sc", "committee")]
    [InlineData("half", "kent-scs", "commit")]
    public async Task Other_names_find_no_pack(string variant, string scorecard, string report)
    {
        var packs = new BlobReportPacks(await azurite.ContainerAsync(variant));
        await packs.KeepAsync(Pack(), Files, CancellationToken.None);

        (await packs.FindLatestAsync(scorecard, Sample.February, report, CancellationToken.None)).ShouldBeNull();
        (await packs.FindAsync(scorecard, Sample.February, report, 1, CancellationToken.None)).ShouldBeNull();
        (await packs.ListAsync(scorecard == "kent-scs" ? "kent" : scorecard, null, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_revision_stays_readable_and_the_highest_number_is_the_latest()
    {
        var packs = new BlobReportPacks(await azurite.ContainerAsync());
        foreach (var revision in (int[])[10_000, 1, 9_999, 2])
        {
            await packs.KeepAsync(Pack(revision), Files, CancellationToken.None);
        }

        (await packs.FindLatestAsync("kent-scs", Sample.February, "committee", CancellationToken.None))!.Revision.ShouldBe(10_000);
        (await packs.FindAsync("kent-scs", Sample.February, "committee", 1, CancellationToken.None))!.Revision.ShouldBe(1);
        (await packs.ListAsync("kent-scs", null, CancellationToken.None)).Select(pack => pack.Revision).ShouldBe([1, 2, 9_999, 10_000]);
    }

    [Fact]
    public async Task The_packs_of_a_scorecard_are_told_in_order_without_those_of_others()
    {
        var container = await azurite.ContainerAsync();
        var packs = new BlobReportPacks(container);
        ReportPack[] heads = [Pack() with { Period = new(2015, 1) }, Pack() with { Report = "board" }, Pack(), Pack() with { Scorecard = "kent" }, Pack() with { Scorecard = "kent-scs2" }];
        foreach (var head in heads.Reverse())
        {
            await packs.KeepAsync(head, Files, CancellationToken.None);
        }

        // What stands there and is no pack is nobody's.
        await WriteAsync(container, "packs/kent-scs/2015-02/committee/draft/pack.json", "{");
        await WriteAsync(container, "packs/kent-scs/pack.json", "{");

        (await packs.ListAsync("kent-scs", null, CancellationToken.None)).Select(SaysOf).ShouldBe(heads.Take(3).Select(SaysOf));
        (await packs.ListAsync("kent-scs", Sample.February, CancellationToken.None)).Select(SaysOf).ShouldBe(heads.Skip(1).Take(2).Select(SaysOf));
        (await packs.FindLatestAsync("kent-scs", Sample.February, "committee", CancellationToken.None))!.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task A_pack_that_cannot_be_kept_is_a_failure()
    {
        var container = await azurite.ContainerAsync();
        await container.DeleteAsync();

        (await Should.ThrowAsync<RequestFailedException>(() => new BlobReportPacks(container).KeepAsync(Pack(), Files, CancellationToken.None))).Status.ShouldBe(404);
    }

    private static ReportPack Pack(int revision = 1) => new(
        "kent-scs", Sample.February, "committee", "Committee report", revision, 3, "Ann O'Neill", Sample.Morning.AddTicks(7), [.. Files.Select(file => file.Describe())]);

    private static string SaysOf(ReportPack? pack) => PrettyJson.OfValue(pack);

    private static async Task WriteAsync(BlobContainerClient container, string name, string text) => await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text));

    private static async Task<List<string>> NamesAsync(BlobContainerClient container)
    {
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync())
        {
            names.Add(blob.Name);
        }

        return names;
    }
}
