using System.Text.Json.Nodes;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Hosting.Tests.Messages;

/// <summary>The messages that are not of measures' news.</summary>
public sealed class OtherMessageTests
{
    [Fact]
    public Task An_overview_counts_the_colours_and_names_each_measure_in_a_line() => ShouldBeAsync(
        Samples.Digest(Samples.News[AlertReason.WentRed], Samples.News[AlertReason.StillRed] with { Acknowledgement = Samples.Answered }, Samples.News[AlertReason.Recovered]),
        "Specialist Children's Services, February 2015: 1 red, 3 amber, 30 green, 2 without a figure",
        """
        Specialist Children's Services, February 2015

        Kent County Council: every measure that is red, and those that have recovered.

        Measures: 1 red, 3 amber, 30 green, 2 without a figure.

        12. Private fostering visits – on time (safeguarding): red 60.7% against 85.0%, month 4. Ann O'Neill, Director. Not acknowledged.

        12. Private fostering visits – on time (safeguarding): red 60.7% against 85.0%, month 4, acknowledged. Ann O'Neill, Director. Acknowledged by Ann O'Neill on 6 March 2015. Action: Visits are booked a fortnight ahead. Owner: Ben Ode, Service Manager, due 31 March 2015.

        12. Private fostering visits – on time (safeguarding): recovered, amber 78.0% against 85.0%. Ann O'Neill, Director.

        Open the scorecard: https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02

        Ann O'Neill, Director: you get this overview once for each month.
        Reference kent-scs~n000007~director

        """);

    [Fact]
    public Task An_overview_that_is_withdrawn_says_so_and_how_it_stands_without_its_month() => ShouldBeAsync(
        Samples.Digest(Samples.News[AlertReason.StillRed]) with { Period = "2015-02", Withdrawn = new(2015, 3) },
        "Withdrawn, March 2015: Specialist Children's Services, February 2015: 1 red, 3 amber, 30 green, 2 without a figure",
        """
        Specialist Children's Services, February 2015

        Kent County Council: the overview of March 2015 has been withdrawn, and nothing in it holds. February 2015: every measure that is red, and those that have recovered.

        Measures: 1 red, 3 amber, 30 green, 2 without a figure.

        12. Private fostering visits – on time (safeguarding): red 60.7% against 85.0%, month 4. Ann O'Neill, Director. Not acknowledged.

        Open the scorecard: https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02

        Ann O'Neill, Director: you get this overview once for each month, and when one is withdrawn.
        Reference kent-scs~n000007~director

        """);

    [Fact]
    public Task An_overview_that_is_withdrawn_where_no_month_is_left_says_so() => ShouldBeAsync(
        Samples.Digest() with { Counts = null, Withdrawn = new(2015, 3) },
        "Withdrawn, March 2015: Specialist Children's Services",
        """
        Specialist Children's Services

        Kent County Council: the overview of March 2015 has been withdrawn, and nothing in it holds. No month has figures.

        Open the scorecard: https://scorecards.council.gov.uk/scorecards/kent-scs/latest

        Ann O'Neill, Director: you get this overview once for each month, and when one is withdrawn.
        Reference kent-scs~n000007~director

        """);

    [Fact]
    public Task An_overview_in_which_nothing_is_red_says_so() => ShouldBeAsync(
        Samples.Digest() with { Counts = null },
        "Specialist Children's Services",
        """
        Specialist Children's Services

        Kent County Council: no measure is red and none has recovered.

        Open the scorecard: https://scorecards.council.gov.uk/scorecards/kent-scs/latest

        Ann O'Neill, Director: you get this overview once for each month.
        Reference kent-scs~n000007~director

        """);

    [Fact]
    public Task A_refused_extract_is_told_with_its_first_errors() => ShouldBeAsync(
        Samples.Kinds[NotificationKind.ExtractRejected],
        "Extract refused, 7 errors: kent-scs/2015-02/measures.csv",
        """
        An extract was refused

        kent-scs/2015-02/measures.csv has 7 errors: nothing of it is in use, and the scorecard shows what it showed before. Correct the file and upload it again.

        Row 5, column C: '…' is not a number.
        Row 6: There is no such measure.
        The whole file: There is no header.
        And 4 more: see the list of errors.

        Open the list of errors: https://scorecards.council.gov.uk/extracts/2b-1f

        Ann O'Neill, Director: you get this because you are the data owner of Specialist Children's Services.
        Reference kent-scs~n000007~director

        """);

