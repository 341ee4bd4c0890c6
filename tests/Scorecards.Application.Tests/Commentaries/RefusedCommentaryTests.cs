using Scorecards.Application.Commentaries;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Commentaries;

public sealed class RefusedCommentaryTests
{
    private static readonly CommentarySubject Visits = new("kent-scs", "kent", new(2015, 2), "pf-existing-visits-in-time");

    private readonly InMemorySystem system = new();

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public async Task A_blank_text_is_refused_and_withdraws_nothing(string text)
    {
        await system.Write.WriteAsync(Visits, "First.", "ann", CancellationToken.None);

        (await ProblemAsync(text)).ShouldBe("The commentary is empty: write what its readers should know about the figure, or withdraw it.");

        system.Commentary.Entries.Select(entry => entry.Text).ShouldBe(["First."]);
    }

    [Fact]
    public async Task A_text_of_ten_thousand_characters_is_written_and_a_longer_one_refused()
    {
        (await ProblemAsync(new('–', 10_000))).ShouldBeNull();
        (await ProblemAsync(new('–', 10_001))).ShouldBe("The commentary has 10,001 characters and may have 10,000: shorten it.");
    }

    [Theory]
    [InlineData("a\0b", "Character 2 of the commentary, U+0000,")]
    [InlineData("\u001b[31mred", "Character 1 of the commentary, U+001B,")]
    [InlineData("ab\u000b", "Character 3 of the commentary, U+000B,")]
    [InlineData("ab\u007fc", "Character 3 of the commentary, U+007F,")]
    [InlineData("a\ufffeb", "Character 2 of the commentary, U+FFFE,")]
    public async Task A_character_that_no_report_can_print_is_refused(string text, string start)
    {
        // Followed by something, as a vertical tab at the end is white space and goes with it.
        (await ProblemAsync(text + ".")).ShouldBe(start + " is not one that a report can print: write the text anew there, or paste it without formatting.");
    }

    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDE00)]
    public async Task Half_a_character_is_refused(int half) =>
        (await ProblemAsync($"ab{(char)half}c")).ShouldStartWith(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Character 3 of the commentary, U+{half:X4},"));

    [Theory]
    [InlineData("£5 – \"quoted\" <b>&amp;</b>")]
    [InlineData("First\n\tSecond")]
    [InlineData("北京 😀 e\u0301")]
    public async Task Any_other_text_is_written_as_it_is(string text)
    {
        (await ProblemAsync(text)).ShouldBeNull();

        system.Commentary.Entries.Single().Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_commentary_of_nobody_is_refused(string author)
    {
        (await system.Write.WriteAsync(Visits, "First.", author, CancellationToken.None)).Problem.ShouldBe("A commentary needs an author: sign in.");
        (await system.Write.WithdrawAsync(Visits, author, CancellationToken.None)).Problem.ShouldBe("A commentary needs an author: sign in.");
    }

    [Theory]
    [InlineData("kent-sc", "kent", 2, "referral-rate", "There is no scorecard 'kent-sc': write kent-scs.")]
    [InlineData("kent-scs", "kant", 2, "referral-rate", "'kant' is not an area of kent-scs: write kent.")]
    [InlineData("kent-scs", "kent|x", 2, "referral-rate", "'kent|x' is not an area of kent-scs: write kent.")]
    [InlineData("kent-scs", "kent", 2, "referral-rat", "'referral-rat' is not the id of a measure of kent-scs: write referral-rate.")]
    [InlineData("kent-scs", "kent", 4, "referral-rate", "April 2015 has not begun: it is March 2015 now.")]
    public async Task A_figure_that_there_is_not_is_refused(string scorecard, string area, int month, string measure, string problem)
    {
        var subject = new CommentarySubject(scorecard, area, new(2015, month), measure);

        (await system.Write.WriteAsync(subject, "First.", "ann", CancellationToken.None)).ShouldBe(CommentaryResult.Refused(problem));

        system.Commentary.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scorecard_whose_file_cannot_be_read_takes_no_commentary()
    {
        system.Catalogue.Files["kent-scs.yaml"] = "scorecard: [";

        (await ProblemAsync("First.")).ShouldBe("The catalogue file of kent-scs cannot be read: /api/diagnostics says what is wrong with it.");
    }

    private async Task<string?> ProblemAsync(string text)
    {
        var result = await system.Write.WriteAsync(Visits, text, "ann", CancellationToken.None);
        (result.Outcome == CommentaryOutcome.Refused, result.Entry is null).ShouldBe((result.Problem is not null, result.Problem is not null));
        return result.Problem;
    }
}
