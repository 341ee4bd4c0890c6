using System.Globalization;
using FsCheck.Fluent;
using Scorecards.Domain.Alerts;

namespace Scorecards.Domain.Tests.Alerts;

public sealed class CommentaryPrivacyTests
{
    [Theory]
    [InlineData("Performance rose to 60.7%.")]
    [InlineData("17 of 28 visits were in time.")]
    [InlineData("There are 15 cases.")]
    [InlineData("There were 1,566 re-referrals.")]
    [InlineData("There were 1,005 re-referrals.")]
    [InlineData("It has improved since 2015.")]
    [InlineData("It improved in 2014 and in 2015.")]
    [InlineData("The target for 2014/15 is met.")]
    [InlineData("The panel met on 03/04/2015 and on 2015-05-02.")]
    [InlineData("The panel met on 3 May.")]
    [InlineData("The panel met on 3 May, and 4 May 2015, and the 5th of June.")]
    [InlineData("In 2015 0.1% were late.")]
    [InlineData("3.5% were late, and 5 % the year before, and 2 per cent before that.")]
    [InlineData("It is 4 percentage points better.")]
    [InlineData("Visits take 2.5 days.")]
    [InlineData("None of 28 was late: 0 of 28.")]
    [InlineData("All 28 of 28 were seen.")]
    [InlineData("Twenty-five visits were made.")]
    [InlineData("Six of twelve were in time.")]
    [InlineData("60.7% of the 28 visits were in time.")]
    [InlineData("Half of the 120 visits were late.")]
    [InlineData("The first half of 2015 was better.")]
    [InlineData("Nobody, someone, often, fewer, weight, tone: no number stands in a word.")]
    [InlineData("Close tracking is in place!")]
    [InlineData("Will it last? We think so.")]
    public void What_holds_no_small_count_is_repeated_whole(string words) => CommentaryPrivacy.Of(words).ShouldBe((words, true));

    [Theory]
    [InlineData("Only 3 of these arrangements are still ongoing.")]
    [InlineData("1 child was missing.")]
    [InlineData("All missed at least 1 visit.")]
    [InlineData("It concerns 5")]
    [InlineData("It concerns (4) cases.")]
    [InlineData("It concerns 04 cases.")]
    [InlineData("It concerns 3.0 cases.")]
    [InlineData("It concerns 2-3 children.")]
    [InlineData("It concerns 2–3 children.")]
    [InlineData("It fell by -3.")]
    [InlineData("3/28 were late.")]
    [InlineData("Teams have 1,2 and 3 cases.")]
    [InlineData("Late.3 were children in care.")]
    [InlineData("On the 3rd visit.")]
    [InlineData("Within 5 days.")]
    [InlineData("3x late.")]
    [InlineData("③ children were late.")]
    [InlineData("½ of them were late.")]
    [InlineData("３ children were late.")]
    [InlineData("٣ children were late.")]
    public void A_count_of_1_to_5_in_figures_is_left_out(string words) => CommentaryPrivacy.Of(words).ShouldBeNull();

    [Theory]
    [InlineData("One child was missing.")]
    [InlineData("We lost two.")]
    [InlineData("THREE were late.")]
    [InlineData("Four-year-olds.")]
    [InlineData("Fewer than five were late.")]
    [InlineData("A single child was missing.")]
    [InlineData("Both were late.")]
    [InlineData("A couple were late.")]
    [InlineData("A couple of visits were late.")]
    [InlineData("The twins were moved.")]
    [InlineData("A pair of siblings.")]
    [InlineData("The sole carer left.")]
    [InlineData("It happened once.")]
    [InlineData("It happened twice.")]
    [InlineData("A few were late.")]
    [InlineData("A handful were late.")]
    [InlineData("A sibling trio was placed.")]
    public void A_count_of_1_to_5_in_words_is_left_out(string words) => CommentaryPrivacy.Of(words).ShouldBeNull();

    [Theory]
    [InlineData("25 of 28 were in time.")]
    [InlineData("25 out of 28 were in time.")]
    [InlineData("25 out of the 28 were in time.")]
    [InlineData("25 from 28 were in time.")]
    [InlineData("25/28 were in time.")]
    [InlineData("27 of 28 were in time.")]
    [InlineData("1,561 of 1,566 were in time.")]
    [InlineData("2012 of 2014 were in time.")]
    [InlineData("Of 28 visits, 25 were in time.")]
    [InlineData("28 visits were due and 25 were made.")]
    [InlineData("25 visits of the 28 were in time.")]
    [InlineData("25 (of 28) were in time.")]
    [InlineData("Nine of ten were in time.")]
    [InlineData("Twenty-five of twenty-eight were in time.")]
    [InlineData("Twenty five of 28 were in time.")]
    [InlineData("96.4% of 28 were in time.")]
    [InlineData("96.4% of the 28 visits were in time.")]
    [InlineData("10 per cent of 28 were late.")]
    [InlineData("Ten per cent of all 28 were late.")]
    [InlineData("Half of the 8 were late.")]
    [InlineData("A quarter of 12 were late.")]
    [InlineData("30 were due, 90% were in time.")]
    [InlineData("99.9% of 2014 were in time.")]
    [InlineData("90% were in time: 30 were due.")]
    [InlineData("There were 3 May referrals.")]
    [InlineData("We closed 4 March cases late.")]
    [InlineData("On 3 May referrals fell.")]
    public void What_gives_a_count_of_1_to_5_away_is_left_out(string words) => CommentaryPrivacy.Of(words).ShouldBeNull();

