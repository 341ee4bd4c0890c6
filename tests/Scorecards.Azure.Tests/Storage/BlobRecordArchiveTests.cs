using Scorecards.Azure.Storage;

namespace Scorecards.Azure.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class BlobRecordArchiveTests(AzuriteFixture azurite)
{
    private sealed record Kept(string Text, decimal Number, DateTimeOffset At);

    private static readonly Kept First = new("£ – \"first\"", 60.714285714285714285714285714m, new(2015, 3, 9, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_record_is_read_as_it_was_kept()
    {
        var archive = new BlobRecordArchive(await azurite.ContainerAsync());

        (await archive.KeepAsync("records/a/1.json", First, CancellationToken.None)).ShouldBe(First);

        (await archive.ReadAsync<Kept>("records/a/1.json", CancellationToken.None)).ShouldBe(First);
    }

    [Fact]
    public async Task A_record_is_never_overwritten_and_the_second_keeper_is_given_the_first()
    {
        var archive = new BlobRecordArchive(await azurite.ContainerAsync());
        await archive.KeepAsync("records/a/1.json", First, CancellationToken.None);

        (await archive.KeepAsync("records/a/1.json", First with { Text = "second" }, CancellationToken.None)).ShouldBe(First);

        (await archive.ReadAsync<Kept>("records/a/1.json", CancellationToken.None)).ShouldBe(First);
    }

    [Fact]
    public async Task Names_come_in_order_below_their_prefix_alone()
    {
        var archive = new BlobRecordArchive(await azurite.ContainerAsync());
        foreach (var name in (string[])["records/b/000010.json", "records/b/000002.json", "records/a/1.json", "abc"])
        {
            await archive.KeepAsync(name, First, CancellationToken.None);
        }

        (await archive.NamesAsync("records/b/", CancellationToken.None).ToListAsync()).ShouldBe(["records/b/000002.json", "records/b/000010.json"]);
        (await archive.ExistsAsync("records/b/000002.json", CancellationToken.None)).ShouldBeTrue();
        (await archive.ExistsAsync("records/b/000003.json", CancellationToken.None)).ShouldBeFalse();
    }
}
