using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Azure.Storage;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class BlobStoresTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("kent-scs/2015-02/measures.csv")]
    [InlineData("kent-scs/2015-02/measures--v2 (final) 100% #1 + £.csv")]
    [InlineData("no folder?.xlsx")]
    public async Task An_upload_is_found_as_it_is(string name)
    {
        var container = await azurite.ContainerAsync(name);
        var written = (await container.GetBlobClient(name).UploadAsync(BinaryData.FromString("a,b\n"))).Value;

        (await new BlobExtractFiles(container).FindAsync(name, CancellationToken.None))
            .ShouldBe(new ExtractUpload(name, written.ETag.ToString("H"), 4, written.LastModified.ToUniversalTime()));
    }

    [Fact]
    public async Task An_upload_that_is_not_there_is_null()
    {
        var container = await azurite.ContainerAsync();
        await container.GetBlobClient("kent-scs/2015-02/measures.csv").UploadAsync(BinaryData.FromString("a,b\n"));

        (await new BlobExtractFiles(container).FindAsync("kent-scs/2015-02/Measures.csv", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task An_upload_is_opened_as_it_was_found()
    {
        var container = await azurite.ContainerAsync();
        await container.GetBlobClient("a b.csv").UploadAsync(BinaryData.FromString("measure,value\n12,£5\n"));
        var files = new BlobExtractFiles(container);
        var upload = await files.FindAsync("a b.csv", CancellationToken.None);

        (await TextOfAsync(await files.OpenAsync(upload!, CancellationToken.None))).ShouldBe("measure,value\n12,£5\n");
    }

    [Fact]
    public async Task An_upload_that_was_replaced_since_it_was_found_is_not_opened()
    {
        var container = await azurite.ContainerAsync();
        var blob = container.GetBlobClient("measures.csv");
        await blob.UploadAsync(BinaryData.FromString("first"));
        var files = new BlobExtractFiles(container);
        var upload = await files.FindAsync("measures.csv", CancellationToken.None);
        await blob.UploadAsync(BinaryData.FromString("second"), overwrite: true);

        (await Should.ThrowAsync<RequestFailedException>(() => files.OpenAsync(upload!, CancellationToken.None))).Status.ShouldBe(412);
    }

    [Fact]
    public async Task A_raw_file_is_kept_under_its_hash()
    {
        var container = await azurite.ContainerAsync();
        using var content = Content("raw");

        await new BlobRawArchive(container).KeepAsync("abc123", content, CancellationToken.None);

        (await TextOfAsync(container, "abc123")).ShouldBe("raw");
    }

    [Fact]
    public async Task A_raw_file_is_never_overwritten()
    {
        var container = await azurite.ContainerAsync();
        var archive = new BlobRawArchive(container);
        using var first = Content("first");
        using var second = Content("second");
        await archive.KeepAsync("abc123", first, CancellationToken.None);

        await archive.KeepAsync("abc123", second, CancellationToken.None);

        (await TextOfAsync(container, "abc123")).ShouldBe("first");
    }

    [Fact]
    public async Task A_raw_file_that_cannot_be_kept_is_a_failure()
    {
        var container = await azurite.ContainerAsync();
        await container.DeleteAsync();
        using var content = Content("raw");

        (await Should.ThrowAsync<RequestFailedException>(() => new BlobRawArchive(container).KeepAsync("abc123", content, CancellationToken.None))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_report_is_the_whole_entry_as_JSON()
    {
        var container = await azurite.ContainerAsync();
        var entry = Sample.Entry(1);

        await new BlobIssueReports(container).WriteAsync(entry, CancellationToken.None);

        var blob = (await container.GetBlobClient($"extracts/{entry.Id}.json").DownloadContentAsync()).Value;
        blob.Details.ContentType.ShouldBe("application/json");
        PrettyJson.Of(blob.Content.ToString()).ShouldBe(PrettyJson.OfValue(entry));
    }

    [Fact]
    public async Task A_reports_issues_come_back_all_of_them()
    {
        var reports = new BlobIssueReports(await azurite.ContainerAsync());
        var entry = Sample.Entry(1) with { Issues = [.. Enumerable.Range(1, 250).Select(row => Sample.Entry(1).Issues[0] with { Row = row })] };
        await reports.WriteAsync(entry, CancellationToken.None);

        (await reports.ReadIssuesAsync(entry.Id, CancellationToken.None)).ShouldBe(entry.Issues);
    }

    [Fact]
    public async Task A_report_written_again_takes_the_first_ones_place()
    {
        var reports = new BlobIssueReports(await azurite.ContainerAsync());
        await reports.WriteAsync(Sample.Entry(1), CancellationToken.None);

        await reports.WriteAsync(Sample.Entry(1) with { Issues = [] }, CancellationToken.None);

        (await reports.ReadIssuesAsync(Sample.Entry(1).Id, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_that_is_not_there_is_null()
    {
        var reports = new BlobIssueReports(await azurite.ContainerAsync());
        await reports.WriteAsync(Sample.Entry(1), CancellationToken.None);

        (await reports.ReadIssuesAsync(Sample.Entry(2).Id, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task The_catalogue_is_every_YAML_file_by_name()
    {
        var container = await azurite.ContainerAsync();
        foreach (var (name, text) in ((string, string)[])[("kent-scs.yaml", "title: £ – 北京\n"), ("Doncaster.YAML", "b"), ("README.md", "c"), ("kent-scs.yaml.bak", "d"), ("old/kent.yaml", "e")])
        {
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text));
        }

        (await new BlobCatalogueSource(container).ReadAllAsync(CancellationToken.None))
            .ShouldBe([new CatalogueFile("Doncaster.YAML", "b"), new("kent-scs.yaml", "title: £ – 北京\n"), new("old/kent.yaml", "e")]);
    }

    [Fact]
    public async Task A_file_that_changed_is_read_again_and_the_others_are_the_ones_read_before()
    {
        var container = await azurite.ContainerAsync();
        await container.GetBlobClient("a.yaml").UploadAsync(BinaryData.FromString("a: 1"));
        await container.GetBlobClient("b.yaml").UploadAsync(BinaryData.FromString("b: 1"));
        await container.GetBlobClient("c.yaml").UploadAsync(BinaryData.FromString("c: 1"));
        var source = new BlobCatalogueSource(container);
        var first = await source.ReadAllAsync(CancellationToken.None);

        await container.GetBlobClient("b.yaml").UploadAsync(BinaryData.FromString("b: 2"), overwrite: true);
        await container.GetBlobClient("c.yaml").DeleteAsync();
        await container.GetBlobClient("d.yaml").UploadAsync(BinaryData.FromString("d: 1"));
        var second = await source.ReadAllAsync(CancellationToken.None);

        second.ShouldBe([new CatalogueFile("a.yaml", "a: 1"), new("b.yaml", "b: 2"), new("d.yaml", "d: 1")]);
        second[0].ShouldBeSameAs(first[0]);
    }

    [Fact]
    public async Task An_empty_catalogue_has_no_files() =>
        (await new BlobCatalogueSource(await azurite.ContainerAsync()).ReadAllAsync(CancellationToken.None)).ShouldBeEmpty();

    private static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<string> TextOfAsync(BlobContainerClient container, string name) =>
        (await container.GetBlobClient(name).DownloadContentAsync()).Value.Content.ToString();

    private static async Task<string> TextOfAsync(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        return await reader.ReadToEndAsync(CancellationToken.None);
    }
}
