using System.Globalization;
using System.IO.Compression;
using System.Text;
using Azure.Storage.Blobs;

namespace Scorecards.LocalHost.Tests;

/// <summary>Uploads beyond the limits are refused with a clear issue, in memory that does not grow with them.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class LimitTests(AzuriteFixture azurite) : IDisposable
{
    private const long MostGrowth = 64L * 1024 * 1024;

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("scorecards-limits-");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public async Task Uploads_beyond_the_limits_are_refused_in_constant_memory()
    {
        string[] args =
        [
            $"--Storage={azurite.ConnectionString}", $"--Local:Data={data.FullName}", "--Local:Port=0", "--Local:Samples=false",
            .. ((string[])["Extracts", "Archive", "Reports", "Catalogue"]).Select(purpose => $"--Containers:{purpose}=limits-{purpose.ToLowerInvariant()}"),
            .. ((string[])["Extracts", "Observations", "Scorecards", "Alerts", "Deliveries", "Commentary"]).Select(purpose => $"--Tables:{purpose}=Limits{purpose}"),
        ];
        await using var host = HostProcess.Start(args);
        await host.ReadyAsync();
        var container = new BlobContainerClient(azurite.ConnectionString, "limits-extracts");
        await UploadAsync(host, container, "kent-scs/2015-01/measures.csv", Lines("measure,value\n5,26\n", 1)); // warm
        var before = host.PeakMemory;

        var large = await UploadAsync(host, container, "kent-scs/2015-02/measures--200mb.csv", Lines("5,26\n", 40 * 1024 * 1024));
        var wide = await UploadAsync(host, container, "kent-scs/2015-02/measures--wide.csv", Lines("measure,", 1_000_000));
        var bomb = await UploadAsync(host, container, "kent-scs/2015-02/measures--bomb.xlsx", ZipBomb());
        var grown = host.PeakMemory - before;

        grown.ShouldBeLessThan(MostGrowth, string.Create(CultureInfo.InvariantCulture, $"peak memory grew from {before:N0} bytes by {grown:N0}"));
        large.ShouldBe("rejected file-too-large The file has 209,715,200 bytes, above the limit 'Limits:FileBytes' of 52,428,800: send only this month's rows, or ask the operator to raise the limit.");
        wide.ShouldBe("rejected too-many-columns Row 1 has more than 200 columns, the limit 'Limits:Columns': send only the columns of the dataset.");
        bomb.ShouldBe("rejected unzips-too-large The workbook unzips to more than 104,857,600 bytes, the limit 'Limits:UnzippedBytes': remove what does not belong to the extract (pictures, empty formatted rows) or save it as CSV.");
    }

    private static async Task<string> UploadAsync(HostProcess host, BlobContainerClient container, string blob, Stream content)
    {
        await container.GetBlobClient(blob).UploadAsync(content, overwrite: true);
        await host.ReadUntilAsync(blob); // it prints each extract that it has taken in
        var entry = (await host.GetAsync("api/extracts"))["extracts"]!.AsArray().First(found => (string?)found!["blob"] == blob)!;
        var issue = entry["issues"]!.AsArray().FirstOrDefault();
        return $"{entry["status"]} {issue?["code"]} {issue?["message"]}".Trim();
    }

    private static RepeatedText Lines(string text, int times) => new(Encoding.UTF8.GetBytes(text), times);

    // A sheet of 2 GB of spaces, which deflates to some 2 MB.
    private static MemoryStream ZipBomb()
    {
        var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var workbook = zip.CreateEntry("xl/workbook.xml").Open())
            {
                workbook.Write("<workbook/>"u8);
            }

            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var megabyte = Enumerable.Repeat((byte)' ', 1024 * 1024).ToArray();
            for (var i = 0; i < 2048; i++)
            {
                sheet.Write(megabyte);
            }
        }

        zipped.Position = 0;
        return zipped;
    }
}
