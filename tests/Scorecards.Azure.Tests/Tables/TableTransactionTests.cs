using System.Globalization;
using Azure;
using Scorecards.Azure.Tables;

namespace Scorecards.Azure.Tests.Tables;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class TableTransactionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_hundred_rows_are_written_at_once()
    {
        var table = await azurite.TableAsync();

        await table.SubmitTransactionAsync(Adds(100), CancellationToken.None);

        (await RowsAsync(table)).ShouldBe(Adds(100).Select(action => action.Entity.ToJson()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Fewer_than_one_or_more_than_a_hundred_rows_are_refused(int count)
    {
        var table = await azurite.TableAsync(count.ToString(CultureInfo.InvariantCulture));

        var refusal = await Should.ThrowAsync<ArgumentException>(() => table.SubmitTransactionAsync(Adds(count), CancellationToken.None));

        refusal.Message.ShouldBe(string.Create(CultureInfo.InvariantCulture, $"A transaction has 1 to 100 writes, not {count}. (Parameter 'actions')"));
        (await RowsAsync(table)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_kind_of_write_is_done()
    {
        var table = await azurite.TableAsync();
        var replaced = await table.AddEntityAsync(Row("replaced", 1), CancellationToken.None);
        var deleted = await table.AddEntityAsync(Row("deleted", 1), CancellationToken.None);
        await table.AddEntityAsync(Row("upserted over", 1), CancellationToken.None);

        await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpdateReplace, Row("replaced", 2), replaced),
                new(TableTransactionActionType.Delete, Row("deleted", 0), deleted),
                new(TableTransactionActionType.Add, Row("added", 2)),
                new(TableTransactionActionType.UpsertReplace, Row("upserted over", 2)),
                new(TableTransactionActionType.UpsertReplace, Row("upserted", 2)),
            ],
            CancellationToken.None);

        (await RowsAsync(table)).ShouldBe(
        [
            """{"PartitionKey":"p","RowKey":"added","Number":2}""",
            """{"PartitionKey":"p","RowKey":"replaced","Number":2}""",
            """{"PartitionKey":"p","RowKey":"upserted","Number":2}""",
            """{"PartitionKey":"p","RowKey":"upserted over","Number":2}""",
        ]);
    }

    [Theory]
    [MemberData(nameof(TableClientTests.OddKeys), MemberType = typeof(TableClientTests))]
    public async Task Rows_with_odd_keys_and_texts_are_written(string key)
    {
        var table = await azurite.TableAsync(key);
        var added = await table.AddEntityAsync(new(key, key) { ["Text"] = "first" }, CancellationToken.None);

        await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpdateReplace, new(key, key) { ["Text"] = key + "\r\n--changeset_x" }, added),
                new(TableTransactionActionType.UpsertReplace, new(key, key + "2") { ["Text"] = key }),
            ],
            CancellationToken.None);

        (await RowsAsync(table, key)).ShouldBe(
            [new TableEntity(key, key) { ["Text"] = key + "\r\n--changeset_x" }.ToJson(), new TableEntity(key, key + "2") { ["Text"] = key }.ToJson()]);
    }

    [Fact]
    public async Task A_conflict_in_the_middle_fails_with_its_status_and_changes_nothing()
    {
        var table = await azurite.TableAsync();
        await table.AddEntityAsync(Row("b", 1), CancellationToken.None);

        var failure = await FailureOfAsync(
            table,
            new(TableTransactionActionType.Add, Row("a", 2)),
            new(TableTransactionActionType.Add, Row("b", 2)),
            new(TableTransactionActionType.Add, Row("c", 2)));

        failure.ShouldBe((409, "EntityAlreadyExists"));
        (await RowsAsync(table)).ShouldBe(["""{"PartitionKey":"p","RowKey":"b","Number":1}"""]);
    }

    [Fact]
    public async Task A_row_that_changed_meanwhile_fails_with_its_status_and_changes_nothing()
    {
        var table = await azurite.TableAsync();
        var first = await table.AddEntityAsync(Row("b", 1), CancellationToken.None);
        await table.UpdateEntityAsync(Row("b", 2), first, CancellationToken.None);

        var failure = await FailureOfAsync(
            table,
            new(TableTransactionActionType.Add, Row("a", 3)),
            new(TableTransactionActionType.UpdateReplace, Row("b", 3), first),
            new(TableTransactionActionType.Add, Row("c", 3)));

        failure.ShouldBe((412, "UpdateConditionNotSatisfied"));
        (await RowsAsync(table)).ShouldBe(["""{"PartitionKey":"p","RowKey":"b","Number":2}"""]);
    }

    [Fact]
    public async Task Replacing_a_row_that_is_not_there_fails_and_changes_nothing()
    {
        var table = await azurite.TableAsync();

        var failure = await FailureOfAsync(
            table,
            new(TableTransactionActionType.Add, Row("a", 1)),
            new(TableTransactionActionType.UpdateReplace, Row("b", 1), ETag.All));

        failure.Status.ShouldBe(404);
        (await RowsAsync(table)).ShouldBeEmpty();
    }

    private static List<TableTransactionAction> Adds(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new TableTransactionAction(TableTransactionActionType.Add, Row(i.ToString("D3", CultureInfo.InvariantCulture), i)))];

    private static TableEntity Row(string rowKey, int number) => new("p", rowKey) { ["Number"] = number };

    private static async Task<(int Status, string? Code)> FailureOfAsync(TableClient table, params TableTransactionAction[] actions)
    {
        var failure = await Should.ThrowAsync<RequestFailedException>(() => table.SubmitTransactionAsync(actions, CancellationToken.None));
        return (failure.Status, failure.ErrorCode);
    }

    private static async Task<List<string>> RowsAsync(TableClient table, string partition = "p")
    {
        var rows = new List<string>();
        await foreach (var row in table.QueryAsync(TableFilter.Partition(partition)))
        {
            rows.Add(row.ToJson());
        }

        return rows;
    }
}
