using Scorecards.Application.Scorecards;
using Scorecards.Application.Storage;
using Scorecards.Azure.Storage;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class TableScorecardStoreTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_scorecard_comes_back_whole()
    {
        var store = new TableScorecardStore(await azurite.TableAsync());

        (await store.TrySaveAsync(null, Sample.Head(1), Sample.Document(1), CancellationToken.None)).ShouldBeTrue();

        (await TextOfAsync(store, null)).ShouldBe(TextOf(Sample.Head(1), Sample.Document(1)));
    }

    [Fact]
    public async Task A_large_scorecard_replaced_by_a_small_one_comes_back_whole()
    {
        var store = new TableScorecardStore(await azurite.TableAsync());
        var large = Sample.Document(1, string.Join(' ', Enumerable.Range(0, 60_000).Select(i => (i * 7_919L) ^ (i << 11))));
        await store.TrySaveAsync(null, Sample.Head(1), large, CancellationToken.None);

        var was = await TextOfAsync(store, null);
        await store.TrySaveAsync(await HeadAsync(store), Sample.Head(2), Sample.Document(2), CancellationToken.None);

        was.ShouldBe(TextOf(Sample.Head(1), large));
        (await TextOfAsync(store, null)).ShouldBe(TextOf(Sample.Head(2), Sample.Document(2)));
    }

    [Fact]
    public async Task There_is_nothing_where_nothing_was_saved()
    {
        var store = new TableScorecardStore(await azurite.TableAsync());
        await store.TrySaveAsync(null, Sample.Head(1), Sample.Document(1), CancellationToken.None);

        (await store.FindAsync("kent-scs", "kent", new(2015, 1), null, CancellationToken.None)).ShouldBeNull();
        (await store.FindAsync("kent-scs", "ashford", Sample.February, null, CancellationToken.None)).ShouldBeNull();
        (await store.FindAsync("kent-scs", "kent", Sample.February, 2, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_first_scorecard_is_saved_once_and_the_first_stays()
    {
        var store = new TableScorecardStore(await azurite.TableAsync());
        await store.TrySaveAsync(null, Sample.Head(1), Sample.Document(1), CancellationToken.None);

        (await store.TrySaveAsync(null, Sample.Head(1), Sample.Document(1, "Another run's."), CancellationToken.None)).ShouldBeFalse();

        (await TextOfAsync(store, null)).ShouldBe(TextOf(Sample.Head(1), Sample.Document(1)));
    }

    [Fact]
    public async Task Every_revision_stays_readable()
    {
        var store = await WithTwoRevisionsAsync(await azurite.TableAsync());

        (await TextOfAsync(store, 1)).ShouldBe(TextOf(Sample.Head(1), Sample.Document(1)));
        (await TextOfAsync(store, 2)).ShouldBe(TextOf(Sample.Head(2), Sample.Document(2)));
        (await TextOfAsync(store, null)).ShouldBe(TextOf(Sample.Head(2), Sample.Document(2)));
    }

    [Fact]
    public async Task A_head_that_changed_meanwhile_is_not_saved_over()
    {
        var store = new TableScorecardStore(await azurite.TableAsync());
        await store.TrySaveAsync(null, Sample.Head(1), Sample.Document(1), CancellationToken.None);
        var read = await HeadAsync(store);
        await store.TrySaveAsync(read, Sample.Head(2), Sample.Document(2), CancellationToken.None);

        (await store.TrySaveAsync(read, Sample.Head(2), Sample.Document(2, "Another run's."), CancellationToken.None)).ShouldBeFalse();

        (await TextOfAsync(store, null)).ShouldBe(TextOf(Sample.Head(2), Sample.Document(2)));
    }

    [Fact]
    public async Task A_scorecard_that_says_the_same_keeps_its_revision_as_it_was_first_saved()
    {
        var store = new TableScorecardStore(await azurite.TableAsync());
        await store.TrySaveAsync(null, Sample.Head(1), Sample.Document(1), CancellationToken.None);
        var again = Sample.Head(1) with { Fingerprint = "fingerprint-of-other-inputs" };

        (await store.TrySaveAsync(await HeadAsync(store), again, Sample.Document(1), CancellationToken.None)).ShouldBeTrue();

        (await HeadAsync(store)).Value.ShouldBe(again);
        (await TextOfAsync(store, 1)).ShouldBe(TextOf(Sample.Head(1), Sample.Document(1)));
    }

    [Fact]
    public async Task The_heads_of_a_scorecard_are_told_oldest_first_in_every_area_without_those_of_others()
    {
        var store = new TableScorecardStore(await azurite.TableAsync());
        ScorecardHead[] heads = [Sample.Head(1, new(2015, 2)), Sample.Head(1, new(2014, 12), "ashford"), Sample.Head(1, new(2015, 1)), Sample.Head(1, scorecard: "kent"), Sample.Head(1, scorecard: "kent-scs2")];
        foreach (var head in heads)
        {
            await store.TrySaveAsync(null, head, Sample.Document(1), CancellationToken.None);
        }

        (await store.HeadsAsync("kent-scs", null, CancellationToken.None)).Select(head => head.Value).ShouldBe([heads[1], heads[2], heads[0]]);
        (await store.HeadsAsync("kent-scs", "kent", CancellationToken.None)).Select(head => head.Value).ShouldBe([heads[2], heads[0]]);
        (await store.HeadsAsync("kent-scs", "ken", CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scorecard_of_two_revisions_has_one_head()
    {
        var store = await WithTwoRevisionsAsync(await azurite.TableAsync());

        (await store.HeadsAsync("kent-scs", null, CancellationToken.None)).Select(head => head.Value).ShouldBe([Sample.Head(2)]);
    }

    [Fact]
    public async Task A_month_that_is_taken_away_keeps_its_revisions_and_goes_on_after_them()
    {
        var store = await WithTwoRevisionsAsync(await azurite.TableAsync());
        var head = await HeadAsync(store);

        (await store.TryRemoveAsync(head, CancellationToken.None)).ShouldBeTrue();

        (await store.HeadsAsync("kent-scs", null, CancellationToken.None)).ShouldBeEmpty();
        (await TextOfAsync(store, null)).ShouldBeNull();
        (await TextOfAsync(store, 2)).ShouldBe(TextOf(Sample.Head(2), Sample.Document(2)));
        (await store.TryRemoveAsync(head, CancellationToken.None)).ShouldBeTrue("it is gone");
        (await store.TrySaveAsync(head, Sample.Head(3), Sample.Document(3), CancellationToken.None)).ShouldBeFalse("a run that read it earlier");
        (await store.TrySaveAsync(null, Sample.Head(3), Sample.Document(3), CancellationToken.None)).ShouldBeTrue();
        (await TextOfAsync(store, null)).ShouldBe(TextOf(Sample.Head(3), Sample.Document(3)));
    }

    [Fact]
    public async Task A_month_that_changed_meanwhile_is_not_taken_away()
    {
        var store = new TableScorecardStore(await azurite.TableAsync());
        await store.TrySaveAsync(null, Sample.Head(1), Sample.Document(1), CancellationToken.None);
        var read = await HeadAsync(store);
        await store.TrySaveAsync(read, Sample.Head(2), Sample.Document(2), CancellationToken.None);

        (await store.TryRemoveAsync(read, CancellationToken.None)).ShouldBeFalse();

        (await TextOfAsync(store, null)).ShouldBe(TextOf(Sample.Head(2), Sample.Document(2)));
    }

    private static async Task<TableScorecardStore> WithTwoRevisionsAsync(Azure.Tables.TableClient table)
    {
        var store = new TableScorecardStore(table);
        await store.TrySaveAsync(null, Sample.Head(1), Sample.Document(1), CancellationToken.None);
        await store.TrySaveAsync(await HeadAsync(store), Sample.Head(2), Sample.Document(2), CancellationToken.None);
        return store;
    }

    private static async Task<Versioned<ScorecardHead>> HeadAsync(TableScorecardStore store) => (await store.HeadsAsync("kent-scs", "kent", CancellationToken.None)).Single();

    private static async Task<string?> TextOfAsync(TableScorecardStore store, int? revision) =>
        await store.FindAsync("kent-scs", "kent", Sample.February, revision, CancellationToken.None) is var (head, document) ? TextOf(head, document) : null;

    private static string TextOf(ScorecardHead head, ScorecardDocument document) => $"{head}\n{PrettyJson.OfValue(document)}";
}
