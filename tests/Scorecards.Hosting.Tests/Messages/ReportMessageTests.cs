using System.Text.Json.Nodes;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Hosting.Tests.Messages;

public sealed class ReportMessageTests
{
    private static readonly Notification Published = new(
        "n3", NotificationKind.ReportPublished, "kent-scs", "Specialist Children's Services", "Kent County Council", "kent", "Kent", "2015-02",
        new Person("corporate-director", "Corporate Director", "Ben", "ben@council.example", null), new(2015, 3, 6, 9, 30, 0, TimeSpan.Zero), [],
        Report: new("committee", "Committee report", 1, "Ann O'Neill", ["Red: 1 measure", "Amber: 17 measures", "Green: 17 measures"]));

    [Fact]
    public async Task A_published_report_is_told_with_its_colours_and_a_link_to_that_version()
    {
        var message = await Rendering.OfAsync(Published);

        (message.NotificationId, message.Subject).ShouldBe(("n3", "Committee report, February 2015: published"));
        message.Text.ShouldBe(
            """
            Committee report, February 2015

            Ann O'Neill published the report of Specialist Children's Services, Kent.

            Red: 1 measure
            Amber: 17 measures
            Green: 17 measures

            Open the report: https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/reports/committee?revision=1

            You are told of each version once, as Corporate Director.
            Reference n3

            """);
    }

    [Fact]
    public async Task A_published_reports_email_says_what_the_text_says_and_links_to_that_version()
    {
        var html = (await Rendering.OfAsync(Published)).Html;

        Rendering.WordsOf(html).ShouldBe(
            """
            Committee report, February 2015: published
            Committee report, February 2015
            Ann O'Neill published the report of Specialist Children's Services, Kent.
            Red: 1 measure
            Amber: 17 measures
            Green: 17 measures
            Open the report
            You are told of each version once, as Corporate Director.
            Reference n3
            """);
        html.Split("href=\"").Skip(1).Select(rest => rest.Split('"')[0]).ShouldBe(["https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/reports/committee?revision=1"]);
    }

    [Fact]
    public async Task A_later_version_says_which_it_is()
    {
        var message = await Rendering.OfAsync(Published with { Report = Published.Report! with { Revision = 2, Headlines = [] } });

        message.Text.ShouldBe(
            """
            Committee report, February 2015

            Ann O'Neill published the report of Specialist Children's Services, Kent. It is revision 2 and takes the place of the one before, which stays readable.

            Open the report: https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/reports/committee?revision=2

            You are told of each version once, as Corporate Director.
            Reference n3

            """);
    }

    [Fact]
    public async Task A_published_report_is_a_card_where_one_is_asked_for()
    {
        var card = JsonNode.Parse((await Rendering.OfAsync(Published)).CardJson)!;

        card["body"]!.AsArray().Select(block => (string?)block!["text"]).ShouldBe(
        [
            "Committee report, February 2015", "Ann O'Neill published the report of Specialist Children's Services, Kent.", "Red: 1 measure", "Amber: 17 measures", "Green: 17 measures",
            "For: Ben, Corporate Director. You are told of each version once, as Corporate Director.",
        ]);
        ((string?)card["actions"]![0]!["url"]).ShouldBe("https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/reports/committee?revision=1");
    }

    [Fact]
    public async Task A_published_report_that_is_not_there_has_no_words()
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(() => Rendering.OfAsync(Published with { Report = null }));

        error.Message.ShouldBe("Notification n3 is of a kind that has no words: ReportPublished.");
    }

    [Theory]
    [InlineData(NotificationKind.ReportPublished, "Committee report, February 2015")]
    [InlineData(NotificationKind.ExtractFailed, "An extract could not be processed")]
    [InlineData(NotificationKind.WentRed, "A measure misses its minimum standard")]
    public async Task Illustrative_figures_are_said_to_be_so_in_the_subject_and_in_every_channels_heading(NotificationKind kind, string heading)
    {
        NotificationLine line = new("m12", "12", "Visits", true, "2015-02", "60.7%", null, "85.0%", "76.5%", "2015-02", 1, []);
        var notification = Published with { Kind = kind, Illustrative = true, Extract = new("2b-1f", "kent-scs/2015-02/measures.csv"), Lines = kind == NotificationKind.WentRed ? [line] : [] };

        var message = await Rendering.OfAsync(notification);

        var wanted = $"Illustrative figures. {heading}";
        message.Subject.ShouldStartWith("Illustrative figures. ");
        message.Text.Split('\n')[0].ShouldBe(wanted);
        Rendering.WordsOf(message.Html).Split('\n')[1].ShouldBe(wanted);
        ((string?)JsonNode.Parse(message.CardJson)!["body"]![0]!["text"]).ShouldBe(wanted);
    }
}