    [Theory]
    [InlineData("28 visits were due. 25 were made.", "28 visits were due. […]")]
    [InlineData("28 visits were due. Snow fell. 25 were made.", "28 visits were due. Snow fell. […]")]
    [InlineData("We made 25 of\n28 visits.", "We made 25 of […]")]
    [InlineData("25 were made.\n\nThere were 28.", "25 were made. […]")]
    public void Nor_do_two_sentences_give_one_away_together(string words, string expected) => CommentaryPrivacy.Of(words).ShouldBe((expected, false));

    [Fact]
    public void Only_the_sentence_that_holds_it_is_left_out() => CommentaryPrivacy.Of(
            "In the year-to-date there were 28 such arrangements and 17 children received all of their visits. Of the remaining 11, all missed at least 1 visit. Only 3 of these are still ongoing.\n\nClose tracking of visits is in place.")
        .ShouldBe(("In the year-to-date there were 28 such arrangements and 17 children received all of their visits. […] Close tracking of visits is in place.", false));

    [Theory]
    [InlineData("Two were late. It is better.", "[…] It is better.")]
    [InlineData("Two were late. Three were not. It is better. One is new.", "[…] It is better. […]")]
    public void Sentences_left_out_in_a_row_are_one_mark(string words, string expected) => CommentaryPrivacy.Of(words).ShouldBe((expected, false));

    [Theory]
    [InlineData("Visits are\r\n  tracked.\tDaily.", "Visits are tracked. Daily.")]
    [InlineData("- visits are tracked\n- staff are hired", "- visits are tracked - staff are hired")]
    [InlineData("- visits are tracked\n- 3 were late", "- visits are tracked […]")]
    public void Line_breaks_end_sentences_and_become_spaces(string words, string expected) => CommentaryPrivacy.Of(words)!.Value.Text.ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void Nothing_written_is_nothing_to_repeat(string? words) => CommentaryPrivacy.Of(words).ShouldBeNull();

    [Fact]
    public void What_goes_beyond_400_characters_is_left_out()
    {
        var hundred = new string('a', 99) + ".";

        CommentaryPrivacy.Of(string.Join(' ', Enumerable.Repeat(hundred, 4))).ShouldBe((string.Join(' ', Enumerable.Repeat(hundred, 4)), true));
        CommentaryPrivacy.Of(string.Join(' ', Enumerable.Repeat(hundred, 6))).ShouldBe((string.Join(' ', Enumerable.Repeat(hundred, 4)) + " […]", false));
        CommentaryPrivacy.Of(new string('a', 401)).ShouldBeNull();
    }

    [Theory]
    [InlineData("Agency cover starts on 16 March.")]
    [InlineData("Visits restarted on 3 March 2015.")]
    [InlineData("The backlog is cleared by the 1st of May.")]
    public void A_day_is_no_count(string words)
    {
        CommentaryPrivacy.Of(words).ShouldBe((words, true));
        CommentaryPrivacy.WithoutCounts(words).ShouldBe(words);
    }

    [Theory]
    [InlineData("3 may have left.")]
    [InlineData("A child died in August.")]
    [InlineData("A brother and a sister are missing.")]
    [InlineData("An older young person moved.")]
    [InlineData("Only Adam was not seen.")]
    [InlineData("Neither was seen.")]
    [InlineData("Case II and case III are at court.")]
    public void Somebody_alone_is_a_count_of_one(string words) => CommentaryPrivacy.Of(words).ShouldBeNull();

    [Theory]
    [InlineData("Visit all 20 homes. Weekly checks follow.", "[…] Weekly checks follow.")]
    [InlineData("Twelve visits.", null)]
    [InlineData("Weekly checks.", "Weekly checks.")]
    public void Words_that_nobody_compares_with_a_figure_hold_no_count(string words, string? kept) => CommentaryPrivacy.WithoutCounts(words).ShouldBe(kept);

    [Theory]
    [InlineData("Weekly checks began. The panel met on 3 May 2015. 90% were late.", "Weekly checks began. […]")]
    [InlineData("There were 3 May referrals.", null)]
    [InlineData("Twelve were late. Staff were hired.", "[…] Staff were hired.")]
    public void Words_beside_a_figure_that_is_not_shown_hold_no_number(string words, string? kept) => CommentaryPrivacy.WithoutFigures(words).ShouldBe(kept);

    [Fact]
    public void Long_words_are_read_in_little_time() => CommentaryPrivacy.Of(string.Concat(Enumerable.Repeat("17 of 28, ", 100_000))).ShouldBeNull();

    [Fact]
    public void Of_any_two_counts_in_any_shape_a_small_one_and_a_small_rest_are_never_told()
    {
        string[] shapes =
        [
            "{0} of {1} were seen.", "Of {1}, {0} were seen.", "{0} were seen. {1} were due.", "{0}/{1}", "{1} due\n{0} seen", "{0} children out of the {1}", "({0}) ({1})", "{0},{1}", "{0}-{1}", "{1} - {0}",
            "seen:{0};due:{1}", "{0} and\r\n{1}", "from {1} to {0}",
        ];
        var cases = Gen.Choose(0, 60).SelectMany(part => Gen.Choose(0, 8).SelectMany(rest => Gen.Elements(shapes).Select(shape => (part, whole: part + rest, shape)))).ToArbitrary();

        Properties.Hold(Prop.ForAll(cases, pair =>
        {
            var told = CommentaryPrivacy.Of(string.Format(CultureInfo.InvariantCulture, pair.shape, pair.part, pair.whole))?.Text ?? string.Empty;
            var numbers = told.Split([' ', '/', ',', '-', '(', ')', ';', ':', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsAsciiDigit)).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToList();
            return numbers.TrueForAll(number => number is 0 or > 5) && (numbers.Count < 2 || Math.Abs(numbers[0] - numbers[1]) is 0 or > 5);
        }));
    }
}
