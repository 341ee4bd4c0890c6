using Scorecards.Domain.Alerts;

namespace Scorecards.Hosting.Tests.Messages;

public sealed class MeasureMessageTests
{
    [Fact]
    public async Task One_new_red_is_told_whole_as_text()
    {
        var message = await Rendering.OfAsync(Samples.Of(Samples.News[AlertReason.WentRed]));

        (message.NotificationId, message.Subject).ShouldBe(("kent-scs~n000007~director", "Red: Private fostering visits – on time: 60.7% against 85.0% (February 2015)"));
        WithoutSignature(message.Full.Text).ShouldBe(
            """
            A measure has gone red

            Specialist Children's Services, Kent County Council, February 2015: acknowledge it with what is done, by whom and by when.

            12. Private fostering visits – on time (safeguarding)
            Went red in November 2014, and still red in February 2015: month 4.
            Result: 60.7% (17 of 28), red in February 2015
            Shortfall: 15.8 percentage points below the minimum standard
            Change: Down 1.8 percentage points from 62.5% in January 2015, which is worse
            Target: 85.0%
            Minimum standard: 76.5%
            Red since: November 2014 (4 months)
            Responsible: Ann O'Neill, Director
            Commentary, February 2015: Close tracking of visits is now in place. […] (more on the page)
            Trend: Nov 14 46.4% red · Dec 14 46.4% red · Jan 15 62.5% red · Feb 15 60.7% red

            Acknowledge: https://scorecards.council.gov.uk/alerts/answer?scorecard=kent-scs&notification=kent-scs~n000007~director&until=2015-05-05&signature=
            Open the exception report: https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/exceptions?area=kent#m12

            Ann O'Neill, Director: you get this because you answer for this measure.
            Reference kent-scs~n000007~director

            """);
    }

    [Fact]
    public async Task Its_card_says_the_same()
    {
        var card = (await Rendering.OfAsync(Samples.Of(Samples.News[AlertReason.WentRed]))).Full.CardJson;

        Rendering.WordsOfCard(card).ShouldBe(
            """
            A measure has gone red
            Specialist Children's Services, Kent County Council, February 2015: acknowledge it with what is done, by whom and by when.
            12. Private fostering visits – on time (safeguarding)
            60.7% (17 of 28), red in February 2015
            Went red in November 2014, and still red in February 2015: month 4.
            Shortfall: 15.8 percentage points below the minimum standard
            Change: Down 1.8 percentage points from 62.5% in January 2015, which is worse
            Target: 85.0%
            Minimum standard: 76.5%
            Red since: November 2014 (4 months)
            Responsible: Ann O'Neill, Director
            Commentary, February 2015: Close tracking of visits is now in place. […] (more on the page)
            Nov 14 | Dec 14 | Jan 15 | Feb 15
            46.4% red | 46.4% red | 62.5% red | 60.7% red
            Ann O'Neill, Director: you get this because you answer for this measure.
            Reference kent-scs~n000007~director
            """);
        Rendering.ButtonsOf(card).Select(button => (button.Title, WithoutSignature(button.Url))).ShouldBe(
        [
            ("Acknowledge", "https://scorecards.council.gov.uk/alerts/answer?scorecard=kent-scs&notification=kent-scs~n000007~director&until=2015-05-05&signature="),
            ("Open the exception report", "https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/exceptions?area=kent#m12"),
        ]);
    }

    [Fact]
    public async Task Its_email_says_the_same()
    {
        var html = (await Rendering.OfAsync(Samples.Of(Samples.News[AlertReason.WentRed]))).Full.Html;

        Rendering.WordsOf(html).ShouldBe(
            """
            Red: Private fostering visits – on time: 60.7% against 85.0% (February 2015)
            12. Private fostering visits – on time (safeguarding): red 60.7% against 85.0%, month 4
            A measure has gone red
            Specialist Children's Services, Kent County Council, February 2015: acknowledge it with what is done, by whom and by when.
            12. Private fostering visits – on time (safeguarding)
            60.7%
            (17 of 28), red in February 2015
            Went red in November 2014, and still red in February 2015: month 4.
            Shortfall
            15.8 percentage points below the minimum standard
            Change
            Down 1.8 percentage points from 62.5% in January 2015, which is worse
            Target
            85.0%
            Minimum standard
            76.5%
            Red since
            November 2014 (4 months)
            Responsible
            Ann O'Neill, Director
            Commentary, February 2015:
            Close tracking of visits is now in place. […] (more on the page)
            Nov 14
            Dec 14
            Jan 15
            Feb 15
            46.4% red
            46.4% red
            62.5% red
            60.7% red
            Acknowledge
            Open the exception report
            Ann O'Neill, Director: you get this because you answer for this measure.
            Reference kent-scs~n000007~director
            """);
        Rendering.LinksOf(html).Select(WithoutSignature).ShouldBe(
        [
            "https://scorecards.council.gov.uk/alerts/answer?scorecard=kent-scs&notification=kent-scs~n000007~director&until=2015-05-05&signature=",
            "https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/exceptions?area=kent#m12",
        ]);
    }