    [Fact]
    public Task An_extract_that_failed_is_told_without_measures() => ShouldBeAsync(
        Samples.Kinds[NotificationKind.ExtractFailed],
        "Extract failed: kent-scs/2015-02/measures.csv",
        """
        An extract could not be processed

        kent-scs/2015-02/measures.csv could not be processed for a reason that is not in the file. None of its figures are in use, and the scorecard shows what it showed before. Upload the file again; if it fails again, give the operator the id 2b-1f.

        Open the extract: https://scorecards.council.gov.uk/extracts/2b-1f

        Ann O'Neill, Director: you get this because you are the data owner of Specialist Children's Services.
        Reference kent-scs~n000007~director

        """);

    [Fact]
    public Task A_late_extract_is_told_to_the_data_owner() => ShouldBeAsync(
        Samples.Kinds[NotificationKind.ExtractsLate],
        "Extract late: measures for February 2015, due on 12 March 2015",
        """
        An extract is late

        Specialist Children's Services, Kent County Council: upload it as soon as you have it. Until then the scorecard shows what it showed before.

        measures for February 2015: due on 12 March 2015, and not there. Ann O'Neill, Director sees to it.

        Open the extracts: https://scorecards.council.gov.uk/extracts

        Ann O'Neill, Director: you get this because you see to the extracts.
        Reference kent-scs~n000007~director

        """);

    [Fact]
    public Task Late_extracts_are_told_to_a_director_with_the_day_the_data_owner_was_told() => ShouldBeAsync(
        Samples.Bare(NotificationKind.ExtractsLate) with
        {
            Period = "2015-02",
            Late = [new("measures", "2015-02", new(2015, 3, 12), new(2015, 3, 13), "Cat, Analyst"), new("cases", "2015-01", new(2015, 2, 12), new(2015, 2, 13), string.Empty)],
        },
        "2 extracts late: Specialist Children's Services",
        """
        2 extracts are late

        Specialist Children's Services, Kent County Council: see that they come. Until then the scorecard shows what it showed before.

        measures for February 2015: due on 12 March 2015, and not there. Cat, Analyst sees to it, and was told on 13 March 2015.
        cases for January 2015: due on 12 February 2015, and not there. Nobody is named who sees to it.

        Open the extracts: https://scorecards.council.gov.uk/extracts

        Ann O'Neill, Director: you get this because whoever sees to the extracts was told, and they are still not there.
        Reference kent-scs~n000007~director

        """);

    [Fact]
    public Task A_published_report_is_told_with_its_colours_and_a_link_to_that_version() => ShouldBeAsync(
        Samples.Kinds[NotificationKind.ReportPublished],
        "Committee report, February 2015: published",
        """
        Committee report, February 2015

        Ann O'Neill published the report of Specialist Children's Services, Kent, East and West.

        Red: 1 measure
        Amber: 17 measures
        Green: 17 measures

        Open the report: https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/reports/committee?revision=1

        Ann O'Neill, Director: you get each version once.
        Reference kent-scs~n000007~director

        """);

    [Fact]
    public async Task A_later_version_says_which_it_is()
    {
        var published = Samples.Kinds[NotificationKind.ReportPublished];
        var message = await Rendering.OfAsync(published with { Report = published.Report! with { Revision = 2, Headlines = [] } });

        message.Full.Text.Split("\n\n")[1].ShouldBe(
            "Ann O'Neill published the report of Specialist Children's Services, Kent, East and West. It is revision 2 and takes the place of the one before, which stays readable.");
        Rendering.LinksOf(message.Full.Html).ShouldBe(["https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/reports/committee?revision=2"]);
    }

