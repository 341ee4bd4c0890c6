using Azure;
using Scorecards.Azure.Tables;

namespace Scorecards.Azure.Tests.Tables;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class TableClientTests(AzuriteFixture azurite)
{
    public static TheoryData<string> OddKeys { get; } =
    [
        "it's", "'", "''quoted''", "\"double\"", "two words", " around ", "kent-scs|2015-02|measures", "kent~r0001~director", "100%", "%27", "a+b",
        "a&b=c", "(a,b)", "a;b:c@d!e$f*g", "<b>", "[x]{y}^`", "Düsseldorf – £5", "北京 😀", string.Empty,
    ];

    [Fact]
    public async Task Making_a_table_that_is_there_leaves_its_rows()
    {
        var table = await azurite.TableAsync();
        await table.AddEntityAsync(Row("p", "r", "kept"), CancellationToken.None);

        await table.CreateIfNotExistsAsync(CancellationToken.None);

        (await JsonOfAsync(table, "p", "r")).ShouldBe("""{"PartitionKey":"p","RowKey":"r","Text":"kept"}""");
    }

    [Fact]
    public async Task Adding_a_row_that_is_there_is_a_conflict()
    {
        var table = await azurite.TableAsync();
        await table.AddEntityAsync(Row("p", "r", "first"), CancellationToken.None);

        (await StatusOfAsync(() => table.AddEntityAsync(Row("p", "r", "second"), CancellationToken.None))).ShouldBe(409);
        (await JsonOfAsync(table, "p", "r")).ShouldBe("""{"PartitionKey":"p","RowKey":"r","Text":"first"}""");
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_null()
    {
        var table = await azurite.TableAsync();
        await table.AddEntityAsync(Row("p", "r", "text"), CancellationToken.None);

        (await table.GetEntityIfExistsAsync("p", "R", CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task A_row_is_found_by_odd_keys(string key)
    {
        var table = await azurite.TableAsync(key);
        await table.AddEntityAsync(Row(key, key, "found"), CancellationToken.None);

        var row = await table.GetEntityIfExistsAsync(key, key, CancellationToken.None);

        (row?.PartitionKey, row?.RowKey, row?.GetString("Text")).ShouldBe((key, key, "found"));
    }

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task A_row_with_odd_keys_is_replaced_and_deleted(string key)
    {
        var table = await azurite.TableAsync(key);
        var added = await table.AddEntityAsync(Row(key, key, "first"), CancellationToken.None);

        var replaced = await table.UpdateEntityAsync(Row(key, key, "second"), added, CancellationToken.None);
        var text = (await table.GetEntityIfExistsAsync(key, key, CancellationToken.None))?.GetString("Text");
        await table.DeleteEntityAsync(key, key, replaced, CancellationToken.None);

        text.ShouldBe("second");
        (await table.GetEntityIfExistsAsync(key, key, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_row_tells_the_version_it_was_added_at()
    {
        var table = await azurite.TableAsync();
        var added = await table.AddEntityAsync(Row("p", "r", "text"), CancellationToken.None);

        var row = await table.GetEntityIfExistsAsync("p", "r", CancellationToken.None);

        added.ShouldNotBe(default);
        row!.ETag.ShouldBe(added);
    }

    [Fact]
    public async Task Replacing_a_row_as_it_was_read_drops_what_the_new_one_leaves_out()
    {
        var table = await azurite.TableAsync();
        await table.AddEntityAsync(new("p", "r") { ["Old"] = "old", ["Both"] = 1 }, CancellationToken.None);
        var read = await table.GetEntityIfExistsAsync("p", "r", CancellationToken.None);

        await table.UpdateEntityAsync(new("p", "r") { ["Both"] = 2 }, read!.ETag, CancellationToken.None);

        (await JsonOfAsync(table, "p", "r")).ShouldBe("""{"PartitionKey":"p","RowKey":"r","Both":2}""");
    }

    [Fact]
    public async Task Replacing_a_row_that_changed_meanwhile_fails_and_changes_nothing()
    {
        var table = await azurite.TableAsync();
        var first = await table.AddEntityAsync(Row("p", "r", "first"), CancellationToken.None);
        await table.UpdateEntityAsync(Row("p", "r", "second"), first, CancellationToken.None);

        (await StatusOfAsync(() => table.UpdateEntityAsync(Row("p", "r", "third"), first, CancellationToken.None))).ShouldBe(412);
        (await JsonOfAsync(table, "p", "r")).ShouldBe("""{"PartitionKey":"p","RowKey":"r","Text":"second"}""");
    }

    [Fact]
    public async Task Replacing_a_row_of_any_version_needs_no_version()
    {
        var table = await azurite.TableAsync();
        await table.AddEntityAsync(Row("p", "r", "first"), CancellationToken.None);

        await table.UpdateEntityAsync(Row("p", "r", "second"), ETag.All, CancellationToken.None);

        (await JsonOfAsync(table, "p", "r")).ShouldBe("""{"PartitionKey":"p","RowKey":"r","Text":"second"}""");
    }

    [Fact]
    public async Task Replacing_a_row_that_is_gone_fails()
    {
        var table = await azurite.TableAsync();

        (await StatusOfAsync(() => table.UpdateEntityAsync(Row("p", "r", "text"), ETag.All, CancellationToken.None))).ShouldBe(404);
    }

    [Fact]
    public async Task Deleting_a_row_that_changed_meanwhile_fails_and_leaves_it()
    {
        var table = await azurite.TableAsync();
        var first = await table.AddEntityAsync(Row("p", "r", "first"), CancellationToken.None);
        await table.UpdateEntityAsync(Row("p", "r", "second"), first, CancellationToken.None);

        (await StatusOfAsync(() => table.DeleteEntityAsync("p", "r", first, CancellationToken.None))).ShouldBe(412);
        (await JsonOfAsync(table, "p", "r")).ShouldBe("""{"PartitionKey":"p","RowKey":"r","Text":"second"}""");
    }

    [Fact]
    public async Task Deleting_a_row_that_is_gone_does_nothing()
    {
        var table = await azurite.TableAsync();
        await table.AddEntityAsync(Row("p", "other", "text"), CancellationToken.None);

        await table.DeleteEntityAsync("p", "r", ETag.All, CancellationToken.None);

        (await JsonOfAsync(table, "p", "other")).ShouldBe("""{"PartitionKey":"p","RowKey":"other","Text":"text"}""");
    }

    private static TableEntity Row(string partitionKey, string rowKey, string text) => new(partitionKey, rowKey) { ["Text"] = text };

    private static async Task<string?> JsonOfAsync(TableClient table, string partitionKey, string rowKey) =>
        (await table.GetEntityIfExistsAsync(partitionKey, rowKey, CancellationToken.None))?.ToJson();

    private static async Task<int> StatusOfAsync(Func<Task> write) => (await Should.ThrowAsync<RequestFailedException>(write)).Status;
}
