using Scorecards.Application.Commentaries;
using Scorecards.Azure.Storage;

namespace Scorecards.Azure.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class TableCommentaryStoreTests(AzuriteFixture azurite)
{
    private static readonly CommentarySubject Visits = new("kent-scs", "kent", Sample.February, "m12");

    [Theory]
    [InlineData("Visits are tracked weekly.")]
    [InlineData("£5 – \"quoted\"\n\t2nd line 北京 😀 <b>&amp;</b> o'neill")]
    [InlineData("")]
    public async Task An_entry_comes_back_as_it_was_written(string text)
    {
        var store = new TableCommentaryStore(await azurite.TableAsync(text));
        var entry = CommentaryEntry.Of(Visits, text, "Ann O'Neill", Sample.Morning.AddTicks(7));

        await store.AddAsync(entry, CancellationToken.None);

        (await store.ListAsync("kent-scs", Sample.February, CancellationToken.None)).ShouldBe([entry]);
    }

    [Fact]
    public async Task An_entry_of_ten_thousand_characters_that_do_not_compress_comes_back_whole()
    {
        var store = new TableCommentaryStore(await azurite.TableAsync());
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(i => (char)(0x4E00 + (int)((i * 7_919L * (i + 13)) % 20_000))));
        var entry = CommentaryEntry.Of(Visits, text, "ann", Sample.Morning);

        await store.AddAsync(entry, CancellationToken.None);

        (await store.ListAsync("kent-scs", Sample.February, CancellationToken.None)).Single().ShouldBe(entry);
    }

    [Fact]
    public async Task An_entry_that_is_in_already_is_not_added_again()
    {
        var store = new TableCommentaryStore(await azurite.TableAsync());
        var entry = Entry("First.", 0);
        await store.AddAsync(entry, CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => store.AddAsync(entry, CancellationToken.None)));

        (await store.ListAsync("kent-scs", Sample.February, CancellationToken.None)).ShouldBe([entry]);
    }

    [Fact]
    public async Task An_entry_is_never_written_over()
    {
        var store = new TableCommentaryStore(await azurite.TableAsync());
        var entry = Entry("First.", 0);
        await store.AddAsync(entry, CancellationToken.None);

        await store.AddAsync(entry with { Text = "Other.", Author = "ben" }, CancellationToken.None);

        (await store.ListAsync("kent-scs", Sample.February, CancellationToken.None)).ShouldBe([entry]);
    }

    [Fact]
    public async Task The_entries_of_a_month_are_told_oldest_first_whatever_their_figures()
    {
        var store = new TableCommentaryStore(await azurite.TableAsync());
        CommentaryEntry[] entries =
        [
            Entry("1", 0, Visits with { Measure = "m9" }), Entry("2", 1), Entry("3", 2, Visits with { Area = "ashford" }), Entry(string.Empty, 3), Entry("5", 60 * 24 * 400, Visits with { Measure = "m1" }),
        ];
        foreach (var entry in entries.Reverse())
        {
            await store.AddAsync(entry, CancellationToken.None);
        }

        (await store.ListAsync("kent-scs", Sample.February, CancellationToken.None)).ShouldBe(entries);
    }

    [Fact]
    public async Task The_entries_of_a_scorecard_are_told_without_those_of_others()
    {
        var store = new TableCommentaryStore(await azurite.TableAsync());
        var (january, february) = (Entry("1", 2, Visits with { Period = new(2015, 1) }), Entry("2", 1));
        foreach (var entry in (CommentaryEntry[])[january, february, Entry("3", 0, Visits with { Scorecard = "kent" }), Entry("4", 0, Visits with { Scorecard = "kent-scs2" })])
        {
            await store.AddAsync(entry, CancellationToken.None);
        }

        (await store.ListAsync("kent-scs", null, CancellationToken.None)).ShouldBe([february, january]);
        (await store.ListAsync("kent-scs", new(2015, 1), CancellationToken.None)).ShouldBe([january]);
        (await store.ListAsync("kent-sc", null, CancellationToken.None)).ShouldBeEmpty();
        (await store.ListAsync("kent-scs", new(2015, 3), CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_people_at_the_same_instant_are_two_entries()
    {
        var store = new TableCommentaryStore(await azurite.TableAsync());
        CommentaryEntry[] entries = [Entry("Ann's.", 0), CommentaryEntry.Of(Visits, "Ben's.", "ben", Sample.Morning)];

        await Task.WhenAll(entries.Select(entry => store.AddAsync(entry, CancellationToken.None)));

        (await store.ListAsync("kent-scs", Sample.February, CancellationToken.None)).ShouldBe(CommentaryEntry.OldestFirst(entries));
    }

    private static CommentaryEntry Entry(string text, int minute, CommentarySubject? subject = null) =>
        CommentaryEntry.Of(subject ?? Visits, text, "ann", Sample.Morning.AddMinutes(minute));
}