    [Fact]
    public Task A_test_message_proves_its_channel_and_tells_nothing() => ShouldBeAsync(
        Samples.Kinds[NotificationKind.Test],
        "Test message: Specialist Children's Services",
        """
        This is a test message

        Specialist Children's Services, Kent County Council: that you read this proves that email to ann@council.example reaches you.

        Nothing has happened, nothing else was sent with it, and nothing is asked of you.

        Open the scorecard: https://scorecards.council.gov.uk/scorecards/kent-scs/latest

        Ann O'Neill, Director: you get this because an operator tries whether messages arrive.
        Reference kent-scs~n000007~director

        """);

    [Fact]
    public async Task A_test_card_proves_the_Teams_channel() =>
        Rendering.WordsOfCard((await Rendering.OfAsync(Samples.Kinds[NotificationKind.Test])).Full.CardJson).Split('\n')[1]
            .ShouldBe("Specialist Children's Services, Kent County Council: that you read this proves that the Teams channel Directors reaches you.");

    [Fact]
    public async Task Every_form_of_a_message_says_the_same()
    {
        foreach (var notification in Samples.Kinds.Values.Where(notification => notification.Kind is not (NotificationKind.Measures or NotificationKind.Test)))
        {
            var message = await Rendering.OfAsync(notification);
            var text = message.Full.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("Open ", StringComparison.Ordinal)).ToList();

            Rendering.WordsOfCard(message.Full.CardJson).Split('\n').ToList().ShouldBe(text);
            Rendering.WordsOf(message.Full.Html).Split('\n')[(notification.Lines.Count > 0 ? 2 : 1)..].Where(line => !line.StartsWith("Open ", StringComparison.Ordinal)).ToList().ShouldBe(text);
            Rendering.LinksOf(message.Full.Html).ShouldBe(Rendering.ButtonsOf(message.Full.CardJson).Select(button => button.Url));
        }
    }

    [Theory]
    [InlineData(NotificationKind.Measures)]
    [InlineData(NotificationKind.ExtractRejected)]
    [InlineData(NotificationKind.ExtractFailed)]
    [InlineData(NotificationKind.ExtractsLate)]
    [InlineData(NotificationKind.ReportPublished)]
    public async Task A_notification_without_what_it_is_about_is_not_rendered(NotificationKind kind)
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(() => Rendering.OfAsync(Samples.Bare(kind)));

        error.Message.ShouldBe($"Notification kent-scs~n000007~director is of a kind that has no words: {kind}.");
    }

    [Fact]
    public async Task Illustrative_figures_are_said_to_be_so_in_every_subject_and_heading()
    {
        foreach (var notification in Samples.Kinds.Values)
        {
            var (plain, message) = (await Rendering.OfAsync(notification), await Rendering.OfAsync(notification with { Illustrative = true }));

            var heading = $"Illustrative figures. {plain.Full.Text.Split('\n')[0]}";
            message.Subject.ShouldBe($"Illustrative figures. {plain.Subject}");
            foreach (var body in new[] { message.Full, message.Brief })
            {
                body.Text.Split('\n')[0].ShouldBe(heading);
                Rendering.WordsOf(body.Html[body.Html.IndexOf("<h1", StringComparison.Ordinal)..]).Split('\n')[0].ShouldBe(heading);
                ((string?)JsonNode.Parse(body.CardJson)!["body"]![0]!["text"]).ShouldBe(heading);
            }
        }
    }

    [Fact]
    public async Task Somebody_without_an_address_of_their_own_is_tested_by_their_principal_name() =>
        (await Rendering.OfAsync(Samples.Bare(NotificationKind.Test) with { Recipient = new Person("x", "Director", "Ann", null, null) { Upn = "ann@council.example" } })).Full.Text.Split("\n\n")[1]
            .ShouldBe("Specialist Children's Services, Kent County Council: that you read this proves that email to ann@council.example reaches you.");

    private static async Task ShouldBeAsync(Notification notification, string subject, string text)
    {
        var message = await Rendering.OfAsync(notification);

        (message.NotificationId, message.Subject).ShouldBe((notification.Id, subject));
        message.Full.Text.ShouldBe(text);
    }
}