    [Fact]
    public async Task A_count_of_1_to_5_stays_one_and_a_part_of_the_whole_is_named()
    {
        var message = await Rendering.OfAsync(Samples.Of(Samples.Line(AlertReason.WentRed, Samples.Missing)));

        message.Subject.ShouldBe("Red: Children missing: 1 to 5 against 0 (East, February 2015)");
        Paragraph(message.Full.Text, 2).ShouldBe(
            """
            7a. Children missing, East
            Went red in February 2015.
            Result: 1 to 5, red in February 2015
            Change: Up from 0 in January 2015, which is worse
            Target: 0
            Minimum standard: 2
            Red since: February 2015 (1 month)
            Responsible: Ann O'Neill, Director
            Trend: Jan 15 0 green · Feb 15 1 to 5 red
            """);
    }

    [Theory]
    [InlineData(AlertReason.WentRed, "Red: Private fostering visits – on time: 60.7% against 85.0% (February 2015)", "A measure has gone red")]
    [InlineData(AlertReason.RedAgain, "Red: Private fostering visits – on time: 60.7% against 85.0% (February 2015)", "A measure has gone red")]
    [InlineData(AlertReason.RestatedRed, "Red: Private fostering visits – on time: 60.7% against 85.0% (February 2015)", "A measure has gone red")]
    [InlineData(AlertReason.StillRed, "Still red, month 4: Private fostering visits – on time: 60.7% against 85.0% (February 2015)", "A measure is still red")]
    [InlineData(AlertReason.Unacknowledged, "Not acknowledged: Private fostering visits – on time: 60.7% against 85.0% (February 2015)", "A red measure is not acknowledged")]
    [InlineData(AlertReason.Recovered, "Recovered: Private fostering visits – on time: 78.0% against 85.0% (February 2015)", "A measure has recovered")]
    [InlineData(AlertReason.RestatedBetter, "Restated: Private fostering visits – on time: 78.0% against 85.0% (February 2015)", "A measure has been restated")]
    [InlineData(AlertReason.Restated, "Restated: Private fostering visits – on time: 60.7% against 85.0% (February 2015)", "A measure has been restated")]
    [InlineData(AlertReason.Withdrawn, "Withdrawn: Private fostering visits – on time (March 2015)", "A red that was told has been withdrawn")]
    [InlineData(AlertReason.RedAfterWithdrawal, "Red: Private fostering visits – on time: 60.7% against 85.0% (February 2015)", "A measure is red, and a later month has been withdrawn")]
    [InlineData(AlertReason.NoFigureSinceRed, "No figure: Private fostering visits – on time: red 62.5% when last seen (February 2015)", "A red measure has no figure")]
    [InlineData(AlertReason.StillNoFigure, "No figure: Private fostering visits – on time: red 62.5% when last seen (February 2015)", "A red measure has no figure")]
    [InlineData(AlertReason.NoFigure, "No figure: Private fostering visits – on time: green 90.0% when last seen (February 2015)", "A measure has no figure")]
    [InlineData(AlertReason.NotJudgedSinceRed, "Not judged: Private fostering visits – on time: 60.7% (February 2015)", "A red measure is no longer judged")]
    [InlineData(AlertReason.NoLongerMeasured, "No longer measured: Private fostering visits – on time: red 62.5% when last seen (February 2015)", "A red measure is no longer measured")]
    public async Task Each_piece_of_news_has_its_subject_and_heading(AlertReason news, string subject, string heading)
    {
        var message = await Rendering.OfAsync(Samples.Of(Samples.News[news]));

        (message.Subject, Paragraph(message.Full.Text, 0)).ShouldBe((subject, heading));
    }

    [Fact]
    public async Task Several_of_one_kind_are_counted()
    {
        (await Rendering.OfAsync(Samples.Of(Samples.Reds(3)))).Subject.ShouldBe("Red: 3 measures of Specialist Children's Services (February 2015)");
        (await Rendering.OfAsync(Samples.Of([.. Samples.Reds(2).Select(line => line with { Facts = line.Facts with { Place = "East" } })]))).Subject.ShouldBe("Red: 2 measures of Specialist Children's Services (East, February 2015)");
        (await Rendering.OfAsync(Samples.Of([.. Samples.Reds(2).Select(line => line with { Facts = line.Facts with { Measure = "m12" } })]))).Subject.ShouldBe("Red: 2 results of Specialist Children's Services (February 2015)");
    }

