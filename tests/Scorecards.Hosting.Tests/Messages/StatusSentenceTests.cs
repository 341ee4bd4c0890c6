using Scorecards.Domain.Alerts;
using Scorecards.Domain.Scoring;
using Scorecards.Hosting.Messages;

namespace Scorecards.Hosting.Tests.Messages;

public sealed class StatusSentenceTests
{
    [Theory]
    [InlineData(AlertReason.WentRed, "Went red in November 2014, and still red in February 2015: month 4.")]
    [InlineData(AlertReason.RedAgain, "Red again, after a better month: since November 2014, and still red in February 2015: month 4.")]
    [InlineData(AlertReason.RestatedRed, "Restated as red: February 2015 was known as better.")]
    [InlineData(AlertReason.StillRed, "Still red in February 2015: month 4.")]
    [InlineData(AlertReason.Unacknowledged, "Not acknowledged: nobody has answered the message of 6 March 2015 to Ann O'Neill, Director.")]
    [InlineData(AlertReason.Recovered, "Recovered: amber in February 2015.")]
    [InlineData(AlertReason.RestatedBetter, "Restated: February 2015 is amber now, and no longer red.")]
    [InlineData(AlertReason.Restated, "An earlier month was restated; it stands as before, red in February 2015.")]
    [InlineData(AlertReason.NoFigureSinceRed, "No figure for February 2015. It was red when last seen, in January 2015: no figure is no recovery.")]
    [InlineData(AlertReason.StillNoFigure, "Still no figure for February 2015. It was red when last seen, in January 2015: no figure is no recovery.")]
    [InlineData(AlertReason.NoFigure, "No figure for February 2015, where one is due. The last was green 90.0% in January 2015.")]
    [InlineData(AlertReason.NotJudgedSinceRed, "Not judged: nothing says which colour the figure for February 2015 has. It was red when last judged, and that is no recovery.")]
    [InlineData(AlertReason.WasRed, "Red in January 2015, which was not known before; amber in February 2015.")]
    [InlineData(AlertReason.Withdrawn, "The figure for March 2015 has been withdrawn, and the red that was told with it. It is amber in February 2015, which is no recovery.")]
    [InlineData(AlertReason.RedAfterWithdrawal, "Red in February 2015: month 4. The figure for March 2015 has been withdrawn, and what was told of it does not hold.")]
    [InlineData(AlertReason.Silenced, "Red in February 2015, and silenced: whoever answers for it is not told.")]
    [InlineData(AlertReason.NoLongerMeasured, "No longer measured. It was red when last seen, in January 2015, and that is no recovery.")]
    public void Each_piece_of_news_has_its_sentence(AlertReason news, string sentence) => StatusWords.Of(Samples.News[news]).ShouldBe(sentence);

    [Fact]
    public void Every_reason_that_is_told_has_words_and_no_other_has()
    {
        AlertReason[] untold = [AlertReason.NothingToTell, AlertReason.ToldAlready, AlertReason.FigureBack, AlertReason.ExtractLate, AlertReason.ExtractStillLate, AlertReason.ExtractArrived];

        Samples.News.Keys.Concat(untold).Order().ShouldBe(Enum.GetValues<AlertReason>());
        untold.ShouldAllBe(news => Throws(news));
    }

    [Theory]
    [InlineData(AlertReason.WentRed, "Went red in February 2015.")]
    [InlineData(AlertReason.RedAgain, "Red again, after a better month: since February 2015.")]
    [InlineData(AlertReason.StillRed, "Still red in February 2015.")]
    public void The_first_month_of_red_has_no_number(AlertReason news, string sentence) =>
        StatusWords.Of(Samples.Line(news, Samples.Visits with { RedSince = "2015-02", RedMonths = 1 })).ShouldBe(sentence);

    [Fact]
    public void Where_nobody_is_named_as_silent_nobody_is() =>
        StatusWords.Of(Samples.News[AlertReason.Unacknowledged] with { Unanswered = null }).ShouldBe("Not acknowledged by anybody.");

    [Fact]
    public void A_red_month_that_was_taken_back_is_not_dated_by_the_figure_before_it() =>
        StatusWords.Of(Samples.Line(AlertReason.NoFigureSinceRed, Samples.Gone with { Rag = RagStatus.Green })).ShouldBe("No figure for February 2015. It was red when last seen: no figure is no recovery.");

    [Fact]
    public void A_figure_that_is_still_not_judged_is_not_called_missing() =>
        StatusWords.Of(Samples.Line(AlertReason.StillNoFigure, Samples.Visits with { Rag = RagStatus.NotRated }))
            .ShouldBe("Still not judged: nothing says which colour the figure for February 2015 has. It was red when last judged, and that is no recovery.");

    [Fact]
    public void A_measure_without_a_figure_for_a_year_says_so() =>
        StatusWords.Of(Samples.Line(AlertReason.NoFigure, Samples.Gone with { Rag = RagStatus.NoData, Display = "-" })).ShouldBe("No figure for February 2015, where one is due. There was none within a year.");

    [Fact]
    public void Where_no_figure_is_left_after_a_withdrawal_none_is_named() =>
        StatusWords.Of(Samples.News[AlertReason.Withdrawn] with { Facts = Samples.Better with { Rag = RagStatus.NoData, Display = "-" } })
            .ShouldBe("The figure for March 2015 has been withdrawn, and the red that was told with it. No figure is left within a year.");

    private static bool Throws(AlertReason news)
    {
        try
        {
            StatusWords.Of(Samples.Line(news, Samples.Visits));
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    [Theory]
    [InlineData(AlertReason.NoFigureSinceRed)]
    [InlineData(AlertReason.StillNoFigure)]
    [InlineData(AlertReason.Unacknowledged)]
    [InlineData(AlertReason.NoLongerMeasured)]
    public async Task An_older_and_better_figure_does_not_head_a_message_about_a_red_that_was_taken_back(AlertReason news) =>
        (await Rendering.OfAsync(Samples.Of(Samples.Line(news, Samples.Gone with { Rag = RagStatus.Green, Display = "95.0%" })))).Subject.ShouldNotContain("95.0%");

    [Theory]
    [InlineData("60.7%", true)]
    [InlineData("1 to 5", false)]
    public async Task The_same_figure_in_another_colour_was_judged_anew_but_two_counts_kept_back_need_not_be_the_same(string display, bool isCause)
    {
        var line = Samples.Line(AlertReason.RestatedRed, Samples.Visits) with { Restated = [new(new(new(2015, 2), RagStatus.Amber, display), new(new(2015, 2), RagStatus.Red, display))] };

        (await Rendering.OfAsync(Samples.Of(line))).Full.Text.Contains("as its target or minimum standard was changed", StringComparison.Ordinal).ShouldBe(isCause);
    }
}
