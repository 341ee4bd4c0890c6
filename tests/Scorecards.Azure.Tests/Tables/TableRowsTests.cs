using System.Security.Cryptography;
using Scorecards.Azure.Storage;
using Scorecards.Azure.Tables;

namespace Scorecards.Azure.Tests.Tables;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class TableRowsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_type_of_property_comes_back_as_it_was()
    {
        var table = await azurite.TableAsync();
        var row = new TableEntity("p", "r")
        {
            ["Text"] = "£28.6% – \"quoted\" \\ 北京 😀\r\n<b>",
            ["Empty"] = string.Empty,
            ["LooksLikeATime"] = "2015-03-01T06:00:00Z",
            ["LooksLikeANumber"] = "007",
            ["Least"] = int.MinValue,
            ["Most"] = int.MaxValue,
            ["Long"] = 7L,
            ["LongLeast"] = long.MinValue,
            ["True"] = true,
            ["False"] = false,
            ["Time"] = new DateTimeOffset(2015, 3, 1, 6, 7, 8, TimeSpan.Zero).AddTicks(9_876_543),
            ["Bytes"] = new byte[] { 0, 127, 128, 255 },
            ["MostBytes"] = new byte[64 * 1024],
        };
        await table.AddEntityAsync(row, CancellationToken.None);

        var read = await table.GetEntityIfExistsAsync("p", "r", CancellationToken.None);

        read!.ToJson().ShouldBe(row.ToJson());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(300 * 1024)]
    public async Task A_packed_document_comes_back_as_it_was(int length)
    {
        var table = await azurite.TableAsync(length.ToString("D", System.Globalization.CultureInfo.InvariantCulture));
        var document = Noise(length);
        var row = new TableEntity("p", "r");
        PackedJson.Write(row, "Document", document);
        await table.AddEntityAsync(row, CancellationToken.None);

        var read = await table.GetEntityIfExistsAsync("p", "r", CancellationToken.None);

        PackedJson.Read<string>(read!, "Document").ShouldBe(document);
    }

    [Fact]
    public void A_packed_document_of_more_than_64_KiB_takes_several_properties_in_order()
    {
        var row = new TableEntity("p", "r");

        PackedJson.Write(row, "Document", Noise(300 * 1024));

        row.Keys.ShouldBe(["Document0", "Document1", "Document2"]);
        row.Keys.Take(2).Select(key => row.GetBytes(key)!.Length).ShouldBe([65_536, 65_536]);
    }

    [Fact]
    public void Two_packed_documents_of_a_row_stay_apart()
    {
        var row = new TableEntity("p", "r");

        PackedJson.Write(row, "Summary", "short");
        PackedJson.Write(row, "Document", Noise(300 * 1024));

        PackedJson.Read<string>(row, "Summary").ShouldBe("short");
    }

    // Hexadecimal digits of a chain of hashes: the same in every run, and no more than halved by compression.
    private static string Noise(int length)
    {
        var text = new System.Text.StringBuilder();
        for (byte[] hash = [1]; text.Length < length;)
        {
            hash = SHA256.HashData(hash);
            text.Append(Convert.ToHexStringLower(hash));
        }

        return text.ToString(0, length);
    }
}
