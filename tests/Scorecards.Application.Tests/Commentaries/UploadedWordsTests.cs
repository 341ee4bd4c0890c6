using Scorecards.Application.Commentaries;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Commentaries;

/// <summary>Words that came with uploads, beside those that were written over HTTP.</summary>
public sealed class UploadedWordsTests
{
    private const string Id = "pf-existing-visits-in-time";

    private static readonly CommentarySubject Visits = new("kent-scs", "kent", new(2015, 2), Id);

    private readonly InMemorySystem system = new();

    [Fact]
    public async Task A_file_that_is_uploaded_again_does_not_put_its_words_over_what_was_written_meanwhile()
    {
        await UploadAsync("From the file.");
        await WriteAsync("Written.");

        await UploadAsync("From the file.", value: "61.0%");

        (await ShownAsync()).ShouldBe("Written.");
        (await HistoryAsync()).ShouldBe([("Written.", true), ("From the file.", false)]);
    }

    [Fact]
    public async Task The_same_words_in_another_upload_are_no_revision_of_the_scorecard()
    {
        await UploadAsync("From the file.");
        var before = await system.ScorecardAsync("kent-scs", "2015-02");

        await UploadAsync("From the file.", value: "60.70%");

        var after = await system.ScorecardAsync("kent-scs", "2015-02");
        (after.Revision, after.Measures.Single(measure => measure.Id == Id).CommentaryAt).ShouldBe((1, before.Measures.Single(measure => measure.Id == Id).CommentaryAt));
    }

    [Fact]
    public async Task Other_words_in_a_later_upload_take_the_place_of_written_ones_and_so_do_the_first_when_they_come_back()
    {
        await UploadAsync("First.");
        await WriteAsync("Written.");
        await UploadAsync("Second.");
        (await ShownAsync()).ShouldBe("Second.");

        await WriteAsync("Written.");
        (await ShownAsync()).ShouldBe("Written.");

        await UploadAsync("First.");
        (await ShownAsync()).ShouldBe("First.");
        (await HistoryAsync()).ShouldBe([("First.", true), ("Written.", false), ("Second.", false), ("Written.", false), ("First.", false)]);
    }

    [Fact]
    public async Task Words_that_an_upload_brought_can_be_withdrawn()
    {
        await UploadAsync("From the file.");

        var result = await system.Write.WithdrawAsync(Visits, "ann", CancellationToken.None);
        await system.ComputeAsync();

        result.Outcome.ShouldBe(CommentaryOutcome.Written);
        (await ShownAsync()).ShouldBeNull();
        (await HistoryAsync()).ShouldBe([(string.Empty, true), ("From the file.", false)]);
    }

    [Fact]
    public async Task What_an_upload_says_already_is_not_written_again()
    {
        await UploadAsync("From the file.");

        (await system.Write.WriteAsync(Visits, "From the file.", "ann", CancellationToken.None)).ShouldBe(new CommentaryResult(CommentaryOutcome.Unchanged, null, null));

        system.Commentary.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_that_a_later_upload_leaves_out_hold_no_longer()
    {
        await WriteAsync("Written.");
        await UploadAsync("From the file.");

        await UploadAsync(null);

        (await ShownAsync()).ShouldBe("Written.");
        (await HistoryAsync()).ShouldBe([("From the file.", false), ("Written.", true)]);
    }

    private async Task UploadAsync(string? words, string value = "60.7%")
    {
        var entry = await system.IngestAsync("kent-scs/2015-02/measures.csv", $"measure,value,commentary\n12,{value},{words}\n");
        entry.Errors.ShouldBe(0);
        await system.ComputeAsync();
    }

    private async Task WriteAsync(string text)
    {
        system.Clock.Advance(TimeSpan.FromSeconds(1));
        (await system.Write.WriteAsync(Visits, text, "ann", CancellationToken.None)).Outcome.ShouldBe(CommentaryOutcome.Written);
        await system.ComputeAsync();
    }

    private async Task<string?> ShownAsync() => (await system.ScorecardAsync("kent-scs", "2015-02")).Measures.Single(measure => measure.Id == Id).Commentary;

    private async Task<IEnumerable<(string Text, bool InUse)>> HistoryAsync() =>
        (await system.History.HistoryAsync(Visits, CancellationToken.None)).Select(version => (version.Text, version.InUse));
}
