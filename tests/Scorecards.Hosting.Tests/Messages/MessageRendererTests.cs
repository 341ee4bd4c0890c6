using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Hosting.Messages;
using Scorecards.Testing;

namespace Scorecards.Hosting.Tests.Messages;

public sealed class MessageRendererTests
{
    private static readonly NotificationLine Visits = new(
        "m12", "12", "Private fostering visits – on time", true, "2015-02", "60.7%", "17 of 28", "85.0%", "76.5%", "2014-11", 4,
        [new("2015-01", "62.5%", "red"), new("2015-02", "60.7%", "red")]);

    // A figure whose parts would show a count of 1 to 5, and which is itself one.
    private static readonly NotificationLine Small = new(
        "m7", "7a", "Children missing", false, "2015-02", "1 to 5", null, "0", "2", "2015-02", 1, [new("2015-01", "-", null), new("2015-02", "1 to 5", "red")]);

    [Fact]
    public async Task A_red_measure_is_a_card()
    {
        var message = await Rendering.OfAsync(Red(Visits));

        PrettyJson.Of(message.CardJson).ShouldBe(
            """
            {
              "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
              "type": "AdaptiveCard",
              "version": "1.4",
              "msteams": {
                "width": "Full"
              },
              "fallbackText": "Red: Private fostering visits – on time: 60.7% against 85.0% (February 2015)",
              "body": [
                {
                  "type": "TextBlock",
                  "text": "A measure misses its minimum standard",
                  "wrap": true,
                  "size": "Large",
                  "weight": "Bolder",
                  "color": "Attention"
                },
                {
                  "type": "TextBlock",
                  "text": "Specialist Children's Services, Kent, February 2015.",
                  "wrap": true
                },
                {
                  "type": "Container",
                  "separator": true,
                  "items": [
                    {
                      "type": "TextBlock",
                      "text": "12. Private fostering visits – on time (safeguarding)",
                      "wrap": true,
                      "weight": "Bolder"
                    },
                    {
                      "type": "FactSet",
                      "facts": [
                        {
                          "title": "Result",
                          "value": "60.7% (17 of 28)"
                        },
                        {
                          "title": "Target",
                          "value": "85.0%"
                        },
                        {
                          "title": "Minimum",
                          "value": "76.5%"
                        },
                        {
                          "title": "Red since",
                          "value": "November 2014 (4 months)"
                        },
                        {
                          "title": "Trend",
                          "value": "Jan 15 62.5% · Feb 15 60.7%"
                        }
                      ]
                    }
                  ]
                },
                {
                  "type": "TextBlock",
                  "text": "Responsible: Ann O'Neill, Director. You are told once, as Director, until the measure recovers.",
                  "wrap": true,
                  "size": "Small",
                  "isSubtle": true
                }
              ],
              "actions": [
                {
                  "type": "Action.OpenUrl",
                  "title": "Open the exception report",
                  "url": "https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/exceptions?area=kent#m12"
                }
              ]
            }
            """);
    }

    [Fact]
    public async Task A_part_of_the_whole_is_named_in_the_subject() =>
        (await Rendering.OfAsync(Red(Visits, Small) with { AreaTitle = "East" })).Subject.ShouldBe("Red: 2 measures of Specialist Children's Services (East, February 2015)");

    [Fact]
    public async Task Several_red_measures_are_one_subject_and_one_text()
    {
        var message = await Rendering.OfAsync(Red(Visits, Small));

        (message.NotificationId, message.Subject).ShouldBe(("n1", "Red: 2 measures of Specialist Children's Services (February 2015)"));
        message.Text.ShouldBe(
            """
            2 measures miss their minimum standard

            Specialist Children's Services, Kent, February 2015.

            12. Private fostering visits – on time (safeguarding)
            Result: 60.7% (17 of 28)
            Target: 85.0%
            Minimum standard: 76.5%
            Red since: November 2014 (4 months)
            Trend: Jan 15 62.5% · Feb 15 60.7%

            7a. Children missing
            Result: 1 to 5
            Target: 0
            Minimum standard: 2
            Red since: February 2015 (1 month)
            Trend: Jan 15 - · Feb 15 1 to 5

            Open the exception report: https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/exceptions?area=kent#m12

            You are told once, as Director, until the measure recovers.
            Reference n1

            """);
    }

