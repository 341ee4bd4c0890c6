using System.Text;
using System.Text.Json.Nodes;
using Scorecards.Domain.Alerts;
using Scorecards.Hosting.Messages;

namespace Scorecards.Hosting.Tests.Messages;

public sealed class CardTests
{
    [Fact]
    public async Task Four_hundred_reds_of_thirty_directors_are_thirty_cards_that_leave_no_measure_out()
    {
        var reds = Samples.Reds(400);
        for (var director = 0; director < 30; director++)
        {
            var lines = reds.Where((_, index) => index % 30 == director).ToArray();
            var card = (await Rendering.OfAsync(Samples.Of(lines) with { Id = $"kent-scs~n000007~d{director}" })).Full.CardJson;

            Encoding.UTF8.GetByteCount(card).ShouldBeLessThanOrEqualTo(AdaptiveCard.MostBytes);
            Named(card).ShouldBe(lines.Select(line => line.Facts.Number));
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    public async Task One_directors_reds_are_in_full_then_in_a_line_each_then_counted(int count)
    {
        var card = (await Rendering.OfAsync(Samples.Of(Samples.Reds(count)))).Full.CardJson;

        Encoding.UTF8.GetByteCount(card).ShouldBeLessThanOrEqualTo(AdaptiveCard.MostBytes);
        var body = JsonNode.Parse(card)!["body"]!.AsArray();
        var types = body.Select(block => (string)block!["type"]!).ToList();
        var (full, compact) = (types.Count(type => type == "Container"), types.Count(type => type == "RichTextBlock"));
        full.ShouldBeGreaterThan(3);
        Named(card).ShouldBe(Enumerable.Range(1, full + compact).Select(number => FormattableString.Invariant($"{number}")));
        var more = body.Select(block => (string?)block!["text"]).Where(text => text?.StartsWith("And ", StringComparison.Ordinal) == true);
        more.ShouldBe(full + compact == count ? [] : [FormattableString.Invariant($"And {count - full - compact} more: see the exception report.")]);
        (full + compact == count).ShouldBe(count == 40);
    }

    [Fact]
    public async Task A_line_of_a_card_says_what_it_can_in_one()
    {
        var card = (await Rendering.OfAsync(Samples.Digest([.. Samples.News.Values]))).Full.CardJson;

        Rendering.WordsOfCard(card).Split('\n')[3..^2].Select(line => line.Split(": ", 2)[1].Split(". ")[0]).ShouldBe(
        [
            "red 60.7% against 85.0%, month 4",
            "red 60.7% against 85.0%, month 4",
            "red 60.7% against 85.0%, month 4",
            "red 60.7% against 85.0%, month 4",
            "not acknowledged, red 60.7% against 85.0%, month 4",
            "recovered, amber 78.0% against 85.0%",
            "restated, amber 78.0% against 85.0%",
            "restated, red 60.7% against 85.0%, month 4",
            "no figure, last red 62.5% against 85.0%, month 3",
            "no figure, last red 62.5% against 85.0%, month 3",
            "no figure, last green 90.0% against 85.0%",
            "not judged, not judged 60.7%",
            "no longer measured, last red 62.5% against 85.0%, month 3",
            "was red, amber 78.0% against 85.0%",
            "withdrawn, amber 78.0% against 85.0%",
            "red 60.7% against 85.0%, month 4",
            "silenced, red 60.7% against 85.0%, month 4",
        ]);
    }

    [Fact]
    public async Task Markdown_in_data_is_shown_and_does_not_act()
    {
        var facts = Samples.Visits with { Title = "**Visits** [x](https://evil.example)", Responsible = @"_Ann_ \O'Neill" };
        var card = JsonNode.Parse((await Rendering.OfAsync(Samples.Of(Samples.Line(AlertReason.WentRed, facts)))).Full.CardJson)!;

        var items = card["body"]![2]!["items"]!;
        ((string?)items[0]!["inlines"]![0]!["text"]).ShouldBe("12. **Visits** [x](https://evil.example) (safeguarding)"); // a text run has no Markdown
        ((string?)items[3]!["facts"]![5]!["value"]).ShouldBe(@"\_Ann\_ \\O'Neill");
    }

    [Fact]
    public async Task A_date_function_in_data_is_not_worked_out()
    {
        var card = (await Rendering.OfAsync(Hostile.In(Samples.Of(Samples.News[AlertReason.WentRed])))).Full.CardJson;

        card.Split("{{").Length.ShouldBe(1);
        card.Split("{ {DATE(").Length.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task A_colour_stands_in_words_too()
    {
        var card = JsonNode.Parse((await Rendering.OfAsync(Samples.Of(Samples.News[AlertReason.Recovered]))).Full.CardJson)!;

        var table = card["body"]![2]!["items"]!.AsArray().Single(item => (string?)item!["type"] == "Table")!;
        table["rows"]![1]!["cells"]!.AsArray().Select(cell => ((string?)cell!["items"]![0]!["text"], (string?)cell["style"])).ShouldBe([("60.7% red", "attention"), ("78.0% amber", "warning")]);
        ((string?)table["fallback"]!["text"]).ShouldBe("Trend: Jan 15 60.7% red · Feb 15 78.0% amber");
    }

    [Fact]
    public async Task A_long_commentary_is_cut_between_words()
    {
        var facts = Samples.Visits with { Commentary = new("2015-01", string.Join(' ', Enumerable.Repeat("tracking", 60)), IsWhole: true) };
        var message = await Rendering.OfAsync(Samples.Of(Samples.Line(AlertReason.WentRed, facts)));

        Rendering.WordsOfCard(message.Full.CardJson).Split('\n').Single(line => line.StartsWith("Commentary", StringComparison.Ordinal))
            .ShouldBe($"Commentary, January 2015: {string.Join(' ', Enumerable.Repeat("tracking", 22))}… (more on the page)");
    }

    [Fact]
    public async Task What_a_card_falls_back_to_is_its_subject()
    {
        var message = await Rendering.OfAsync(Samples.Of(Samples.Reds(3)));

        ((string?)JsonNode.Parse(message.Full.CardJson)!["fallbackText"]).ShouldBe(message.Subject);
        ((string?)JsonNode.Parse(message.Brief.CardJson)!["fallbackText"]).ShouldBe("3 measures have gone red");
    }

    [Fact]
    public async Task The_brief_card_is_below_3_KB_whatever_the_titles_hold()
    {
        var message = await Rendering.OfAsync(Hostile.In(Samples.Of(Samples.Reds(400))));

        Encoding.UTF8.GetByteCount(message.Brief.CardJson).ShouldBeLessThan(3 * 1024);
    }

    // The numbers of the measures that a card names, in its order.
    private static IEnumerable<string> Named(string card) => JsonNode.Parse(card)!["body"]!.AsArray()
        .Select(block => (string?)block!["type"] == "Container" ? block["items"]![0]! : block!)
        .Where(block => (string?)block["type"] == "RichTextBlock")
        .Select(block => ((string)block["inlines"]![0]!["text"]!).Split('.')[0]);
}
