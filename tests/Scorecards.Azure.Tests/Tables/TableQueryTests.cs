using Scorecards.Azure.Tables;

namespace Scorecards.Azure.Tests.Tables;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class TableQueryTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Seven_rows_come_whole_and_in_key_order_in_pages_of_two()
    {
        var table = await azurite.TableAsync();
        await FillAsync(table, "g", "c", "a", "f", "b", "e", "d");

        (await KeysAsync(table, TableFilter.Partition("p"), maxPerPage: 2)).ShouldBe(["p/a", "p/b", "p/c", "p/d", "p/e", "p/f", "p/g"]);
    }

    [Fact]
    public async Task Rows_with_odd_keys_come_whole_in_pages_of_one()
    {
        var table = await azurite.TableAsync();
        string[] keys = ["100%", "a b", "a&b", "a'b", "a+b", "a|b", "a~b", "é–£", "北京"];
        await FillAsync(table, keys);

        (await KeysAsync(table, TableFilter.Partition("p"), maxPerPage: 1)).ShouldBe(keys.Select(key => "p/" + key), ignoreOrder: true);
    }

    [Fact]
    public async Task A_query_of_some_properties_leaves_out_the_others()
    {
        var table = await azurite.TableAsync();
        await table.AddEntityAsync(new("p", "r") { ["Number"] = 7, ["Title"] = "asked for", ["Document"] = new byte[] { 1, 2, 3 } }, CancellationToken.None);

        var row = await SingleAsync(table, select: ["PartitionKey", "RowKey", "Number", "Title"]);

        row.ToJson().ShouldBe("""{"PartitionKey":"p","RowKey":"r","Number":7,"Title":"asked for"}""");
    }

    [Fact]
    public async Task A_query_of_some_properties_still_tells_the_version()
    {
        var table = await azurite.TableAsync();
        var added = await table.AddEntityAsync(new("p", "r") { ["Number"] = 7 }, CancellationToken.None);

        (await SingleAsync(table, select: ["PartitionKey", "RowKey"])).ETag.ShouldBe(added);
    }

    [Fact]
    public async Task A_row_without_a_property_that_is_asked_for_has_none()
    {
        var table = await azurite.TableAsync();
        await table.AddEntityAsync(new("p", "r") { ["Number"] = 7 }, CancellationToken.None);

        (await SingleAsync(table, select: ["PartitionKey", "RowKey", "Title"])).ToJson().ShouldBe("""{"PartitionKey":"p","RowKey":"r"}""");
    }

    [Fact]
    public async Task A_prefix_of_a_row_key_finds_those_that_begin_with_it()
    {
        var table = await azurite.TableAsync();
        await FillAsync(table, "head", "head|2015-01", "head|2015-02", "head}", "heads", "he");

        (await KeysAsync(table, TableFilter.All(TableFilter.Partition("p"), TableFilter.RowPrefix("head|")))).ShouldBe(["p/head|2015-01", "p/head|2015-02"]);
    }

    [Fact]
    public async Task A_prefix_of_a_partition_key_finds_those_that_begin_with_it()
    {
        var table = await azurite.TableAsync();
        foreach (var partition in (string[])["kent", "kent-scs|kent", "kent|ashford", "kent|dover", "kent}x"])
        {
            await table.AddEntityAsync(new(partition, "r"), CancellationToken.None);
        }

        (await KeysAsync(table, TableFilter.PartitionPrefix("kent|"))).ShouldBe(["kent|ashford/r", "kent|dover/r"]);
    }

    [Fact]
    public async Task Rows_after_a_key_leave_that_key_out()
    {
        var table = await azurite.TableAsync();
        await FillAsync(table, "a", "b", "b'", "c");

        (await KeysAsync(table, TableFilter.All(TableFilter.Partition("p"), TableFilter.RowAfter("b")))).ShouldBe(["p/b'", "p/c"]);
    }

    [Fact]
    public async Task A_text_with_a_quotation_mark_is_found()
    {
        var table = await azurite.TableAsync();
        await table.AddEntityAsync(new("p", "a") { ["Name"] = "King's Lynn" }, CancellationToken.None);
        await table.AddEntityAsync(new("p", "b") { ["Name"] = "Kings Lynn" }, CancellationToken.None);
        await table.AddEntityAsync(new("p", "c"), CancellationToken.None);

        (await KeysAsync(table, TableFilter.Equal("Name", "King's Lynn"))).ShouldBe(["p/a"]);
    }

    [Fact]
    public async Task A_partition_without_rows_has_none()
    {
        var table = await azurite.TableAsync();
        await FillAsync(table, "a");

        (await KeysAsync(table, TableFilter.Partition("P"))).ShouldBeEmpty();
    }

    private static async Task FillAsync(TableClient table, params string[] rowKeys)
    {
        foreach (var key in rowKeys)
        {
            await table.AddEntityAsync(new("p", key), CancellationToken.None);
        }
    }

    private static async Task<List<string>> KeysAsync(TableClient table, string filter, int? maxPerPage = null)
    {
        var keys = new List<string>();
        await foreach (var row in table.QueryAsync(filter, maxPerPage))
        {
            keys.Add($"{row.PartitionKey}/{row.RowKey}");
        }

        return keys;
    }

    private static async Task<TableEntity> SingleAsync(TableClient table, string[] select)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync(TableFilter.Partition("p"), select: select))
        {
            rows.Add(row);
        }

        return rows.Single();
    }
}