    [Fact]
    public async Task A_measure_whose_parts_are_small_shows_none_in_the_card()
    {
        var facts = JsonNode.Parse((await Rendering.OfAsync(Red(Small))).CardJson)!["body"]![2]!["items"]![1]!["facts"]!.AsArray();

        facts.Select(fact => $"{fact!["title"]}: {fact["value"]}").ShouldBe(
            ["Result: 1 to 5", "Target: 0", "Minimum: 2", "Red since: February 2015 (1 month)", "Trend: Jan 15 - · Feb 15 1 to 5"]);
    }

    [Fact]
    public async Task An_extract_that_failed_is_told_without_measures()
    {
        var message = await Rendering.OfAsync(Red() with { Id = "n2", Kind = NotificationKind.ExtractFailed, Extract = new("2b-1f", "kent-scs/2015-02/measures.csv") });

        message.Subject.ShouldBe("Extract failed: kent-scs/2015-02/measures.csv");
        message.Text.ShouldBe(
            """
            An extract could not be processed

            kent-scs/2015-02/measures.csv could not be processed for a reason that is not in the file. None of its figures are in use, and the scorecard shows what it showed before. Upload the file again; if it fails again, give the operator the id 2b-1f.

            Open the extract: https://scorecards.council.gov.uk/extracts/2b-1f

            You are told because you are the data owner of Specialist Children's Services.
            Reference n2

            """);
    }

    [Fact]
    public async Task A_kind_without_words_is_not_rendered()
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(() => Rendering.OfAsync(Red() with { Kind = NotificationKind.ExtractFailed }));

        error.Message.ShouldBe("Notification n1 is of a kind that has no words: ExtractFailed.");
    }

    [Fact]
    public async Task A_card_of_two_hundred_measures_stays_within_the_limit_and_says_how_many_more_there_are()
    {
        var card = (await Rendering.OfAsync(Red([.. Enumerable.Repeat(Visits, 200)]))).CardJson;

        Encoding.UTF8.GetByteCount(card).ShouldBeLessThanOrEqualTo(AdaptiveCard.MostBytes);
        var body = JsonNode.Parse(card)!["body"]!.AsArray();
        var shown = body.Count(block => string.Equals((string?)block!["type"], "Container", StringComparison.Ordinal));
        shown.ShouldBeGreaterThan(20);
        ((string?)body[^2]!["text"]).ShouldBe(string.Create(CultureInfo.InvariantCulture, $"And {200 - shown} more: see the exception report."));
    }

    [Fact]
    public async Task An_email_escapes_what_a_title_says()
    {
        var html = (await Rendering.OfAsync(Red(Visits with { Title = "<script>alert(1)</script> & \"visits\"", Safeguarding = false }))).Html;

        html.Replace("<", "\n<", StringComparison.Ordinal).Split('\n').Where(element => element.Contains("alert(1)", StringComparison.Ordinal)).ShouldBe(
        [
            "<title>Red: &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;visits&quot;: 60.7% against 85.0% (February 2015)",
            """<h2 style="margin:0 0 8px;font-size:17px;line-height:1.3">12. &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;visits&quot;""",
        ]);
    }

    [Fact]
    public async Task An_email_says_what_the_text_says()
    {
        var html = (await Rendering.OfAsync(Red(Visits, Small))).Html;

        Rendering.WordsOf(html).ShouldBe(
            """
            Red: 2 measures of Specialist Children's Services (February 2015)
            2 measures miss their minimum standard
            Specialist Children's Services, Kent, February 2015.
            12. Private fostering visits – on time
            Safeguarding
            60.7%
            (17 of 28)
            Target
            85.0%
            Minimum standard
            76.5%
            Red since
            November 2014 (4 months)
            Trend
            Jan 15 62.5% · Feb 15 60.7%
            7a. Children missing
            1 to 5
            Target
            0
            Minimum standard
            2
            Red since
            February 2015 (1 month)
            Trend
            Jan 15 - · Feb 15 1 to 5
            Open the exception report
            You are told once, as Director, until the measure recovers.
            Reference n1
            """);
    }

    [Fact]
    public async Task An_email_links_to_the_exception_report()
    {
        var html = (await Rendering.OfAsync(Red(Visits))).Html;

        html.Split("href=\"").Skip(1).Select(rest => rest.Split('"')[0]).ShouldBe(["https://scorecards.council.gov.uk/scorecards/kent-scs/2015-02/exceptions?area=kent#m12"]);
    }

    private static Notification Red(params NotificationLine[] lines) => new(
        "n1", NotificationKind.WentRed, "kent-scs", "Specialist Children's Services", "Kent County Council", "kent", "Kent", "2015-02",
        new Person("director", "Director", "Ann O'Neill", "ann@council.example", "Directors"), new(2015, 3, 6, 9, 30, 0, TimeSpan.Zero), lines);
}