    [Fact]
    public async Task Mixed_news_is_counted_by_kind_the_worst_first()
    {
        var message = await Rendering.OfAsync(Samples.Of([.. Samples.Reds(2), Samples.News[AlertReason.Recovered]]));

        message.Subject.ShouldBe("2 red, 1 recovered: Specialist Children's Services (February 2015)");
        Paragraph(message.Full.Text, 0).ShouldBe("2 red, 1 recovered");
    }

    [Fact]
    public async Task What_was_answered_stands_in_the_message_and_is_not_asked_for_again()
    {
        var message = await Rendering.OfAsync(Samples.Of(Samples.News[AlertReason.StillRed] with { Acknowledgement = Samples.Answered }));

        Acknowledged(message.Full.Text).ShouldBe("by Ann O'Neill on 6 March 2015. Action: Visits are booked a fortnight ahead. Owner: Ben Ode, Service Manager, due 31 March 2015");
        Rendering.ButtonsOf(message.Full.CardJson).Select(button => button.Title).ShouldBe(["Open the exception report"]);
        Paragraph(message.Full.Text, 1).ShouldBe("Specialist Children's Services, Kent County Council, February 2015: it is acknowledged; see that what was agreed is done.");
    }

    [Fact]
    public async Task An_answer_that_holds_a_small_count_is_left_on_the_page()
    {
        var message = await Rendering.OfAsync(Samples.Of(Samples.News[AlertReason.StillRed] with { Acknowledgement = Samples.Answered with { Action = "See the 3 children." } }));

        Acknowledged(message.Full.Text).ShouldBe("by Ann O'Neill on 6 March 2015. Action: on the page. Owner: Ben Ode, Service Manager, due 31 March 2015");
    }

    [Theory]
    [InlineData(AlertReason.WentRed, "director", "Ann O'Neill, Director: you get this because you answer for this measure.")]
    [InlineData(AlertReason.Unacknowledged, "somebody", "Ann O'Neill, Director: you get this because whoever was told before you has not answered.")]
    [InlineData(AlertReason.WentRed, null, "Ann O'Neill, Director: you get this because nobody who can be reached is named for it.")]
    public async Task The_footing_says_why_the_reader_gets_it(AlertReason news, string? director, string footing)
    {
        var line = Samples.News[news];

        (await Rendering.OfAsync(Samples.Of(line with { Facts = line.Facts with { DirectorId = director } }))).Full.Text.Split('\n')[^3].ShouldBe(footing);
    }

    [Fact]
    public async Task The_brief_form_has_the_counts_and_the_links_and_no_measure()
    {
        var message = await Rendering.OfAsync(Samples.Of([.. Samples.Reds(2), Samples.News[AlertReason.Recovered]]));

        WithoutSignature(message.Brief.Text).ShouldBe(
            """
            2 red, 1 recovered

            Specialist Children's Services, Kent County Council, February 2015: acknowledge what is open, with what is done, by whom and by when.

            2 red, 1 recovered.

            Acknowledge: https://scorecards.council.gov.uk/alerts/answer?scorecard=kent-scs&notification=kent-scs~n000007~director&until=2015-05-05&signature=
            Open the exception report: https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/exceptions?area=kent#m1

            Ann O'Neill, Director: you get this because you answer for these measures.
            Reference kent-scs~n000007~director

            """);
        Rendering.ButtonsOf(message.Brief.CardJson).Select(button => button.Title).ShouldBe(["Acknowledge", "Open the exception report"]);
        Rendering.LinksOf(message.Brief.Html).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_no_news_is_not_rendered()
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(() => Rendering.OfAsync(Samples.Of(Samples.Line(AlertReason.ToldAlready, Samples.Visits))));

        error.Message.ShouldBe("A line of a message tells no news: ToldAlready.");
    }

    private static string Acknowledged(string text) => text.Split("\nAcknowledged: ")[1].Split('\n')[0];

    private static string Paragraph(string text, int index) => text.Split("\n\n")[index];

    private static string WithoutSignature(string text) => string.Join("signature=", text.Split("signature=").Select((piece, index) => index == 0 ? piece : piece.Contains('\n', StringComparison.Ordinal) ? piece[piece.IndexOf('\n', StringComparison.Ordinal)..] : string.Empty));
}
