using Scorecards.Azure.Storage;

namespace Scorecards.Azure.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class TableMarksTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_mark_is_written_over_another_and_taken_away_and_each_table_has_its_own()
    {
        var (first, second) = (await azurite.TableAsync("first"), await azurite.TableAsync("second"));
        var marks = new TableMarks([first, second]);
        (await marks.ReadAsync(CancellationToken.None)).ShouldBe([null, null]);

        await marks.WriteAsync("a", CancellationToken.None);
        await marks.WriteAsync("b", CancellationToken.None);
        (await marks.ReadAsync(CancellationToken.None)).ShouldBe(["b", "b"]);

        await new TableMarks([first]).ClearAsync(CancellationToken.None);
        (await marks.ReadAsync(CancellationToken.None)).ShouldBe([null, "b"]);
        await marks.ClearAsync(CancellationToken.None);
        await marks.ClearAsync(CancellationToken.None);
        (await marks.ReadAsync(CancellationToken.None)).ShouldBe([null, null]);
    }

    [Fact]
    public async Task A_table_that_is_not_there_has_none()
    {
        var table = await azurite.TableAsync();
        var missing = new TableMarks([table, azurite.MissingTable()]);

        (await missing.ReadAsync(CancellationToken.None)).ShouldBe([null, null]);
        await missing.ClearAsync(CancellationToken.None);
        (await Should.ThrowAsync<global::Azure.RequestFailedException>(() => missing.WriteAsync("a", CancellationToken.None))).ErrorCode.ShouldBe("TableNotFound");
    }
}
